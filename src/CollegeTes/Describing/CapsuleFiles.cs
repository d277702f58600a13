using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Themes;

namespace CollegeTes.Describing;

/// <summary>Where the files of a video stand, and the page that tells the same at length.</summary>
internal static class CapsuleFiles
{
    /// <summary>The files of a medium that the same deliverable makes of the same write-up.</summary>
    public static IEnumerable<(DeliverableOutput Output, string Path)> Of(PlannedArtifact planned, Medium medium) =>
        planned.Subject is not Experience
            ? []
            : planned
                .Deliverable.Outputs.Where(o => o.For == SubjectKind.Experience && o.Medium == medium)
                .Select(o => (o, o.For.Fill(o.PathPattern.Value, planned.SubjectId)));

    /// <summary>The sheet, or the booklet where there is none; null when neither is made.</summary>
    public static string? Reading(Experience experience, RenderScope scope) =>
        scope.Addresses.OfPage(experience) ?? scope.Addresses.OfStory(experience);
}
