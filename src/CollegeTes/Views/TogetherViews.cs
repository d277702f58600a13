using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>Write-ups read together (<c>ensemble</c>): obstacles and levers, time, partners, gaps.</summary>
internal static class TogetherViews
{
    public static readonly ViewType<IReadOnlyList<Experience>, RenderScope> Together = new(
        "ensemble",
        "Plusieurs retours lus ensemble.",
        new()
        {
            { "nombre", MemberType.Whole, "combien de retours", (e, _) => e.Count },
            {
                "freins_leviers",
                MemberType.ListOf(() => LeverViews.Group),
                "les freins par critère, et ce qui a aidé",
                (e, scope) => LeverViews.Group.List(Levers.Of(scope.Library, e), scope)
            },
            {
                "frise",
                MemberType.ViewOf(() => TimelineViews.Timeline),
                "leurs étapes clés, sur une même échelle de temps",
                (e, scope) => TimelineViews.Timeline.Of(Timeline.Of(scope.Library, e), scope)
            },
            {
                "partenaires_communs",
                MemberType.ListOf(() => PartnershipViews.Partnership),
                "les partenaires de plusieurs territoires",
                (e, scope) =>
                    PartnershipViews.Partnership.List(Partnerships.Of(scope.Library, e).Where(p => p.Territories.Count > 1), scope)
            },
            {
                "partenaires_propres",
                MemberType.ListOf(() => PartnershipViews.Partnership),
                "les partenaires d'un seul territoire",
                (e, scope) =>
                    PartnershipViews.Partnership.List(Partnerships.Of(scope.Library, e).Where(p => p.Territories.Count == 1), scope)
            },
            {
                "territoires",
                MemberType.ListOf(() => TerritoryViews.Territory),
                "leurs territoires",
                (e, scope) => TerritoryViews.Territory.List(TerritoriesOf(e, scope.Library), scope)
            },
            {
                "lacunes",
                MemberType.ListOf(() => GapViews.Of),
                "ce que chacun ne dit pas",
                (e, scope) => GapViews.Of.List(e.Select(x => (x, Gaps.Of(x, scope.Library.Framework))), scope)
            },
            {
                "entretien",
                MemberType.ListOf(() => InterviewViews.Group),
                "les questions à poser, par qui peut y répondre",
                (e, scope) => InterviewViews.Group.List(InterviewGuide.Of(e, scope.Library.Framework), scope)
            },
            {
                "criteres_sans_observation",
                MemberType.ListOf(() => FrameworkViews.Criterion),
                "les critères qu'aucun d'eux n'observe",
                (e, scope) => FrameworkViews.Criterion.List(Unobserved(e, scope.Library.Framework), scope)
            },
        }
    );

    /// <summary>The write-ups that a page about a subject reads together.</summary>
    public static IReadOnlyList<Experience> ReadOn(Subject subject, Library library) =>
        subject switch
        {
            Synthesis synthesis => synthesis.SelectedIn(library),
            Territory territory => territory.Experiences,
            _ => [.. library.Experiences],
        };

    private static IEnumerable<Territory> TerritoriesOf(IReadOnlyList<Experience> experiences, Library library)
    {
        var slugs = experiences.Select(e => e.TerritorySlug).ToHashSet(StringComparer.Ordinal);
        return library.Territories.Where(t => slugs.Contains(t.Slug));
    }

    private static IEnumerable<Criterion> Unobserved(IReadOnlyList<Experience> experiences, Framework framework)
    {
        var matrix = Matrix.Of(framework, experiences);
        return matrix.Columns.Where(c => matrix.Rows.All(r => r.Cells[c.Index].State == CellState.NotObserved)).Select(c => c.Criterion);
    }
}
