using System.Globalization;
using System.Text;

namespace CollegeTes.Drawings;

/// <summary>The ground of the maps of Pays de la Loire: sea, land, borders, rivers. No text, no points.</summary>
internal static class MapGround
{
    /// <param name="markup">Where it is written.</param>
    /// <param name="id">Prefix of its identifier, unique in the page.</param>
    public static void Append(StringBuilder markup, string id)
    {
        var canvas = new Canvas();
        var coast = new PathData();
        MapProjection.Append(coast, PaysDeLaLoire.CoastSouth);
        MapProjection.Append(coast, PaysDeLaLoire.CoastNorth, continues: true);
        foreach (var island in PaysDeLaLoire.Islands)
            MapProjection.Append(coast, island);
        // Waterlines, as engravers drew the sea: no country beyond the region has to be shown.
        // The coast is written once and drawn three times.
        markup.Append(CultureInfo.InvariantCulture, $"<g class=\"carte-mer\" stroke-width=\"40\"><path id=\"{id}-mer\" d=\"{coast}\"/>");
        foreach (var width in (ReadOnlySpan<int>)[24, 10])
            markup.Append(CultureInfo.InvariantCulture, $"<use href=\"#{id}-mer\" stroke-width=\"{width}\"/>");
        markup.Append("</g>");

        var land = canvas.Path("carte-terre");
        for (var i = 0; i < PaysDeLaLoire.Outline.Count; i++)
            MapProjection.Append(land, PaysDeLaLoire.Outline[i], continues: i > 0);
        land.Close();
        foreach (var island in PaysDeLaLoire.Islands)
        {
            MapProjection.Append(land, island);
            land.Close();
        }
        canvas.Flush();
        foreach (var border in PaysDeLaLoire.InnerBorders)
            MapProjection.Append(canvas.Path("carte-limite"), border);
        canvas.Flush();
        foreach (var river in PaysDeLaLoire.Rivers)
            MapProjection.Append(canvas.Path("carte-eau", "stroke-width=\"2\""), river);
        MapProjection.Append(canvas.Path("carte-eau", "stroke-width=\"5\""), PaysDeLaLoire.Loire);
        markup.Append(canvas);
    }
}
