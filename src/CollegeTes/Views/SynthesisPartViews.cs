using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>What a cross reading claims, each claim with its cases.</summary>
internal static class SynthesisPartViews
{
    public static readonly ViewType<(CounterExample Example, Synthesis Of), RenderScope> CounterExample = new(
        "contre-exemple",
        "Un cas qui contredit un constat.",
        new()
        {
            { "ancre", MemberType.Text, "ancre dans la page", (c, _) => AnchorOf(c.Example.Id.Value) },
            {
                "texte",
                MemberType.Html,
                "ce qu'il montre",
                (c, scope) => scope.Rich(c.Example.Text, ProseContext.ForTextsOf(c.Of, scope.Library))
            },
            {
                "cas",
                MemberType.ViewOrNothing(() => CaseViews.Case),
                "le retour, et ce qui le dit",
                (c, scope) => CaseViews.Of(c.Example.Experience, c.Example.Support, null, c.Of, scope)
            },
        }
    );

    public static readonly ViewType<(Convergence Claim, Synthesis Of), RenderScope> Convergence = new(
        "convergence",
        "Ce qui se retrouve d'un cas à l'autre.",
        new()
        {
            { "ancre", MemberType.Text, "ancre dans la page", (c, _) => AnchorOf(c.Claim.Id.Value) },
            {
                "texte",
                MemberType.Html,
                "ce que ces cas ont en commun",
                (c, scope) => scope.Rich(c.Claim.Text, ProseContext.ForTextsOf(c.Of, scope.Library))
            },
            {
                "cas",
                MemberType.ListOf(() => CaseViews.Case),
                "les cas, chacun avec ce qui le dit",
                (c, scope) =>
                    CaseViews.Case.List(
                        c.Claim.Cases.Select(x => CaseViews.Make(x.Experience, x.Support, null, c.Of, scope)).OfType<CitedCase>(),
                        scope
                    )
            },
            {
                "criteres",
                MemberType.ListOf(() => FrameworkViews.Criterion),
                "critères du cadre que cela éclaire",
                (c, scope) => Criteria(c.Claim.Criteria, scope)
            },
            {
                "confiance",
                MemberType.TextOrNothing,
                "confiance, en mots de la langue de la page",
                (c, scope) => c.Claim.Confidence is { } trust ? scope.Labels["confiance." + Words.Of(trust.Value)] : null
            },
            {
                "contre_exemples",
                MemberType.ListOf(() => CounterExample),
                "les cas qui le contredisent",
                (c, scope) => Against(c.Claim.Id.Value, c.Of, scope)
            },
        }
    );

    public static readonly ViewType<(Divergence Claim, Synthesis Of), RenderScope> Divergence = new(
        "divergence",
        "Ce qui sépare des cas.",
        new()
        {
            { "ancre", MemberType.Text, "ancre dans la page", (d, _) => AnchorOf(d.Claim.Id.Value) },
            {
                "texte",
                MemberType.Html,
                "ce qui les sépare",
                (d, scope) => scope.Rich(d.Claim.Text, ProseContext.ForTextsOf(d.Of, scope.Library))
            },
            {
                "cas",
                MemberType.ListOf(() => CaseViews.Case),
                "les cas, chacun avec ce qu'il a fait",
                (d, scope) =>
                    CaseViews.Case.List(
                        d.Claim.Cases.Select(x => CaseViews.Make(x.Experience, [], x.Text, d.Of, scope)).OfType<CitedCase>(),
                        scope
                    )
            },
            {
                "criteres",
                MemberType.ListOf(() => FrameworkViews.Criterion),
                "critères du cadre que cela éclaire",
                (d, scope) => Criteria(d.Claim.Criteria, scope)
            },
            {
                "explication",
                MemberType.HtmlOrNothing,
                "ce qui l'explique peut-être",
                (d, scope) => scope.Rich(d.Claim.Explanation, ProseContext.ForTextsOf(d.Of, scope.Library))
            },
            {
                "contre_exemples",
                MemberType.ListOf(() => CounterExample),
                "les cas qui le contredisent",
                (d, scope) => Against(d.Claim.Id.Value, d.Of, scope)
            },
        }
    );

    public static readonly ViewType<(BlindSpot Spot, Synthesis Of), RenderScope> BlindSpot = new(
        "angle mort",
        "Ce que les cas ne disent pas.",
        new()
        {
            {
                "texte",
                MemberType.Html,
                "ce qu'aucun cas ne dit",
                (b, scope) => scope.Rich(b.Spot.Text, ProseContext.ForTextsOf(b.Of, scope.Library))
            },
            {
                "criteres",
                MemberType.ListOf(() => FrameworkViews.Criterion),
                "critères du cadre que cela touche",
                (b, scope) => Criteria(b.Spot.Criteria, scope)
            },
        }
    );

    public static readonly ViewType<(Recommendation Item, Synthesis Of), RenderScope> Recommendation = new(
        "recommandation",
        "Ce qu'une synthèse conseille.",
        new()
        {
            {
                "texte",
                MemberType.Html,
                "ce qu'elle conseille",
                (r, scope) => scope.Rich(r.Item.Text, ProseContext.ForTextsOf(r.Of, scope.Library))
            },
            {
                "pour",
                MemberType.Texts,
                "pour qui, en mots de la langue de la page",
                (r, scope) => new TextList(r.Item.For.Select(f => scope.Labels["pour." + Words.Of(f.Value)]))
            },
            {
                "cas",
                MemberType.ListOf(() => CaseViews.Case),
                "les cas qui la fondent",
                (r, scope) => CaseViews.Grouped(r.Item.Support, r.Of, scope)
            },
        }
    );

    /// <summary>Criteria of the framework, in its order; those it does not know are left out.</summary>
    public static ViewList<Criterion> Criteria(IReadOnlyList<Located<string>> ids, RenderScope scope) =>
        FrameworkViews.Criterion.List(
            scope.Library.Framework.Dimensions.SelectMany(d => d.Criteria).Where(c => ids.Any(i => i.Value == c.Id)),
            scope
        );

    private static ViewList<(CounterExample, Synthesis)> Against(string claim, Synthesis of, RenderScope scope) =>
        CounterExample.List(of.CounterExamples.Where(c => c.Against.Value == claim).Select(c => (c, of)), scope);

    // Two hyphens, which no name of a text holds.
    private static string AnchorOf(string id) => "constat--" + id;
}
