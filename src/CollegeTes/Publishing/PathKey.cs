using System.Text;

namespace CollegeTes.Publishing;

/// <summary>
/// What remains of a path once case and accents are gone: two paths with one key may be one file on Windows or macOS,
/// or for a reader. The Latin letters are a table, since the invariant mode of .NET does not decompose characters.
/// </summary>
internal static class PathKey
{
    // One letter for each character from U+00C0 to U+017F; '?' keeps the character.
    private const string Latin1 = "aaaaaa?ceeeeiiii?nooooo?ouuuuy??aaaaaa?ceeeeiiii?nooooo?ouuuuy?y";
    private const string ExtendedA =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?llllll??llnnnnnn???oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    public static string Of(string path)
    {
        if (Ascii.IsValid(path))
            return path.AsSpan().ContainsAnyInRange('A', 'Z') ? path.ToLowerInvariant() : path;
        var key = new StringBuilder(path.Length + 4);
        foreach (var letter in path)
            Append(key, letter);
        return key.ToString();
    }

    private static void Append(StringBuilder key, char letter)
    {
        switch (letter)
        {
            case >= '\u0300' and <= '\u036f':
                return;
            case 'œ' or 'Œ':
                key.Append("oe");
                return;
            case 'æ' or 'Æ':
                key.Append("ae");
                return;
            case 'ß' or 'ẞ':
                key.Append("ss");
                return;
            default:
                key.Append(Folded(letter));
                return;
        }
    }

    private static char Folded(char letter)
    {
        var folded = letter switch
        {
            >= '\u00c0' and <= '\u00ff' => Latin1[letter - 0xc0],
            >= '\u0100' and <= '\u017f' => ExtendedA[letter - 0x100],
            _ => '?',
        };
        return folded == '?' ? char.ToLowerInvariant(letter) : folded;
    }
}
