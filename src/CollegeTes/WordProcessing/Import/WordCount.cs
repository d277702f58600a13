using System.Text;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Import;

/// <summary>
/// Words of texts and how many times each is there: what came in and what went out are compared word for word. Raised and lowered
/// digits count as digits; case and accents do not matter.
/// </summary>
internal sealed class WordCount
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Total { get; private set; }

    public void Add(string text)
    {
        var word = new StringBuilder();
        foreach (var c in UnicodeText.Fold(UnicodeText.Compose(text)))
        {
            if (c is '\u00AD')
                continue;
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉".Contains(c, StringComparison.Ordinal))
                word.Append(Plain(c));
            else
                End(word);
        }
        End(word);
    }

    /// <summary>Words of this count that another has less often, sorted.</summary>
    public IReadOnlyList<string> MissingFrom(WordCount other) =>
        [.. _counts.Where(w => w.Value > other._counts.GetValueOrDefault(w.Key)).Select(w => w.Key).Order(StringComparer.Ordinal)];

    private void End(StringBuilder word)
    {
        if (word.Length == 0)
            return;
        var text = word.ToString();
        _counts[text] = _counts.GetValueOrDefault(text) + 1;
        Total++;
        word.Clear();
    }

    private static char Plain(char c) =>
        c switch
        {
            '²' => '2',
            '³' => '3',
            '¹' => '1',
            >= '⁰' and <= '⁹' => (char)('0' + (c - '⁰')),
            >= '₀' and <= '₉' => (char)('0' + (c - '₀')),
            _ => c,
        };
}
