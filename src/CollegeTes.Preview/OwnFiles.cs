namespace CollegeTes.Preview;

/// <summary>The preview's own page, style and script, embedded in the program: served, never written into a publication.</summary>
internal static class OwnFiles
{
    /// <summary>The bytes of a file of <c>Page/</c>, or null.</summary>
    public static byte[]? Find(string name)
    {
        using var stream = typeof(OwnFiles).Assembly.GetManifestResourceStream("apercu/" + name);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
