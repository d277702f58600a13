using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>
/// Makes lists of terms of paragraphs whose lines begin with a colon: the line before the first is the term, each colon begins a meaning.
/// </summary>
internal static class Terms
{
    /// <summary>Replaces a paragraph that holds terms.</summary>
    /// <param name="parent">What the paragraph stands in.</param>
    /// <param name="at">Its place there.</param>
    /// <param name="paragraph">The paragraph, settled.</param>
    /// <returns>The place of what stands for it.</returns>
    public static int Settle(ContainerBlock parent, int at, ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { } inline)
            return at;
        var beginsWithMeaning = IsMeaning(inline.FirstChild);
        if (beginsWithMeaning ? at == 0 || !IsTerm(parent[at - 1]) : !HasMeaning(inline))
            return at;
        var terms = Previous(parent, at - (beginsWithMeaning ? 1 : 0)) ?? new TermsBlock { Span = paragraph.Span, Line = paragraph.Line };
        if (beginsWithMeaning)
        {
            var term = (ParagraphBlock)parent[at - 1];
            parent.RemoveAt(--at);
            Part(terms, term.Inline!, term.Span);
        }
        Part(terms, inline, paragraph.Span);
        parent.RemoveAt(at);
        if (terms.Parent is not null)
            return at - 1;
        parent.Insert(at, terms);
        return at;
    }

    private static TermsBlock? Previous(ContainerBlock parent, int at) => at > 0 ? parent[at - 1] as TermsBlock : null;

    private static bool IsTerm(Block block) =>
        block is ParagraphBlock { Inline: { } inline }
        && inline.FirstChild is not LinkInline { IsImage: true }
        && !inline.Any(i => i is LineBreakInline);

    private static bool HasMeaning(ContainerInline inline) => inline.Any(i => i is LineBreakInline && IsMeaning(i.NextSibling));

    private static bool IsMeaning(Inline? inline) =>
        inline is LiteralInline { IsFirstCharacterEscaped: false } literal
        && literal.Content.AsSpan() is [':', ' ' or '\u00A0' or '\t', ..];

    private static void Part(TermsBlock terms, ContainerInline inline, SourceSpan span)
    {
        var current = new ContainerInline();
        var isMeaning = false;
        while (inline.FirstChild is { } child)
        {
            child.Remove();
            // A line that begins no meaning is one more term before the first, and goes on with the meaning after it.
            if (child is LineBreakInline && (IsMeaning(inline.FirstChild) || !isMeaning))
            {
                Close();
                isMeaning = false;
                continue;
            }
            if (current.FirstChild is null && !isMeaning && IsMeaning(child))
            {
                isMeaning = true;
                Strip((LiteralInline)child);
            }
            current.AppendChild(child);
        }
        Close();

        void Close()
        {
            if (current.FirstChild is not null)
                terms.Add(Leaf(isMeaning, current, span));
            current = new ContainerInline();
        }
    }

    private static void Strip(LiteralInline literal)
    {
        var text = literal.Content.ToString();
        var kept = text.AsSpan(1).TrimStart().Length;
        literal.Content = new StringSlice(text[^kept..]);
        literal.Span.Start += text.Length - kept;
    }

    private static TermBlock Leaf(bool isMeaning, ContainerInline inline, SourceSpan span) =>
        new(isMeaning) { Inline = inline, Span = span };
}
