namespace CollegeTes.Deliverables.Drawings;

/// <summary>Villages: a steeple and some houses each. As many as the territory has communes, within what the eye can count.</summary>
internal sealed class Villages(LandscapeScene scene)
{
    /// <summary>Depths and distances from the river of the villages, the farthest first.</summary>
    public List<(double Depth, double Offset)> Places()
    {
        var count = scene.IsSmall ? 1 : Math.Clamp(1 + scene.Traits.Communes / 4, 1, 6);
        var places = new List<(double Depth, double Offset)>();
        var side = scene.Random.Chance(0.5) ? 1 : -1;
        for (var i = 0; i < count; i++)
        {
            var depth = scene.Traits.Island ? 2.75 : i == 0 ? scene.Random.Between(3.1, 3.9) : scene.Random.Between(3.4, 7.5);
            depth = Math.Max(depth, scene.Camera.Nearest * 1.35);
            var span = scene.Camera.HalfSpan(depth) * 0.7;
            places.Add((depth, side * Math.Min(span, scene.Random.Between(0.35, 0.9) * (0.5 + depth * 0.22))));
            side = -side;
        }
        places.Sort((a, b) => b.Depth.CompareTo(a.Depth));
        return places;
    }

    public void Draw(double depth, double offset)
    {
        var houses = scene.Traits.Density switch { LandscapeDensity.Low => 3, LandscapeDensity.Medium => 5, _ => 7 };
        houses = depth > 5 ? houses / 2 + 1 : houses;
        var size = scene.Camera.Scale(0.085, depth);
        var x = -size * houses * 0.34;
        for (var row = 0; row < 2; row++)
        {
            var z = depth * (row == 0 ? 1.05 : 0.97);
            var n = row == 0 ? houses / 2 : houses - houses / 2;
            for (var i = 0; i < n; i++)
            {
                var w = size * scene.Random.Between(0.8, 1.25);
                var at = scene.FromRiver(offset, z) + new Point(x + (i + row * 0.35) * size * 1.5, 0);
                if (row == 0 && i == n / 2)
                    Church(at + new Point(-w * 0.9, 0), size * 0.42);
                House(at, w, size * scene.Random.Between(0.5, 0.62));
            }
            scene.Canvas.Flush();
        }
    }

    private void House(Point at, double width, double height)
    {
        var roof = scene.Traits.Solar && scene.Random.Chance(0.4) ? "toit-solaire" : scene.Traits.Island ? "toit-tuile" : "toit";
        scene.Canvas.Path("mur").Move(at + new Point(-width / 2, 0)).By(width, 0).By(0, -height).By(-width, 0).Close();
        scene.Canvas.Path(roof).Move(at + new Point(-width * 0.57, -height)).By(width * 0.2, -height * 0.6).By(width * 0.74, 0)
            .By(width * 0.2, height * 0.6).Close();
    }

    private void Church(Point at, double width)
    {
        scene.Canvas.Path("mur").Move(at).By(width, 0).By(0, -width * 2.1).By(-width, 0).Close();
        scene.Canvas.Path("fleche").Move(at + new Point(-width * 0.12, -width * 2)).By(width * 0.62, -width * 2.1).By(width * 0.62, width * 2.1).Close();
    }
}
