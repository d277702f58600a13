namespace CollegeTes.Preview;

/// <summary>What can be selected, looked up by file: a large collection need not be read first, and a broken text can be opened too.</summary>
internal static class WorkspaceNames
{
    /// <summary>True when a territory, write-up, booklet, series, episode, film or path of the workspace has this name.</summary>
    public static bool Exist(string root, string selection)
    {
        var name = selection.Replace('\\', '/').TrimStart('.').Trim('/');
        var parts = name.Split('/');
        if (parts.Any(p => p is ".." or "." or ""))
            return false;
        string[] places = parts.Length switch
        {
            1 => [$"territoires/{name}/territoire.yaml", $"livrets/{name}.yaml", $"podcast/{name}/emission.yaml", $"videos/{name}/video.md"],
            2 => [$"territoires/{parts[0]}/retours/{parts[1]}.md", $"podcast/{parts[0]}/episodes/{parts[1]}/episode.md"],
            _ => [],
        };
        return places.Any(p => File.Exists(Path.Combine(root, "content", p)))
            || (parts is ["content", _, ..] && (File.Exists(Path.Combine(root, name)) || Directory.Exists(Path.Combine(root, name))));
    }

    /// <summary>The name closest to one that does not exist, or null.</summary>
    public static string? Nearest(string root, string selection)
    {
        var content = Path.Combine(root, "content");
        var territories = Names(content, "territoires", Directory.EnumerateDirectories);
        var texts = territories.SelectMany(t => Names(content, $"territoires/{t}/retours", Directory.EnumerateFiles).Select(r => $"{t}/{r}"));
        var others = Names(content, "livrets", Directory.EnumerateFiles).Concat(Names(content, "podcast", Directory.EnumerateDirectories)).Concat(Names(content, "videos", Directory.EnumerateDirectories));
        return Text.Nearest.Name(selection, [.. territories, .. others, .. selection.Contains('/', StringComparison.Ordinal) ? texts : []]);
    }

    private static string[] Names(string content, string folder, Func<string, IEnumerable<string>> list) =>
        Directory.Exists(Path.Combine(content, folder)) ? [.. list(Path.Combine(content, folder)).Select(p => Path.GetFileNameWithoutExtension(p)!).Order(StringComparer.Ordinal)] : [];
}
