using CollegeTes.Content;

namespace CollegeTes.Preview;

/// <summary>The few lines that excerpts show, read again from the files. Made for one answer, then dropped.</summary>
internal sealed class SourceLines(string root)
{
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>A line, from 1; null when it cannot be shown.</summary>
    public string? Line(string path, int line)
    {
        if (!_files.TryGetValue(path, out var lines))
            _files.Add(path, lines = WorkspaceText.Lines(root, path));
        return line >= 1 && line <= lines.Length ? lines[line - 1] : null;
    }
}
