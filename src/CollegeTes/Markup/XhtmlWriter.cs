using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Markup;

/// <summary>Writes nodes as XML, which readers of EPUB demand.</summary>
public static class XhtmlWriter
{
    public static void Write(MarkupNode node, StringBuilder output)
    {
        if (node is MarkupText text)
        {
            Escaping.Content.Append(output, text.Text);
            return;
        }
        var element = (MarkupElement)node;
        output.Append('<').Append(element.Name);
        foreach (var (name, value) in element.Attributes)
        {
            output.Append(' ').Append(name).Append("=\"");
            Escaping.Quoted.Append(output, value);
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

    // Other elements keep their end tag: a reader that takes the page for HTML still understands it.
    private static bool IsVoid(string name) =>
        name
            is "br"
                or "hr"
                or "img"
                or "meta"
                or "link"
                or "wbr"
                or "col"
                or "input"
                or "source"
                or "track"
                or "path"
                or "circle"
                or "rect"
                or "line"
                or "use"
                or "ellipse"
                or "polygon"
                or "polyline";
}
