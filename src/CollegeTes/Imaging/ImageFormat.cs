namespace CollegeTes.Imaging;

/// <summary>What an image is encoded as.</summary>
public enum ImageFormat
{
    Jpeg,
    Png,
    Webp,
    Avif,
}
