using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;

namespace CollegeTes.Views;

/// <summary>A place of a recording, as templates see it.</summary>
internal static class PlaceView
{
    public static readonly ViewType<Place, RenderScope> Place = new(
        "lieu",
        "Un lieu d'un enregistrement.",
        new()
        {
            { "nom", MemberType.Text, "nom", (p, scope) => RenderScope.Typeset(p.Name.Value, scope.Language) },
            { "geo", MemberType.TextOrNothing, "coordonnées, comme geo:47.65,-2.08", (p, _) => p.Geo is { } geo ? "geo:" + geo : null },
            { "osm", MemberType.TextOrNothing, "identifiant d'OpenStreetMap, comme R113314", (p, _) => p.Osm },
            {
                "rel",
                MemberType.Text,
                "creator pour le lieu de l'enregistrement, subject pour ce dont il parle",
                (p, _) => p.IsOrigin ? "creator" : "subject"
            },
        }
    );
}
