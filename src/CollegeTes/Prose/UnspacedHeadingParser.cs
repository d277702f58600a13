using Markdig.Parsers;
using Markdig.Syntax;

namespace CollegeTes.Prose;

/// <summary>
/// Reads <c>##Titre</c> as the heading that it is meant for. A single number sign stays text: it may be a keyword or a number.
/// </summary>
internal sealed class UnspacedHeadingParser : BlockParser
{
    private const int Deepest = 6;

    public UnspacedHeadingParser() => OpeningCharacters = ['#'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var start = processor.Start;
        var level = 0;
        while (processor.PeekChar(level) == '#')
            level++;
        if (level is < 2 or > Deepest || !(char.IsLetter(processor.PeekChar(level)) || processor.PeekChar(level) is '«' or '*' or '_'))
            return BlockState.None;
        var heading = new HeadingBlock(this)
        {
            HeaderChar = '#',
            Level = level,
            Column = processor.Column,
        };
        for (var i = 0; i < level; i++)
            processor.NextChar();
        // « ##Titre## » closes as « ## Titre ## » does.
        ref var line = ref processor.Line;
        while (line.End > line.Start && line.Text[line.End] is ' ' or '\t' or '#')
            line.End--;
        heading.Span = new SourceSpan(start, line.End);
        processor.NewBlocks.Push(heading);
        return BlockState.Break;
    }
}
