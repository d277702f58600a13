using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Text;

namespace CollegeTes.Markup;

/// <summary>
/// Gives the addresses of a page other values, and leaves every other byte of it as it is: a page is taken elsewhere without being made
/// again.
/// </summary>
public static partial class PageAddresses
{
    // What an address makes of a link, and nothing says of a text.
    private static readonly string[] OfLinks = ["href", "target", "rel", "download", "hreflang", "type"];

    /// <param name="page">Valid HTML, attributes between double quotes.</param>
    /// <param name="resolve">
    /// The new value of an address of the publication, as it is written there; null where it leads nowhere. A link is then its words
    /// alone, and what the head says of another file goes.
    /// </param>
    /// <exception cref="InvalidDataException">The page shows a file that is nowhere.</exception>
    public static string Rewrite(string page, Func<string, string?> resolve)
    {
        var output = new StringBuilder(page.Length);
        var from = 0;
        for (var tag = Tag().Match(page); tag.Success; tag = tag.NextMatch())
        {
            output.Append(page, from, tag.Index - from).Append(Rewrite(tag, resolve)).Append(tag.Groups["script"].ValueSpan);
            from = tag.Index + tag.Length;
        }
        return output.Append(page, from, page.Length - from).ToString();
    }

    private static string Rewrite(Match tag, Func<string, string?> resolve)
    {
        var name = tag.Groups["name"].Value;
        var leadsNowhere = false;
        var text = Attribute()
            .Replace(tag.Groups["tag"].Value, attribute =>
            {
                var value = WebUtility.HtmlDecode(attribute.Groups["value"].Value);
                var found = attribute.Groups["name"].Value == "srcset" ? Candidates(value, resolve) : Resolve(value, resolve);
                leadsNowhere |= found is null;
                return found is null ? attribute.Value : $"{attribute.Groups["before"].Value}\"{Escaping.Quoted.Apply(found)}\"";
            });
        if (!leadsNowhere)
            return text;
        return name switch
        {
            "a" or "area" => OfLinks.Aggregate(text, WithoutAttribute),
            "link" => "",
            _ => throw new InvalidDataException($"{tag.Groups["tag"].Value} n'est pas dans la publication"),
        };
    }

    // Elsewhere already, or on the same page.
    private static string? Resolve(string address, Func<string, string?> resolve) =>
        address.Length == 0 || address[0] == '#' || Scheme().IsMatch(address) ? address : resolve(address);

    private static string? Candidates(string list, Func<string, string?> resolve)
    {
        var candidates = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(c => c.Split(' ', 2))
            .Select(c => (Address: Resolve(c[0], resolve), Descriptor: c.Length > 1 ? " " + c[1] : ""))
            .ToList();
        return candidates.Exists(c => c.Address is null) ? null : string.Join(", ", candidates.Select(c => c.Address + c.Descriptor));
    }

    private static string WithoutAttribute(string tag, string name) =>
        Regex.Replace(tag, $"""\s{name}(="[^"]*")?(?=[\s>/])""", "", RegexOptions.CultureInvariant);

    // An opening tag; what stands between quotes may hold anything. What a script says is no tag.
    [GeneratedRegex("""(?<tag><(?<name>[a-zA-Z][^\s>/]*)(?:"[^"]*"|[^">])*>)(?:(?<=<script[^>]*>)(?<script>[\s\S]*?)(?=</script>))?""")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<before>\s(?<name>href|src|srcset|poster)=)"(?<value>[^"]*)""" + "\"")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9+.-]*:|^//")]
    private static partial Regex Scheme();
}
