namespace CollegeTes.Drawings;

/// <summary>
/// One field: a strip of land between two depths and two distances from the river. Inside, <c>across</c> runs from 0 (river side)
/// to 1, and <c>deep</c> from 0 (reader) to 1 (horizon).
/// </summary>
internal sealed class Plot(LandscapeScene scene, int sign, double inner, double outer, double far, double near, double skew)
{
    public double Far => far;

    public double Near => near;

    public bool NearRiver => inner < 0.3;

    /// <summary>A point of the plot in the picture.</summary>
    public Point At(double across, double deep)
    {
        var z = near + (far - near) * deep;
        return scene.FromRiver(sign * (inner + (outer - inner) * across + skew * deep * (far - near) * across), z);
    }

    /// <summary>Width of the middle of the plot, in the picture.</summary>
    public double Width => Math.Abs(At(1, 0.5).X - At(0, 0.5).X);

    /// <summary>Height of the middle of the plot, in the picture; negative when the slope hides it.</summary>
    public double Rise => At(0.5, 0).Y - At(0.5, 1).Y;

    public bool IsVisible
    {
        get
        {
            ReadOnlySpan<Point> corners = [At(0, 0), At(1, 0), At(0, 1), At(1, 1)];
            double left = double.MaxValue,
                right = double.MinValue,
                top = double.MaxValue;
            foreach (var p in corners)
                (left, right, top) = (Math.Min(left, p.X), Math.Max(right, p.X), Math.Min(top, p.Y));
            return right > -8 && left < scene.Camera.Width + 8 && top < scene.Camera.Height + 4;
        }
    }

    public void Outline(PathData path)
    {
        var gap = scene.Traits.Marsh ? 0.045 : 0.012;
        var foot = scene.Traits.Marsh ? -0.07 : 0.04; // a plot goes a little under the next one, but for a canal
        path.Move(At(gap, -foot))
            .Through(At(gap, 0.5), At(gap, 1))
            .Through(At(0.5, 1), At(1 - gap, 1))
            .Through(At(1 - gap, 0.5), At(1 - gap, -foot))
            .Through(At(0.5, -foot), At(gap, -foot))
            .Close();
    }
}
