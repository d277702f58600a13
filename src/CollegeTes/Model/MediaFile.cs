namespace CollegeTes.Model;

/// <summary>A file that pages may show or play.</summary>
/// <param name="Path">Workspace path.</param>
/// <param name="MimeType">From its bytes, never from its name; null when it is not a kind tes publishes.</param>
/// <param name="Width">Pixels, after orientation; null when unknown.</param>
public sealed record MediaFile(string Path, long Length, string? MimeType, int? Width, int? Height)
{
    /// <summary>What decides how an image is published beside its size.</summary>
    public ImageTraits Traits { get; init; }
}

/// <summary>What an image file says of its picture without being decoded.</summary>
[Flags]
public enum ImageTraits
{
    None = 0,

    /// <summary>Something behind it may show through.</summary>
    Transparent = 1,

    /// <summary>Several pictures in turn.</summary>
    Animated = 2,

    /// <summary>Drawn rather than photographed: flat colours and sharp edges, as of a diagram or a screenshot.</summary>
    Drawn = 4,

    /// <summary>In red, green and blue, as directories want it: not grey, nor CMYK, nor a palette. Known of PNG and JPEG.</summary>
    Rgb = 8,
}
