using CollegeTes.Publishing;

namespace CollegeTes.Building;

/// <summary>
/// Whether the last publication shows what the workspace no longer lets it show. A partial build then makes again all that stands: which
/// page
/// names whom depends on templates, which anyone may write, and nothing that must leave may depend on that.
/// </summary>
internal sealed class Withdrawal(Manifest? last, IReadOnlyCollection<string> shown)
{
    /// <summary>True when something must leave; also when nobody knows what the last publication shows.</summary>
    public bool IsNeeded { get; } = last is not null && last.Shown?.All(shown.ToHashSet(StringComparer.Ordinal).Contains) != true;

    /// <summary>Why, in French.</summary>
    public string Reason { get; } =
        last?.Shown is null
            ? "la publication précédente ne dit pas ce qu'elle montre"
            : "la publication précédente montrait ce qui ne doit plus paraître";
}
