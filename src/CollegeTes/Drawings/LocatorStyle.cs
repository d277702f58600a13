namespace CollegeTes.Drawings;

/// <summary>How a map is read: from near on a page, or from afar on a screen.</summary>
/// <param name="NameSize">Size of the territory's name, in user units; 0 where it stands beside the map, not on it.</param>
/// <param name="CitySize">Size of the names of cities. Style sheets set the same sizes: labels are placed by them.</param>
/// <param name="Radius">Of the territory's point.</param>
public readonly record struct LocatorStyle(int NameSize, int CitySize, int Radius)
{
    public static readonly LocatorStyle Page = new(33, 26, 12);

    /// <inheritdoc cref="LocatorStyle"/>
    public static readonly LocatorStyle Screen = new(0, 40, 20);
}
