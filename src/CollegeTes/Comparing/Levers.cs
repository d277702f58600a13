using CollegeTes.Model;

namespace CollegeTes.Comparing;

/// <summary>What held write-ups back on one condition, what lifted it there, and what helped elsewhere on the same condition.</summary>
/// <param name="Criterion">The condition; null for what names none.</param>
/// <param name="Elsewhere">
/// Factors that no obstacle names as what lifted it: bringing them together is the editors' reading, and pages have to say so.
/// </param>
public sealed record LeverGroup(Criterion? Criterion, IReadOnlyList<MetObstacle> Obstacles, IReadOnlyList<SeenLever> Elsewhere);

/// <summary>An obstacle, and what its write-up says lifted it.</summary>
/// <param name="LiftedBy">The write-ups and the names in them (<see cref="StatementNames"/>).</param>
public sealed record MetObstacle(Experience Experience, Statement Obstacle, IReadOnlyList<(Experience Experience, string Name)> LiftedBy);

/// <summary>A factor of a write-up.</summary>
public sealed record SeenLever(Experience Experience, Statement Lever);

/// <summary>Obstacles and levers by criterion.</summary>
public static class Levers
{
    /// <summary>What stands for the criterion of a statement that names none in force.</summary>
    public const string NoCriterion = "";

    /// <summary>Those of some write-ups, in the order of the framework; what names no criterion comes last.</summary>
    /// <param name="only">Id of the one criterion that is looked at, or <see cref="NoCriterion"/>; null for all.</param>
    public static IReadOnlyList<LeverGroup> Of(Library library, IReadOnlyList<Experience> experiences, string? only = null)
    {
        var obstacles = ByCriterion(e => e.Obstacles.Or([]), (e, o) => new MetObstacle(e, o, Lifted(library, e, o)));
        var factors = ByCriterion(e => e.Factors.Or([]), (e, f) => new SeenLever(e, f));
        return
        [
            .. library
                .Framework.Dimensions.SelectMany(d => d.Criteria)
                .Select(c => (Criterion?)c)
                .Append(null)
                .Select(c => Group(c, [.. obstacles[c?.Id ?? NoCriterion]], factors[c?.Id ?? NoCriterion]))
                .Where(g => g.Obstacles.Count > 0),
        ];

        ILookup<string, T> ByCriterion<T>(Func<Experience, IReadOnlyList<Statement>> from, Func<Experience, Statement, T> make) =>
            experiences
                .SelectMany(e => from(e).Select(s => (Experience: e, Statement: s, Criterion: CriterionOf(s, library.Framework))))
                .Where(s => only is null || s.Criterion == only)
                .ToLookup(s => s.Criterion, s => make(s.Experience, s.Statement));
    }

    private static LeverGroup Group(Criterion? criterion, IReadOnlyList<MetObstacle> obstacles, IEnumerable<SeenLever> factors)
    {
        var named = obstacles.SelectMany(o => o.LiftedBy).Select(l => (l.Experience.Id, l.Name)).ToHashSet();
        return new LeverGroup(
            criterion,
            obstacles,
            criterion is null
                ? []
                :
                [
                    .. factors.Where(f =>
                        (f.Lever.Id is not { } id || !named.Contains((f.Experience.Id, id.Value)))
                        && obstacles.Any(o => o.Experience.Id != f.Experience.Id)
                    ),
                ]
        );
    }

    private static IReadOnlyList<(Experience, string)> Lifted(Library library, Experience experience, Statement obstacle) =>
        [
            .. obstacle
                .LiftedBy.Select(r => (Of: StatementNames.Find(library, r.Value, experience), r.Value.Id))
                .Where(r => r is { Of: not null, Id: not null })
                .Select(r => (r.Of!, r.Id!)),
        ];

    /// <summary>Id of the criterion in force that a statement is about, or <see cref="NoCriterion"/>.</summary>
    public static string CriterionOf(Statement statement, Framework framework) =>
        statement.Criterion is { } criterion ? Placement.FindCurrent(framework, criterion.Value)?.Id ?? NoCriterion : NoCriterion;
}
