using System.Collections.Immutable;

namespace CollegeTes.Model;

/// <summary>
/// The criteria of the RGAA, the French reference for accessible sites: their numbers, and what each asks in short words of ours. The
/// official text is at <see cref="RgaaCriterion.Address"/>, and alone counts.
/// </summary>
public static class Rgaa
{
    /// <summary>The version whose criteria these are; those of 4.1 and 4.1.1 have the same numbers.</summary>
    public const string Version = "4.1.2";

    private const string Official = "https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/";

    /// <summary>The thirteen themes, in order, each with its criteria.</summary>
    public static readonly ImmutableArray<RgaaTheme> Themes =
    [
        .. RgaaTable.Themes.Select(
            (t, i) =>
                new RgaaTheme(
                    i + 1,
                    t.Title,
                    [.. t.Criteria.Select((c, j) => new RgaaCriterion($"{i + 1}.{j + 1}", c, $"{Official}#{i + 1}.{j + 1}"))]
                )
        ),
    ];

    /// <summary>The 106 criteria, in order.</summary>
    public static readonly ImmutableArray<RgaaCriterion> Criteria = [.. Themes.SelectMany(t => t.Criteria)];

    /// <summary>The criterion of a number, or null.</summary>
    public static RgaaCriterion? Find(string number) => Criteria.FirstOrDefault(c => c.Number == number);

    /// <summary>True for a version whose numbers are those of this table: <c>4.1</c>, <c>4.1.2</c>.</summary>
    public static bool IsCurrent(string version) => version == "4.1" || version.StartsWith("4.1.", StringComparison.Ordinal);
}

/// <summary>A theme of the RGAA.</summary>
public sealed record RgaaTheme(int Number, string Title, ImmutableArray<RgaaCriterion> Criteria);

/// <summary>A criterion of the RGAA.</summary>
/// <param name="Number">Theme and rank: <c>1.10</c>.</param>
/// <param name="Title">French: what it asks, in short words of ours.</param>
/// <param name="Address">Where the official text is.</param>
public sealed record RgaaCriterion(string Number, string Title, string Address);
