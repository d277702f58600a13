using CollegeTes.Describing;
using CollegeTes.Drawings;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Teaching;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>A training as templates see it (<c>formation</c>).</summary>
internal static class TrainingViews
{
    public static readonly ViewType<Training, RenderScope> Training = new(
        "formation",
        "Une formation : ce que l'on saura faire, le déroulé, les diapositives, le quiz.",
        new()
        {
            { "cle", MemberType.Text, "nom du dossier, qui sert d'identifiant", (t, _) => t.Slug },
            { "titre", MemberType.Text, "titre", (t, _) => RenderScope.Typeset(t.Title.Value, t.Language) },
            {
                "attribut_langue",
                MemberType.HtmlOrNothing,
                "attribut lang à mettre sur la balise, précédé d'une espace ; rien si la langue est celle de la page",
                (t, scope) => scope.LanguageOf(t.Language)
            },
            { "accroche", MemberType.TextOrNothing, "phrase d'annonce", (t, _) => RenderScope.Typeset(t.Lede, t.Language) },
            {
                "version_cadre",
                MemberType.TextOrNothing,
                "version du cadre d'action qu'elle enseigne",
                (t, _) => t.FrameworkVersion?.Value
            },
            { "publics", MemberType.ListOf(() => RichLineViews.Line), "pour qui", (t, scope) => RichLineViews.List(t.Audiences, t, scope) },
            {
                "prerequis",
                MemberType.ListOf(() => RichLineViews.Line),
                "ce qu'il faut savoir avant",
                (t, scope) => RichLineViews.List(t.Prerequisites, t, scope)
            },
            {
                "effectif",
                MemberType.TextOrNothing,
                "combien de personnes : « 8 à 16 personnes »",
                (t, scope) => TrainingWords.Of(t.GroupSize, scope)
            },
            { "effectif_min", MemberType.WholeOrNothing, "combien de personnes au moins", (t, _) => t.GroupSize?.Least?.Value },
            { "effectif_max", MemberType.WholeOrNothing, "combien de personnes au plus", (t, _) => t.GroupSize?.Most?.Value },
            { "duree", MemberType.Text, "durée : « 3 h 30 »", (t, _) => FrenchFormat.HoursAndMinutes(Programme.LengthOf(t)) },
            { "duree_iso", MemberType.Text, "la même, comme PT3H30M", (t, _) => JsonLdValues.Iso(Programme.LengthOf(t)) },
            {
                "modalite",
                MemberType.TextOrNothing,
                "en salle, à distance ou les deux, en mots de la langue de la page",
                (t, scope) => t.Mode is { } mode ? scope.Labels["formation.modalite." + TrainingWords.Of(mode.Value)] : null
            },
            {
                "accessibilite",
                MemberType.HtmlOrNothing,
                "ce qui est prévu pour les personnes en situation de handicap",
                (t, scope) => scope.Rich(t.Accommodation?.Text, ProseContext.ForTextsOf(t, scope.Library))
            },
            { "contact", MemberType.TextOrNothing, "qui joindre à ce sujet", (t, _) => t.Accommodation?.Contact?.Value },
            {
                "contact_adresse",
                MemberType.TextOrNothing,
                "le même comme adresse d'un lien : mailto:, tel: ou https: ; rien si ce n'en est pas une",
                (t, _) => AddressOf(t.Accommodation?.Contact?.Value)
            },
            {
                "partenaires",
                MemberType.ListOf(() => TrainingPartViews.Partner),
                "qui la conçoit, l'anime ou la finance",
                (t, scope) => TrainingPartViews.Partner.List(t.Partners, scope)
            },
            {
                "objectifs",
                MemberType.ListOf(() => TrainingPartViews.Objective),
                "ce que les participants sauront faire",
                (t, scope) => TrainingPartViews.Objective.List(t.Objectives.Select(o => (o, t)), scope)
            },
            {
                "sequences",
                MemberType.ListOf(() => SequenceViews.Sequence),
                "le déroulé, pauses comprises",
                (t, scope) => SequenceViews.Sequence.List(t.Sequences.Select(s => (s, t)), scope)
            },
            {
                "diapos",
                MemberType.ListOf(() => SlideViews.Slide),
                "toutes les diapositives, dans l'ordre",
                (t, scope) => SlideViews.Slide.List(SlideViews.Slides(t, scope), scope)
            },
            { "questions", MemberType.ListOf(() => QuizViews.Question), "les questions du quiz", QuizViews.Of },
            {
                "seuil",
                MemberType.Text,
                "part de bonnes réponses à partir de laquelle le quiz est réussi, en pour cent, comme on la lit",
                (t, _) => FrenchFormat.Percent(PassMarkOf(t))
            },
            { "seuil_nombre", MemberType.Real, "la même, de 0 à 100", (t, _) => (double)PassMarkOf(t) },
            {
                "positionnement",
                MemberType.ListOf(() => RichLineViews.Line),
                "ce que chacun estime de lui-même, avant puis après",
                (t, scope) => RichLineViews.List(t.Evaluation.Positioning, t, scope)
            },
            {
                "satisfaction",
                MemberType.ListOf(() => RichLineViews.Line),
                "ce que l'on demande à la fin",
                (t, scope) => RichLineViews.List(t.Evaluation.Satisfaction, t, scope)
            },
            {
                "sessions",
                MemberType.ListOf(() => TrainingPartViews.Session),
                "jours où elle est donnée",
                (t, scope) => TrainingPartViews.Session.List(t.Sessions, scope)
            },
            {
                "retours",
                MemberType.ListOf(() => ExperienceViews.Experience),
                "retours étudiés, chacun une fois",
                (t, scope) => ExperienceViews.Experience.List(t.SelectedIn(scope.Library), scope)
            },
            {
                "territoires",
                MemberType.ListOf(() => TerritoryViews.Territory),
                "territoires de ces retours, chacun une fois",
                (t, scope) => TerritoryViews.Territory.List(Territories(t, scope), scope)
            },
            {
                "sources",
                MemberType.ListOf(() => ReferenceViews.Source),
                "ses sources, numérotées",
                (t, scope) => ReferenceViews.Sources(t.Sources, t.Slug, t.Text, scope.In(t.Language))
            },
            {
                "couverture",
                MemberType.Html,
                "dessin en SVG : un paysage fait de ceux de ses territoires, pour une couverture",
                (t, scope) => Drawn.Of(t.Slug, Territories(t, scope), LandscapeFrame.Cover)
            },
            {
                "bandeau_large",
                MemberType.Html,
                "dessin en SVG : le même en bandeau",
                (t, scope) => Drawn.Of(t.Slug, Territories(t, scope), LandscapeFrame.Wide)
            },
            {
                "ecran",
                MemberType.Html,
                "dessin en SVG : le même au format d'un écran",
                (t, scope) => Drawn.Of(t.Slug, Territories(t, scope), LandscapeFrame.Screen)
            },
            {
                "vignette",
                MemberType.Html,
                "dessin en SVG : le même en petit",
                (t, scope) => Drawn.Of(t.Slug, Territories(t, scope), LandscapeFrame.Thumbnail)
            },
            { "relecture", ValidationViews.Shown, ValidationViews.Words, ValidationViews.Of },
            { "brouillon", MemberType.Flag, "oui si le statut n'est pas publie", (t, _) => t.Status.Value != Status.Published },
            {
                "auteurs",
                MemberType.TextOrNothing,
                "noms des auteurs, joints par des virgules et « et » ; rien s'ils sont ceux de la collection",
                (t, _) => t.Authors.Count == 0 ? null : FrenchTypography.Apply(FrenchFormat.List(t.Authors), t.Language)
            },
            {
                "licence",
                MemberType.ViewOrNothing(() => LicenceView.View),
                "licence, si elle n'est pas celle de la collection",
                (t, scope) => LicenceView.Of(t.Licence?.Value, scope)
            },
            { "mis_a_jour_le", MemberType.TextOrNothing, "date de mise à jour en français", (t, _) => t.UpdatedOn?.ToFrench() },
            {
                "mis_a_jour_quand",
                MemberType.TextOrNothing,
                "la même dans une phrase : le 15 mai 2024, en mai 2024",
                (t, _) => DateWords.When(t.UpdatedOn)
            },
            { "mis_a_jour_iso", MemberType.TextOrNothing, "la même, comme 2024-03-15", (t, _) => t.UpdatedOn?.ToIso() },
            {
                "citation",
                MemberType.ViewOf(() => CitationViews.View),
                "comment citer la formation",
                (t, scope) => CitationViews.Of(t, scope)
            },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers sa page ; rien si elle n'en a pas",
                (t, scope) => scope.To(scope.Addresses.OfPage(t))
            },
        }
    );

    private static decimal PassMarkOf(Training training) => training.Evaluation.PassMark?.Value ?? TrainingEvaluation.UsualPassMark;

    private static IReadOnlyList<Territory> Territories(Training training, RenderScope scope)
    {
        var slugs = training.SelectedIn(scope.Library).Select(e => e.TerritorySlug).ToHashSet(StringComparer.Ordinal);
        return [.. scope.Library.Territories.Where(t => slugs.Contains(t.Slug))];
    }

    private static string? AddressOf(string? contact)
    {
        if (contact is null)
            return null;
        if (contact.StartsWith("https://", StringComparison.Ordinal) || contact.StartsWith("http://", StringComparison.Ordinal))
            return contact;
        if (contact.Contains('@', StringComparison.Ordinal) && !contact.Contains(' ', StringComparison.Ordinal))
            return "mailto:" + contact;
        var digits = string.Concat(contact.Where(c => char.IsAsciiDigit(c) || c == '+'));
        return digits.Length >= 10 && contact.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '.' or '-' or '\u00A0' or '\u202F')
            ? "tel:" + digits
            : null;
    }
}
