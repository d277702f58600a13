using System.Globalization;
using System.Text;

namespace CollegeTes.Drawings;

/// <summary>Text and accessible names inside drawings.</summary>
internal static class SvgText
{
    /// <summary>Escapes text for element content and for attributes between double quotes.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>Opens an <c>svg</c> that has a name and a description. Browsers join both into the alternative of a PDF.</summary>
    /// <param name="cssClass">Class of the drawing.</param>
    /// <param name="width">Width of the view box.</param>
    /// <param name="height">Height of the view box.</param>
    /// <param name="role"><c>img</c>, or <c>group</c> when there are links inside.</param>
    /// <param name="caption">The name and the description.</param>
    public static string Open(string cssClass, int width, int height, string role, DrawingCaption caption) =>
        string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"{cssClass}\" viewBox=\"0 0 {width} {height}\" role=\"{role}\" aria-labelledby=\"{caption.Id}-t {caption.Id}-d\"><title id=\"{caption.Id}-t\">{Escape(caption.Title)}</title><desc id=\"{caption.Id}-d\">{Escape(caption.Description)}</desc>");

    /// <summary>Adds a text element at whole coordinates.</summary>
    public static StringBuilder AppendText(this StringBuilder markup, string cssClass, Point at, string text, char anchor = 's')
    {
        markup.Append(CultureInfo.InvariantCulture, $"<text class=\"{cssClass}\" x=\"{Math.Round(at.X)}\" y=\"{Math.Round(at.Y)}\"");
        if (anchor != 's')
            markup.Append(anchor == 'e' ? " text-anchor=\"end\"" : " text-anchor=\"middle\"");
        return markup.Append('>').Append(Escape(text)).Append("</text>");
    }
}
