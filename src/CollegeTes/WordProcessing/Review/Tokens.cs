using CollegeTes.Model;

namespace CollegeTes.WordProcessing.Review;

/// <summary>A word or a character of a text.</summary>
/// <param name="Key">What it is compared by: quotes, apostrophes and dashes of all kinds are one, since typography changes them.</param>
internal readonly record struct Token(int Start, int End, string Key)
{
    /// <summary>Stands for a call for sources, in the lines of a document.</summary>
    public const char Call = '\uFFFC';

    /// <summary>Stands for the end of a paragraph, where one was cut in two.</summary>
    public const char Cut = '\u2029';

    /// <summary>
    /// The typed fact that a reference of a source shows, whose words these are; they all stand where the reference does.
    /// </summary>
    public Figure? Figure { get; init; }

    public bool IsReferenceMark => Key is [Call];

    public bool IsCut => Key is [Cut];

    /// <summary>
    /// True for a word of a document that this one of a source shows: a fact takes a capital where it begins a paragraph.
    /// </summary>
    public bool Shows(Token word) => Figure is null ? Key == word.Key : Key.Equals(word.Key, StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// Cuts texts into words and other characters. Spaces are no tokens: typography changes them too. Each raised digit is one of its
/// own: the square of a unit is no part of its name, and changes apart from it.
/// </summary>
internal static class Tokens
{
    /// <param name="text">The text.</param>
    /// <param name="isHidden">True for the characters that readers do not see; null for none.</param>
    public static List<Token> Of(string text, Func<int, bool>? isHidden = null)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length; )
        {
            if ((char.IsWhiteSpace(text[at]) && text[at] != Token.Cut) || IsBox(text[at]) || isHidden?.Invoke(at) == true)
            {
                at++;
                continue;
            }
            var start = at++;
            if (IsWord(text[start]))
            {
                while (at < text.Length && IsWord(text[at]) && isHidden?.Invoke(at) != true)
                    at++;
                tokens.Add(new Token(start, at, text[start..at]));
            }
            else
            {
                tokens.Add(new Token(start, at, Sign(text[start])));
            }
        }
        return tokens;
    }

    /// <summary>What a text is compared by: its tokens end to end.</summary>
    public static string KeyOf(string text) => string.Join('\u0001', Of(text).Select(t => t.Key));

    /// <summary>True for a raised digit: a call for a source, the square of a unit, an exponent.</summary>
    public static bool IsRaised(char c) => c is '¹' or '²' or '³' or (>= '⁰' and <= '⁹');

    // Of a task: the source has brackets there.
    private static bool IsBox(char c) => c is '☐' or '☑';

    private static bool IsWord(char c) =>
        (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is >= '\u0300' and <= '\u036F') && !IsRaised(c);

    private static string Sign(char c) =>
        c switch
        {
            '’' or '‘' or '\'' => "'",
            '«' or '»' or '“' or '”' or '"' => "\"",
            '–' or '—' or '\u2011' or '-' => "-",
            _ => c.ToString(),
        };
}
