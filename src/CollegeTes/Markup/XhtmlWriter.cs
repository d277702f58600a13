using System.Text;

namespace CollegeTes.Markup;

/// <summary>Writes nodes as XML, which readers of EPUB demand.</summary>
public static class XhtmlWriter
{
    public static void Write(MarkupNode node, StringBuilder output)
    {
        if (node is MarkupText text)
        {
            Escape(text.Text, output, quotes: false);
            return;
        }
        var element = (MarkupElement)node;
        output.Append('<').Append(element.Name);
        foreach (var (name, value) in element.Attributes)
        {
            output.Append(' ').Append(name).Append("=\"");
            Escape(value, output, quotes: true);
            output.Append('"');
        }
        if (element.Children.Count == 0 && IsVoid(element.Name))
        {
            output.Append("/>");
            return;
        }
        output.Append('>');
        foreach (var child in element.Children)
            Write(child, output);
        output.Append("</").Append(element.Name).Append('>');
    }

    /// <summary>A text as XML carries it.</summary>
    public static string Escaped(string text)
    {
        var output = new StringBuilder(text.Length);
        Escape(text, output, quotes: true);
        return output.ToString();
    }

    // Other elements keep their end tag: a reader that takes the page for HTML still understands it.
    private static bool IsVoid(string name) => name is "br" or "hr" or "img" or "meta" or "link" or "wbr" or "col" or "input" or "source" or "track"
        or "path" or "circle" or "rect" or "line" or "use" or "ellipse" or "polygon" or "polyline";

    private static void Escape(string text, StringBuilder output, bool quotes)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => output.Append("&amp;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '"' when quotes => output.Append("&quot;"),
                _ => output.Append(character),
            };
        }
    }
}
