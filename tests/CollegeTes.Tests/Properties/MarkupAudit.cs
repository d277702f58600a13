using System.Net;
using System.Text.RegularExpressions;

namespace CollegeTes.Tests.Properties;

/// <summary>
/// What markup made of authors' texts may hold: a closed list of elements and attributes, addresses of four kinds, tags that close.
/// </summary>
internal static partial class MarkupAudit
{
    private static readonly string[] Elements =
    [
        "p",
        "a",
        "em",
        "strong",
        "code",
        "pre",
        "ul",
        "ol",
        "li",
        "blockquote",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "div",
        "figure",
        "figcaption",
        "img",
        "br",
        "hr",
        "sup",
        "span",
        "s",
        "dl",
        "dt",
        "dd",
    ];

    private static readonly string[] Attributes =
    [
        "href",
        "id",
        "class",
        "role",
        "src",
        "alt",
        "width",
        "height",
        "loading",
        "decoding",
        "start",
        "scope",
        "tabindex",
        "aria-label",
        "aria-labelledby",
        "lang",
        "rel",
        "title",
    ];

    private static readonly string[] Void = ["img", "br", "hr"];

    /// <summary>What is wrong, or null.</summary>
    public static string? Problem(string markup)
    {
        var open = new Stack<string>();
        var at = 0;
        while (at < markup.Length)
        {
            if (markup[at] == '>')
                return "a bare >";
            if (markup[at] != '<')
            {
                at++;
                continue;
            }
            var tag = Tag().Match(markup, at);
            if (!tag.Success)
                return "a bare < : " + markup[at..Math.Min(at + 60, markup.Length)];
            var name = tag.Groups["name"].Value;
            if (!Elements.Contains(name))
                return "the element " + name;
            if (tag.Groups["close"].Length > 0)
            {
                if (open.Count == 0 || open.Pop() != name)
                    return $"</{name}> closes nothing";
            }
            else if (!Void.Contains(name))
            {
                open.Push(name);
            }
            foreach (Match attribute in Attribute().Matches(tag.Groups["attributes"].Value))
            {
                var key = attribute.Groups["key"].Value;
                if (!Attributes.Contains(key))
                    return "the attribute " + key;
                if (key == "href" && !IsSafe(WebUtility.HtmlDecode(attribute.Groups["value"].Value)))
                    return "the address " + attribute.Groups["value"].Value;
            }
            at = tag.Index + tag.Length;
        }
        return open.Count > 0 ? $"<{open.Peek()}> is not closed" : null;
    }

    /// <summary>The text alone.</summary>
    public static string TextOf(string markup) => WebUtility.HtmlDecode(Tag().Replace(markup, ""));

    private static bool IsSafe(string address) =>
        SafeAddress().IsMatch(address) && !address.Any(c => c <= ' ' && c is not ('\u0001' or '\u0002'));

    [GeneratedRegex(
        """\G<(?<close>/?)(?<name>[a-z][a-z0-9]*)(?<attributes>(?: [a-z-]+(?:="[^"<>]*")?|[\x01][^\x02]*[\x02])*)>|<(?<close>/?)(?<name>[a-z][a-z0-9]*)(?<attributes>(?: [a-z-]+(?:="[^"<>]*")?| ?[\x01][^\x02]*[\x02])*)>"""
    )]
    private static partial Regex Tag();

    [GeneratedRegex(""" (?<key>[a-z-]+)(?:="(?<value>[^"]*)")?""")]
    private static partial Regex Attribute();

    // The marks that stand for a page of the publication open and close with controls.
    [GeneratedRegex(@"^(https?://|mailto:|tel:|#)", RegexOptions.IgnoreCase)]
    private static partial Regex SafeAddress();
}
