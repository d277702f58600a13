namespace CollegeTes.Drawings;

/// <summary>
/// Outlines of the five departments of Pays de la Loire: arcs from node to node, so that two departments share one border.
/// Each arc is a list of longitudes and latitudes in thousandths of a degree (WGS 84): the first point, then differences.
/// Simplified to about 0.7 km on the coast and 1 km inland.
/// </summary>
/// <remarks>
/// Departments: IGN, Geofla 2.2 (28 June 2016), Licence Ouverte, as redistributed in GeoJSON by the project
/// gregoiredavid/france-geojson; simplified here. Rivers: drawn by hand through the towns they cross, for orientation only.
/// </remarks>
internal static class PaysDeLaLoire
{
    /// <summary>
    /// The region, once round: the coast first, from the bay of Bourgneuf north, then inland borders, then the coast of Vendée.
    /// </summary>
    public static IReadOnlyList<string> Outline { get; } = [CoastNorth, Brittany, Pouance, North, East, SouthEast, South, CoastSouth];

    /// <summary>Borders between two departments of the region.</summary>
    public static IReadOnlyList<string> InnerBorders { get; } =
    [
        "-1246 47777 -6 -46 57 -9 14 -56 43 -47 131 -30 -39 -26 -126 10 -6 -25 26 -8 -15 -16 26 -19 174 -12 18 -68 3 -39 "
            + "-48 -15 -174 -5 -124 -26 -62 -36 59 -3 41 -51 73 -9 18 -61 -72 -41 9 -20 -23 -21 79 -5 55 -30 -2 -23 -32 -10",
        "-1149 47030 -122 54 -24 -45 -50 7 -34 -15 14 -74 -91 -31 -20 58 16 9 -22 45 -25 -1 -48 -22 34 -71 -7 -20 -18 2 "
            + "45 -42 -48 -24 -182 28 -15 39 -85 5 3 21 -49 1 -103 75",
        "-1149 47030 94 -24 73 12 24 -23 25 14 41 -33",
        "230 47608 -44 9 -4 -21 -35 -15 -32 25 -50 -2 -55 20 -14 24 -16 -11 -75 25 -24 -28 -74 14 -27 42 46 26 -192 0 -16 45",
        "-382 47761 -27 18 -1 -14 -45 -9 -55 30 -23 -35 -52 7 -69 -25 -88 5 -74 33 -24 -3 1 -16 -51 12 -62 32 -19 -10 20 "
            + "-18 -43 -4 -25 14 -119 -1 -100 33",
        "-55 48382 -83 -21 14 -22 -28 4 5 -138 -103 -48 -4 -20 37 -23 -14 -55 -39 6 -72 -22 61 -89 -132 -38 7 -23 35 -13 "
            + "-3 -22 -35 0 -39 -26 14 -23 46 -4 6 -44",
    ];

    /// <summary>Noirmoutier and Yeu.</summary>
    public static IReadOnlyList<string> Islands { get; } =
    [
        "-2198 46951 -25 14 -41 -4 -38 37 10 15 -12 12 52 3 32 -16 1 -20 -20 6 2 -16 80 -32 10 -16 -1 -37 -17 10 -33 44",
        "-2305 46709 19 -13 -48 -10 -65 32 27 14 52 -13 15 -10",
    ];

    /// <summary>The Loire, from the sea up.</summary>
    public const string Loire =
        "-2185 47275 155 15 150 -25 150 -58 180 0 80 38 80 45 100 50 110 22 170 6 150 24 100 -40 150 64 90 6 200 -14 90 "
        + "-66 150 -80 140 -40";

    /// <summary>Mayenne, Sarthe, Loir, Sèvre nantaise.</summary>
    public static IReadOnlyList<string> Rivers { get; } =
    [
        "-470 48510 -150 -210 -30 -110 -120 -120 35 -110 35 -130 10 -130 110 -150 25 -80 -55 -54",
        "90 48430 -150 -60 80 -90 110 -100 60 -180 -160 -110 -150 -30 -210 -20 -110 -90 -40 -130 -75 -120",
        "560 47760 -140 -70 -240 0 -260 10 -190 -20 -210 -80",
        "-700 46810 -250 185 -180 45 -150 48 -140 42 -130 70",
    ];

