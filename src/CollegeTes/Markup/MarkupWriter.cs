using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Markup;

/// <summary>Writes nodes back as markup.</summary>
public static class MarkupWriter
{
    /// <summary>As XML, which readers of EPUB demand.</summary>
    public static void WriteXhtml(MarkupNode node, StringBuilder output) => Write(node, output, isXml: true);

    /// <summary>As HTML.</summary>
    public static void WriteHtml(MarkupNode node, StringBuilder output) => Write(node, output, isXml: false);

    private static void Write(MarkupNode node, StringBuilder output, bool isXml)
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
        if (element.Children.Count == 0 && (MarkupReader.IsVoid(element.Name) || (isXml && IsShape(element.Name))))
        {
            output.Append(isXml ? "/>" : ">");
            return;
        }
        output.Append('>');
        foreach (var child in element.Children)
        {
            // In HTML a style sheet is no text: what it says stands as it is.
            if (!isXml && element.Name == "style" && child is MarkupText sheet)
                output.Append(sheet.Text);
            else
                Write(child, output, isXml);
        }
        output.Append("</").Append(element.Name).Append('>');
    }

    // Other elements keep their end tag: a reader that takes the page for HTML still understands it.
    private static bool IsShape(string name) =>
        name is "path" or "circle" or "rect" or "line" or "use" or "ellipse" or "polygon" or "polyline";
}
