namespace CollegeTes.Deliverables.Drawings;

/// <summary>The sea of an island: open water, a headland with its lighthouse, the beach, boats.</summary>
internal static class SeaShore
{
    /// <summary>Depth of the shore, where the fields end.</summary>
    public const double Depth = 3.3;

    public static void DrawSea(LandscapeScene scene)
    {
        var camera = scene.Camera;
        scene.Canvas.Raw($"<path class=\"mer\" d=\"M0 {camera.Horizon:0}h{camera.Width}v{camera.Height}H0z\"/>");
        var waves = scene.Canvas.Path("ecume", "stroke-width=\"2\"");
        var shore = camera.Horizon + camera.Focal * camera.Altitude / Depth;
        for (var y = camera.Horizon + 9; y < shore - 4; y += 6 + (y - camera.Horizon) * 0.1)
        {
            var long_ = 14 + (y - camera.Horizon) * 0.5;
            var count = Math.Max(2, (int)(camera.Width / 200 * (scene.IsSmall ? 1.5 : 1)));
            for (var i = 0; i < count; i++)
                waves.Move(new Point(scene.Random.Between(0, camera.Width), y)).By(long_ * scene.Random.Between(0.5, 1.6), 0);
        }
        scene.Canvas.Flush();
    }
}