    /// <summary>The prefectures, for orientation.</summary>
    public static IReadOnlyList<MapPlace> Cities { get; } =
    [
        new("Nantes", 47.218, -1.554),
        new("Angers", 47.474, -0.554),
        new("Le Mans", 48.006, 0.199),
        new("Laval", 48.073, -0.768),
        new("La Roche-sur-Yon", 46.670, -1.426),
    ];

    /// <summary>Coast of Loire-Atlantique.</summary>
    public const string CoastNorth =
        "-1980 47029 -73 65 -195 40 22 18 59 14 9 43 -20 27 8 32 -17 13 -108 -47 -95 48 -30 -6 3 -17 -127 31 -1 8 34 4 8 "
        + "27 -18 30 -38 16 86 41 39 -3 -25 11 14 12 -13 12 35 29 13 -18 97 5 16 52";

    private const string Brittany =
        "-2297 47516 42 -4 11 -18 53 18 27 -22 8 32 57 12 2 97 22 21 62 14 39 28 20 -22 100 36 141 -9 58 14 62 63 125 30 "
        + "-14 26 85 -3 44 -31 107 -21";

    private const string Pouance = "-1246 47777 8 33";

    private const string North =
        "-1238 47810 15 43 34 15 -8 21 21 8 27 71 26 19 102 8 -2 74 -27 21 -50 169 55 69 -38 105 22 82 57 -26 48 28 38 "
        + "-17 58 1 47 -46 35 10 21 -28 42 12 -21 12 10 12 24 -6 33 19 15 -42 184 66 79 -2 24 -20 47 35 42 -16 36 29 -20 "
        + "12 19 20 98 -40 -27 -26 23 -44 99 -10 -5 -66";

    private const string East =
        "-55 48382 52 15 24 -17 41 2 6 24 37 9 11 21 40 3 -12 16 30 -4 -2 14 91 18 55 -11 46 -20 19 -118 23 -19 82 -7 50 -58 94 -15 21 "
        + "29 31 -10 63 -69 51 9 39 -27 75 -18 2 -14 -61 -1 -38 -40 33 1 -5 -22 -49 -3 3 -32 45 -8 -18 -48 24 -35 -36 -18 5 -37 -27 20 "
        + "-33 -21 11 -60 -79 -51 14 -13 -76 -15 -46 -40 34 -29 -139 -35 -26 -29 -69 20 -16 -19 37 -41 -23 -10 -57 26 -92 13";

    private const string SouthEast =
        "230 47608 5 -30 -42 -39 32 -12 -5 -25 -66 -103 29 -19 -41 -18 5 -17 -68 -62 -25 -119 -35 12 -30 -18 -25 -72 -50 "
        + "15 -42 -47 -50 16 37 34 -44 4 -21 -15 -36 13 -154 -18 -13 -22 -55 2 -12 -14 -10 11 26 14 -35 3 -65 -20 18 -27 "
        + "-53 -37 -123 -11 -70 18 -61 -31 -43 2";

    private const string South =
        "-892 46976 -7 -10 36 -11 -21 -5 77 -30 -25 -35 50 -42 73 -22 -18 -53 71 -67 -25 -14 43 -24 -19 -28 43 -15 -11 "
        + "-43 23 -44 -39 -8 -4 -16 37 -55 -29 -22 0 -36 16 -6 11 24 72 -28 -20 -23 -45 -2 -37 -39 -57 3 -53 -21 -47 35 "
        + "-43 1 -11 -23 -37 9 -47 -13 -26 10 32 48 -36 -6 -12 -14 -79 -5 -22 -29 -123 -1 -2 -48";

    /// <summary>Coast of Vendée.</summary>
    public const string CoastSouth =
        "-1203 46268 -103 51 9 -29 -30 41 -40 18 -34 -8 -70 5 -44 58 -112 10 -157 81 -28 -2 -44 116 -95 87 -15 -4 -53 55 "
        + "-126 79 -10 57 36 11 1 14 56 40 33 61 49 20";
}
