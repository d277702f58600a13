using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CollegeTes.Tests.Deliverables.Data;

/// <summary>What a page says of itself, read from its head as a reader of metadata does.</summary>
internal sealed partial class PageMetadata
{
    public PageMetadata(string html)
    {
        var head = html[..html.IndexOf("</head>", StringComparison.Ordinal)];
        foreach (Match meta in Meta().Matches(head))
            Add(meta.Groups["name"].Value, meta.Groups["content"].Value);
        foreach (Match link in Link().Matches(head))
            Add("link " + link.Groups["rel"].Value, link.Groups["href"].Value);
        Scripts = [.. Script().Matches(html).Select(m => m.Value)];
        JsonLd = JsonDocument.Parse(Data().Match(head).Groups[1].Value).RootElement;
    }

    /// <summary>Values by name: <c>DCTERMS.title</c>, <c>og:title</c>, <c>link canonical</c>.</summary>
    public Dictionary<string, List<string>> Values { get; } = new(StringComparer.Ordinal);

    public JsonElement JsonLd { get; }

    /// <summary>The opening tags of all scripts of the page.</summary>
    public IReadOnlyList<string> Scripts { get; }

    public string? this[string name] => Values.GetValueOrDefault(name)?[0];

    private void Add(string name, string value)
    {
        if (!Values.TryGetValue(name, out var list))
            Values[name] = list = [];
        list.Add(WebUtility.HtmlDecode(value));
    }

    [GeneratedRegex("""<meta (?:name|property)="(?<name>[^"]+)" content="(?<content>[^"]*)">""")]
    private static partial Regex Meta();

    [GeneratedRegex("""<link rel="(?<rel>[^"]+)"[^>]* href="(?<href>[^"]*)">""")]
    private static partial Regex Link();

    [GeneratedRegex("<script[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
