using CollegeTes.Deliverables;
using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Preview;

/// <summary>Which findings concern a page: those of its texts, of their folder, and of what all pages share.</summary>
internal static class Relevance
{
    /// <param name="finding">What was found.</param>
    /// <param name="path">Path of the page, there or not.</param>
    /// <param name="page">The page, or null when there is none.</param>
    public static bool Concerns(Diagnostic finding, string path, PlannedArtifact? page)
    {
        if (finding.Span is not { } place || page?.Subject is Library)
            return true;
        var parts = place.Path.Split('/');
        return parts switch
        {
            ["templates", DeliverableSet.Shared, ..] => true,
            ["templates", var deliverable, ..] => page is null || deliverable == page.Deliverable.Name,
            ["content", _] => true,
            _ when page is not null && page.Sources.Contains(place.Path, StringComparer.Ordinal) => true,
            // The sheet of one write-up is not concerned by its neighbours.
            ["content", "territoires", _, "retours", ..] when page is not null => false,
            ["content", "territoires" or "podcast" or "videos", var owner, ..] => path.StartsWith($"{parts[1]}/{owner}/", StringComparison.Ordinal),
            ["content", "livrets", var booklet] => path.StartsWith($"livrets/{booklet[..^5]}/", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>True when a page does not show what its files say now, because they are broken.</summary>
    public static bool IsOld(Snapshot state, PlannedArtifact? page, RenderedPage rendered) =>
        page is not null && (rendered.Failure is not null || state.HasOldTemplates || page.Sources.Any(state.Faulty.Contains));
}
