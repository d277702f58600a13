using System.Globalization;
using System.Text.RegularExpressions;

namespace CollegeTes.Printing;

/// <summary>The size of a finished page, in millimetres.</summary>
public readonly partial record struct PageFormat(double Width, double Height)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Width and height in points.</summary>
    public (double Width, double Height) Points => (Width * PointsPerMillimetre, Height * PointsPerMillimetre);

    /// <summary>Millimetres as points.</summary>
    public static double ToPoints(double millimetres) => millimetres * PointsPerMillimetre;

    /// <summary>
    /// Reads width and height, in millimetres, as CSS writes them: <c>148mm 210mm</c>. Null when it is nothing of the kind.
    /// </summary>
    public static PageFormat? Read(string text)
    {
        var match = Size().Match(text);
        return match.Success ? new PageFormat(Number(match.Groups[1]), Number(match.Groups[2])) : null;

        static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^([1-9]\d{1,3}(?:\.\d+)?)mm ([1-9]\d{1,3}(?:\.\d+)?)mm$")]
    private static partial Regex Size();
}
