using System.IO.Compression;
using System.Text.RegularExpressions;
using CollegeTes.Markup;

namespace CollegeTes.Tests.Pages;

/// <summary>
/// The links of a publication that lead nowhere: empty, to a file that is not in it, to a place that is not on the page they name.
/// </summary>
internal static partial class PublishedLinks
{
    private static readonly string[] Addresses = ["href", "src", "poster"];

    public static IEnumerable<string> Dead(string output, string site)
    {
        var files = Directory
            .EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(output, f), StringComparer.Ordinal);
        var pages = files
            .Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(f => f.Key, f => MarkupReader.Read(File.ReadAllText(f.Value)), StringComparer.Ordinal);
        var ids = pages.ToDictionary(
            p => p.Key,
            p => p.Value.SelfAndDescendants().Select(e => e["id"]).OfType<string>().ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        foreach (var (path, page) in pages)
        {
            foreach (var link in page.SelfAndDescendants().SelectMany(e => Addresses.Select(a => e[a])).OfType<string>())
            {
                if (Problem(path, link, site, files.Keys, ids) is { } problem)
                    yield return $"{path} : « {link} » {problem}";
            }
        }
        foreach (var (path, file) in files.Where(f => Path.GetExtension(f.Key) is ".epub" or ".docx" or ".xml" or ".txt" or ".json"))
        {
            foreach (var text in Texts(file))
            {
                if (EmptyAddress().Match(text) is { Success: true } empty)
                    yield return $"{path} : {empty.Value}";
                foreach (Match own in Absolute().Matches(text))
                {
                    if (Problem("", own.Value.TrimEnd('.', ','), site, files.Keys, ids) is { } problem)
                        yield return $"{path} : « {own.Value} » {problem}";
                }
            }
        }
    }

    private static string? Problem(
        string from,
        string link,
        string site,
        IEnumerable<string> files,
        Dictionary<string, HashSet<string>> ids
    )
    {
        if (link.StartsWith(site, StringComparison.Ordinal))
            (from, link) = ("", link[site.Length..] is { Length: > 0 } inside ? inside : "./");
        if (link is "" or "#")
            return "ne mène nulle part";
        if (link.Contains(':', StringComparison.Ordinal))
            return null;
        var parts = link.Split('#');
        var target = parts[0].Length == 0 ? from : Resolve(from, Uri.UnescapeDataString(parts[0].Split('?')[0]));
        if (target.Length == 0 || target.EndsWith('/'))
            target += "index.html";
        if (!files.Contains(target, StringComparer.Ordinal))
            return "n'est pas dans la publication";
        return
            parts.Length > 1
            && ids.TryGetValue(target, out var known)
            && !parts[1].StartsWith("t=", StringComparison.Ordinal)
            && !known.Contains(Uri.UnescapeDataString(parts[1]))
            ? "n'est pas sur cette page"
            : null;
    }

    private static string Resolve(string from, string link)
    {
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in link.Split('/'))
        {
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    private static IEnumerable<string> Texts(string file)
    {
        if (Path.GetExtension(file) is not (".epub" or ".docx"))
            return [File.ReadAllText(file)];
        using var archive = ZipFile.OpenRead(file);
        return
        [
            .. archive
                .Entries.Where(e =>
                    !e.FullName.StartsWith("customXml/", StringComparison.Ordinal)
                    && Path.GetExtension(e.Name) is ".xhtml" or ".xml" or ".rels" or ".opf"
                )
                .Select(e =>
                {
                    using var reader = new StreamReader(e.Open());
                    return reader.ReadToEnd();
                }),
        ];
    }

    [GeneratedRegex(
        """<(?:a|link|atom:link|itunes:image)\b[^>]*\bhref="#?"[^>]*>|<a>|Target="#?"|<link></link>|<[\w:]+ [^>]*\b(?:url|uri)=""|"url": ?"" """
    )]
    private static partial Regex EmptyAddress();

    [GeneratedRegex("""https://exemple\.fr/recits/[^\s"'<>)&]*""")]
    private static partial Regex Absolute();
}
