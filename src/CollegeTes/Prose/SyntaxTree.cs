using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>
/// Settles what Markdig leaves to its own renderer: brackets that form nothing become text, comments go, runs of text that touch are one;
/// and finds
/// in that text what authors write besides CommonMark: boxes of tasks, terms, addresses.
/// </summary>
internal sealed class SyntaxTree(ProseSession session)
{
    // A box and the space after it.
    private const int BoxLength = 4;

    private readonly StrayMarks _marks = new(session);

    /// <summary>Settles a whole document, and says which marks of it readers would see.</summary>
    public void Settle(MarkdownDocument document)
    {
        Settle((ContainerBlock)document);
        _marks.Close();
    }

    private void Settle(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is CommentBlock comment)
            {
                if (!comment.IsClosed)
                    session.Bag.Add(
                        ProseDiagnostics.OpenComment.At(session.SpanOf(comment.Span), StrayMarks.OpenComment, StrayMarks.OpenCommentRemedy)
                    );
                container.RemoveAt(i);
                for (var at = i; comment.Count > 0; at++)
                {
                    var child = comment[0];
                    comment.RemoveAt(0);
                    container.Insert(at, child);
                }
                i--;
                continue;
            }
            Settle(container[i]);
            if (container[i] is ParagraphBlock paragraph)
            {
                PushedIn.Report(paragraph, session);
                i = Terms.Settle(container, i, paragraph);
            }
        }
    }

    private void Settle(Block block)
    {
        if (block is ContainerBlock inner)
        {
            Settle(inner);
        }
        else if (block is LeafBlock { Inline: { } inline } leaf)
        {
            Settle(inline, isLink: false, leaf is ParagraphBlock { Parent: ListItemBlock item } && item[0] == leaf);
            _marks.Read(inline);
        }
    }

    private static void Settle(ContainerInline container, bool isLink, bool isItem)
    {
        for (var inline = container.FirstChild; inline is not null; )
        {
            if (inline is DelimiterInline delimiter)
                inline = Unwrap(delimiter);
            var next = inline.NextSibling;
            switch (inline)
            {
                case HtmlInline html when html.Tag.StartsWith("<!--", StringComparison.Ordinal):
                    RemoveComment(html);
                    break;
                // We write our own.
                case FootnoteLink { IsBackLink: true }:
                    inline.Remove();
                    break;
                case ContainerInline inner:
                    Settle(inner, isLink || inner is LinkInline, isItem: false);
                    break;
                case LiteralInline literal:
                    next = Text(literal, isLink, isItem && literal.PreviousSibling is null).NextSibling;
                    break;
            }
            inline = next;
        }
    }

    // What a bracket holds stands after it: thousands of them must not nest.
    private static LiteralInline Unwrap(DelimiterInline delimiter)
    {
        var literal = new LiteralInline
        {
            Content = new StringSlice(delimiter.ToLiteral()),
            Span = delimiter.Span,
            Line = delimiter.Line,
            Column = delimiter.Column,
            IsClosed = true,
        };
        delimiter.ReplaceBy(literal, copyChildren: false);
        Inline last = literal;
        while (delimiter.FirstChild is { } child)
        {
            child.Remove();
            last.InsertAfter(child);
            last = child;
        }
        return literal;
    }

    // A comment that goes over a line's end parts two words, as the line's end would.
    private static void RemoveComment(HtmlInline comment)
    {
        if (comment.Tag.Contains('\n', StringComparison.Ordinal))
        {
            comment.ReplaceBy(new LineBreakInline { Span = comment.Span, IsClosed = true });
            return;
        }
        var isAfterSpace =
            comment.PreviousSibling is null or LineBreakInline
            || (comment.PreviousSibling is LiteralInline before && (before.Content.IsEmpty || before.Content.ToString().EndsWith(' ')));
        if (isAfterSpace && comment.NextSibling is LiteralInline { Content.CurrentChar: ' ' } after)
        {
            after.Content.Start++;
            after.Span.Start++;
        }
        comment.Remove();
    }

    private static Inline Text(LiteralInline literal, bool isLink, bool isItem)
    {
        Merge(literal);
        if (isItem && TaskBox(literal) is { } box)
        {
            literal.InsertBefore(box);
            var length = Math.Min(literal.Content.Length, BoxLength);
            literal.Content.Start += length;
            literal.Span.Start += length;
        }
        return isLink ? literal : Addresses(literal);
    }

    // Markdig cuts text at each character that could have meant something.
    private static void Merge(LiteralInline literal)
    {
        StringBuilder? whole = null;
        var isWhole = literal.Content.Length == literal.Span.Length;
        while (isWhole && Next(literal) is { } next)
        {
            whole ??= new StringBuilder(literal.Content.ToString());
            whole.Append(next.Content.AsSpan());
            literal.Span.End = next.Span.End;
            next.Remove();
        }
        if (whole is not null)
            literal.Content = new StringSlice(whole.ToString());

        static LiteralInline? Next(LiteralInline literal)
        {
            if (literal.NextSibling is DelimiterInline delimiter)
                Unwrap(delimiter);
            return literal.NextSibling is LiteralInline next && IsWhole(next) && next.Span.Start == literal.Span.End + 1 ? next : null;
        }
    }

    private static bool IsWhole(LiteralInline literal) => !literal.IsFirstCharacterEscaped && literal.Content.Length == literal.Span.Length;

    private static TaskBoxInline? TaskBox(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        // An item that is a box alone is one to fill in.
        var isBox =
            text is ['[', ' ' or 'x' or 'X', ']', ' ' or '\u00A0', ..] || (text is ['[', ' ' or 'x' or 'X', ']'] && IsLast(literal));
        return isBox && !literal.IsFirstCharacterEscaped
            ? new TaskBoxInline(text[1] != ' ') { Span = new SourceSpan(literal.Span.Start, literal.Span.Start + 2), IsClosed = true }
            : null;
    }

    private static bool IsLast(LiteralInline literal) => literal.NextSibling is null or LineBreakInline;

    // Returns the last inline that stands in its place.
    private static Inline Addresses(LiteralInline literal)
    {
        if (!BareAddresses.MayStandIn(literal.Content.AsSpan()))
            return literal;
        var text = literal.Content.ToString();
        var isPlaced = text.Length == literal.Span.Length;
        Inline last = literal;
        var from = 0;
        foreach (var (start, length, url) in BareAddresses.Find(text))
        {
            if (last == literal)
            {
                literal.Content = new StringSlice(text[..start]);
                if (isPlaced)
                    literal.Span = Place(0, start);
            }
            else if (start > from)
                Add(Run(from, start));
            Add(new AddressInline(text.Substring(start, length), url) { Span = Place(start, start + length), IsClosed = true });
            from = start + length;
        }
        if (from > 0 && from < text.Length)
            Add(Run(from, text.Length));
        return last;

        void Add(Inline inline)
        {
            last.InsertAfter(inline);
            last = inline;
        }

        LiteralInline Run(int start, int end) =>
            new()
            {
                Content = new StringSlice(text[start..end]),
                Span = Place(start, end),
                IsClosed = true,
            };

        SourceSpan Place(int start, int end) =>
            isPlaced ? new SourceSpan(literal.Span.Start + start, literal.Span.Start + end - 1) : literal.Span;
    }
}
