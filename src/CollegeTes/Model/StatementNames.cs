namespace CollegeTes.Model;

/// <summary>What can be named in a write-up, and what a name leads to.</summary>
public static class StatementNames
{
    /// <summary>
    /// The ids of its results, factors, obstacles, lessons, conditions, figures, quotations and observations, and the criteria of its
    /// observations.
    /// </summary>
    public static IEnumerable<string> Of(Experience experience) =>
        OfOthers(experience)
            .Concat(experience.Observations.Select(o => o.Id?.Value).OfType<string>())
            .Concat(experience.Observations.Select(o => o.Criterion.Value))
            .Where(id => id.Length > 0)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The ids of all that is not an observation.</summary>
    public static IEnumerable<string> OfOthers(Experience experience) =>
        experience
            .Statements.Select(s => s.Id?.Value)
            .Concat(experience.Figures.Select(f => (string?)f.Id.Value))
            .Concat(experience.Quotations.Select(q => q.Id?.Value))
            .OfType<string>();

    /// <summary>The write-up of a reference, or null when there is none.</summary>
    /// <param name="library">Where write-ups are looked up.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="here">The write-up in which the name stands, or null.</param>
    public static Experience? Find(Library library, StatementReference reference, Experience? here) =>
        reference.Experience is { } id ? library.Find(SubjectKind.Experience, id) : here;
}
