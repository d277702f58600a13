using CollegeTes.Markup;

namespace CollegeTes.Conformance;

/// <summary>A finished page, read back: its elements by name, in the order of the page.</summary>
internal sealed class ReadPage
{
    private readonly ILookup<string, MarkupElement> _byName;
    private readonly HashSet<string> _ids;

    /// <param name="path">Path in the publication.</param>
    public ReadPage(string path, string html)
    {
        (Path, Html, Root) = (path, html, MarkupReader.Read(html));
        Elements = [.. Root.SelfAndDescendants()];
        _byName = Elements.ToLookup(e => e.Name, StringComparer.Ordinal);
        _ids = Elements.Select(e => e["id"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    public string Path { get; }

    public string Html { get; }

    public MarkupElement Root { get; }

    public IReadOnlyList<MarkupElement> Elements { get; }

    /// <summary>The elements of some names.</summary>
    public IEnumerable<MarkupElement> All(params string[] names) => names.SelectMany(n => _byName[n]);

    public bool HasId(string id) => _ids.Contains(id);

    /// <summary>The scripts that run: data for machines is none.</summary>
    public IEnumerable<MarkupElement> Scripts =>
        All("script").Where(s => s["type"] is null or "module" || s["type"]!.EndsWith("javascript", StringComparison.Ordinal));

    /// <summary>The fields that a reader fills in.</summary>
    public IEnumerable<MarkupElement> Fields =>
        All("input", "select", "textarea").Where(f => f["type"] is not ("hidden" or "submit" or "reset"));

    /// <summary>Links that a reader follows.</summary>
    public IEnumerable<MarkupElement> Links => All("a").Where(a => a["href"] is not null);

    /// <summary>Pictures, drawn or not.</summary>
    public IEnumerable<MarkupElement> Pictures => All("img", "svg");

    /// <summary>What a screen reader would say an element is called; empty for nothing.</summary>
    public static string NameOf(MarkupElement element) =>
        element["aria-label"] is { Length: > 0 } label ? label
        : element["aria-labelledby"] is { Length: > 0 } by ? by
        : element.Line() is { Length: > 0 } text ? text
        : string.Concat(element.SelfAndDescendants().Select(e => e["alt"] ?? e["aria-label"] ?? e["title"] ?? ""));
}
