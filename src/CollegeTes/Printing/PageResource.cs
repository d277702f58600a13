namespace CollegeTes.Printing;

/// <summary>What an address holds, for a page that is printed.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="ContentType">As a server would say it.</param>
public sealed record PageResource(ReadOnlyMemory<byte> Content, string ContentType)
{
    /// <summary>The type of a file of the publication, by its name.</summary>
    public static string TypeOf(string path) =>
        Path.GetExtension(path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".woff2" => "font/woff2",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".webp" => "image/webp",
            ".avif" => "image/avif",
            ".gif" => "image/gif",
            _ => "application/octet-stream",
        };
}
