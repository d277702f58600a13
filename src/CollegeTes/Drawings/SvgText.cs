using System.Globalization;
using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Drawings;

/// <summary>Text and accessible names inside drawings.</summary>
internal static class SvgText
{
    /// <summary>Opens an <c>svg</c> that has a name and a description. Browsers join both into the alternative of a PDF.</summary>
    /// <param name="cssClass">Class of the drawing.</param>
    /// <param name="width">Width of the view box.</param>
    /// <param name="height">Height of the view box.</param>
    /// <param name="role"><c>img</c>, or <c>group</c> when there are links inside.</param>
    /// <param name="caption">The name and the description.</param>
    public static string Open(string cssClass, int width, int height, string role, DrawingCaption caption) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"{cssClass}\" viewBox=\"0 0 {width} {height}\" role=\"{role}\" aria-labelledby=\"{caption.Id}-t "
                + $"{caption.Id}-d\"><title id=\"{caption.Id}-t\">{Escaping.Quoted.Apply(caption.Title)}</title><desc "
                + $"id=\"{caption.Id}-d\">{Escaping.Quoted.Apply(caption.Description)}</desc>"
        );

    /// <summary>Adds a text element at whole coordinates.</summary>
    public static StringBuilder AppendText(this StringBuilder markup, string cssClass, Point at, string text, char anchor = 's')
    {
        markup.Append(CultureInfo.InvariantCulture, $"<text class=\"{cssClass}\" x=\"{Math.Round(at.X)}\" y=\"{Math.Round(at.Y)}\"");
        if (anchor != 's')
            markup.Append(anchor == 'e' ? " text-anchor=\"end\"" : " text-anchor=\"middle\"");
        return markup.Append('>').Append(Escaping.Quoted.Apply(text)).Append("</text>");
    }
}
