namespace CollegeTes.Content;

/// <summary>
/// Where the files of a kind lie: a workspace path with <c>*</c> for each name, read both ways. A <c>*</c> is a whole name, or all of it
/// but an ending
/// (<c>*.md</c>); <c>**</c> is any number of folders, which are not part of the id.
/// </summary>
public sealed class PathPattern
{
    private const string AnyFolders = "**";

    private readonly string[] _segments;
    private readonly int _anyFolders;

    public PathPattern(string text)
    {
        Text = text;
        _segments = text.Split('/');
        _anyFolders = Array.IndexOf(_segments, AnyFolders);
    }

    /// <summary>As written: <c>content/territoires/*/retours/*.md</c>.</summary>
    public string Text { get; }

    /// <summary>How deep its files lie.</summary>
    public int Depth => _segments.Length;

    /// <summary>Name of the file where all have the same; null where the file is named after what it holds.</summary>
    public string? FileName => _segments[^1].Contains('*', StringComparison.Ordinal) ? null : _segments[^1];

    /// <summary>The folder of its files.</summary>
    public PathPattern Folder => new(string.Join('/', _segments[..^1]));

    /// <summary>The id of a file, its names joined by <c>/</c>; null when it does not lie there.</summary>
    /// <param name="path">The parts of its workspace path.</param>
    public string? Match(ReadOnlySpan<string> path)
    {
        if (_anyFolders < 0)
            return path.Length == _segments.Length ? Match(path, _segments) : null;
        var after = _segments.Length - _anyFolders - 1;
        return
            path.Length >= _anyFolders + after
            && Match(path[.._anyFolders], _segments.AsSpan(0, _anyFolders)) is { } first
            && Match(path[^after..], _segments.AsSpan(_anyFolders + 1)) is { } last
            ? Join(first, last)
            : null;
    }

    /// <summary>The id of the folder that a path lies in, at any depth; null when this is the place of no folder around it.</summary>
    /// <param name="path">The parts of a workspace path.</param>
    public string? MatchInside(ReadOnlySpan<string> path) =>
        path.Length > _segments.Length ? Match(path[.._segments.Length], _segments) : null;

    /// <summary>The path that an id has.</summary>
    public string Fill(string id)
    {
        var names = id.Split('/');
        var next = 0;
        return string.Join('/', _segments.Select(s => s.StartsWith('*') && next < names.Length ? names[next++] + s[1..] : s));
    }

    private static string? Match(ReadOnlySpan<string> path, ReadOnlySpan<string> pattern)
    {
        var id = "";
        for (var i = 0; i < pattern.Length; i++)
        {
            var (segment, part) = (pattern[i], path[i]);
            if (!segment.StartsWith('*'))
            {
                if (segment != part)
                    return null;
            }
            else if (segment.Length == 1)
            {
                id = Join(id, part);
            }
            else if (part.Length >= segment.Length - 1 && part.AsSpan().EndsWith(segment.AsSpan(1), StringComparison.Ordinal))
            {
                id = Join(id, part[..(part.Length - segment.Length + 1)]);
            }
            else
            {
                return null;
            }
        }
        return id;
    }

    private static string Join(string one, string other) =>
        one.Length == 0 ? other
        : other.Length == 0 ? one
        : one + "/" + other;
}
