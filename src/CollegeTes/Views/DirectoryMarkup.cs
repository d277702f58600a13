using System.Text;
using CollegeTes.Describing;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>
/// Our own markup with the few elements that directories keep (<c>p</c>, <c>ol</c>, <c>ul</c>, <c>li</c>, and <c>a</c> with a public
/// address): titles become paragraphs, references to sources and images go, of all else only the words stay.
/// </summary>
internal static class DirectoryMarkup
{
    public static Html Of(Html html, RenderScope scope)
    {
        var markup = html.ToString();
        var kept = new StringBuilder(markup.Length);
        var links = new Stack<bool>();
        var isNote = false;
        for (var at = 0; at < markup.Length; )
        {
            var next = markup.AsSpan(at).IndexOfAny('<', (char)Html.LinkMark);
            var open = next < 0 ? markup.Length : at + next;
            kept.Append(markup, at, open - at);
            if (next < 0)
                break;
            if (markup[open] == Html.LinkMark)
            {
                at = markup.IndexOf((char)Html.MarkEnd, open) + 1;
                Mark(markup[open + 1], markup[(open + 3)..(at - 1)]);
                continue;
            }
            var end = markup.IndexOf('>', open);
            var tag = markup[(open + 1)..end];
            var name = tag.Split(' ')[0];
            at = end + 1;
            switch (name)
            {
                case "sup"
                    when tag.Contains("appel", StringComparison.Ordinal)
                        || markup.AsSpan(at).StartsWith("<a href=\"#s", StringComparison.Ordinal):
                    at = markup.IndexOf("</sup>", at, StringComparison.Ordinal) + 6;
                    break;
                case "sup" when NoteTags.Begins(markup, at):
                    kept.Append('[');
                    isNote = true;
                    break;
                case "/sup" when isNote:
                    kept.Append(']');
                    isNote = false;
                    break;
                case "figure" or "table" or "svg":
                    at = markup.IndexOf($"</{name}>", at, StringComparison.Ordinal) + name.Length + 3;
                    break;
                case "a":
                    Open(AddressOf(tag));
                    break;
                case "/a":
                    Close();
                    break;
                case "p" or "ol" or "ul" or "li":
                    kept.Append('<').Append(name).Append('>');
                    break;
                case "/p" or "/ol" or "/ul" or "/li":
                    kept.Append('<').Append(name).Append('>');
                    break;
                case "h2" or "h3" or "h4" or "h5" or "h6" or "dt" or "dd":
                    kept.Append("<p>");
                    break;
                case "/h2" or "/h3" or "/h4" or "/h5" or "/h6" or "/dt" or "/dd":
                    kept.Append("</p>");
                    break;
                case "br" or "br/":
                    kept.Append(' ');
                    break;
            }
        }
        return Html.FromTrusted(kept.ToString());

        void Open(string? address)
        {
            links.Push(address is not null);
            if (address is not null)
                kept.Append("<a href=\"").Append(address).Append("\">");
        }

        void Close()
        {
            if (links.Pop())
                kept.Append("</a>");
        }

        // A mark names a file of the workspace, already escaped.
        void Mark(char kind, string target)
        {
            if (kind is 'r' or 's')
                Open(
                    scope
                        .Online(scope.Addresses.OfSource(target.Replace("&amp;", "&", StringComparison.Ordinal)))
                        ?.Replace("&", "&amp;", StringComparison.Ordinal)
                );
            else if (kind is 'e' or 't')
                Close();
            else if (kind == 'l')
                kept.Append(scope.Labels[target]);
            else if (kind == FarFigures.Kind)
                kept.Append(Escaping.Quoted.Apply(FarFigures.Words(target, scope.Library)));
        }
    }

    // What is written in an attribute of ours is already escaped.
    private static string? AddressOf(string tag)
    {
        const string Attribute = "href=\"";
        var start = tag.IndexOf(Attribute, StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += Attribute.Length;
        var address = tag[start..tag.IndexOf('"', start)];
        return
            address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            ? address
            : null;
    }
}
