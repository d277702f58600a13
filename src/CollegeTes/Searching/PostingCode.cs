using System.Text;

namespace CollegeTes.Searching;

/// <summary>
/// The records that hold a stem, and how much of it, as a line of printable ASCII: one character for each record where most hold it. The
/// script reads it back.
/// </summary>
public static class PostingCode
{
    /// <summary>How finely what a word weighs in a record is kept: from 0 to one less.</summary>
    public const int Levels = 8;

    private const int Near = 8;

    // The quotation mark and the backslash, which a string of JavaScript would escape, are not among them, nor is the space between fields.
    private static readonly char[] Alphabet = [.. Enumerable.Range(33, 94).Select(c => (char)c).Where(c => c is not ('"' or '\\'))];

    private static readonly int Digits = Alphabet.Length - (Near * Levels);

    /// <summary>The characters of a code, by their value.</summary>
    public static string Characters => new(Alphabet);

    /// <summary>Writes a record after the one before it.</summary>
    /// <param name="gap">How many records were passed over: 0 for the very next.</param>
    public static void Append(StringBuilder code, int gap, int level)
    {
        // What does not fit in the last character comes before it, the highest digit first.
        var high = gap / Near;
        var scale = 1;
        while (scale * Digits <= high)
            scale *= Digits;
        for (; high > 0 && scale > 0; scale /= Digits)
            code.Append(Alphabet[(Near * Levels) + (high / scale % Digits)]);
        code.Append(Alphabet[(gap % Near * Levels) + level]);
    }
}
