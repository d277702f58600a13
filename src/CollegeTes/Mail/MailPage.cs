using System.Text;
using CollegeTes.Markup;

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
        MarkupWriter.WriteHtml(page, output);
        return output.Append('\n').ToString();
    }
}
