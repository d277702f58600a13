namespace CollegeTes.Drawings;

/// <summary>Villages: a steeple and some houses each. As many as the territory has communes, within what the eye can count.</summary>
internal sealed class Villages(LandscapeScene scene)
{
    private readonly record struct Place(double Depth, double Offset, int Houses, bool Church);

    public void Draw()
    {
        var places = scene.Traits.Island ? OnIsland() : OnMainland();
        places.Sort((a, b) => b.Depth.CompareTo(a.Depth));
        foreach (var place in places)
            Draw(place);
    }

    private int Houses =>
        scene.Traits.Density switch
        {
            LandscapeDensity.Low => 3,
            LandscapeDensity.Medium => 5,
            _ => 7,
        };

    private List<Place> OnMainland()
    {
        var count = scene.IsSmall ? 1 : Math.Clamp(1 + scene.Traits.Communes / 4, 2, 6);
        var places = new List<Place>();
        var side = scene.Random.Chance(0.5) ? 1 : -1;
        for (var i = 0; i < count; i++)
        {
            var depth = i == 0 ? scene.Random.Between(2.9, 3.6) : 3.6 + 3.4 * (i - scene.Random.Next() * 0.5) / count;
            depth = Math.Max(depth, scene.Camera.Nearest * 1.3);
            var offset = Math.Min(scene.Camera.HalfSpan(depth) * 0.72, scene.Random.Between(0.4, 0.9) * (0.5 + depth * 0.25));
            places.Add(new Place(depth, side * offset, depth > 4.8 ? Houses / 2 + 1 : Houses, true));
            side = -side;
        }
        return places;
    }

    /// <summary>The harbour on the shore, and hamlets on the heath.</summary>
    private List<Place> OnIsland()
    {
        var shore = scene.Shore;
        var span = scene.Camera.HalfSpan(shore);
        var places = new List<Place> { new(shore * 0.96, span * 0.1, scene.IsSmall ? 5 : 13, true) };
        if (scene.IsSmall)
            return places;
        foreach (
            var (depth, across) in (ReadOnlySpan<(double, double)>)
                [(0.9, -0.6), (0.86, 0.7), (0.72, -0.75), (0.66, 0.45), (0.55, -0.4), (0.45, 0.62), (0.36, -0.6)]
        )
        {
            if (shore * depth > scene.Camera.Nearest * 1.15)
                places.Add(new Place(shore * depth, across * span * depth, scene.Random.Integer(2, 5), false));
        }
        return places;
    }

    private void Draw(Place place)
    {
        var size = scene.Camera.Scale(scene.Traits.Island ? 0.09 : 0.1, place.Depth);
        var start = -size * place.Houses * 0.36;
        for (var row = 0; row < 2; row++)
        {
            var z = place.Depth * (row == 0 ? 1.05 : 0.97);
            var count = row == 0 ? place.Houses / 2 : place.Houses - place.Houses / 2;
            for (var i = 0; i < count; i++)
            {
                var width = size * scene.Random.Between(0.8, 1.25);
                var at = scene.FromRiver(place.Offset, z) + new Point(start + (i + row * 0.35) * size * 1.5, 0);
                if (row == 0 && i == count / 2 && place.Church)
                    Church(at + new Point(-width * 0.9, 0), size * 0.42);
                House(at, width, size * scene.Random.Between(0.5, 0.62));
            }
            scene.Canvas.Flush();
        }
    }

    private void House(Point at, double width, double height)
    {
        var roof =
            scene.Traits.Solar && scene.Random.Chance(0.45) ? "solaire"
            : scene.Traits.Island ? "toit-tuile"
            : "toit";
        scene.Canvas.Path("mur").Move(at + new Point(-width / 2, 0)).By(width, 0).By(0, -height).By(-width, 0).Close();
        scene
            .Canvas.Path(roof)
            .Move(at + new Point(-width * 0.57, -height))
            .By(width * 0.2, -height * 0.6)
            .By(width * 0.74, 0)
            .By(width * 0.2, height * 0.6)
            .Close();
        if (width < 18)
            return;
        var shutters = scene.Canvas.Path(scene.Traits.Island ? "volet" : "fleche");
        foreach (var left in (ReadOnlySpan<double>)[-0.3, 0.1])
            shutters.Move(at + new Point(width * left, -height * 0.3)).By(0, -height * 0.4).By(width * 0.16, 0).By(0, height * 0.4).Close();
    }

    private void Church(Point at, double width)
    {
        scene.Canvas.Path("mur").Move(at).By(width, 0).By(0, -width * 2.1).By(-width, 0).Close();
        scene
            .Canvas.Path("fleche")
            .Move(at + new Point(-width * 0.12, -width * 2))
            .By(width * 0.62, -width * 2.1)
            .By(width * 0.62, width * 2.1)
            .Close();
    }
}
