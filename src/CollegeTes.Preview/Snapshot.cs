using System.Collections.Concurrent;
using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Searching;
using CollegeTes.Themes;

namespace CollegeTes.Preview;

/// <summary>A state of the workspace: what can be shown, and what is wrong. Never changes; the next save makes another.</summary>
internal sealed record Snapshot
{
    /// <summary>Counts the states from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The day it is the state of: embargoes and consents end at midnight.</summary>
    public required DateOnly Day { get; init; }

    public required Workspace Workspace { get; init; }

    /// <summary>What pages are made from: drafts too, archived texts not.</summary>
    public required Library Library { get; init; }

    public required DeliverableSet Set { get; init; }

    public required PlannedPages Pages { get; init; }

    /// <summary>Files that are broken now; pages show their last valid state.</summary>
    public required IReadOnlySet<string> Faulty { get; init; }

    /// <summary>True when the templates are broken now, and the last valid ones are used.</summary>
    public required bool HasOldTemplates { get; init; }

    /// <summary>What reading said, before the collection's rules.</summary>
    public required IReadOnlyList<Diagnostic> Read { get; init; }

    /// <summary>
    /// What the checks said, before the collection's rules: of this state, or of an earlier one until they have run again.
    /// </summary>
    public required IReadOnlyList<Diagnostic> Checked { get; init; }

    /// <summary>All that is wrong, after rules and suppressions, sorted.</summary>
    public required IReadOnlyList<Diagnostic> Findings { get; init; }

    /// <summary>True when only a part of the workspace was read so far.</summary>
    public bool IsPartial { get; init; }

    /// <summary>True when the checks have looked at this state.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Pages already rendered from this state.</summary>
    public ConcurrentDictionary<string, RenderedPage> Rendered { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What the files of its search are written of.</summary>
    public SharedIndex Search { get; init; } = new(1);
}

/// <summary>A page of a state.</summary>
/// <param name="Content">The bytes that a build would write; null when there is no such page.</param>
/// <param name="Failure">Why the template could not be rendered; the bytes are then those of an earlier state.</param>
internal sealed record RenderedPage(byte[]? Content, Diagnostic? Failure);

/// <summary>The plan and the shared files of a state, by path. It outlives states in which no page comes, goes or moves.</summary>
internal sealed class PlannedPages
{
    private readonly Dictionary<string, PlannedArtifact> _byPath;
    private readonly Dictionary<string, SharedFile> _shared;

    public PlannedPages(Plan plan, IEnumerable<SharedFile> ofTemplates, IReadOnlyList<SharedFile> media)
    {
        Plan = plan;
        Media = media;
        // Paper, books and Word versions are made by build alone.
        // Two of them may want one path while a deliverable is being copied: that is told, and the first is shown.
        _byPath = plan
            .Artifacts.Where(a => !a.Output.IsOnDemand)
            .DistinctBy(a => a.Path, StringComparer.Ordinal)
            .ToDictionary(a => a.Path, StringComparer.Ordinal);
        _shared = new Dictionary<string, SharedFile>(StringComparer.Ordinal);
        foreach (var file in ofTemplates.Concat(media))
            _shared[file.Path] = file;
    }

    public Plan Plan { get; }

    public IReadOnlyList<SharedFile> Media { get; }

    /// <summary>The page of a path, made for its subject as it is in a library; null when there is none.</summary>
    public PlannedArtifact? Find(string path, Library library) =>
        _byPath.TryGetValue(path, out var planned) && library.Find(planned.Subject.Reference) is { } subject
            ? planned with
            {
                Subject = subject,
            }
            : null;

    public SharedFile? FindShared(string path) => _shared.GetValueOrDefault(path);
}
