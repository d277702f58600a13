namespace CollegeTes.Drawings;

/// <summary>The sea of an island: open water, a headland with its lighthouse, the beach, boats.</summary>
internal static class SeaShore
{
    /// <summary>The sea to the horizon, and the headland.</summary>
    public static void DrawSea(LandscapeScene scene)
    {
        var camera = scene.Camera;
        scene.Canvas.Raw($"<path class=\"mer\" d=\"M0 {camera.Horizon:0}h{camera.Width}v{camera.Height}H0z\"/>");
        Waves(scene);
        var side = scene.Random.Chance(0.5) ? 1 : -1;
        // Titles stand at the left of a wide landscape: the lighthouse would run into them.
        if (scene.Frame == LandscapeFrame.Wide)
            side = 1;
        Headland(scene, side);
        Boats(scene, -side);
    }

    /// <summary>The beach and the foam, under the first row of fields.</summary>
    public static void DrawBeach(LandscapeScene scene)
    {
        Strip("ecume-large", 1.13);
        Strip("sable", 1.06);
        scene.Canvas.Flush();
        if (!scene.IsSmall)
            Jetty(scene);

        void Strip(string cssClass, double reach)
        {
            var span = scene.Camera.HalfSpan(scene.Shore) * 1.2;
            var path = scene.Canvas.Path(cssClass);
            Point Shore(double x) => scene.Ground(x, scene.Shore * (reach + 0.035 * Wave.Sin(x * 3.2) + 0.02 * Wave.Sin(x * 7.1)));
            path.Move(Shore(-span));
            const int pieces = 9;
            for (var i = 0; i < pieces; i++)
                path.Through(Shore(-span + 2 * span * (i + 0.5) / pieces), Shore(-span + 2 * span * (i + 1) / pieces));
            path.By(0, 60).Line(Shore(-span) + new Point(0, 60)).Close();
        }
    }

    /// <summary>The mole of the harbour, with its green light.</summary>
    private static void Jetty(LandscapeScene scene)
    {
        var shore = scene.Shore;
        var x = scene.Terrain.Course(shore) + scene.Camera.HalfSpan(shore) * 0.28;
        Point At(double aside, double depth) => scene.Camera.Project(x + aside, depth, 0.02);
        scene
            .Canvas.Path("quai")
            .Move(At(0, shore))
            .Line(At(0, shore * 1.3))
            .Line(At(-0.3, shore * 1.36))
            .Line(At(-0.3, shore * 1.42))
            .Line(At(0.06, shore * 1.38))
            .Line(At(0.07, shore))
            .Close();
        scene.Canvas.Flush();
    }

    private static void Waves(LandscapeScene scene)
    {
        var camera = scene.Camera;
        var shore = camera.Horizon + camera.Focal * camera.Altitude / scene.Shore;
        var count = scene.IsSmall ? 1 : camera.Width / 190;
        for (var band = 0; band < (scene.IsSmall ? 1 : 2); band++)
        {
            var waves = scene.Canvas.Path(band == 0 ? "ecume" : "creux", $"stroke-width=\"{(scene.IsSmall ? 1 : 3)}\"");
            for (var y = camera.Horizon + 8 + band * 5; y < shore - 4; y += (9 + (y - camera.Horizon) * 0.16) * (scene.IsSmall ? 1.6 : 1))
            {
                var length = 16 + (y - camera.Horizon) * 0.6;
                for (var i = 0; i < count; i++)
                    waves.Move(new Point(scene.Random.Between(-20, camera.Width), y)).By(length * scene.Random.Between(0.5, 1.7), 0);
            }
        }
        scene.Canvas.Flush();
    }

    private static void Headland(LandscapeScene scene, int side)
    {
        var camera = scene.Camera;
        var unit = camera.Focal / 450;
        var edge = side < 0 ? -9 : camera.Width + 9;
        Point At(double inward, double up) => new(edge - side * inward * unit, camera.Horizon + 34 * unit - up * unit);
        var cliff = scene.Canvas.Path("roche");
        cliff.Move(At(0, -14)).Line(At(0, 52)).Quad(At(90, 62), At(170, 36)).Quad(At(220, 34), At(250, 12)).Line(At(300, 0)).Close();
        scene
            .Canvas.Path("c5")
            .Move(At(0, 56))
            .Quad(At(90, 64), At(170, 38))
            .Quad(At(215, 36), At(236, 20))
            .Quad(At(150, 22), At(0, 30))
            .Close();
        scene.Canvas.Flush();
        Lighthouse(scene, At(118, 48), 92 * unit);
    }

    private static void Lighthouse(LandscapeScene scene, Point foot, double height)
    {
        var canvas = scene.Canvas;
        var half = height * 0.085;
        canvas
            .Path("mur")
            .Move(foot + new Point(-half, 0))
            .By(half * 0.45, -height * 0.8)
            .By(half * 1.1, 0)
            .By(half * 0.45, height * 0.8)
            .Close();
        canvas
            .Path("toit")
            .Move(foot + new Point(-half * 0.75, -height * 0.3))
            .By(half * 1.5, 0)
            .By(-half * 0.14, -height * 0.22)
            .By(-half * 1.22, 0)
            .Close()
            .Move(foot + new Point(-half * 0.8, -height * 0.8))
            .By(half * 1.6, 0)
            .By(0, -height * 0.05)
            .By(-half * 1.6, 0)
            .Close()
            .Move(foot + new Point(-half * 0.6, -height * 0.92))
            .By(half * 0.6, -height * 0.09)
            .By(half * 0.6, height * 0.09)
            .Close();
        canvas
            .Path("lueur")
            .Move(foot + new Point(-half * 0.4, -height * 0.85))
            .By(half * 0.8, 0)
            .By(0, -height * 0.07)
            .By(-half * 0.8, 0)
            .Close();
        canvas.Flush();
    }

    private static void Boats(LandscapeScene scene, int side)
    {
        var camera = scene.Camera;
        var unit = camera.Focal / 450;
        for (var i = 0; i < (scene.IsSmall ? 2 : 5); i++)
        {
            var y = camera.Horizon + (16 + i * 21) * unit;
            var size = (16 + i * 9) * unit;
            var x = camera.Width / 2.0 + side * camera.Width * scene.Random.Between(-0.1, 0.45);
            scene
                .Canvas.Path("voile")
                .Move(new Point(x, y))
                .By(0, -size * 1.5)
                .Quad(new Point(x + size * 0.75, y - size * 0.6), new Point(x + size * 0.7, y))
                .Close()
                .Move(new Point(x - size * 0.12, y))
                .By(0, -size * 1.15)
                .By(-size * 0.5, size * 1.15)
                .Close();
            scene
                .Canvas.Path("fleche")
                .Move(new Point(x - size * 0.7, y + size * 0.08))
                .By(size * 1.5, 0)
                .By(-size * 0.25, size * 0.25)
                .By(-size, 0)
                .Close();
        }
        scene.Canvas.Flush();
    }
}
