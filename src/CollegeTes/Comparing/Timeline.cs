using CollegeTes.Model;

namespace CollegeTes.Comparing;

/// <summary>The steps of several write-ups on one scale of time, with what happened around them.</summary>
/// <param name="Lanes">One for each write-up that has a step.</param>
/// <param name="Landmarks">Those of the collection, the oldest first.</param>
public sealed record Timeline(IReadOnlyList<TimelineLane> Lanes, IReadOnlyList<Landmark> Landmarks)
{
    /// <summary>The key steps of some write-ups; all the steps of one that says of none that it is key.</summary>
    public static Timeline Of(Library library, IReadOnlyList<Experience> experiences) =>
        new(
            [.. experiences.Select(LaneOf).Where(l => l.Dated.Count + l.Undated.Count > 0)],
            [.. library.Collection.Landmarks.OrderBy(l => l.Date.Value.Earliest)]
        );

    /// <summary>The steps of a write-up that a common timeline shows.</summary>
    public static IReadOnlyList<Milestone> StepsOf(Experience experience) =>
        experience.Milestones.Any(m => m.IsKey) ? [.. experience.Milestones.Where(m => m.IsKey)] : experience.Milestones;

    private static TimelineLane LaneOf(Experience experience)
    {
        var steps = StepsOf(experience);
        return new TimelineLane(
            experience,
            [.. steps.Where(m => m.Date.HasValue).OrderBy(m => m.Date.Value.Value.Earliest)],
            [.. steps.Where(m => !m.Date.HasValue)]
        );
    }
}

/// <summary>The steps of one write-up.</summary>
/// <param name="Dated">The oldest first.</param>
/// <param name="Undated">Those whose date nobody knows: they have no place on a scale of time.</param>
public sealed record TimelineLane(Experience Experience, IReadOnlyList<Milestone> Dated, IReadOnlyList<Milestone> Undated);
