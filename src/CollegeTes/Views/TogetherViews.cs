using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>Write-ups read together (<c>ensemble</c>): obstacles and levers, time, partners, gaps.</summary>
internal static class TogetherViews
{
    /// <summary>Write-ups, and the page of the collection that reads them; null on a page that is never cut.</summary>
    /// <param name="criteria">Ids of the criteria that are looked at; empty for all.</param>
    /// <param name="read">Asked once, by the pages that show them: there may be thousands.</param>
    internal sealed class Shown(Func<IReadOnlyList<Experience>> read, ReadingPage? page, IReadOnlyList<string> criteria)
    {
        private readonly Lazy<IReadOnlyList<Experience>> _experiences = new(read);

        public IReadOnlyList<Experience> Experiences => _experiences.Value;

        public ReadingPage? Page => page;

        private IReadOnlyList<Partnership>? _partnerships;

        /// <summary>Who takes part in them; pages show in two lists who does so in several territories and who does in one.</summary>
        public IReadOnlyList<Partnership> PartnershipsIn(Library library) => _partnerships ??= Partnerships.Of(library, Experiences);

        public IReadOnlyList<string> Criteria => criteria;

        // What is not asked of the write-ups is no gap of theirs.
        public IEnumerable<(Experience, IReadOnlyList<Gap>)> GapsIn(Framework framework) =>
            Experiences
                .Select(e =>
                    (e, (IReadOnlyList<Gap>)[.. Gaps.Of(e, framework).Where(g => g.Criterion is not { Id: var id } || IsAsked(id))])
                )
                .Where(g => g.Item2.Count > 0);

        /// <summary>What held them back, and what helped, of the criteria that are looked at.</summary>
        public IEnumerable<LeverGroup> LeversIn(Library library) =>
            Levers
                .Of(library, Experiences, Page?.CriterionId)
                .Where(g => Criteria.Count == 0 || (g.Criterion is { Id: var asked } && IsAsked(asked)));

        private bool IsAsked(string criterion) => Criteria.Count == 0 || Criteria.Contains(criterion);
    }

    public static readonly ViewType<Shown, RenderScope> Together = new(
        "ensemble",
        "Plusieurs retours lus ensemble.",
        new()
        {
            {
                "coupe",
                MemberType.ViewOrNothing(() => CutViews.Cut),
                "de quels retours de la collection, sur une page qui peut être coupée",
                (e, scope) => CutViews.Cut.Of(e.Page, scope)
            },
            {
                "autres",
                MemberType.ListOf(() => CutViews.Cut),
                "les pages où elle est coupée, par territoire puis par thème ; vide si elle tient sur celle-ci",
                (e, scope) => CutViews.Cut.List(e.Page?.Others ?? [], scope)
            },
            { "nombre", MemberType.Whole, "combien de retours", (e, _) => e.Experiences.Count },
            {
                "freins_leviers",
                MemberType.ListOf(() => LeverViews.Group),
                "les freins par critère, et ce qui a aidé",
                (e, scope) => LeverViews.Group.List(e.LeversIn(scope.Library), scope)
            },
            {
                "frise",
                MemberType.ViewOf(() => TimelineViews.Timeline),
                "leurs étapes clés, sur une même échelle de temps",
                (e, scope) => TimelineViews.Timeline.Of(Timeline.Of(scope.Library, e.Experiences), scope)
            },
            {
                "partenaires_communs",
                MemberType.ListOf(() => PartnershipViews.Partnership),
                "les partenaires de plusieurs territoires",
                (e, scope) => PartnershipViews.Partnership.List(e.PartnershipsIn(scope.Library).Where(p => p.Territories.Count > 1), scope)
            },
            {
                "partenaires_propres",
                MemberType.ListOf(() => PartnershipViews.Partnership),
                "les partenaires d'un seul territoire",
                (e, scope) => PartnershipViews.Partnership.List(e.PartnershipsIn(scope.Library).Where(p => p.Territories.Count == 1), scope)
            },
            {
                "territoires",
                MemberType.ListOf(() => TerritoryViews.Territory),
                "leurs territoires",
                (e, scope) => TerritoryViews.Territory.List(TerritoriesOf(e.Experiences, scope.Library), scope)
            },
            {
                "lacunes",
                MemberType.ListOf(() => GapViews.Of),
                "ce que chacun ne dit pas des critères lus ; ceux qui les disent tous n'y sont pas",
                (e, scope) => GapViews.Of.List(e.GapsIn(scope.Library.Framework), scope)
            },
            {
                "entretien",
                MemberType.ListOf(() => InterviewViews.Group),
                "les questions à poser, par qui peut y répondre",
                (e, scope) => InterviewViews.Group.List(InterviewGuide.Of(e.Experiences, scope.Library.Framework), scope)
            },
            {
                "criteres_sans_observation",
                MemberType.ListOf(() => FrameworkViews.Criterion),
                "les critères qu'aucun d'eux n'observe",
                (e, scope) => FrameworkViews.Criterion.List(Unobserved(e.Experiences, scope.Library.Framework), scope)
            },
        }
    );

    /// <summary>The write-ups that a page reads together.</summary>
    public static Shown ReadOn(PlannedArtifact planned, Library library) =>
        new(
            () =>
                planned.Reading is { } page
                    ? [.. page.ExperiencesIn(library)]
                    : planned.Subject switch
                    {
                        Synthesis synthesis => synthesis.SelectedIn(library),
                        Territory territory => territory.Experiences,
                        _ => [.. library.Experiences],
                    },
            planned.Reading,
            planned.Subject is Synthesis { Criteria: var criteria } ? [.. criteria.Select(c => c.Value)] : []
        );

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
