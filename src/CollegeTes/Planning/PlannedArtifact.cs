using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Themes;

namespace CollegeTes.Planning;

/// <summary>One artifact to render.</summary>
/// <param name="Subject">What it is made for.</param>
/// <param name="SubjectId">Its id, as selections name it.</param>
/// <param name="Sources">Workspace paths that it shows, sorted.</param>
public sealed record PlannedArtifact(
    DeliverableManifest Deliverable,
    DeliverableOutput Output,
    Subject Subject,
    string SubjectId,
    string Path,
    string Language,
    IReadOnlyList<string> Sources
)
{
    /// <summary>Of a feed: which of its documents it is.</summary>
    public FeedPage? Feed { get; init; }

    /// <summary>Of a reading of the whole collection that may be cut: which of its pages it is.</summary>
    public ReadingPage? Reading { get; init; }

    /// <summary>Of a file that is cut into several: its number from 1, or 0 for the first or only one.</summary>
    public int Part { get; init; }

    /// <summary>
    /// Of a file that is cut into several which only mean something together: what they all are part of, and are made with.
    /// </summary>
    public PlannedArtifact? Whole { get; init; }
}
