using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Deliverables.Views;

/// <summary>
/// Our own markup with the few elements that directories keep (<c>p</c>, <c>ol</c>, <c>ul</c>, <c>li</c>, and <c>a</c> with a public
/// address): titles become paragraphs, calls for sources and images go, of all else only the words stay.
/// </summary>
internal static class DirectoryMarkup
{
    public static Html Of(Html html, RenderScope scope)
    {
        var markup = html.ToString();
        var kept = new StringBuilder(markup.Length);
        var links = new Stack<bool>();
        for (var at = 0; at < markup.Length;)
        {
            var open = markup.IndexOf('<', at);
            if (open < 0)
                open = markup.Length;
            kept.Append(markup, at, open - at);
            if (open == markup.Length)
                break;
            var end = markup.IndexOf('>', open);
            var tag = markup[(open + 1)..end];
            var name = tag.Split(' ')[0];
            at = end + 1;
            switch (name)
            {
                case "sup" when tag.Contains("appel", StringComparison.Ordinal) || markup.AsSpan(at).StartsWith("<a href=\"#s", StringComparison.Ordinal):
                    at = markup.IndexOf("</sup>", at, StringComparison.Ordinal) + 6;
                    break;
                case "figure" or "table" or "svg":
                    at = markup.IndexOf($"</{name}>", at, StringComparison.Ordinal) + name.Length + 3;
                    break;
                case "a":
                    var address = AddressOf(tag, scope);
                    links.Push(address is not null);
                    if (address is not null)
                        kept.Append("<a href=\"").Append(address).Append("\">");
                    break;
                case "/a":
                    if (links.Pop())
                        kept.Append("</a>");
                    break;
                case "p" or "ol" or "ul" or "li":
                    kept.Append('<').Append(name).Append('>');
                    break;
                case "/p" or "/ol" or "/ul" or "/li":
                    kept.Append('<').Append(name).Append('>');
                    break;
                case "h2" or "h3" or "h4" or "h5" or "h6":
                    kept.Append("<p>");
                    break;
                case "/h2" or "/h3" or "/h4" or "/h5" or "/h6":
                    kept.Append("</p>");
                    break;
                case "br" or "br/":
                    kept.Append(' ');
                    break;
            }
        }
        return Html.FromTrusted(kept.ToString());
    }

    // What is written in an attribute of ours is already escaped; a mark names a file of the workspace.
    private static string? AddressOf(string tag, RenderScope scope)
    {
        const string Attribute = "href=\"";
        var start = tag.IndexOf(Attribute, StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += Attribute.Length;
        var address = tag[start..tag.IndexOf('"', start)];
        if (address.StartsWith("\u0001r:", StringComparison.Ordinal))
            return scope.Online(scope.Addresses.OfSource(address[3..^1].Replace("&amp;", "&", StringComparison.Ordinal)))?.Replace("&", "&amp;", StringComparison.Ordinal);
        return address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address : null;
    }
}
