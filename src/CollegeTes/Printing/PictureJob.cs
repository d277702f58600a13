namespace CollegeTes.Printing;

/// <summary>A finished page to draw as an image.</summary>
/// <param name="Address">Where it stands; relative resources start from it.</param>
/// <param name="Html">The page, in UTF-8.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Resources">What an address holds; null refuses it. From any thread.</param>
/// <param name="ResourceDigest">Stands in the cache key for the resources that the page names.</param>
public sealed record PictureJob(string Address, string Html, int Width, int Height, Func<string, PageResource?> Resources, string ResourceDigest);
