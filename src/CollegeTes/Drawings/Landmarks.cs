namespace CollegeTes.Drawings;

/// <summary>What is seen from afar: wind turbines, a windmill.</summary>
internal static class Landmarks
{
    /// <summary>A wind turbine at a place of the picture and a depth: a tower that narrows, three blades.</summary>
    public static void Turbine(LandscapeScene scene, double left, double depth)
    {
        var foot = scene.Ground((left - scene.Camera.CentreX) * depth / scene.Camera.Focal, depth);
        var height = scene.Camera.Scale(1.05, depth);
        var half = Math.Max(0.9, height * 0.022);
        var hub = foot + new Point(0, -height);
        var path = scene.Canvas.Path("eolienne");
        path.Move(foot + new Point(-half, 0))
            .Line(hub + new Point(-half * 0.5, 0))
            .Line(hub + new Point(half * 0.5, 0))
            .Line(foot + new Point(half, 0))
            .Close();
        var turn = scene.Random.Between(0, 2.09);
        for (var blade = 0; blade < 3; blade++, turn += 2.0944)
        {
            var along = new Point(Wave.Sin(turn), -Wave.Cos(turn)) * (height * 0.56);
            var aside = new Point(-along.Y, along.X) * 0.075;
            path.Move(hub).Line(hub + along * 0.2 + aside).Line(hub + along).Close();
        }
        scene.Canvas.Flush();
    }

    /// <summary>A windmill: stone tower, pointed roof, four sails.</summary>
    public static void Mill(LandscapeScene scene, double offset, double depth)
    {
        var foot = scene.FromRiver(offset, depth) + new Point(0, 3);
        var height = scene.Camera.Scale(0.34, depth);
        var canvas = scene.Canvas;
        canvas
            .Path("mur")
            .Move(foot + new Point(-height * 0.3, 0))
            .By(height * 0.1, -height)
            .By(height * 0.4, 0)
            .By(height * 0.1, height)
            .Close();
        canvas
            .Path("fleche")
            .Move(foot + new Point(-height * 0.26, -height))
            .By(height * 0.26, -height * 0.42)
            .By(height * 0.26, height * 0.42)
            .Close()
            .Move(foot + new Point(-height * 0.07, 0))
            .By(0, -height * 0.3)
            .By(height * 0.14, 0)
            .By(0, height * 0.3)
            .Close();
        canvas.Flush();
        var hub = foot + new Point(0, -height * 1.08);
        var arms = canvas.Path("ailes", $"stroke-width=\"{Math.Max(1, (int)(height / 26))}\"");
        var sails = canvas.Path("voile");
        var turn = scene.Random.Between(0.35, 1.1);
        for (var i = 0; i < 4; i++, turn += Math.PI / 2)
        {
            var along = new Point(Wave.Sin(turn), -Wave.Cos(turn)) * (height * 0.95);
            var aside = new Point(-along.Y, along.X) * 0.22;
            sails.Move(hub + along * 0.22).Line(hub + along).Line(hub + along + aside).Line(hub + along * 0.22 + aside).Close();
            arms.Move(hub).Line(hub + along);
        }
        canvas.Flush();
    }
}
