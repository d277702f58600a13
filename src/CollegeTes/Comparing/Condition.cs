using CollegeTes.Model;

namespace CollegeTes.Comparing;

/// <summary>
/// All that a perimeter says of one criterion: where it holds and where it lacks, what made it hold, what contradicts it, what nobody
/// knows. In the order of the collection: nothing is sorted by level.
/// </summary>
public sealed record Condition
{
    public required MatrixColumn Column { get; init; }

    /// <summary>How many write-ups are compared.</summary>
    public required int Compared { get; init; }

    /// <summary>Where somebody observed it, at whatever level or in whatever category.</summary>
    public required IReadOnlyList<MatrixCell> Holding { get; init; }

    /// <summary>Where the sources show that it lacks.</summary>
    public required IReadOnlyList<MatrixCell> Lacking { get; init; }

    /// <summary>Where the sources are silent.</summary>
    public required IReadOnlyList<MatrixCell> Silent { get; init; }

    /// <summary>Where nobody looked.</summary>
    public required IReadOnlyList<Experience> Unobserved { get; init; }

    /// <summary>What helped.</summary>
    public required IReadOnlyList<StatementOf> Factors { get; init; }

    /// <summary>Obstacles that were overcome.</summary>
    public required IReadOnlyList<StatementOf> Lifted { get; init; }

    /// <summary>Obstacles that stand, or of which nobody says that they were overcome.</summary>
    public required IReadOnlyList<StatementOf> Standing { get; init; }

    /// <summary>What is learnt.</summary>
    public required IReadOnlyList<StatementOf> Lessons { get; init; }

    /// <summary>What people say of it.</summary>
    public required IReadOnlyList<QuotationOf> Quotations { get; init; }

    /// <summary>How many write-ups have an answer.</summary>
    public int Documented => Holding.Count + Lacking.Count;

    /// <summary>
    /// A case against the rule, to be looked for first: where it lacks and the experience goes on; else an obstacle that stands where it
    /// holds all the same. Null when the collection has none.
    /// </summary>
    public ContraryCase? Contrary =>
        Lacking.Count > 0 ? new ContraryCase(Lacking[0].Experience, Lacking[0], null)
        : Standing.FirstOrDefault(s => Holding.Any(h => h.Experience.Id == s.Experience.Id)) is { } standing
            ? new ContraryCase(standing.Experience, null, standing)
        : null;

    /// <summary>How many write-ups have an answer to a criterion.</summary>
    public static int DocumentedIn(Library library, Criterion criterion) =>
        library.Framework.Find(criterion.Id) is var (dimension, current)
            ? library.Experiences.Count(e => CellOf(e, new MatrixColumn(dimension, current, 0), library.Framework).IsDocumented)
            : 0;

    /// <summary>What a perimeter of what may be published says of a criterion.</summary>
    public static Condition Of(Library library, Criterion criterion, Perimeter perimeter)
    {
        var experiences = perimeter.In(library);
        var column = ColumnOf(library.Framework, criterion);
        var cells = experiences.Select(e => CellOf(e, column, library.Framework)).ToLookup(c => c.State);
        var obstacles = Statements(e => e.Obstacles.Or([]));
        return new Condition
        {
            Column = column,
            Compared = experiences.Count,
            Holding = [.. cells[CellState.Observed]],
            Lacking = [.. cells[CellState.Absent]],
            Silent = [.. cells[CellState.Unknown]],
            Unobserved = [.. cells[CellState.NotObserved].Select(c => c.Experience)],
            Factors = Statements(e => e.Factors.Or([])),
            Lifted = [.. obstacles.Where(o => o.Statement.Overcome == true)],
            Standing = [.. obstacles.Where(o => o.Statement.Overcome != true)],
            Lessons = Statements(e => e.Lessons.Or([])),
            Quotations =
            [
                .. experiences.SelectMany(e =>
                    e.Quotations.Where(q => Placement.Leads(library.Framework, q.Criterion, criterion.Id))
                        .Select(q => new QuotationOf(e, q))
                ),
            ],
        };

        IReadOnlyList<StatementOf> Statements(Func<Experience, IReadOnlyList<Statement>> from) =>
            [
                .. experiences.SelectMany(e =>
                    from(e).Where(s => Placement.Leads(library.Framework, s.Criterion, criterion.Id)).Select(s => new StatementOf(e, s))
                ),
            ];
    }

    // One column is read where the whole matrix would be made for each criterion.
    private static MatrixColumn ColumnOf(Framework framework, Criterion criterion) =>
        new(framework.Dimensions.First(d => d.Criteria.Any(c => c.Id == criterion.Id)), criterion, 0);

    private static MatrixCell CellOf(Experience experience, MatrixColumn column, Framework framework) =>
        new(experience, column, [.. experience.Observations.Where(o => Placement.CurrentId(framework, o) == column.Criterion.Id)]);
}

/// <summary>A statement and the write-up that makes it.</summary>
public sealed record StatementOf(Experience Experience, Statement Statement);

/// <summary>Somebody's words and the write-up that quotes them.</summary>
public sealed record QuotationOf(Experience Experience, Quotation Quotation);

/// <summary>A case against a rule: one of the two is there.</summary>
/// <param name="Lacking">Where it lacks.</param>
/// <param name="Standing">An obstacle that stands where it holds.</param>
public sealed record ContraryCase(Experience Experience, MatrixCell? Lacking, StatementOf? Standing);
