namespace CollegeTes.Content;

/// <summary>Names of image files.</summary>
internal static class ImageName
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp", ".svg", ".gif"];

    /// <summary>True for the path of a file that its name says to be an image.</summary>
    public static bool IsOne(string path) => Array.Exists(Extensions, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
