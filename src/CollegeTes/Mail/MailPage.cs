using System.Text;
using CollegeTes.Markup;
using CollegeTes.Text;

namespace CollegeTes.Mail;

/// <summary>The page of a message, made of a page of a template: styles on its elements, no style sheet, no font.</summary>
internal static class MailPage
{
    /// <summary>The page as a message carries it.</summary>
    /// <param name="html">A page whose addresses are whole.</param>
    /// <param name="css">Its style.</param>
    /// <param name="light">The properties that the style names, by day.</param>
    /// <param name="dark">By night.</param>
    public static string Make(string html, string css, IReadOnlyDictionary<string, string> light, IReadOnlyDictionary<string, string> dark)
    {
        var page = MarkupReader.Read(html);
        var night = MailStyle.Apply(page, css, light, dark);
        if (night.Length > 0 && page.Elements.FirstOrDefault(e => e.Name == "head") is { } head)
        {
            var style = new MarkupElement("style");
            style.Children.Add(new MarkupText(night));
            head.Children.Add(style);
        }
        var output = new StringBuilder("<!doctype html>\n");
        Write(page, output);
        return output.Append('\n').ToString();
    }

    private static void Write(MarkupNode node, StringBuilder output)
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
        output.Append('>');
        if (MarkupReader.IsVoid(element.Name))
            return;
        foreach (var child in element.Children)
        {
            // A sheet is no text: what it says stands as it is.
            if (element.Name == "style" && child is MarkupText sheet)
                output.Append(sheet.Text);
            else
                Write(child, output);
        }
        output.Append("</").Append(element.Name).Append('>');
    }
}
