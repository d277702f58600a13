using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Publishing;

namespace CollegeTes.Building;

/// <summary>
/// What of a plan a run makes: what it was asked for, and, in a partial build, what must be made again because something has to leave the
/// publication.
/// </summary>
internal sealed class Demand
{
    private readonly PipelineOptions _options;
    private readonly Collection _collection;
    private readonly Publication _publication;
    private readonly Withdrawal _withdrawal;
    private readonly Lazy<HashSet<string>> _planned;

    public Demand(PipelineOptions options, Collection collection, Plan plan, Publication publication, Withdrawal withdrawal)
    {
        (_options, _collection, _publication, _withdrawal) = (options, collection, publication, withdrawal);
        // Asked for by partial builds only.
        _planned = new(() => plan.Artifacts.Select(a => a.Path).ToHashSet(StringComparer.Ordinal));
        // What leaves out nothing that a build of everything makes is no partial build, whatever it was asked for.
        IsPartial = options.IsPartial && plan.Artifacts.Any(a => (!a.Output.IsOnDemand || IsOfCollection(a.Output.Form)) && !IsAskedFor(a));
    }

    /// <summary>True when something of the plan that a build of everything makes is not asked for.</summary>
    public bool IsPartial { get; }

    /// <summary>True for what this run makes.</summary>
    public bool Includes(PlannedArtifact artifact) =>
        (IsAskedFor(artifact) && (!artifact.Output.IsOnDemand || IsDemanded(artifact.Output.Form))) || (IsPartial && IsMadeAgain(artifact));

    /// <summary>True for what will stand in the publication after this run: what it makes, and what it leaves of the last one.</summary>
    public bool Stands(PlannedArtifact artifact) =>
        Includes(artifact) || (IsPartial && _publication.FindLast(artifact.Path) is { } last && IsCarriedOver(last));

    /// <summary>
    /// In a partial build, which files of the last publication stay: what is still planned, and what its pages show, unless something must
    /// leave.
    /// </summary>
    public bool IsCarriedOver(ManifestEntry entry) =>
        !_withdrawal.IsNeeded && (entry.Deliverable is null || _planned.Value.Contains(entry.Path));

    private bool IsAskedFor(PlannedArtifact artifact) =>
        (_options.Deliverables.Count == 0 || _options.Deliverables.Contains(artifact.Deliverable.Name, StringComparer.Ordinal))
        && (_options.Media.Count == 0 || _options.Media.Contains(artifact.Output.Form, StringComparer.Ordinal))
        && (_options.Selection.Count == 0 || _options.Selection.Any(s => Selection.Covers(s, artifact)));

    // By this run, or by the collection for every run that does not say its own forms.
    private bool IsDemanded(string form) =>
        _options.Media.Contains(form, StringComparer.Ordinal) || (_options.Media.Count == 0 && IsOfCollection(form));

    private bool IsOfCollection(string form) => _collection.Forms.Any(f => f.Value == form);

    // A file of the last publication may show what must leave it, in any of its pages: it is made again, asked for or not.
    private bool IsMadeAgain(PlannedArtifact artifact) => _withdrawal.IsNeeded && _publication.FindLast(artifact.Path) is not null;
}
