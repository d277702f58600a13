using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Deliverables.Views;

/// <summary>Our own markup as plain text, for notes that are pasted elsewhere: paragraphs apart, list items with a dash.</summary>
internal static class PlainText
{
    public static string Of(Html html)
    {
        var markup = html.ToString();
        var text = new StringBuilder(markup.Length);
        for (var at = 0; at < markup.Length;)
        {
            if (markup[at] == '<')
            {
                var end = markup.IndexOf('>', at);
                var tag = markup[(at + 1)..end];
                // Calls for sources lead nowhere in a text file; neither do the commas between them.
                if (tag == "sup" && markup.AsSpan(end + 1).StartsWith("<a href=\"#s", StringComparison.Ordinal))
                    end = markup.IndexOf("</sup>", end, StringComparison.Ordinal) + 5;
                else if (tag.StartsWith("sup class=\"appel\"", StringComparison.Ordinal))
                    end = markup.IndexOf("</sup>", end, StringComparison.Ordinal) + 5;
                else if (tag is "/p" or "/li" or "br" or "/blockquote" || tag.StartsWith("/h", StringComparison.Ordinal))
                    text.Append(tag is "/li" or "br" ? "\n" : "\n\n");
                else if (tag == "li")
                    text.Append("- ");
                at = end + 1;
            }
            else
            {
                var next = markup.IndexOf('<', at);
                if (next < 0)
                    next = markup.Length;
                text.Append(markup, at, next - at);
                at = next;
            }
        }
        return text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&amp;", "&").ToString().Trim();
    }
}
