using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>
/// What became of a criterion from the version that an observation was made with to the version in force, by what the versions between say
/// of their <c>origine</c>. Nothing is guessed: a criterion that was split is nowhere, and waits to be read again.
/// </summary>
/// <param name="Dimension">In force; null when it stands nowhere.</param>
/// <param name="Criterion">In force; null when it was split or given up.</param>
/// <param name="Steps">What it was to the one before, at each step that says something.</param>
/// <param name="Heirs">When it was split: into what.</param>
public sealed record CriterionPath(
    Dimension? Dimension,
    Criterion? Criterion,
    IReadOnlyList<OriginKind> Steps,
    IReadOnlyList<Criterion> Heirs
)
{
    /// <summary>True when its name, or that of those it was merged with, is all that changed.</summary>
    public bool IsRewritable => Criterion is not null && Steps.All(s => s is OriginKind.Same or OriginKind.Merged);

    /// <summary>Follows a criterion to the version in force.</summary>
    /// <param name="id">Its id in the version it is read with.</param>
    public static CriterionPath Follow(string id, Framework from, Framework inForce)
    {
        var steps = new List<OriginKind>();
        var since = from;
        foreach (var next in inForce.Earlier.Append(inForce).Where(v => VersionNumber.Compare(v.Version, from.Version) > 0))
        {
            var heirs = HeirsOf(id, since, next);
            if (heirs.Count > 1 || heirs.Any(h => h.Kind == OriginKind.Split))
                return new(null, null, steps, [.. heirs.Select(h => h.Criterion)]);
            if (heirs is [var (heir, kind)])
                (id, steps) = (heir.Id, heir.Id == id && kind == OriginKind.Same ? steps : [.. steps, kind]);
            else if (next.Find(id) is null)
                return new(null, null, steps, []);
            since = next;
        }
        return inForce.Find(id) is var (dimension, criterion) ? new(dimension, criterion, steps, []) : new(null, null, steps, []);
    }

    // Origins stay written in the versions that follow: they tell of the criterion that bore the name then.
    private static List<(Criterion Criterion, OriginKind Kind)> HeirsOf(string id, Framework from, Framework next)
    {
        var born = from.Find(id)?.Criterion.Since?.Value;
        return
        [
            .. next.Criteria.SelectMany(c =>
                c.Origins.Where(o =>
                        o.Criterion.Value == id
                        && VersionNumber.Compare(o.Version.Value, from.Version) <= 0
                        && (born is null || VersionNumber.Compare(o.Version.Value, born) >= 0)
                        && !IsToldBefore(c, o, from)
                    )
                    .Take(1)
                    .Select(o => (c, o.Kind))
            ),
        ];
    }

    // What the version before said already was followed then.
    private static bool IsToldBefore(Criterion criterion, CriterionOrigin origin, Framework from) =>
        from.Find(criterion.Id) is var (_, known)
        && known.Origins.Any(o => o.Criterion.Value == origin.Criterion.Value && o.Version.Value == origin.Version.Value);
}
