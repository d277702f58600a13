using CollegeTes.Capsules;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Themes;

namespace CollegeTes.Describing;

/// <summary>The video of a write-up and all that goes with it, for one artifact.</summary>
internal sealed record CapsuleSubject(Storyboard Storyboard, Experience Experience, PlannedArtifact Planned)
{
    /// <summary>The storyboard of a planned artifact; null when it is no part of a video.</summary>
    public static CapsuleSubject? Find(PlannedArtifact planned, Library library, Labels labels) =>
        planned.Output.IsOfVideo && planned.Subject is Experience experience
            ? new CapsuleSubject(StoryboardMaker.Of(experience, library, planned.Deliverable.Name, key => labels[key]), experience, planned)
            : null;
}
