namespace CollegeTes.Model;

/// <summary>
/// How published media are called. Servers and books say what a file is by the end of its name: it follows from the bytes, whatever the
/// author called it.
/// </summary>
public static class MediaName
{
    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        ["image/jpeg"] = [".jpg", ".jpeg"],
        ["image/png"] = [".png"],
        ["image/webp"] = [".webp"],
        ["image/svg+xml"] = [".svg"],
        ["audio/mpeg"] = [".mp3"],
        ["audio/mp4"] = [".m4a", ".mp4"],
        ["audio/ogg"] = [".ogg", ".oga", ".opus"],
        ["audio/wav"] = [".wav"],
    };

    /// <summary>The end of a name with its point: that of the author where it is one of the type's, else the type's own.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="mimeType">What its bytes are; null when nobody knows.</param>
    public static string Extension(string name, string? mimeType)
    {
        var dot = name.LastIndexOf('.');
        var written = dot < 0 ? "" : name[dot..];
        return
            mimeType is not null
            && Endings.TryGetValue(mimeType, out var known)
            && !known.Contains(written, StringComparer.OrdinalIgnoreCase)
            ? known[0]
            : written;
    }

    /// <summary>A name with the end of its type.</summary>
    public static string Complete(string name, string? mimeType)
    {
        var dot = name.LastIndexOf('.');
        return (dot < 0 ? name : name[..dot]) + Extension(name, mimeType);
    }
}
