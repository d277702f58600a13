using System.Text;

namespace CollegeTes.Mail;

/// <summary>What a header of a message says in other letters than those of ASCII (RFC 2047).</summary>
internal static class EncodedWords
{
    // A word is 75 characters at most, and base64 takes four for three bytes.
    private const int MostBytes = 42;

    /// <summary>The text as it is where every mail program reads it so, else in words none of which cuts a character in two.</summary>
    public static string Write(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~' and not ('"' or '\\' or '<' or '>' or '@' or ',' or ';' or ':' or '(' or ')' or '=')))
            return text;
        var words = new List<string>();
        var word = new List<byte>();
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            if (word.Count + length > MostBytes)
            {
                words.Add(Encoded(word));
                word.Clear();
            }
            word.AddRange(bytes[..length]);
        }
        words.Add(Encoded(word));
        return string.Join("\r\n ", words);
    }

    private static string Encoded(List<byte> word) => $"=?utf-8?B?{Convert.ToBase64String([.. word])}?=";
}
