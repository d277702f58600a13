using CollegeTes.Model;
using CollegeTes.Prose;

namespace CollegeTes.Views;

/// <summary>An observation with what it is read by: its criterion, its write-up.</summary>
/// <param name="Placed">Where it stands among the versions of the framework; null when there is only one.</param>
internal sealed record ObservedThing(
    Observation Observation,
    Dimension Dimension,
    Criterion Criterion,
    Experience Of,
    ProseContext Context,
    Placement? Placed = null
)
{
    /// <summary>Its level, or null.</summary>
    public Level? Level => Observation.Level is { } level ? Dimension.FindLevel(level.Value) ?? Placed?.FindLevel(level.Value) : null;

    /// <summary>Those of a write-up under a dimension, in the order of the framework; none without a write-up.</summary>
    public static IEnumerable<ObservedThing> In(Dimension dimension, Experience? experience, Library library)
    {
        if (experience is null)
            return [];
        var context = ProseContext.ForTextsOf(experience, library);
        return library.Framework.Earlier.Count == 0
            ? In(dimension, experience, context)
            : In(dimension, experience, context, library.Framework);
    }

    private static IEnumerable<ObservedThing> In(Dimension dimension, Experience experience, ProseContext context)
    {
        foreach (var criterion in dimension.Criteria)
        {
            foreach (var observation in experience.Observations.Where(o => o.Criterion.Value == criterion.Id))
                yield return new(observation, dimension, criterion, experience, context);
        }
    }

    // What an older version asked, and no criterion does any more, stays read as it was, after the others.
    private static IEnumerable<ObservedThing> In(Dimension dimension, Experience experience, ProseContext context, Framework framework)
    {
        var placed = experience
            .Observations.Select(o => (Observation: o, Placed: Placement.Find(framework, o)))
            .Where(o => o.Placed is not null)
            .Select(o => (o.Observation, Placed: o.Placed!))
            .ToList();
        foreach (var criterion in dimension.Criteria)
        {
            foreach (var (observation, at) in placed.Where(o => o.Placed.Path.Criterion?.Id == criterion.Id))
                yield return new(observation, dimension, criterion, experience, context, at);
        }
        foreach (var (observation, at) in placed.Where(o => o.Placed.Path.Criterion is null && o.Placed.Dimension.Id == dimension.Id))
            yield return new(observation, dimension, at.Criterion, experience, context, at);
    }
}
