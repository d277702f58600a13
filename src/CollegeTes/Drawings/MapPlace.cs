namespace CollegeTes.Drawings;

/// <summary>A place to show on a map.</summary>
/// <param name="Name">Its name, as readers know it.</param>
/// <param name="Latitude">Degrees north (WGS 84).</param>
/// <param name="Longitude">Degrees east (WGS 84): negative west of Greenwich.</param>
/// <param name="Href">Where its label leads, on a map with links.</param>
public sealed record MapPlace(string Name, double Latitude, double Longitude, string? Href = null);
