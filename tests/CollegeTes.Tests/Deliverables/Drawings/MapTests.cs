using CollegeTes.Drawings;

namespace CollegeTes.Tests.Deliverables.Drawings;

public sealed class MapTests
{
    private static readonly DrawingCaption Caption = new("carte", "Où ?", "Au bord de l’eau & du bocage.");

    private static readonly MapPlace[] Territories =
    [
        new("Île d’Yeu", 46.71, -2.35, "yeu.html"),
        new("Redon Agglomération", 47.65, -2.08, "redon.html"),
        new("Pays de Pouzauges", 46.78, -0.84, "pouzauges.html"),
        new("Erdre et Gesvres", 47.44, -1.50, "erdre.html"),
        new("Mauges Communauté", 47.20, -1.00, "mauges.html"),
        new("Loire Layon Aubance", 47.41, -0.76, "loire.html"),
        new("Les Coëvrons", 48.16, -0.40, "coevrons.html"),
        new("Val de Sarthe", 47.89, 0.02, "sarthe.html"),
    ];

    [Fact]
    public void No_label_of_the_catalogue_meets_another_or_a_point()
    {
        var labels = CatalogueMap.Labels(Territories).ToList();
        Assert.All(labels, l => Assert.NotNull(l.Label));
        for (var i = 0; i < labels.Count; i++)
        {
            for (var j = 0; j < labels.Count; j++)
            {
                var point = labels[j].Point;
                Assert.False(labels[i].Label!.Value.Box.Overlaps(new Box(point.X - 8, point.Y - 8, point.X + 8, point.Y + 8)));
                Assert.True(
                    i == j || !labels[i].Label!.Value.Box.Overlaps(labels[j].Label!.Value.Box),
                    $"{labels[i].Place.Name} / {labels[j].Place.Name}"
                );
            }
        }
    }

    [Fact]
    public void A_crowd_of_places_still_has_no_overlap()
    {
        var crowd = Enumerable
            .Range(0, 40)
            .Select(i => new MapPlace($"Territoire {i}", 46.6 + i % 7 * 0.22, -2 + i * 11 % 40 * 0.06))
            .ToList();
        var boxes = CatalogueMap.Labels(crowd).Where(l => l.Label is not null).Select(l => l.Label!.Value.Box).ToList();
        Assert.True(boxes.Count > 25);
        Assert.DoesNotContain(boxes, a => boxes.Any(b => a != b && a.Overlaps(b)));
    }

    [Fact]
    public void Every_place_of_the_catalogue_is_a_link()
    {
        var root = DrawingAssert.IsValid(CatalogueMap.Draw(Territories, Caption));
        Assert.Equal("group", root.Attribute("role")!.Value);
        Assert.Equal(Territories.Select(t => t.Href).Order(), root.Elements("a").Select(a => a.Attribute("href")!.Value).Order());
    }

    [Fact]
    public void The_locator_map_has_a_name_and_a_description_and_stays_light()
    {
        foreach (var territory in Territories)
        {
            var svg = LocatorMap.Draw(territory, Territories, Caption, LocatorStyle.Page);
            var root = DrawingAssert.IsValid(svg);
            Assert.Equal("carte-t carte-d", root.Attribute("aria-labelledby")!.Value);
            Assert.Equal(Caption.Title, root.Element("title")!.Value);
            Assert.Equal(Caption.Description, root.Element("desc")!.Value);
            Assert.Contains(root.Elements("text"), t => t.Value == territory.Name);
            Assert.True(svg.Length < 4500, $"{svg.Length}");
        }
    }

    [Fact]
    public void The_name_of_a_territory_stands_beside_its_point()
    {
        foreach (var territory in Territories)
        {
            var root = DrawingAssert.IsValid(LocatorMap.Draw(territory, Territories, Caption, LocatorStyle.Page));
            var (point, name) = (root.Elements("circle").Single(), root.Elements("text").Single(t => t.Value == territory.Name));
            var (left, foot) = (Number(name, "x"), Number(name, "y"));
            var aside = Math.Max(
                0,
                Math.Max(left - Number(point, "cx"), Number(point, "cx") - left - TextMeasure.Width(territory.Name, 33, bold: true))
            );
            var away = Math.Max(0, Math.Max(foot - 33 - Number(point, "cy"), Number(point, "cy") - foot));
            Assert.True(aside + away < 50, $"{territory.Name}: {aside} {away}");
        }

        static double Number(System.Xml.Linq.XElement element, string name) =>
            double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("Nantes", 47.218, -1.554, true)]
    [InlineData("Le Mans", 48.006, 0.199, true)]
    [InlineData("La Roche-sur-Yon", 46.670, -1.426, true)]
    [InlineData("Château-Gontier", 47.83, -0.70, true)]
    [InlineData("Saumur", 47.26, -0.08, true)]
    [InlineData("Rennes", 48.11, -1.68, false)]
    [InlineData("Niort", 46.32, -0.46, false)]
    [InlineData("Tours", 47.39, 0.69, false)]
    [InlineData("Alençon", 48.433, 0.092, false)]
    [InlineData("en mer", 46.9, -2.6, false)]
    public void The_outline_tells_the_region_from_the_rest(string name, double latitude, double longitude, bool inside)
    {
        var outline = new List<(double X, double Y)>();
        foreach (var arc in PaysDeLaLoire.Outline)
        {
            double x = 0,
                y = 0;
            var numbers = arc.Split(' ').Select(int.Parse).ToArray();
            for (var i = 0; i < numbers.Length; i += 2)
                outline.Add((x += numbers[i], y += numbers[i + 1]));
        }
        var (px, py, odd) = (longitude * 1000, latitude * 1000, false);
        for (var i = 0; i < outline.Count; i++)
        {
            var (a, b) = (outline[i], outline[(i + 1) % outline.Count]);
            if (a.Y > py != b.Y > py && px < (b.X - a.X) * (py - a.Y) / (b.Y - a.Y) + a.X)
                odd = !odd;
        }
        Assert.True(odd == inside, name);
    }

    [Fact]
    public void Arcs_meet_end_to_end()
    {
        static (int X, int Y) End(string arc) =>
            arc.Split(' ').Select(int.Parse).Chunk(2).Aggregate((X: 0, Y: 0), (p, d) => (p.X + d[0], p.Y + d[1]));
        static (int X, int Y) Start(string arc) => arc.Split(' ').Take(2).Select(int.Parse).ToArray() is [var x, var y] ? (x, y) : default;
        for (var i = 0; i < PaysDeLaLoire.Outline.Count; i++)
            Assert.Equal(End(PaysDeLaLoire.Outline[i]), Start(PaysDeLaLoire.Outline[(i + 1) % PaysDeLaLoire.Outline.Count]));
        Assert.All(PaysDeLaLoire.Islands, island => Assert.Equal(Start(island), End(island)));
    }
}
