namespace CollegeTes.Drawings;

/// <summary>The river, or the road, that leads the eye to the horizon.</summary>
internal static class Watercourse
{
    public static void Draw(LandscapeScene scene)
    {
        var wet = !scene.Traits.Island && (scene.Traits.River || scene.Traits.GreatRiver);
        var far = scene.Traits.Island ? scene.Shore : scene.Farthest * 0.98;
        var near = scene.Camera.Nearest * 0.84;
        var pieces = scene.IsSmall ? 6 : 12;
        double DepthAt(double t) => 1 / (1 / far + (1 / near - 1 / far) * t * t * (0.4 + 0.6 * t));
        var path = scene.Canvas.Path(wet ? "eau" : "route");
        Bank(-1, 0, 1);
        Bank(1, 1, 0);
        path.Close();
        scene.Canvas.Flush();
        if (scene.Traits.GreatRiver && !scene.IsSmall)
            Sandbanks(scene);

        void Bank(int side, double from, double to)
        {
            for (var i = 0; i <= pieces; i++)
            {
                var t = from + (to - from) * i / pieces;
                var z = DepthAt(t);
                var p = scene.FromRiver(side * scene.HalfRiver(z), z);
                if (i == 0 && side < 0)
                    path.Move(p);
                else if (i == 0)
                    path.Line(p);
                else
                {
                    var zm = DepthAt(from + (to - from) * (i - 0.5) / pieces);
                    path.Through(scene.FromRiver(side * scene.HalfRiver(zm), zm), p);
                }
            }
        }
    }

    private static void Sandbanks(LandscapeScene scene)
    {
        var sand = scene.Canvas.Path("sable");
        foreach (var depth in (ReadOnlySpan<double>)[5.6, 3.7, 2.5, 1.7])
        {
            var side = scene.Random.Chance(0.5) ? 0.06 : -0.06;
            var length = depth * scene.Random.Between(0.13, 0.2);
            var width = scene.Random.Between(0.045, 0.065);
            Point At(double across, double along) => scene.FromRiver(side + across * width, depth + along * length);
            sand.Move(At(0, 1)).Quad(At(1.7, 0.4), At(0.2, -1)).Quad(At(-1.5, -0.3), At(0, 1)).Close();
        }
        scene.Canvas.Flush();
    }
}
