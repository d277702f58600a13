namespace CollegeTes.Renditions.Pictures;

/// <summary>An image of the workspace as pages offer it: known before anything is decoded, from what its header says.</summary>
/// <param name="Avif">By width; empty unless the collection asks for it.</param>
/// <param name="Webp">By width; empty for what is published as it is.</param>
/// <param name="Plain">By width, at least one: what every browser, reader and word processor shows. The source itself when it is light
/// enough.</param>
/// <param name="Width">Of the largest, in pixels; 0 for a drawing that does not say.</param>
/// <param name="Height">Of the largest, in pixels; 0 for a drawing that does not say.</param>
public sealed record Picture(
    IReadOnlyList<PictureFile> Avif,
    IReadOnlyList<PictureFile> Webp,
    IReadOnlyList<PictureFile> Plain,
    int Width,
    int Height
)
{
    /// <summary>All files.</summary>
    public IEnumerable<PictureFile> Files => [.. Avif, .. Webp, .. Plain];

    /// <summary>The lightest plain form of at least a width, in pixels; the largest there is when none is.</summary>
    public PictureFile AtLeast(int width) => Plain.FirstOrDefault(f => f.Width >= width) ?? Plain[^1];
}

/// <summary>One file of a picture.</summary>
/// <param name="Media">Where it is and what it is made of.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record PictureFile(PublishedMedia Media, int Width, int Height);
