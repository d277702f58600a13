namespace CollegeTes.Drawings;

/// <summary>Hedgerows, or dry-stone walls: a line along a plot, and for a hedge some bushes that rise from it.</summary>
/// <remarks>Never a dashed stroke, here or elsewhere: Chromium prints each dash as an outline of its own, 700 kB for one cover.</remarks>
internal static class Hedges
{
    /// <summary>Along the far side of a plot and the side away from the river: bushes in the bocage, walls on an island.</summary>
    public static void Around(LandscapeScene scene, Plot plot, Canvas canvas)
    {
        if (!scene.Traits.Hedges && !scene.Traits.Island)
            return;
        if (scene.Random.Chance(0.75))
            Edge(scene, canvas, plot, t => plot.At(0.97 * t, 0.98), plot.Width);
        if (scene.Random.Chance(0.7))
            Edge(scene, canvas, plot, t => plot.At(0.99, 0.97 - 0.97 * t), Math.Abs(plot.Rise) * 1.3);
    }

    private static void Edge(LandscapeScene scene, Canvas canvas, Plot plot, Func<double, Point> at, double length)
    {
        var size = scene.Camera.Scale(scene.Traits.Hedges ? 0.034 : 0.011, plot.Near);
        var line = canvas.Path(scene.Traits.Hedges ? "haie" : "muret", $"stroke-width=\"{Width(size * 0.62)}\"");
        line.Move(at(0)).Through(at(0.5), at(1));
        if (!scene.Traits.Hedges || size < 4)
            return;
        var bushes = canvas.Path("haie", $"stroke-width=\"{Width(size * 1.1)}\"");
        var count = Math.Clamp((int)(length / size / 3.2), 2, 9);
        for (var i = 0; i < count; i++)
        {
            var foot = at((i + scene.Random.Next()) / count);
            if (scene.Shows(foot, size))
                bushes.Dot(foot + new Point(0, -size * 0.2));
        }
    }

    private static int Width(double size) => Math.Max(1, (int)Math.Round(size));
}
