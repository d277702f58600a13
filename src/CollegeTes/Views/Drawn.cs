using CollegeTes.Drawings;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>
/// From the model to the drawings: what a landscape shows, what a map points at, and what each says to those who do not see it.
/// </summary>
internal static class Drawn
{
    /// <summary>The landscape of a territory, from what its file says of it.</summary>
    public static Html Of(Territory territory, LandscapeFrame frame) =>
        Html.FromTrusted(Landscape.Draw(TraitsOf(territory.Slug, territory.MunicipalityCount ?? 1, territory.Landscape), frame));

    /// <summary>The light of a territory's landscape, 1 to 6: the class <c>ton-N</c> gives what stands around it the same sky.</summary>
    public static int ToneOf(Territory territory) =>
        Landscape.Tone(TraitsOf(territory.Slug, territory.MunicipalityCount ?? 1, territory.Landscape));

    /// <summary>The landscape of a thematic booklet: what its territories have in common view.</summary>
    public static Html Of(ThematicBooklet booklet, Library library, LandscapeFrame frame)
    {
        var slugs = booklet.SelectedIn(library).Select(e => e.TerritorySlug).Distinct(StringComparer.Ordinal).ToList();
        return Of(booklet.Slug, [.. library.Territories.Where(t => slugs.Contains(t.Slug, StringComparer.Ordinal))], frame);
    }

    /// <summary>The landscape of a text about several territories: what they have in common view.</summary>
    public static Html Of(string seed, IReadOnlyList<Territory> territories, LandscapeFrame frame)
    {
        // The island gives its sea to a text only when it is alone in it.
        var features = territories
            .SelectMany(t => t.Landscape)
            .Where(f => territories.Count == 1 || f != LandscapeFeature.Island)
            .Distinct();
        return Html.FromTrusted(Landscape.Draw(TraitsOf(seed, 12, [.. features]), frame));
    }

    /// <summary>The landscape of a film: that of the first territory it shows, or one of its own.</summary>
    public static Html Of(Film film, Library library, LandscapeFrame frame) =>
        film
            .Territories.Select(t => t.Value)
            .Concat(film.Experiences.Select(e => e.Value.Split('/')[0]))
            .Select(s => library.Find(SubjectKind.Territory, s))
            .FirstOrDefault(t => t is not null)
            is { } territory
            ? Of(territory, frame)
            : Html.FromTrusted(Landscape.Draw(TraitsOf(film.Slug, 12, []), frame));

    /// <summary>Where a territory is, or null when the map does not reach it: the page then says it in words.</summary>
    public static Html? LocatorOf(Territory territory, RenderScope scope, LocatorStyle style)
    {
        if (territory.Position is not { } position || !IsOnMap(position))
            return null;
        var name = scope.Typeset(territory.Name.Value)!;
        var departments = FrenchFormat.List([.. territory.Departments.Select(d => scope.Typeset(d.Name)!)]);
        var others = scope.Library.Territories.Where(t => t != territory).Select(t => PlaceOf(t, scope)).OfType<MapPlace>();
        return Html.FromTrusted(
            LocatorMap.Draw(
                new MapPlace(name, position.Latitude, position.Longitude),
                [.. others],
                new DrawingCaption(
                    "carte-" + territory.Slug,
                    $"{scope.Labels["carte.ou"]} {name}",
                    $"{scope.Labels["carte.departements"]} {departments}."
                ),
                style
            )
        );
    }

    /// <summary>All territories on one map, each name a link to its booklet; null when none can be placed.</summary>
    public static Html? CatalogueOf(Library library, RenderScope scope)
    {
        var places = library
            .Territories.Select(t => PlaceOf(t, scope) is { } place ? place with { Href = scope.To(scope.Addresses.OfPage(t)) } : null)
            .OfType<MapPlace>()
            .ToList();
        return places.Count == 0
            ? null
            : Html.FromTrusted(
                CatalogueMap.Draw(
                    places,
                    new DrawingCaption(
                        "carte-collection",
                        scope.Labels["carte.collection"],
                        scope.Labels["carte.liste"] + " " + FrenchFormat.List([.. places.Select(p => p.Name)]) + "."
                    )
                )
            );
    }

    private static MapPlace? PlaceOf(Territory territory, RenderScope scope) =>
        territory.Position is { } position && IsOnMap(position)
            ? new MapPlace(scope.Typeset(territory.Name.Value)!, position.Latitude, position.Longitude)
            : null;

    // The ground that the maps draw: Pays de la Loire and its borders.
    private static bool IsOnMap(GeoPosition position) => position is { Latitude: > 46.2 and < 48.6, Longitude: > -2.7 and < 1.0 };

    private static LandscapeTraits TraitsOf(string seed, int communes, IReadOnlyList<LandscapeFeature> features) =>
        new(seed, Math.Max(communes, 1))
        {
            Island = features.Contains(LandscapeFeature.Island),
            River = features.Contains(LandscapeFeature.River) || features.Contains(LandscapeFeature.GreatRiver),
            GreatRiver = features.Contains(LandscapeFeature.GreatRiver),
            Marsh = features.Contains(LandscapeFeature.Marsh),
            Hedges = features.Contains(LandscapeFeature.Hedges),
            Turbines = features.Contains(LandscapeFeature.Turbines),
            Solar = features.Contains(LandscapeFeature.Solar),
            Vines = features.Contains(LandscapeFeature.Vines),
            Gardens = features.Contains(LandscapeFeature.Gardens),
            Herds = features.Contains(LandscapeFeature.Herds),
            Mill = features.Contains(LandscapeFeature.Mill),
            Density =
                features.Contains(LandscapeFeature.Dense) ? LandscapeDensity.High
                : features.Contains(LandscapeFeature.Sparse) ? LandscapeDensity.Low
                : LandscapeDensity.Medium,
            Relief =
                features.Contains(LandscapeFeature.Hilly) ? LandscapeRelief.Hilly
                : features.Contains(LandscapeFeature.Flat) ? LandscapeRelief.Flat
                : LandscapeRelief.Rolling,
        };
}
