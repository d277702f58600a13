using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>
/// The text of one block as its readers see it, whatever markup stands between its pieces, with the place of each character in the file:
/// where marks that form nothing are looked for. What is no text (code, a reference) is one character that no mark holds.
/// </summary>
internal sealed class MarkedText
{
    /// <summary>What stands for a thing in the text.</summary>
    public const char Thing = '\uFFFC';

    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int Source, SourceSpan Whole)> _pieces = [];
    private readonly List<(int Start, int Length)> _addresses = [];
    private readonly List<int> _escaped = [];

    /// <summary>Images of the block: their descriptions are texts of their own.</summary>
    public List<LinkInline> Images { get; } = [];

    /// <summary>The text, addresses included.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The same, each character of an address being a <see cref="Thing"/>: the marks in it are its own.</summary>
    public string WithoutAddresses { get; private set; } = "";

    /// <summary>Gathers what a block or a description holds, once it is settled.</summary>
    public void Read(ContainerInline root)
    {
        _text.Clear();
        _pieces.Clear();
        _addresses.Clear();
        _escaped.Clear();
        Images.Clear();
        Gather(root);
        Text = _text.ToString();
        foreach (var (start, length, _) in BareAddresses.Find(Text))
            _addresses.Add((start, length));
        WithoutAddresses = _addresses.Count == 0 ? Text : Masked();
    }

    /// <summary>True where the author says by a backslash that a character is meant.</summary>
    public bool IsEscaped(int start, int length) => _escaped.Exists(at => at >= start && at < start + length);

    /// <summary>Where a part of the text stands in the file.</summary>
    public SourceSpan PlaceOf(int start, int length)
    {
        var (first, last) = (PlaceOf(start), PlaceOf(start + length - 1));
        return new SourceSpan(first.Start, Math.Max(first.End, last.End));
    }

    private SourceSpan PlaceOf(int offset)
    {
        var (start, source, whole) = _pieces[_pieces.FindLastIndex(p => p.Start <= offset)];
        return source < 0 ? whole : new SourceSpan(source + offset - start, source + offset - start);
    }

    private void Gather(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    var text = literal.Content.AsSpan();
                    if (literal.IsFirstCharacterEscaped)
                        _escaped.Add(_text.Length);
                    // An escaped character has its backslash in its place.
                    var isPlaced = text.Length <= literal.Span.Length && text.Length >= literal.Span.Length - 1;
                    Add(text, isPlaced ? literal.Span.End + 1 - text.Length : -1, literal.Span);
                    break;
                case AddressInline address:
                    _addresses.Add((_text.Length, address.Shown.Length));
                    Add(address.Shown, address.Span.Length == address.Shown.Length ? address.Span.Start : -1, address.Span);
                    break;
                case LineBreakInline line:
                    Add("\n", -1, line.Span);
                    break;
                case HtmlEntityInline entity when string.IsNullOrWhiteSpace(CharacterReferences.Text(entity)):
                    Add(" ", -1, entity.Span);
                    break;
                case LinkInline { IsImage: true } image:
                    Images.Add(image);
                    Add([Thing], -1, image.Span);
                    break;
                case HtmlInline:
                    break;
                case ContainerInline inner:
                    Gather(inner);
                    break;
                default:
                    Add([Thing], -1, inline.Span);
                    break;
            }
        }
    }

    private void Add(ReadOnlySpan<char> text, int source, SourceSpan whole)
    {
        _pieces.Add((_text.Length, source, whole));
        _text.Append(text);
    }

    private string Masked() => string.Create(Text.Length, this, static (to, from) =>
        {
            from.Text.CopyTo(to);
            foreach (var (start, length) in from._addresses)
                to.Slice(start, length).Fill(Thing);
        });
}
