using System.Globalization;

namespace CollegeTes.Drawings;

/// <summary>
/// Longitude and latitude to the map of Pays de la Loire, 650 × 620 units. Equirectangular, true to scale along the parallel
/// 47.4° N: over three degrees the error stays under 1 %, less than the width of a line. North is up; one unit is about 445 m.
/// </summary>
internal static class MapProjection
{
    public const int Width = 650;
    public const int Height = 620;
    private const double UnitsPerDegree = 250;
    private const double Shrink = 0.67688; // cosine of 47.4°
    private const double West = -2.72;
    private const double North = 48.64;

    /// <summary>A place on the map.</summary>
    public static Point ToMap(double latitude, double longitude) =>
        new((longitude - West) * Shrink * UnitsPerDegree, (North - latitude) * UnitsPerDegree);

    /// <summary>Decodes an arc of <see cref="PaysDeLaLoire"/> and adds it to a path.</summary>
    public static void Append(PathData path, string arc, bool continues = false)
    {
        int longitude = 0,
            latitude = 0;
        var first = true;
        foreach (var (dx, dy) in Pairs(arc))
        {
            (longitude, latitude) = (longitude + dx, latitude + dy);
            var p = ToMap(latitude / 1000.0, longitude / 1000.0);
            if (first && !continues)
                path.Move(p);
            else if (!first)
                path.Line(p);
            first = false;
        }
    }

    private static IEnumerable<(int Dx, int Dy)> Pairs(string arc)
    {
        var numbers = arc.Split(' ');
        for (var i = 0; i + 1 < numbers.Length; i += 2)
            yield return (int.Parse(numbers[i], CultureInfo.InvariantCulture), int.Parse(numbers[i + 1], CultureInfo.InvariantCulture));
    }
}
