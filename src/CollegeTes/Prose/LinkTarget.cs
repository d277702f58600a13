namespace CollegeTes.Prose;

/// <summary>Where a link leads.</summary>
public enum LinkKind
{
    Refused,
    External,
    Fragment,
    Workspace,
}

/// <summary>A link's target, understood.</summary>
/// <param name="Path">Workspace path, for <see cref="LinkKind.Workspace"/>.</param>
/// <param name="Fragment">Without the sharp sign, or null.</param>
public readonly record struct LinkTarget(LinkKind Kind, string Path, string? Fragment)
{
    /// <summary>Understands an address written in the file at <paramref name="from"/> (workspace path).</summary>
    public static LinkTarget Of(string url, string from)
    {
        if (url.Length is 0 or > 2048)
            return default;
        foreach (var character in url)
        {
            if (character <= ' ' || character is '\u007F' or '\\')
                return default;
        }
        if (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            return new LinkTarget(LinkKind.External, "", null);
        if (url[0] == '#')
            return url.Length > 1 ? new LinkTarget(LinkKind.Fragment, "", url[1..]) : default;
        var sharp = url.IndexOf('#', StringComparison.Ordinal);
        var path = sharp < 0 ? url : url[..sharp];
        // A colon before the first slash would be a scheme; a leading slash, another root.
        if (path.Contains(':', StringComparison.Ordinal) || path.StartsWith('/') || path.Contains('?', StringComparison.Ordinal))
            return default;
        return Resolve(from, path) is { } resolved
            ? new LinkTarget(LinkKind.Workspace, resolved, sharp < 0 || sharp == url.Length - 1 ? null : url[(sharp + 1)..])
            : default;
    }

    /// <summary>Joins a relative path to the folder of a file; null when it would leave the workspace.</summary>
    public static string? Resolve(string from, string relative)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in Uri.UnescapeDataString(relative).Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }
        return parts.Exists(p => p.AsSpan().ContainsAny('\\', '\0', ':')) ? null : string.Join('/', parts);
    }
}
