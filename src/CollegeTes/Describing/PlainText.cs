using System.Text;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Describing;

/// <summary>
/// Our own markup as plain text, for notes that are pasted elsewhere: paragraphs apart, list items with a dash, cells with a tab between
/// them, notes by their number between brackets.
/// </summary>
internal static class PlainText
{
    /// <param name="html">Our markup.</param>
    /// <param name="labels">The words of the language; null to leave out those that only say how a text looks.</param>
    /// <param name="library">Where the figures of other write-ups are; null for a text that cites none.</param>
    public static string Of(Html html, Labels? labels, Library? library = null)
    {
        var markup = html.ToString();
        var text = new StringBuilder(markup.Length);
        var isNote = false;
        for (var at = 0; at < markup.Length; )
        {
            var next = markup.AsSpan(at).IndexOfAny('<', (char)Html.LinkMark);
            var stop = next < 0 ? markup.Length : at + next;
            text.Append(markup, at, stop - at);
            if (next < 0)
                break;
            if (markup[stop] == Html.LinkMark)
            {
                at = markup.IndexOf((char)Html.MarkEnd, stop) + 1;
                // Of all marks, only labels and figures are words.
                if (labels is not null && markup[stop + 1] == 'l')
                    text.Append(labels[markup[(stop + 3)..(at - 1)]]);
                else if (library is not null && markup[stop + 1] == FarFigures.Kind)
                    text.Append(Escaping.Quoted.Apply(FarFigures.Words(markup[(stop + 3)..(at - 1)], library)));
                continue;
            }
            var end = markup.IndexOf('>', stop);
            var tag = markup[(stop + 1)..end];
            // Calls for sources lead nowhere in a text file; neither do the commas between them.
            if (tag == "sup" && markup.AsSpan(end + 1).StartsWith("<a href=\"#s", StringComparison.Ordinal))
                end = markup.IndexOf("</sup>", end, StringComparison.Ordinal) + 5;
            else if (tag.StartsWith("sup class=\"appel\"", StringComparison.Ordinal))
                end = markup.IndexOf("</sup>", end, StringComparison.Ordinal) + 5;
            else if (tag == "sup" && NoteTags.Begins(markup, end + 1))
                Bracket('[');
            else if (tag == "/sup" && isNote)
                Bracket(']');
            else if (tag is "/p" or "/blockquote" or "/dd" or "/pre" or "/table" || tag.StartsWith("/h", StringComparison.Ordinal))
                text.Append("\n\n");
            else if (tag is "/li" or "br" or "/dt" or "/tr" or "/caption" or "/figcaption")
                text.Append('\n');
            else if (tag is "/td" or "/th")
                text.Append('\t');
            else if (tag == "li")
                text.Append(text.Length > 0 && text[^1] is not '\n' ? "\n- " : "- ");
            at = end + 1;
        }
        return text.Replace("\t\n", "\n")
            .Replace("&lt;", "<")
            .Replace("&gt;", ">")
            .Replace("&quot;", "\"")
            .Replace("&amp;", "&")
            .ToString()
            .Trim();

        void Bracket(char bracket)
        {
            text.Append(bracket);
            isNote = bracket == '[';
        }
    }
}

/// <summary>Recognises the calls and numbers of notes in our own markup.</summary>
internal static class NoteTags
{
    /// <summary>True where the inside of a raised text is the call of a note, or the number that begins one.</summary>
    public static bool Begins(string markup, int at) =>
        markup.AsSpan(at).StartsWith("<a href=\"#n\u0001", StringComparison.Ordinal)
        || markup.AsSpan(at).StartsWith("<a href=\"#r\u0001", StringComparison.Ordinal);
}
