using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>Where an observation stands: what it was read with, and where that is in the version in force.</summary>
/// <param name="Version">The version that it was read with.</param>
/// <param name="Dimension">Of that version.</param>
/// <param name="Criterion">Of that version.</param>
/// <param name="Path">Where it is now.</param>
/// <param name="IsStated">True when the observation names its version; else it was found by its day, or by the criterion's name.</param>
public sealed record Placement(Framework Version, Dimension Dimension, Criterion Criterion, CriterionPath Path, bool IsStated)
{
    /// <summary>The dimension where it is shown: in force, or of its own version when it stands nowhere any more.</summary>
    public Dimension ShownDimension => Path.Dimension ?? Dimension;

    /// <summary>The criterion under which it is shown.</summary>
    public Criterion ShownCriterion => Path.Criterion ?? Criterion;

    /// <summary>The level that it names: in the words in force where they are the same level, else in those it was read with.</summary>
    public Level? FindLevel(string id) => Path.Dimension?.FindLevel(id) ?? Dimension.FindLevel(id);

    /// <summary>Places an observation; null when no version has its criterion, or not the version that it names.</summary>
    public static Placement? Find(Framework inForce, Observation observation) =>
        Find(inForce, observation.Criterion.Value, observation.FrameworkVersion?.Value, observation.Date);

    /// <summary>Places a criterion that an observation or a statement names; null when no version has it.</summary>
    /// <param name="stated">The version that the observation names, or null.</param>
    /// <param name="day">When it was made, or null.</param>
    public static Placement? Find(Framework inForce, string criterion, string? stated = null, PartialDate? day = null)
    {
        var version = stated is not null ? inForce.FindVersion(stated) : Deduce(inForce, criterion, day);
        return version?.Find(criterion) is var (dimension, found)
            ? new(version, dimension, found, CriterionPath.Follow(criterion, version, inForce), stated is not null)
            : null;
    }

    /// <summary>The id of the criterion in force that an observation stands under; null when it stands under none.</summary>
    public static string? CurrentId(Framework inForce, Observation observation) =>
        inForce.Earlier.Count == 0 ? observation.Criterion.Value : Find(inForce, observation)?.Path.Criterion?.Id;

    /// <summary>The criterion in force that a statement leads to, or null.</summary>
    public static Criterion? FindCurrent(Framework inForce, string criterion) =>
        inForce.Earlier.Count == 0 ? inForce.Find(criterion)?.Criterion : Find(inForce, criterion)?.Path.Criterion;

    /// <summary>True when a statement that names a criterion leads to one in force.</summary>
    public static bool Leads(Framework inForce, Located<string>? named, string id) =>
        named is { } criterion && (inForce.Earlier.Count == 0 ? criterion.Value == id : FindCurrent(inForce, criterion.Value)?.Id == id);

    /// <summary>True when readers are told that it was read with an older version: it says so, or what it was read with changed.</summary>
    public bool IsOlderThan(Framework inForce) =>
        !ReferenceEquals(Version, inForce)
        && (IsStated || Path.Criterion is null || Path.Steps.Count > 0 || !FrameworkComparison.HasSameWords(Criterion, Path.Criterion));

    /// <summary>
    /// True when the criterion has other words now, or is another: who made the observation has to say whether it still holds. A criterion
    /// that its origins call the same, or merged with others, is not.
    /// </summary>
    /// <param name="level">That of the observation.</param>
    public bool IsToRead(Framework inForce, string? level)
    {
        if (ReferenceEquals(Version, inForce))
            return false;
        if (Path.Criterion is not { } now)
            return Path.Heirs.Count > 0;
        if (level is not null && Dimension.FindLevel(level) is not null && Path.Dimension!.FindLevel(level) is null)
            return true;
        return Path.Steps.Count > 0
            ? Path.Steps.Any(s => s is OriginKind.Broader or OriginKind.Narrower)
            : FrameworkComparison.IsReworded(Criterion, now) || IsSaidReworded(inForce, now.Id);
    }

    /// <summary>True when its criterion was given up before it was made, or nothing says that it was made before.</summary>
    public bool IsTooLate(Framework inForce, PartialDate? day)
    {
        if (IsStated || ReferenceEquals(Version, inForce) || inForce.Find(Criterion.Id) is not null)
            return false;
        var next = inForce.Earlier.Append(inForce).First(v => VersionNumber.Compare(v.Version, Version.Version) > 0);
        return day is { } made ? next.Date is { } start && made.Earliest > start.Latest : Path.Criterion is null && Path.Heirs.Count == 0;
    }

    private bool IsSaidReworded(Framework inForce, string id) =>
        inForce.Journal.Any(e =>
            VersionNumber.Compare(e.Version.Value, Version.Version) > 0
            && e.Changes.Any(c => c.Nature == ChangeNature.Rewording && c.Criteria.Any(k => k.Value == id))
        );

    // An observation that was made before the version in force was read with the one of its day. Its name alone says the rest.
    private static Framework? Deduce(Framework inForce, string criterion, PartialDate? day)
    {
        if (inForce.Earlier.Count == 0)
            return inForce.Find(criterion) is null ? null : inForce;
        if (day is { } made && inForce.Date is { } start && made.Latest < start.Earliest)
        {
            var then = inForce.Earlier.LastOrDefault(v => v.Date is not { } date || date.Earliest <= made.Latest) ?? inForce.Earlier[0];
            if (then.Find(criterion) is not null)
                return then;
        }
        return inForce.Find(criterion) is not null ? inForce : inForce.Earlier.LastOrDefault(v => v.Find(criterion) is not null);
    }
}
