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
/// <param name="Fragment">Without the number sign, or null.</param>
public readonly record struct LinkTarget(LinkKind Kind, string Path, string? Fragment)
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:", "tel:"];

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
        // What has no scheme would be the path of a file: no file of a collection begins so.
        if (IsBareScheme(url) || url.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return default;
        if (SchemeOf(url) is not null)
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

    /// <summary>True for <c>https://</c> and its like with no host, or no one to write to.</summary>
    public static bool IsBareScheme(string url) =>
        SchemeOf(url) is { } scheme
        && (url.Length == scheme.Length || !(char.IsLetterOrDigit(url[scheme.Length]) || url[scheme.Length] is '[' or '+' or '%' or '_'));

    private static string? SchemeOf(string url) => Array.Find(Schemes, s => url.StartsWith(s, StringComparison.OrdinalIgnoreCase));

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
