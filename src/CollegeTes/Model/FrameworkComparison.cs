using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>What differs between two versions of the framework, criterion by criterion.</summary>
/// <param name="Nature">What happened.</param>
/// <param name="Before">The criteria it happened to: none for what is new.</param>
/// <param name="After">What they became: none for what is gone.</param>
/// <param name="Parts">French: what of it reads otherwise, « la question », « le titre ».</param>
public sealed record FrameworkDifference(
    DifferenceNature Nature,
    IReadOnlyList<Criterion> Before,
    IReadOnlyList<Criterion> After,
    IReadOnlyList<string> Parts
);

/// <summary>What happened to a criterion between two versions.</summary>
public enum DifferenceNature
{
    Added,
    Renamed,
    Reworded,
    Broadened,
    Narrowed,
    Split,
    Merged,
    Moved,
    Retired,
    Levels,
}

/// <summary>Compares two versions of the framework.</summary>
public static class FrameworkComparison
{
    /// <summary>What the newer one changed, in its order, what is gone last.</summary>
    public static IReadOnlyList<FrameworkDifference> Compare(Framework before, Framework after)
    {
        var differences = new List<FrameworkDifference>();
        var followed = new HashSet<string>(StringComparer.Ordinal);
        var splits = new HashSet<string>(StringComparer.Ordinal);
        foreach (var dimension in after.Dimensions)
        {
            foreach (var criterion in dimension.Criteria)
            {
                var origins = OriginsOf(criterion, before).ToList();
                var known = before.Find(criterion.Id);
                if (origins is [{ Kind: OriginKind.Split } split])
                {
                    followed.Add(split.Criterion.Value);
                    if (splits.Add(split.Criterion.Value))
                        differences.Add(Split(split.Criterion.Value, before, after));
                    continue;
                }
                if (origins.Count == 0 && known is null)
                {
                    differences.Add(new(DifferenceNature.Added, [], [criterion], []));
                    continue;
                }
                IReadOnlyList<Criterion> from =
                    origins.Count > 0
                        ? [.. origins.Select(o => before.Find(o.Criterion.Value)!.Value.Criterion)]
                        : [known!.Value.Criterion];
                followed.UnionWith(from.Select(c => c.Id));
                if (Change(criterion, from, origins) is { } change)
                    differences.Add(change);
                if (before.Find(from[0].Id)!.Value.Dimension.Id != dimension.Id)
                    differences.Add(new(DifferenceNature.Moved, [from[0]], [criterion], []));
            }
        }
        differences.AddRange(
            before.Criteria.Where(c => !followed.Contains(c.Id)).Select(c => new FrameworkDifference(DifferenceNature.Retired, [c], [], []))
        );
        var levels = DimensionsWithOtherLevels(before, after).ToList();
        if (levels.Count > 0)
            differences.Add(new(DifferenceNature.Levels, [], [], levels));
        return differences;
    }

    /// <summary>True when two criteria read the same.</summary>
    public static bool HasSameWords(Criterion one, Criterion other) => PartsOf(one, other).Count == 0;

    /// <summary>True when a criterion asks something else than it did: words added where there were none are no other words.</summary>
    public static bool IsReworded(Criterion before, Criterion after) =>
        before.Title.Value != after.Title.Value
        || (before.Question is { } question && question != after.Question)
        || (before.Definition is { } definition && definition != after.Definition)
        || !before.Categories.SequenceEqual(after.Categories);

    private static FrameworkDifference? Change(Criterion criterion, IReadOnlyList<Criterion> from, List<CriterionOrigin> origins)
    {
        if (from.Count > 1 || origins is [{ Kind: OriginKind.Merged }])
            return new(DifferenceNature.Merged, from, [criterion], []);
        var parts = PartsOf(from[0], criterion);
        var nature = origins switch
        {
            [{ Kind: OriginKind.Broader }] => DifferenceNature.Broadened,
            [{ Kind: OriginKind.Narrower }] => DifferenceNature.Narrowed,
            _ when from[0].Id != criterion.Id => DifferenceNature.Renamed,
            _ => DifferenceNature.Reworded,
        };
        return nature == DifferenceNature.Reworded && parts.Count == 0 ? null : new(nature, from, [criterion], parts);
    }

    private static FrameworkDifference Split(string id, Framework before, Framework after) =>
        new(
            DifferenceNature.Split,
            [before.Find(id)!.Value.Criterion],
            [.. after.Criteria.Where(c => OriginsOf(c, before).Any(o => o.Criterion.Value == id))],
            []
        );

    /// <summary>The origins that tell of a version before, and not of one that it followed already.</summary>
    public static IEnumerable<CriterionOrigin> OriginsOf(Criterion criterion, Framework before) =>
        criterion
            .Origins.Where(o => before.Find(o.Criterion.Value) is not null)
            .Where(o => VersionNumber.Compare(o.Version.Value, before.Version) <= 0)
            .Where(o =>
                before.Find(criterion.Id) is not var (_, known)
                || !known.Origins.Any(k => k.Criterion.Value == o.Criterion.Value && k.Version.Value == o.Version.Value)
            )
            .DistinctBy(o => o.Criterion.Value);

    private static List<string> PartsOf(Criterion one, Criterion other)
    {
        var parts = new List<string>();
        if (one.Title.Value != other.Title.Value)
            parts.Add("l'intitulé");
        if (one.Question != other.Question)
            parts.Add("la question");
        if (one.Definition != other.Definition)
            parts.Add("la définition");
        if (!one.Categories.SequenceEqual(other.Categories))
            parts.Add("les catégories");
        if (!one.Landmarks.Select(l => (l.Level.Value, l.Text)).SequenceEqual(other.Landmarks.Select(l => (l.Level.Value, l.Text))))
            parts.Add("les repères");
        return parts;
    }

    private static IEnumerable<string> DimensionsWithOtherLevels(Framework before, Framework after) =>
        after
            .Dimensions.Where(d =>
                before.Dimensions.FirstOrDefault(b => b.Id == d.Id) is { } known && !known.Levels.SequenceEqual(d.Levels)
            )
            .Select(d => d.Title);
}
