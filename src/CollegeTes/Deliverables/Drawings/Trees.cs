namespace CollegeTes.Deliverables.Drawings;

/// <summary>Poplars along the water, hedgerows around the fields, round trees alone in them.</summary>
internal static class Trees
{
    /// <summary>Poplars on both banks between two depths: a teardrop each.</summary>
    public static void Poplars(LandscapeScene scene, double far, double near, int count)
    {
        var path = scene.Canvas.Path("arbre");
        for (var i = 0; i < count; i++)
        {
            var z = far * (1 - (i + scene.Random.Next()) / count) + near * (i + scene.Random.Next()) / count;
            var side = scene.Random.Chance(0.5) ? 1 : -1;
            var foot = scene.FromRiver(side * (scene.HalfRiver(z) + scene.Random.Between(0.02, 0.05)), z);
            var height = scene.Camera.Scale(scene.Random.Between(0.09, 0.15), z);
            if (foot.X < -9 || foot.X > scene.Camera.Width + 9 || foot.Y > scene.Camera.Height + height)
                continue;
            var half = height * 0.26;
            path.Move(foot).Quad(foot + new Point(-half, -height * 0.35), foot + new Point(0, -height))
                .Quad(foot + new Point(half, -height * 0.35), foot);
        }
    }
}
