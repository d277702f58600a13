using CollegeTes.Model;

namespace CollegeTes.Views;

/// <summary>The dimensions that a write-up is read by.</summary>
internal static class AppliedFramework
{
    /// <summary>Those in force; then those that only an older version had, for what was read with it.</summary>
    public static IEnumerable<Dimension> DimensionsOf(Experience experience, Framework framework) =>
        framework.Earlier.Count == 0
            ? framework.Dimensions
            : framework.Dimensions.Concat(
                experience
                    .Observations.Select(o => Placement.Find(framework, o))
                    .OfType<Placement>()
                    .Where(p => p.Path.Criterion is null && framework.Dimensions.All(d => d.Id != p.Dimension.Id))
                    .Select(p => p.Dimension with { Criteria = [] })
                    .DistinctBy(d => d.Id)
            );
}
