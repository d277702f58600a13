namespace CollegeTes.Drawings;

/// <summary>Poplars along the water, round trees alone or in groves.</summary>
internal static class Trees
{
    /// <summary>Poplars on both banks between two depths: a teardrop each.</summary>
    public static void Poplars(LandscapeScene scene, double far, double near, int count)
    {
        var path = scene.Canvas.Path("arbre");
        for (var i = 0; i < count; i++)
        {
            // Evenly spread in the picture, that is in 1/z.
            var z = 1 / (1 / far + (1 / near - 1 / far) * (i + scene.Random.Next()) / count);
            var side = scene.Random.Chance(0.5) ? 1 : -1;
            var foot = scene.FromRiver(side * (scene.HalfRiver(z) + scene.Random.Between(0.03, 0.06) + (scene.Traits.Marsh ? 0.07 : 0)), z);
            var height = scene.Camera.Scale(scene.Random.Between(0.1, 0.16), z);
            if (!scene.Shows(foot, height))
                continue;
            var half = height * 0.26;
            path.Move(foot)
                .Quad(foot + new Point(-half, -height * 0.35), foot + new Point(0, -height))
                .Quad(foot + new Point(half, -height * 0.35), foot);
        }
        scene.Canvas.Flush();
    }

    /// <summary>Round trees on dry land at about one depth: a dot for the crown, a smaller one for the light on it.</summary>
    public static void Round(LandscapeScene scene, double depth, int groves, int perGrove)
    {
        var size = (int)Math.Round(scene.Camera.Scale(0.06, depth));
        if (size < 3)
            return;
        var crowns = scene.Canvas.Path("arbre rond", $"stroke-width=\"{size}\"");
        var lights = scene.Canvas.Path("clair rond", $"stroke-width=\"{size / 2}\"");
        for (var g = 0; g < groves; g++)
        {
            var side = g % 2 == 0 ? 1 : -1;
            var offset = side * (scene.HalfRiver(depth) + scene.Random.Between(0.12, 0.95) * scene.Camera.HalfSpan(depth));
            for (var i = scene.Random.Integer(1, perGrove); i > 0; i--)
            {
                var foot = scene.FromRiver(offset + scene.Random.Between(-0.1, 0.1), depth * scene.Random.Between(0.95, 1.05));
                if (!scene.Shows(foot, size))
                    continue;
                var crown = foot + new Point(0, -size * 0.4);
                crowns.Dot(crown);
                lights.Dot(crown + new Point(size * 0.16, -size * 0.16));
            }
        }
        scene.Canvas.Flush();
    }
}
