namespace CollegeTes.Printing;

/// <summary>A page whose parts are pictures, one below the other, each as large as the window.</summary>
/// <param name="Address">Where it stands; relative resources start from it.</param>
/// <param name="Html">The page, in UTF-8.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Count">How many pictures there are.</param>
/// <param name="Format">png or jpeg.</param>
/// <param name="Resources">What an address holds; null refuses it. From any thread.</param>
public sealed record PictureJob(
    string Address,
    string Html,
    int Width,
    int Height,
    int Count,
    string Format,
    Func<string, PageResource?> Resources
)
{
    /// <summary>Stands in the cache key for the resources that the page names.</summary>
    public required string ResourceDigest { get; init; }
}
