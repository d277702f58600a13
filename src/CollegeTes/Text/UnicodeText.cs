using System.Buffers;
using System.Text;

namespace CollegeTes.Text;

/// <summary>
/// What the program needs of Unicode without ICU: composition (NFC) of Latin text, folding for comparison, and the characters
/// that content must not hold. Pure functions; safe from any thread.
/// </summary>
public static class UnicodeText
{
    private const int LongestMarkSequence = 32;

    private static readonly SearchValues<char> Marks = SearchValues.Create([.. Enumerable.Range(0x300, 0x70).Select(c => (char)c)]);

    /// <summary>
    /// Composes base letters and combining marks U+0300 to U+036F into the letters of Latin-1, Latin Extended-A and B and Latin
    /// Extended Additional, in the canonical order of Unicode (NFC). Other scripts are left as they are, and so are sequences of
    /// more than 32 marks, which no writing uses.
    /// </summary>
    /// <returns>The same instance when there is nothing to compose.</returns>
    public static string Compose(string text)
    {
        var first = text.AsSpan().IndexOfAny(Marks);
        if (first < 0)
            return text;
        var output = new StringBuilder(text.Length);
        var at = Math.Max(first - 1, 0);
        output.Append(text, 0, at);
        Span<char> marks = stackalloc char[(2 * LongestMarkSequence) + 4];
        while (at < text.Length)
        {
            var hasBase = !IsMark(text[at]);
            var end = hasBase ? at + 1 : at;
            while (end < text.Length && IsMark(text[end]))
                end++;
            var given = text.AsSpan(hasBase ? at + 1 : at, end - (hasBase ? at + 1 : at));
            if (given.Length is 0 or > LongestMarkSequence)
                output.Append(text, at, end - at);
            else
                AppendComposed(output, hasBase ? text[at] : null, given, marks);
            at = end;
        }

        return output.Length == text.Length && output.Equals(text) ? text : output.ToString();
    }

    /// <summary>
    /// The form in which keys and enumerated values are compared: lower case, without accents, <c>œ</c> as <c>oe</c>, <c>æ</c> as
    /// <c>ae</c>, <c>ß</c> as <c>ss</c>, every apostrophe straight and every space plain. Idempotent.
    /// </summary>
    /// <returns>The same instance when it is folded already.</returns>
    public static string Fold(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] < '\u0080' && !char.IsAsciiLetterUpper(text[at]))
            at++;
        if (at == text.Length)
            return text;
        var output = new StringBuilder(text.Length + 8);
        output.Append(text, 0, at);
        for (; at < text.Length; at++)
            AppendFolded(output, text[at]);
        return output.Length == text.Length && output.Equals(text) ? text : output.ToString();
    }

    /// <summary>
    /// True for a character that content must not hold wherever it stands: controls other than tab and line feed, line separators
    /// that are not line feeds, bidirectional overrides, embeddings and isolates, invisible characters, soft hyphen.
    /// Joiners and direction marks depend on their neighbours: see <see cref="FindForbidden"/>.
    /// </summary>
    public static bool IsForbidden(char character) => ForbiddenCharacters.Contains(character);

    /// <summary>The offset of the first character that <see cref="IsForbidden(char)"/> holds for, or -1.</summary>
    public static int IndexOfForbidden(string text) => ForbiddenCharacters.IndexOf(text);

    /// <inheritdoc cref="IsForbidden(char)"/>
    public static bool IsForbidden(Rune character) => ForbiddenCharacters.Contains(character);

    /// <summary>
    /// The offset of the first character that must not stand where it stands, or -1. Besides <see cref="IsForbidden(char)"/>: lone
    /// surrogates, joiners (U+200C, U+200D) next to a Latin letter or at an edge, and direction marks in a text that has nothing
    /// written from right to left. Emoji sequences, Arabic, Persian and the ʻokina pass.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">Where to begin; direction marks are judged on the whole text.</param>
    public static int FindForbidden(string text, int start = 0) => ForbiddenCharacters.Find(text, start);

    /// <summary>Code point and French name of a character, for messages: <c>U+200B (espace de largeur nulle)</c>.</summary>
    public static string NameOf(Rune character) => ForbiddenCharacters.NameOf(character.Value);

    /// <inheritdoc cref="NameOf(Rune)"/>
    public static string NameOf(char character) => ForbiddenCharacters.NameOf(character);

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F' and not '\u034F';

    private static void AppendComposed(StringBuilder output, char? baseLetter, ReadOnlySpan<char> given, Span<char> marks)
    {
        var count = 0;
        var letter = baseLetter ?? '\0';
        while (baseLetter is not null && LatinComposition.TryDecompose(letter, out var inner, out var mark))
        {
            marks[..count].CopyTo(marks[1..]);
            marks[0] = mark;
            count++;
            letter = inner;
        }

        foreach (var mark in given)
        {
            // Four deprecated marks have a canonical equivalent of their own.
            marks[count++] = mark switch
            {
                '\u0340' => '\u0300',
                '\u0341' or '\u0344' => '\u0301',
                '\u0343' => '\u0313',
                _ => mark,
            };
            if (mark == '\u0344')
                (marks[count - 1], marks[count++]) = ('\u0308', '\u0301');
        }

        SortByClass(marks[..count]);
        var kept = 0;
        var lastClass = 0;
        for (var i = 0; i < count; i++)
        {
            var mark = marks[i];
            var combiningClass = LatinComposition.CombiningClass(mark);
            if (baseLetter is not null && lastClass < combiningClass && LatinComposition.TryCompose(letter, mark, out var composed))
            {
                letter = composed;
                continue;
            }

            marks[kept++] = mark;
            lastClass = combiningClass;
        }

        if (baseLetter is not null)
            output.Append(letter);
        output.Append(marks[..kept]);
    }

    /// <summary>Insertion sort: stable, which canonical ordering demands, and the sequences are short.</summary>
    private static void SortByClass(Span<char> marks)
    {
        for (var i = 1; i < marks.Length; i++)
        {
            for (var j = i; j > 0 && LatinComposition.CombiningClass(marks[j - 1]) > LatinComposition.CombiningClass(marks[j]); j--)
                (marks[j - 1], marks[j]) = (marks[j], marks[j - 1]);
        }
    }

    private static char Bare(char c)
    {
        while (LatinComposition.TryDecompose(c, out var inner, out _))
            c = inner;
        return c;
    }

    private static void AppendFolded(StringBuilder output, char c)
    {
        if (c < '\u0080')
        {
            output.Append(char.ToLowerInvariant(c));
            return;
        }

        if (c is >= '\u0300' and <= '\u036F')
            return;
        // Twice: the lower case of the ångström sign U+212B is a composed letter.
        c = Bare(char.ToLowerInvariant(Bare(c)));
        var spelled = c switch
        {
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            'þ' => "th",
            'ĳ' => "ij",
            'ø' => "o",
            'đ' or 'ð' => "d",
            'ł' => "l",
            'ħ' => "h",
            'ı' => "i",
            'ŧ' => "t",
            'ſ' => "s",
            '\u2018' or '\u2019' or '\u02BC' => "'",
            '\u00A0' or '\u202F' or '\u2009' => " ",
            '\u2010' or '\u2011' => "-",
            _ => null,
        };
        if (spelled is null)
            output.Append(c);
        else
            output.Append(spelled);
    }
}
