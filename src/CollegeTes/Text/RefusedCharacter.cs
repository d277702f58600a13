using System.Text;

namespace CollegeTes.Text;

/// <summary>A character that content must not hold, as a message tells of it: what is not seen is found by what stands before it.</summary>
/// <param name="Offset">Where, in UTF-16 code units.</param>
/// <param name="Length">1, or 2 for a pair.</param>
/// <param name="Description">French: <c>U+00AD (trait d'union conditionnel), après « tran »</c>.</param>
public readonly record struct RefusedCharacter(int Offset, int Length, string Description)
{
    private const int MostShown = 20;

    /// <summary>All that must not stand where they stand, in order.</summary>
    public static IEnumerable<RefusedCharacter> FindAll(string text)
    {
        for (var at = UnicodeText.FindForbidden(text); at >= 0; )
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            var name = isWhole ? UnicodeText.NameOf(rune) : UnicodeText.NameOf(text[at]);
            yield return new RefusedCharacter(at, length, name + Before(text, at));
            at = UnicodeText.FindForbidden(text, at + length);
        }
    }

    /// <summary>The same text without them.</summary>
    public static string TakeOut(string text)
    {
        var output = new StringBuilder(text.Length);
        var from = 0;
        foreach (var refused in FindAll(text))
        {
            output.Append(text, from, refused.Offset - from);
            from = refused.Offset + refused.Length;
        }
        return output.Append(text, from, text.Length - from).ToString();
    }

    private static string Before(string text, int at)
    {
        var start = at;
        while (
            start > 0
            && at - start < MostShown
            && text[start - 1] != '\n'
            && !UnicodeText.IsForbidden(text[start - 1])
            && !char.IsSurrogate(text[start - 1])
        )
            start--;
        return text[start..at].Trim() is { Length: > 0 } words ? $", après « {words} »" : "";
    }
}
