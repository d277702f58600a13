namespace CollegeTes.Drawings;

/// <summary>
/// A sine made of additions and multiplications only. <see cref="Math.Sin(double)"/> may differ in its last bit from one system
/// to the other, and a drawing must be the same file everywhere. Error below 0.002, which no eye sees.
/// </summary>
internal static class Wave
{
    /// <summary>Sine of an angle in radians.</summary>
    public static double Sin(double radians)
    {
        var turns = radians / (2 * Math.PI);
        var t = (turns - Math.Floor(turns)) * 2 - 1;
        var parabola = -4 * t * (1 - Math.Abs(t));
        return 0.225 * (parabola * Math.Abs(parabola) - parabola) + parabola;
    }

    /// <summary>Cosine of an angle in radians.</summary>
    public static double Cos(double radians) => Sin(radians + Math.PI / 2);
}
