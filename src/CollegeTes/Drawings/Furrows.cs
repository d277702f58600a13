namespace CollegeTes.Drawings;

/// <summary>What is sown in a plot: furrows, vines, orchards, panels, herds.</summary>
internal static class Furrows
{
    public static void Draw(LandscapeScene scene, Plot plot, FieldStyle style, Canvas canvas)
    {
        if (plot.Rise < 4 || plot.Far > scene.Farthest * 0.8 || (scene.IsSmall && plot.Far > 2.6))
            return;
        var step =
            (
                plot.Near < 2 ? 17
                : plot.Near < 4 ? 12
                : 9
            ) * Math.Max(0.8, scene.StrokeScale);
        var most = Math.Max(
            3,
            scene.IsSmall ? scene.Thrifty(6)
                : plot.Far > 5.6 ? 7
                : 12
        );
        switch (style.Crop)
        {
            case Crop.Along:
                Along(plot, canvas.Path(style.Furrow), Count(plot.Width, step, most));
                break;
            case Crop.Across:
                Across(plot, canvas.Path(style.Furrow), Count(plot.Rise, step * 0.85, Math.Min(most, 9)), 0.04);
                break;
            case Crop.Vines:
                var rows = canvas.Path(style.IsDark ? "vigne" : "haie", $"stroke-width=\"{Thickness(scene, plot, 0.0125)}\"");
                Along(plot, rows, Count(plot.Width, step * 0.95, most + 3));
                break;
            case Crop.Orchard:
                Orchard(scene, plot, canvas.Path(style.IsDark ? "vigne" : "haie", $"stroke-width=\"{Thickness(scene, plot, 0.032)}\""));
                break;
            case Crop.Panels:
                var panel = Thickness(scene, plot, 0.034);
                Across(plot, canvas.Path("panneaux", $"stroke-width=\"{panel}\""), Count(plot.Rise, panel * 1.7, 7), 0.08);
                Along(plot, canvas.Path("joints", "stroke-width=\"1\""), 7);
                break;
            case Crop.Herd:
                Herd(scene, plot, canvas);
                break;
            case Crop.Heath:
                Tufts(scene, plot, canvas, scene.Random.Chance(0.5) ? "ajonc" : "bruyere", 0.014);
                break;
            case Crop.Fallow when plot.Near < 2.4:
                Tufts(scene, plot, canvas, style.Furrow, 0.01);
                break;
        }
    }

    private static int Thickness(LandscapeScene scene, Plot plot, double size) =>
        Math.Max(2, (int)Math.Round(scene.Camera.Scale(size, plot.Near)));

    private static int Count(double length, double step, int most) => Math.Clamp((int)(length / step), 3, most);

    /// <summary>Lines that run away from the reader; drawn to and fro, the shortest way for the markup.</summary>
    private static void Along(Plot plot, PathData path, int count)
    {
        for (var i = 1; i < count; i++)
        {
            var across = (double)i / count;
            var (from, to) = i % 2 == 0 ? (0.08, 0.93) : (0.93, 0.08);
            path.Move(plot.At(across, from)).Through(plot.At(across, 0.5), plot.At(across, to));
        }
    }

    /// <summary>Lines that follow the slope from side to side, evenly spaced for the eye.</summary>
    private static void Across(Plot plot, PathData path, int count, double margin)
    {
        var ratio = plot.Far / plot.Near;
        for (var i = 1; i < count; i++)
        {
            var deep = (Power(ratio, (double)i / count) - 1) / (ratio - 1);
            var (from, to) = i % 2 == 0 ? (margin, 1 - margin) : (1 - margin, margin);
            path.Move(plot.At(from, deep)).Through(plot.At(0.5, deep), plot.At(to, deep));
        }
    }

    /// <summary>Trees in staggered rows, each a dot.</summary>
    private static void Orchard(LandscapeScene scene, Plot plot, PathData path)
    {
        var rows = Math.Clamp((int)(plot.Rise / scene.Camera.Scale(0.055, plot.Near)), 2, 5);
        var trees = Math.Clamp((int)(plot.Width / scene.Camera.Scale(0.075, plot.Near)), 3, 9);
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < trees; i++)
            {
                var along = row % 2 == 0 ? i : trees - 1 - i;
                var p = plot.At((along + (row % 2 == 0 ? 0.3 : 0.7)) / trees, (row + 0.5) / rows);
                if (scene.Shows(p, 9))
                    path.Dot(p);
            }
        }
    }

    private static void Herd(LandscapeScene scene, Plot plot, Canvas canvas)
    {
        var size = scene.Camera.Scale(0.016, plot.Near);
        var path = canvas.Path("betes", $"stroke-width=\"{Math.Max(2, (int)Math.Round(size))}\"");
        for (var i = scene.Random.Integer(3, 6); i > 0; i--)
            path.Move(plot.At(scene.Random.Between(0.15, 0.85), scene.Random.Between(0.2, 0.8))).By(Math.Max(1, size), 0);
    }

    /// <summary>Heather, gorse, flowers of a meadow: dots at random.</summary>
    private static void Tufts(LandscapeScene scene, Plot plot, Canvas canvas, string cssClass, double height)
    {
        var path = canvas.Path(cssClass, $"stroke-width=\"{Thickness(scene, plot, height)}\"");
        for (var i = scene.IsSmall ? 3 : 10; i > 0; i--)
        {
            var p = plot.At(scene.Random.Between(0.06, 0.94), scene.Random.Between(0.1, 0.9));
            if (scene.Shows(p, 0))
                path.Dot(p);
        }
    }

    /// <summary>x to the power t, by its second-order expansion: the ratio of two rows is close to 1.</summary>
    private static double Power(double x, double t) => 1 + t * (x - 1) + t * (t - 1) / 2 * (x - 1) * (x - 1);
}
