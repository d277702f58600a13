using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Themes;

namespace CollegeTes.Preview;

/// <summary>Which findings concern a page: those of its texts, of their folder, and of what all pages share.</summary>
internal static class Relevance
{
    /// <param name="finding">What was found.</param>
    /// <param name="path">Path of the page, there or not.</param>
    /// <param name="page">The page, or null when there is none.</param>
    public static bool Concerns(Diagnostic finding, string path, PlannedArtifact? page)
    {
        if (finding.Span is not { } place || page?.Subject is Collection)
            return true;
        var parts = place.Path.Split('/');
        if (parts[0] == WorkspaceWatcher.Templates)
            return parts[1] == DeliverableSet.Shared || page is null || parts[1] == page.Deliverable.Name;
        if (page?.Sources.Contains(place.Path, StringComparer.Ordinal) == true)
            return true;
        if (ContentKind.SubjectOf(place.Path) is not { Kind.IsNamed: true } subject)
            return parts[0] == Workspace.ContentFolder && parts.Length == 2;
        // A page is concerned by what it lies in and what lies in it, not by its neighbours.
        return page is { } shown
            ? shown.Subject.Reference.Line().Contains(subject) || subject.Line().Contains(shown.Subject.Reference)
            : path.StartsWith(subject.Line().Last().Folder + "/", StringComparison.Ordinal);
    }

    /// <summary>True when a page does not show what its files say now, because they are broken.</summary>
    public static bool IsOld(Snapshot state, PlannedArtifact? page, RenderedPage rendered) =>
        page is not null && (rendered.Failure is not null || state.HasOldTemplates || page.Sources.Any(state.Faulty.Contains));
}
