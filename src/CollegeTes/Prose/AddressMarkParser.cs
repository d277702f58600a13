using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>Characters inside an address that would mark emphasis anywhere else.</summary>
internal sealed class AddressMarkInline : LiteralInline;

/// <summary>
/// Leaves <c>*</c>, <c>_</c> and <c>~</c> to the address they stand in: taken for emphasis, they would be missing from what is shown and
/// the link would stop before them.
/// </summary>
internal sealed class AddressMarkParser : InlineParser
{
    // On each side of a mark: no mark costs more, however long a word without an end.
    private const int Reach = 1024;
    private const string Ends = " \t\r\n\u00A0\u202F<>\"«»“”|`{}^\\";

    public AddressMarkParser() => OpeningCharacters = ['*', '_', '~'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var here = slice.Start;
        var before = slice.Text.AsSpan(0, here);
        before = before[Math.Max(0, here - Reach)..];
        before = before[(before.LastIndexOfAny(Ends) + 1)..];
        if (!before.Contains("://", StringComparison.Ordinal) && !before.Contains("www.", StringComparison.OrdinalIgnoreCase))
            return false;
        var after = slice.Text.AsSpan(here, Math.Min(Reach, slice.End + 1 - here));
        var end = after.IndexOfAny(Ends);
        var word = string.Concat(before, end < 0 ? after : after[..end]);
        var mark = before.Length;
        if (!BareAddresses.Find(word).Any(a => a.Start < mark && mark < a.Start + a.Length))
            return false;
        var start = processor.GetSourcePosition(here, out var line, out var column);
        processor.Inline = new AddressMarkInline
        {
            Content = new StringSlice(slice.Text, here, here),
            Span = new SourceSpan(start, start),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        slice.Start++;
        return true;
    }
}
