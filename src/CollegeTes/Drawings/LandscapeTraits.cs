namespace CollegeTes.Drawings;

/// <summary>How closely a territory is inhabited; sets the number of houses of a village.</summary>
public enum LandscapeDensity
{
    Low,
    Medium,
    High,
}

/// <summary>The lie of the land: a plateau or a marsh, gentle slopes, or hills.</summary>
public enum LandscapeRelief
{
    Flat,
    Rolling,
    Hilly,
}

/// <summary>
/// What a landscape shows of a territory. The caller chooses from its data and its themes; the drawing holds nothing else, so
/// that two territories with the same traits still differ by their seed, and one territory keeps its landscape from year to year.
/// </summary>
/// <param name="Seed">Official code or slug: what makes this landscape this territory's own.</param>
/// <param name="Communes">Number of communes, from 1: more communes, more steeples.</param>
public sealed record LandscapeTraits(string Seed, int Communes)
{
    /// <summary>Sea, harbour, lighthouse and heath. Takes the place of a river.</summary>
    public bool Island { get; init; }

    /// <summary>A river runs through; otherwise a road.</summary>
    public bool River { get; init; }

    /// <summary>The river is a great one, with sandbanks.</summary>
    public bool GreatRiver { get; init; }

    /// <summary>Wet meadows cut by canals.</summary>
    public bool Marsh { get; init; }

    /// <summary>Hedgerows around the fields (bocage).</summary>
    public bool Hedges { get; init; }

    /// <summary>Wind turbines.</summary>
    public bool Turbines { get; init; }

    /// <summary>Solar panels, on the ground or on the roofs.</summary>
    public bool Solar { get; init; }

    /// <summary>Vineyards.</summary>
    public bool Vines { get; init; }

    /// <summary>Market gardens and orchards.</summary>
    public bool Gardens { get; init; }

    /// <summary>Grazing herds.</summary>
    public bool Herds { get; init; }

    /// <summary>A windmill of stone on a height.</summary>
    public bool Mill { get; init; }

    /// <summary>The light, from 1 to 6, when the caller wants to choose it; otherwise it follows from the traits and the seed.</summary>
    public int? Light { get; init; }

    /// <summary>How closely the territory is inhabited.</summary>
    public LandscapeDensity Density { get; init; } = LandscapeDensity.Medium;

    /// <summary>The lie of the land.</summary>
    public LandscapeRelief Relief { get; init; } = LandscapeRelief.Rolling;
}
