namespace CollegeTes.Deliverables.Drawings;

/// <summary>The far hills against the sky, or the sea and its headlands.</summary>
internal static class Ridges
{
    public static void Draw(LandscapeScene scene)
    {
        var camera = scene.Camera;
        var height = camera.Focal * scene.Traits.Relief switch
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
        var path = scene.Canvas.Path(cssClass);
        var from = new Point(-20, level);
        path.Move(from);
        var crest = random.Chance(0.5);
        for (var x = -20.0; x < scene.Camera.Width + 10;)
        {
            var width = step * random.Between(0.7, 1.3);
            var rise = height * random.Between(0.25, 0.95) * (crest ? -1 : 0.7);
            var to = new Point(x + width, level + height * random.Between(-0.12, 0.12));
            path.Quad(new Point(x + width / 2, level + rise), to);
            x += width;
            crest = !crest;
        }
        path.Line(new Point(scene.Camera.Width + 50, scene.Camera.Horizon + 130)).Line(new Point(-20, scene.Camera.Horizon + 130)).Close();
    }
}
