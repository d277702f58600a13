using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Teaching;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>The slides of a training.</summary>
internal static class SlideViews
{
    /// <summary>A slide, its rank from 1, and its training.</summary>
    internal sealed record Shown(DeckSlide Slide, int Number, Training Of);

    public static readonly ViewType<Shown, RenderScope> Slide = new(
        "diapositive",
        "Une diapositive : une idée.",
        new()
        {
            { "numero", MemberType.Whole, "rang dans le diaporama, à partir de 1", (s, _) => s.Number },
            { "ancre", MemberType.Text, "ancre dans la page", (s, _) => $"diapo-{s.Number}" },
            {
                "genre",
                MemberType.Text,
                "couverture, objectifs, programme, pause, ou ce que « genre » dit d'une diapositive",
                (s, _) => TrainingWords.Of(s.Slide.Kind)
            },
            {
                "titre",
                MemberType.Html,
                "ses grands mots",
                (s, scope) =>
                    s.Slide.Heading is { } heading
                        ? scope.Rich(heading, In(s.Of, scope))
                        : Html.FromTrusted(Escaping.Content.Apply(s.Slide.Title))
            },
            {
                "titre_sans_balises",
                MemberType.Text,
                "les mêmes sans balises",
                (s, scope) => s.Slide.Heading is { } heading ? RichText.PlainText(heading.Value, In(s.Of, scope)) : s.Slide.Title
            },
            {
                "paragraphes",
                MemberType.ListOf(() => RichLineViews.Line),
                "ce que son auteur y a écrit, ou la consigne de la séquence ; vide parfois",
                (s, scope) => RichLineViews.List(s.Slide.Words, s.Of, scope)
            },
            {
                "texte",
                MemberType.TextOrNothing,
                "ce qui est pris au retour : la phrase d'un enseignement, d'une citation ou d'un lieu",
                (s, _) => s.Slide.Words.Count == 0 && s.Slide.Text.Length > 0 ? s.Slide.Text : null
            },
            {
                "elements",
                MemberType.ListOf(() => CapsuleViews.Item),
                "chiffres et ce qu'ils comptent, dates et ce qui s'est passé",
                (s, scope) => CapsuleViews.Item.List(s.Slide.Items, scope)
            },
            { "auteur", MemberType.TextOrNothing, "qui est cité", (s, _) => s.Slide.Author },
            { "fonction", MemberType.TextOrNothing, "sa fonction", (s, _) => s.Slide.Role },
            { "source", MemberType.TextOrNothing, "où la citation a été publiée", (s, _) => s.Slide.Source },
            {
                "retour",
                MemberType.ViewOrNothing(() => ExperienceViews.Experience),
                "le retour montré",
                (s, scope) => ExperienceViews.Experience.Of(s.Slide.Experience, scope)
            },
            {
                "territoire",
                MemberType.ViewOrNothing(() => TerritoryViews.Territory),
                "le territoire de ce retour",
                (s, scope) =>
                    s.Slide.Experience is { } experience
                        ? TerritoryViews.Territory.Of(scope.Library.Find(SubjectKind.Territory, experience.TerritorySlug), scope)
                        : null
            },
            {
                "sequence",
                MemberType.ViewOrNothing(() => SequenceViews.Sequence),
                "sa séquence ; rien avant la première et après la dernière",
                (s, scope) => s.Slide.Sequence is { } sequence ? SequenceViews.Sequence.Of((sequence, s.Of), scope) : null
            },
            { "ouvre", MemberType.Flag, "oui pour la première de sa séquence", (s, _) => s.Slide.OpensSequence },
            {
                "matrice",
                MemberType.ViewOrNothing(() => MatrixViews.Matrix),
                "la matrice montrée",
                (s, scope) => s.Slide.Matrix is { } matrix ? MatrixViews.Matrix.Of(new MatrixViews.Shown(() => matrix, null), scope) : null
            },
            {
                "question",
                MemberType.ViewOrNothing(() => QuizViews.Question),
                "la question posée",
                (s, scope) => s.Slide.Question is { } question ? QuizViews.Question.Of((question, s.Of), scope) : null
            },
            {
                "notes",
                MemberType.ListOf(() => RichLineViews.Line),
                "ce que dit la personne qui anime pendant qu'elle est montrée, par paragraphes",
                (s, scope) => RichLineViews.List(s.Slide.Notes, s.Of, scope)
            },
        }
    );

    /// <summary>All the slides of a training.</summary>
    public static IEnumerable<Shown> Slides(Training training, RenderScope scope) =>
        TrainingWords.DeckOf(training, scope).Slides().Select((slide, i) => new Shown(slide, i + 1, training));

    private static ProseContext In(Training training, RenderScope scope) => ProseContext.ForTextsOf(training, scope.Library);
}
