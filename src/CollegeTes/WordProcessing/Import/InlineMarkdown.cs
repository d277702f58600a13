using System.Globalization;
using System.Text;
using CollegeTes.Prose;

namespace CollegeTes.WordProcessing.Import;

/// <summary>Pieces of a paragraph as Markdown.</summary>
/// <param name="images">Where images are kept.</param>
/// <param name="notes">What a call for a note becomes.</param>
/// <param name="log">Told of what is given up.</param>
internal sealed class InlineMarkdown(ImportedImages images, NoteBook notes, ReadingLog log)
{
    /// <summary>
    /// Stands for a line break while a paragraph is composed; what follows in the private area stands for notes and images.
    /// </summary>
    internal const char BreakMark = '\uE000';

    private const int MostThings = 6_000;

    /// <summary>Links written so far.</summary>
    public int Links { get; private set; }

    /// <summary>Writes the pieces on one line, or on several where the paragraph is broken.</summary>
    /// <param name="pieces">The paragraph.</param>
    /// <param name="isPlain">True for headings and cells: bold means nothing there, and lines are not broken.</param>
    public string Write(IReadOnlyList<Piece> pieces, bool isPlain)
    {
        var output = new StringBuilder();
        for (var i = 0; i < pieces.Count; )
        {
            var link = pieces[i].Link;
            var end = i + 1;
            while (end < pieces.Count && pieces[end].Link == link)
                end++;
            Group(output, pieces, i, end, link, isPlain);
            i = end;
        }
        return WithoutOuterBreaks(output.ToString());
    }

    // A break is written as a backslash and a line end: before or after all the words it would show as a backslash.
    private static string WithoutOuterBreaks(string text)
    {
        text = text.Trim();
        while (text.StartsWith("\\\n", StringComparison.Ordinal))
            text = text[2..].TrimStart();
        while (EndsWithBreak(text))
            text = text[..^1].TrimEnd();
        return text;
    }

    // An odd number of backslashes: an even one is so many backslashes that the document shows.
    private static bool EndsWithBreak(string text) => (text.Length - text.TrimEnd('\\').Length) % 2 == 1;

    private void Group(StringBuilder output, IReadOnlyList<Piece> pieces, int from, int to, string? link, bool isPlain)
    {
        var text = new StringBuilder();
        var bold = new List<bool>();
        var italic = new List<bool>();
        var struck = new List<bool>();
        var things = new List<string>();
        for (var i = from; i < to; i++)
        {
            var piece = pieces[i];
            var before = text.Length;
            if (piece.IsBreak)
                text.Append(isPlain ? ' ' : BreakMark);
            else if (Thing(piece) is { } thing)
                text.Append(thing.Length == 0 || things.Count >= MostThings ? "" : Mark(things, thing));
            else
                AppendText(text, piece.Text, output);
            for (var added = before; added < text.Length; added++)
            {
                bold.Add(piece.Bold && !isPlain);
                italic.Add(piece.Italic);
                struck.Add(piece.IsStruck);
            }
        }
        var whole = text.ToString();
        var isLink = link is not null && IsAllowed(link, whole);
        var (lead, body, tail) = Cut(whole, isLink);
        output.Append(lead.Replace(BreakMark.ToString(), "\\\n", StringComparison.Ordinal));
        if (isLink)
        {
            output.Append('[');
            Links++;
        }
        var within = lead.Length..(lead.Length + body.Length);
        var flags = new EmphasisRuns(body, [.. bold[within]], [.. italic[within]], [.. struck[within]]);
        if (flags.Dropped > 0)
            log.Remark("italiques entremêlés de gras, simplifiés", flags.Dropped);
        Characters(output, body, flags, things, isFirst: output.Length == 0, isBlock: !isPlain);
        if (isLink)
            output.Append("](").Append(MarkdownEscape.Address(link!)).Append(')');
        output.Append(tail.Replace(BreakMark.ToString(), "\\\n", StringComparison.Ordinal));
    }

    // The spaces around the words of a link are no part of it.
    private static (string Lead, string Body, string Tail) Cut(string whole, bool isLink)
    {
        if (!isLink)
            return ("", whole, "");
        var body = whole.Trim(' ', '\u00A0', '\u202F', BreakMark);
        var start = whole.IndexOf(body, StringComparison.Ordinal);
        return (whole[..start], body, whole[(start + body.Length)..]);
    }

    private static void Characters(StringBuilder output, string text, EmphasisRuns runs, List<string> things, bool isFirst, bool isBlock)
    {
        for (var i = 0; i < text.Length; i++)
        {
            runs.Append(output, i);
            if (text[i] == BreakMark)
                output.Append("\\\n");
            else if (text[i] is > BreakMark and <= '\uF8FF')
                output.Append(things[text[i] - BreakMark - 1]);
            else
                MarkdownEscape.Append(output, text, i, isBlock && (isFirst || text.AsSpan(0, i).Contains(BreakMark)));
        }
        runs.Append(output, text.Length);
    }

    private static char Mark(List<string> things, string thing)
    {
        things.Add(thing);
        return (char)(BreakMark + things.Count);
    }

    // Spaces in a row set text apart in Word; here the paragraph does.
    private static void AppendText(StringBuilder text, string more, StringBuilder before)
    {
        foreach (var c in more)
        {
            var last =
                text.Length > 0 ? text[^1]
                : before.Length > 0 ? before[^1]
                : BreakMark;
            if (c != ' ' || last is not (' ' or BreakMark or '\n'))
                text.Append(c);
        }
    }

    private string? Thing(Piece piece)
    {
        if (piece.Note is { } number)
            return notes.Call(number);
        if (piece.Picture is not { } picture)
            return null;
        if (piece.Link is { } link && !link.StartsWith('#'))
            log.Leave(ThingKind.Link, "lien posé sur une image", link);
        return images.Keep(picture, "") is { } file ? $"![{Alternative(picture.Alternative)}]({file})" : "";
    }

    /// <summary>An alternative text between square brackets.</summary>
    public static string Alternative(string text)
    {
        var output = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            MarkdownEscape.Append(output, text, i, false);
        return output.ToString();
    }

    private bool IsAllowed(string link, string text)
    {
        if (text.All(c => char.IsWhiteSpace(c) || c == BreakMark) || text.Any(c => c is > BreakMark and <= '\uF8FF'))
            return false;
        if (link.StartsWith('#'))
        {
            log.Remark("renvoi interne écrit sans lien");
            return false;
        }
        if (LinkTarget.Of(link, "content/x") is { Kind: LinkKind.External })
            return true;
        log.Leave(ThingKind.Link, "lien qui n'est ni du Web ni un courriel", link);
        return false;
    }
}
