namespace CollegeTes.Deliverables.Drawings;

/// <summary>Hedgerows: a stroke of round dashes reads as a row of bushes, and costs no more than a line.</summary>
internal static class Hedges
{
    /// <summary>Along the far side of a plot and the side away from the river: bushes in the bocage, dry-stone walls on an island.</summary>
    public static void Around(LandscapeScene scene, Plot plot, Canvas canvas)
    {
        if (!scene.Traits.Hedges && !scene.Traits.Island)
            return;
        var size = Math.Max(scene.Traits.Hedges ? 3 : 1, (int)Math.Round(scene.Camera.Scale(scene.Traits.Hedges ? 0.034 : 0.009, plot.Near)));
        var path = scene.Traits.Hedges
            ? canvas.Path("haie", $"stroke-width=\"{size}\" stroke-dasharray=\"0 {Math.Max(2, size * 3 / 4)}\"")
            : canvas.Path("muret", $"stroke-width=\"{size}\" stroke-dasharray=\"{size * 2} {size}\"");
        if (scene.Random.Chance(0.75))
            path.Move(plot.At(0, 0.98)).Through(plot.At(0.5, 0.98), plot.At(0.97, 0.98));
        if (scene.Random.Chance(0.7))
            path.Move(plot.At(0.99, 0.96)).Through(plot.At(0.99, 0.5), plot.At(0.99, 0));
    }
}
