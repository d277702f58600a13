using System.Globalization;
using System.Text;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Drawings;

/// <summary>
/// All the territories on one map of Pays de la Loire, each with its name, which is a link when the place has one. 650 × 620
/// units. The role is <c>group</c>, not <c>img</c>: the links must stay reachable. A name that finds no room is left out of the
/// picture, never laid over another: the page lists the territories in text as well. Pure and thread-safe.
/// </summary>
public static class CatalogueMap
{
    internal const int LabelSize = 19;

    /// <summary>Draws the map as one <c>svg</c> element.</summary>
    public static string Draw(IReadOnlyList<MapPlace> places, DrawingCaption caption)
    {
        var markup = new StringBuilder(SvgText.Open("carte", MapProjection.Width, MapProjection.Height, "group", caption));
        MapGround.Append(markup, caption.Id);
        foreach (var (place, point, label) in Labels(places))
            Append(markup, place, point, label);
        return markup.Append("</svg>").ToString();
    }

    /// <summary>The places with their points and their labels, from north to south.</summary>
    internal static IEnumerable<(MapPlace Place, Point Point, PlacedLabel? Label)> Labels(IReadOnlyList<MapPlace> places)
    {
        var labels = new LabelPlacement(new Box(4, 4, MapProjection.Width - 4, MapProjection.Height - 4));
        var points = places
            .Select(place => (Place: place, Point: MapProjection.ToMap(place.Latitude, place.Longitude)))
            .OrderBy(p => p.Point.Y)
            .ThenBy(p => p.Place.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var (_, point) in points)
            labels.Reserve(point, 9);
        foreach (var (place, point) in points)
            yield return (place, point, labels.Place(point, TextMeasure.Width(place.Name, LabelSize, bold: true), LabelSize, 9));
    }

    private static void Append(StringBuilder markup, MapPlace place, Point point, PlacedLabel? label)
    {
        if (place.Href is not null)
            markup.Append("<a href=\"").Append(Escaping.Quoted.Apply(place.Href)).Append("\">");
        if (label is { IsTied: true } tied)
        {
            var end = new Point(Math.Clamp(point.X, tied.Box.Left, tied.Box.Right), Math.Clamp(point.Y, tied.Box.Top, tied.Box.Bottom));
            markup.Append("<path class=\"carte-lien\" d=\"").Append(new PathData().Move(point).Line(end).ToString()).Append("\"/>");
        }
        markup.Append(
            CultureInfo.InvariantCulture,
            $"<circle class=\"carte-ici\" cx=\"{Math.Round(point.X)}\" cy=\"{Math.Round(point.Y)}\" r=\"8\"/>"
        );
        if (label is { } placed)
            markup.AppendText("carte-nom", placed.Baseline, place.Name);
        if (place.Href is not null)
            markup.Append("</a>");
    }
}
