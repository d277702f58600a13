using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace CollegeTes.Prose;

/// <summary>
/// Writes the notes of authors (<c>[^1]</c>): their calls where they stand, and their text at the end of the part that calls them first, so
/// that it goes
/// wherever that part goes. Their numbers follow those of the sources: one number on a page leads to one thing.
/// </summary>
internal sealed class NoteWriter(ProseSession session)
{
    private readonly Dictionary<Footnote, int> _numbers = [];
    private readonly Queue<Footnote> _waiting = new();
    private readonly HashSet<Footnote> _called = [];

    /// <summary>Writes a call; the first one of a note is where the note leads back to.</summary>
    public void Call(Footnote note)
    {
        var to = session.Output;
        var isWritten = _numbers.ContainsKey(note) && !_waiting.Contains(note);
        var number = Keep(note);
        to.Raw("<sup><a href=\"#"u8);
        Anchor('n', number);
        // A note that is written already leads back to nothing, or to its first call.
        if (!isWritten && _called.Add(note))
        {
            to.Raw(" id=\""u8);
            Anchor('r', number);
        }
        to.Raw(" role=\"doc-noteref\">"u8);
        to.Number(number);
        to.Raw("</a></sup>"u8);
    }

    /// <summary>Gives a note its number, and a place in the part that is being written.</summary>
    public int Keep(Footnote note)
    {
        if (_numbers.TryGetValue(note, out var number))
            return number;
        _numbers.Add(note, number = session.Context.Sources.Count + _numbers.Count + 1);
        _waiting.Enqueue(note);
        return number;
    }

    /// <summary>Writes the notes called since the last time, and those that they call.</summary>
    public void Flush(BlockWriter blocks)
    {
        if (_waiting.Count == 0)
            return;
        var to = session.Output;
        to.Raw("<div class=\"notes\">"u8);
        while (_waiting.TryDequeue(out var note))
            Write(note, _numbers[note], blocks);
        to.Raw("</div>"u8);
    }

    private void Write(Footnote note, int number, BlockWriter blocks)
    {
        var to = session.Output;
        to.Raw("<div id=\""u8);
        Anchor('n', number);
        to.Raw(" role=\"doc-footnote\"><p><sup>"u8);
        if (_called.Contains(note))
        {
            to.Raw("<a href=\"#"u8);
            Anchor('r', number);
            to.Raw(" role=\"doc-backlink\">"u8);
        }
        to.Number(number);
        if (_called.Contains(note))
            to.Raw("</a>"u8);
        to.Raw("</sup> "u8);
        var first = note.Count > 0 ? note[0] as ParagraphBlock : null;
        if (first is not null)
            blocks.WriteInlines(first);
        to.Raw("</p>"u8);
        foreach (var block in note.Skip(first is null ? 0 : 1))
            blocks.Write(block);
        to.Raw("</div>"u8);
    }

    private void Anchor(char kind, int number)
    {
        var to = session.Output;
        to.Raw([(byte)kind, Text.Html.LinkMark, (byte)'d', (byte)':']);
        to.Plain(session.Context.Owner);
        to.Raw([Text.Html.MarkEnd, (byte)'-']);
        to.Number(number);
        to.Raw("\""u8);
    }
}
