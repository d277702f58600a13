using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Scaffolding;

/// <summary>
/// Writes names anew in the bytes of a file, and touches nothing else: neither its line ends, nor its mark, nor how its letters are
/// composed.
/// </summary>
public static class NameRewriting
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes with the names changed; null when one of them is not where it was read.</summary>
    /// <param name="changes">Of this file.</param>
    public static byte[]? Apply(byte[] bytes, IEnumerable<NameChange> changes)
    {
        var text = Strict.GetString(bytes);
        var starts = LineStarts(text);
        var edits = new List<(int Offset, NameChange Change)>();
        foreach (var change in changes)
        {
            if (Find(text, starts, change) is not { } offset)
                return null;
            edits.Add((offset, change));
        }
        var rewritten = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var (offset, change) in edits.OrderBy(e => e.Offset))
        {
            if (offset < at)
                return null;
            rewritten.Append(text, at, offset - at).Append(change.To);
            at = offset + change.From.Length;
        }
        return Strict.GetBytes(rewritten.Append(text, at, text.Length - at).ToString());
    }

    // A name is ASCII: it stands as it is read, after a quotation mark or none.
    private static int? Find(string text, List<int> starts, NameChange change)
    {
        if (change.Place.Line < 1 || change.Place.Line > starts.Count)
            return null;
        var start = starts[change.Place.Line - 1];
        var end = change.Place.Line < starts.Count ? starts[change.Place.Line] : text.Length;
        var offset = start + Offset(text.AsSpan(start, end - start), change.Place.Column - 1);
        if (offset < end && text[offset] is '"' or '\'')
            offset++;
        return offset + change.From.Length <= end && text.AsSpan(offset, change.From.Length).SequenceEqual(change.From) ? offset : null;
    }

    // Columns count composed letters; in the file they may be in two.
    private static int Offset(ReadOnlySpan<char> line, int column)
    {
        var offset = Math.Min(column, line.Length);
        while (offset < line.Length && UnicodeText.Compose(line[..offset].ToString()).Length < column)
            offset++;
        return offset;
    }

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { text.StartsWith('\uFEFF') ? 1 : 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return starts;
    }
}
