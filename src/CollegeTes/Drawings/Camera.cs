namespace CollegeTes.Drawings;

/// <summary>
/// A pinhole camera over the land. World: x to the right, z to the horizon, heights up, all in "camera heights" of about 100 m;
/// picture: user units. Immutable.
/// </summary>
/// <param name="Width">Width of the picture.</param>
/// <param name="Height">Height of the picture.</param>
/// <param name="CentreX">Where the vanishing point stands.</param>
/// <param name="Horizon">Height of the horizon in the picture.</param>
/// <param name="Focal">Focal length, in user units: the larger, the closer the land.</param>
/// <param name="Altitude">Height of the eye over the river.</param>
/// <param name="Nearest">Depth of the lower edge of the picture.</param>
internal sealed record Camera(int Width, int Height, double CentreX, double Horizon, double Focal, double Altitude, double Nearest)
{
    /// <summary>Where a point of the land falls in the picture.</summary>
    public Point Project(double x, double z, double height) => new(CentreX + Focal * x / z, Horizon + Focal * (Altitude - height) / z);

    /// <summary>Size in the picture of a length of the world, at a depth.</summary>
    public double Scale(double length, double z) => length * Focal / z;

    /// <summary>Half of what the picture shows at a depth, measured in the world from its middle.</summary>
    public double HalfSpan(double z) => (Width / 2.0 + Math.Abs(CentreX - Width / 2.0)) * z / Focal;
}
