namespace CollegeTes.Rendering.Weight;

/// <summary>
/// EcoIndex, the French measure of what a page costs: elements, requests and weight, each placed among the pages of the web, from 100
/// (best) to 0.
/// The calculation and the quantiles of HTTP Archive are those of the Collectif Conception Numérique Responsable (ecoindex.fr, « Comment ça
/// marche »;
/// the reference implementation is github.com/cnumr/ecoindex_reference).
/// </summary>
public static class EcoIndex
{
    // csharpier-ignore
    private static readonly double[] Elements =
    [
        0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601,
    ];

    private static readonly double[] Requests = [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920];

    // csharpier-ignore
    private static readonly double[] Kilobytes =
    [
        0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06, 2465.37, 2866.31,
        3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
    ];

    // The lowest score of each grade, from A; what is lower is G.
    private static readonly (double Above, string Grade)[] Grades = [(80, "A"), (70, "B"), (55, "C"), (40, "D"), (25, "E"), (10, "F")];

    /// <summary>The score of a page, from 0 to 100, rounded.</summary>
    /// <param name="elements">Elements of the page, those inside drawings left out.</param>
    /// <param name="requests">Files that a browser asks for, the page among them.</param>
    /// <param name="bytes">What it receives.</param>
    public static int Score(int elements, int requests, long bytes)
    {
        var rank = (3 * Rank(Elements, elements) + 2 * Rank(Requests, requests) + Rank(Kilobytes, bytes / 1000.0)) / 6;
        return (int)Math.Round(Math.Max(0, 100 - 5 * rank), MidpointRounding.AwayFromZero);
    }

    /// <summary>The grade of a score, from A to G.</summary>
    public static string Grade(int score)
    {
        foreach (var (above, grade) in Grades)
        {
            if (score > above)
                return grade;
        }
        return "G";
    }

    // Where a value stands among twenty equal parts of the web's pages, from 0 to 20.
    private static double Rank(double[] quantiles, double value)
    {
        for (var i = 1; i < quantiles.Length; i++)
        {
            if (value < quantiles[i])
                return i - 1 + (value - quantiles[i - 1]) / (quantiles[i] - quantiles[i - 1]);
        }
        return quantiles.Length - 1;
    }
}
