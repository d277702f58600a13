namespace CollegeTes.Deliverables.Drawings;

/// <summary>Hedgerows: a stroke of round dashes reads as a row of bushes, and costs no more than a line.</summary>
internal static class Hedges
{
    /// <summary>A hedge along the far side of a plot and one along the side away from the river.</summary>
    public static void Around(LandscapeScene scene, Plot plot, Canvas canvas)
    {
        var size = Math.Max(3, (int)Math.Round(scene.Camera.Scale(0.034, plot.Near)));
        var bushes = canvas.Path("haie", $"stroke-width=\"{size}\" stroke-dasharray=\"0 {Math.Max(2, size * 3 / 4)}\"");
        if (scene.Random.Chance(0.8))
            bushes.Move(plot.At(0, 0.98)).Through(plot.At(0.5, 0.98), plot.At(0.97, 0.98));
        if (scene.Random.Chance(0.75))
            bushes.Move(plot.At(0.99, 0.96)).Through(plot.At(0.99, 0.5), plot.At(0.99, 0));
    }
}
