namespace CollegeTes.Drawings;

/// <summary>The far hills against the sky, or the sea and its headlands.</summary>
internal static class Ridges
{
    public static void Draw(LandscapeScene scene)
    {
        var camera = scene.Camera;
        var height =
            camera.Focal
            * (scene.Frame == LandscapeFrame.Cover ? 1 : 0.72)
            * scene.Traits.Relief switch
            {
                LandscapeRelief.Flat => 0.05,
                LandscapeRelief.Rolling => 0.12,
                _ => 0.19,
            };
        if (scene.Traits.Island)
            return;
        Sun(scene, camera.Horizon - height * 0.55);
        Ridge(scene, "r1", camera.Horizon + 6 - height * 0.75, height, 5);
        if (!scene.IsSmall)
            Ridge(scene, "r2", camera.Horizon + 14 - height * 0.3, height * 0.7, 7);
        Ridge(scene, "r3", camera.Horizon + 26, height * 0.5, 8);
        scene.Canvas.Flush();
    }

    private static void Sun(LandscapeScene scene, double level)
    {
        var radius = (int)(scene.Camera.Focal * 0.14);
        var x = (int)(scene.Camera.Width * (scene.Random.Chance(0.5) ? scene.Random.Between(0.12, 0.3) : scene.Random.Between(0.68, 0.88)));
        scene.Canvas.Raw($"<circle class=\"soleil\" cx=\"{x}\" cy=\"{(int)level}\" r=\"{radius}\"/>");
    }

    private static void Ridge(LandscapeScene scene, string cssClass, double level, double height, int waves)
    {
        var random = scene.Random;
        var step = (scene.Camera.Width + 40.0) / waves / (scene.Camera.Width > 1000 ? 2 : 1);
        var path = scene.Canvas.Path(cssClass).Move(new Point(-20, level));
        var crest = random.Chance(0.5);
        var control = new Point(-20 + step * random.Between(0.3, 0.6), Level());
        for (var x = -20.0; x < scene.Camera.Width + 10; )
        {
            crest = !crest;
            var next = new Point(control.X + step * random.Between(0.75, 1.3), Level());
            var middle = Point.Mix(control, next, 0.5); // half-way between controls, the curve has no corner
            path.Quad(control, middle);
            (control, x) = (next, middle.X);
        }

        double Level() => level + height * random.Between(0.35, 1) * (crest ? -1 : 0.6);
        path.Line(new Point(scene.Camera.Width + 90, scene.Camera.Horizon + 130)).Line(new Point(-20, scene.Camera.Horizon + 130)).Close();
    }
}
