using CollegeTes.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary><c>[@id]</c> in a text.</summary>
internal sealed class CitationInline(string text, IReadOnlyList<(int Start, int Length)> ids) : LeafInline
{
    /// <summary>Ids with their offsets from the start of the inline.</summary>
    public IEnumerable<(string Id, int Start)> Ids => ids.Select(i => (SmallStrings.Get(text.AsSpan(i.Start, i.Length)), i.Start));
}

/// <summary><c>{chiffre:id}</c> in a text.</summary>
internal sealed class FigureInline(string id, string? written) : LeafInline
{
    public string Id { get; } = id;

    public string? Written { get; } = written;
}

/// <summary>Recognises both references before Markdig tries links on the bracket.</summary>
internal sealed class ReferenceParser : InlineParser
{
    public ReferenceParser() => OpeningCharacters = ['[', '{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        Inline inline;
        int length;
        if (slice.CurrentChar == '[')
        {
            if (text.Length < 2 || text[1] != '@')
                return false;
            var ids = new List<(int, int)>(1);
            if (!References.TryMatchCitation(text, out length, ids))
                return false;
            inline = new CitationInline(text[..length].ToString(), ids);
        }
        else if (References.TryMatchFigure(text, out length, out var id, out var written))
        {
            inline = new FigureInline(id, written);
        }
        else
        {
            return false;
        }
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        inline.Span = new Markdig.Syntax.SourceSpan(start, start + length - 1);
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        slice.Start += length;
        return true;
    }
}
