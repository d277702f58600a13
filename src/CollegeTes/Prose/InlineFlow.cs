using CollegeTes.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>
/// The text of one block as its readers see it, whatever markup stands between its pieces: typeset and read by the proof reader as
/// a whole, then given back piece by piece, in the order in which the inlines are written.
/// </summary>
internal sealed class InlineFlow(ProseContext context)
{
    // The source of a piece that the author did not write as it is shown.
    private const int Unplaced = -1;

    private readonly TypographyFlow _flow = new();
    private readonly List<int> _sources = [];
    private readonly Dictionary<FigureInline, string> _marks = [];
    private int _next;
    private bool _isForeign;

    /// <summary>Gathers a block.</summary>
    public void Read(ContainerInline root)
    {
        _flow.Clear();
        _sources.Clear();
        _marks.Clear();
        _next = 0;
        _isForeign = false;
        Gather(root);
    }

    /// <summary>The text before typography.</summary>
    public override string ToString() => _flow.Text.ToString();

    /// <summary>Where a character of that text stands in the file; null for one that its author did not write there.</summary>
    public int? SourceOf(int offset)
    {
        var piece = _flow.PieceAt(offset);
        return _sources[piece] == Unplaced ? null : _sources[piece] + offset - _flow.StartOf(piece);
    }

    /// <summary>Typesets the block.</summary>
    public void Typeset() => _flow.Typeset(context.Typography);

    /// <summary>The next piece; good until the one after it is asked for.</summary>
    public ReadOnlySpan<char> Next() => _flow.Piece(_next++);

    /// <summary>The mark that a typed fact of another write-up leaves, or null.</summary>
    public string? MarkOf(FigureInline figure) => _marks.GetValueOrDefault(figure);

    private void Gather(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            Gather(inline);
    }

    private void Gather(Inline inline)
    {
        switch (inline)
        {
            // Words of another language have its typography, and the sentence sees a thing in their place.
            case LanguageInline words:
                var around = _isForeign;
                _isForeign = true;
                Gather((ContainerInline)words);
                _isForeign = around;
                break;
            case LiteralInline or HtmlEntityInline when _isForeign:
                AddObject(TextOf(inline));
                break;
            case LiteralInline literal:
                Add(literal.Content.AsSpan(), literal.Span.Start + Math.Max(0, literal.Span.Length - literal.Content.Length));
                break;
            case HtmlEntityInline entity:
                Add(CharacterReferences.Text(entity), Unplaced);
                break;
            case LinkInline { IsImage: true }:
                AddObject("");
                break;
            case AutolinkInline address:
                AddObject(address.Url);
                break;
            case AddressInline address:
                AddObject(address.Shown);
                break;
            case CodeInline code:
                AddObject(code.Content);
                break;
            case TaskBoxInline:
                Add(" ", Unplaced);
                break;
            case LineBreakInline { IsHard: true }:
                _flow.AddLineEnd();
                _sources.Add(Unplaced);
                break;
            case LineBreakInline line:
                Add(" ", line.Span.Start);
                break;
            case CitationInline or FootnoteLink:
                _flow.AddCall();
                break;
            case FigureInline figure:
                Figure(figure);
                break;
            case HtmlInline:
                break;
            case ContainerInline inner:
                Gather(inner);
                break;
        }
    }

    /// <summary>The words of a piece of text, before typography.</summary>
    public static string TextOf(Inline inline) =>
        inline is HtmlEntityInline entity ? CharacterReferences.Text(entity) : ((LiteralInline)inline).Content.ToString();

    private void Figure(FigureInline inline)
    {
        var cut = 0;
        if (References.TrySplit(inline.Id) is not null)
        {
            _marks.Add(inline, FarFigures.Mark(inline.Id, _flow.Text, out cut));
            _flow.Shorten(cut);
            AddObject(FarFigures.Room);
            return;
        }
        var shown = context.FindFigure(inline.Id) is { } figure ? FigureText.InProse(figure, _flow.Text, out cut) : "";
        _flow.Shorten(cut);
        Add(shown, Unplaced);
    }

    private void Add(ReadOnlySpan<char> text, int source)
    {
        _flow.Add(text);
        _sources.Add(source);
    }

    private void AddObject(ReadOnlySpan<char> shown)
    {
        _flow.AddObject(shown);
        _sources.Add(Unplaced);
    }
}
