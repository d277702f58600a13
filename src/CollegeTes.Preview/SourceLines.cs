namespace CollegeTes.Preview;

/// <summary>The few lines that excerpts show, read again from the files. Made for one answer, then dropped.</summary>
internal sealed class SourceLines(string root)
{
    private const int LongestFile = 1024 * 1024;

    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>A line, from 1; null when it cannot be shown.</summary>
    public string? Line(string path, int line)
    {
        if (!_files.TryGetValue(path, out var lines))
            _files.Add(path, lines = Read(Path.Combine(root, path)));
        return line >= 1 && line <= lines.Length ? lines[line - 1] : null;
    }

    private static string[] Read(string full)
    {
        try
        {
            return new FileInfo(full) is { Exists: true, Length: < LongestFile, LinkTarget: null } ? File.ReadAllLines(full) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
