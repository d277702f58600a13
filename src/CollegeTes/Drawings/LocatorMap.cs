using System.Globalization;
using System.Text;

namespace CollegeTes.Drawings;

/// <summary>
/// Where a territory is in Pays de la Loire: its point and its name, the prefectures for orientation, the other territories as
/// small points. 650 × 620 units. Colours are classes of <c>templates/_commun/dessins.css</c>. Pure and thread-safe.
/// </summary>
public static class LocatorMap
{
    /// <summary>Draws the map as one <c>svg</c> element.</summary>
    /// <param name="territory">The territory; it must lie in Pays de la Loire or at its border.</param>
    /// <param name="others">Other territories, or none.</param>
    /// <param name="caption">The alternative; the description should say where the territory is.</param>
    /// <param name="style">From where it is read.</param>
    public static string Draw(MapPlace territory, IReadOnlyList<MapPlace> others, DrawingCaption caption, LocatorStyle style)
    {
        var markup = new StringBuilder(SvgText.Open("carte", MapProjection.Width, MapProjection.Height, "img", caption));
        MapGround.Append(markup, caption.Id);
        var point = MapProjection.ToMap(territory.Latitude, territory.Longitude);
        var neighbours = others.Where(o => o != territory).Select(o => MapProjection.ToMap(o.Latitude, o.Longitude)).ToList();
        if (neighbours.Count > 0)
        {
            var small = new PathData();
            foreach (var neighbour in neighbours)
                small.Dot(neighbour);
            markup.Append("<path class=\"carte-points\" d=\"").Append(small.ToString()).Append("\"/>");
        }
        var cities = PaysDeLaLoire
            .Cities.Select(c => (At: MapProjection.ToMap(c.Latitude, c.Longitude), c.Name))
            .Where(c => Math.Abs(c.At.X - point.X) + Math.Abs(c.At.Y - point.Y) >= 22)
            .ToList();
        // The name stands beside its point: over the square of a town when there is no other way.
        var labels = Around(point, style, neighbours, cities);
        var name = Name(labels);
        if (style.NameSize > 0 && name is null or { IsTied: true })
        {
            labels = Around(point, style, neighbours, []);
            name = Name(labels);
        }
        Cities(markup, labels, cities, style.CitySize);
        markup.Append(
            CultureInfo.InvariantCulture,
            $"<circle class=\"carte-ici\" cx=\"{Math.Round(point.X)}\" cy=\"{Math.Round(point.Y)}\" r=\"{style.Radius}\"/>"
        );
        if (name is { } placed)
            markup.AppendText("carte-nom", placed.Baseline, territory.Name);
        return markup.Append("</svg>").ToString();

        PlacedLabel? Name(LabelPlacement among) =>
            style.NameSize == 0
                ? null
                : among.Place(point, TextMeasure.Width(territory.Name, style.NameSize, bold: true), style.NameSize, style.Radius + 1);
    }

    private static LabelPlacement Around(Point point, LocatorStyle style, List<Point> neighbours, List<(Point At, string Name)> cities)
    {
        var labels = new LabelPlacement(new Box(4, 4, MapProjection.Width - 4, MapProjection.Height - 4));
        labels.Reserve(point, style.Radius + 2);
        foreach (var neighbour in neighbours)
            labels.Reserve(neighbour, 7);
        foreach (var (at, _) in cities)
            labels.Reserve(at, 4);
        return labels;
    }

    private static void Cities(StringBuilder markup, LabelPlacement labels, List<(Point At, string Name)> cities, int size)
    {
        var squares = new PathData();
        var names = new StringBuilder();
        foreach (var (at, name) in cities)
        {
            squares.Move(at + new Point(-3, -3)).By(7, 0).By(0, 7).By(-7, 0).Close();
            if (labels.Place(at, TextMeasure.Width(name, size), size, 5) is { IsTied: false } placed)
                names.AppendText("carte-ville", placed.Baseline, name);
        }
        markup.Append("<path class=\"carte-villes\" d=\"").Append(squares.ToString()).Append("\"/>").Append(names);
    }
}
