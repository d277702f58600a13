using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>What a training is made of: what will be learnt, who makes it, when it is given.</summary>
internal static class TrainingPartViews
{
    public static readonly ViewType<(Objective Objective, Training Of), RenderScope> Objective = new(
        "objectif",
        "Ce que les participants sauront faire.",
        new()
        {
            { "cle", MemberType.Text, "identifiant", (o, _) => o.Objective.Id.Value },
            { "numero", MemberType.Whole, "rang, à partir de 1", (o, _) => NumberOf(o.Objective, o.Of) },
            {
                "texte",
                MemberType.Html,
                "ce qu'ils sauront faire",
                (o, scope) => scope.Rich(o.Objective.Text, ProseContext.ForTextsOf(o.Of, scope.Library))
            },
            {
                "criteres",
                MemberType.ListOf(() => FrameworkViews.Criterion),
                "critères du cadre qu'il concerne",
                (o, scope) => SynthesisPartViews.Criteria(o.Objective.Criteria, scope)
            },
        }
    );

    public static readonly ViewType<TrainingPartner, RenderScope> Partner = new(
        "partenaire de formation",
        "Qui conçoit, anime ou finance une formation.",
        new()
        {
            {
                "partenaire",
                MemberType.ViewOrNothing(() => ReferenceViews.Partner),
                "l'organisation",
                (p, scope) => ReferenceViews.Partner.Of(scope.Library.Partners.GetValueOrDefault(p.Reference.Value), scope)
            },
            {
                "role",
                MemberType.TextOrNothing,
                "ce qu'elle y fait, en mots de la langue de la page",
                (p, scope) => p.Role is { } role ? scope.Labels["formation.role." + TrainingWords.Of(role.Value)] : null
            },
        }
    );

    public static readonly ViewType<TrainingSession, RenderScope> Session = new(
        "session",
        "Un jour où une formation est donnée.",
        new()
        {
            { "date", MemberType.TextOrNothing, "le jour, en français", (s, _) => s.Date?.Value.ToFrench() },
            { "date_iso", MemberType.TextOrNothing, "le même, comme 2027-03-15", (s, _) => s.Date?.Value.ToIso() },
            { "lieu", MemberType.TextOrNothing, "le lieu", (s, scope) => RenderScope.Typeset(s.Place?.Value, scope.Language) },
            {
                "demi_journees",
                MemberType.Texts,
                "une par demi-journée : son nom, ou « Demi-journée 1 » ; une au moins",
                (s, scope) =>
                    new TextList([
                        .. s
                            .HalfDays.DefaultIfEmpty()
                            .Select(
                                (h, i) =>
                                    h.Value is { Length: > 0 } name
                                        ? RenderScope.Typeset(name, scope.Language)
                                        : $"{scope.Labels["formation.demi-journee"]}\u00A0{i + 1}"
                            ),
                    ])
            },
        }
    );

    private static int NumberOf(Objective objective, Training of) =>
        of.Objectives.TakeWhile(o => o.Id.Value != objective.Id.Value).Count() + 1;
}
