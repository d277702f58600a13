using Markdig.Parsers;
using Markdig.Syntax;

namespace CollegeTes.Prose;

/// <summary>A comment, and what follows it on the line where it ends.</summary>
internal sealed class CommentBlock(BlockParser parser, int end) : ContainerBlock(parser)
{
    /// <summary>Where the comment ends in the text: just after its last character.</summary>
    public int End { get; } = end;

    /// <summary>False for a comment that ends outside the quotation or the list that it begins in.</summary>
    public bool IsClosed { get; set; }
}

/// <summary>
/// Reads comments that begin a line. CommonMark makes one block of all their lines and of whatever stands after them; here what stands
/// after is
/// read as if it began the line, and a comment that is never closed is text.
/// </summary>
internal sealed class CommentParser : HtmlBlockParser
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    private static readonly object LastClosing = typeof(CommentParser);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!processor.Line.Match(Opening))
            return base.TryOpen(processor);
        if (processor.IsCodeIndent)
            return BlockState.None;
        var start = processor.Start;
        var end = EndOf(processor, start);
        if (end < 0)
            return BlockState.None;
        var comment = new CommentBlock(this, end) { Column = processor.Column, Span = new SourceSpan(start, end - 1) };
        processor.NewBlocks.Push(comment);
        Pass(processor, comment);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is not CommentBlock comment)
            return base.TryContinue(processor, block);
        // What began after the comment goes on as it would have begun its line.
        if (comment.IsClosed)
            return comment.LastChild is { } last && processor.IsOpen(last) ? BlockState.Continue : BlockState.None;
        Pass(processor, comment);
        return BlockState.Continue;
    }

    // A line is a slice of the whole text. Thousands of comments left open must not search all of it each.
    private static int EndOf(BlockProcessor processor, int start)
    {
        var text = processor.Line.Text;
        if (processor.Document.GetData(LastClosing) is not int last)
            processor.Document.SetData(LastClosing, last = text.LastIndexOf(Closing, StringComparison.Ordinal));
        var close = start + 2 > last ? -1 : text.IndexOf(Closing, start + 2, StringComparison.Ordinal);
        return close < 0 ? -1 : close + Closing.Length;
    }

    private static void Pass(BlockProcessor processor, CommentBlock comment)
    {
        while (!processor.Line.IsEmpty && processor.Start < comment.End)
            processor.NextChar();
        comment.IsClosed = processor.Start >= comment.End;
        // Spaces after a comment indent nothing.
        while (comment.IsClosed && processor.CurrentChar is ' ' or '\t')
            processor.NextChar();
    }
}
