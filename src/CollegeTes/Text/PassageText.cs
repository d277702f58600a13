using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CollegeTes.Text;

/// <summary>
/// What a passage says, apart from how it is set: two texts that differ by spaces, quotation marks, dashes, apostrophes, accents on
/// capitals, wrapped lines, emphasis, comments or references to sources say the same.
/// </summary>
public static partial class PassageText
{
    private const int PrintLength = 8;

    /// <summary>Eight hexadecimal digits, the same for texts that say the same.</summary>
    public static string PrintOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalise(text))))[..PrintLength];

    /// <summary>The text as it is compared: to be hashed, never shown. Idempotent.</summary>
    public static string Normalise(string text)
    {
        // A typed fact is validated with the figures: the text says where it stands, not what it is worth.
        var bare = Comment().Replace(text, " ");
        bare = SourceReference().Replace(bare, " ");
        bare = FigureReference().Replace(UnicodeText.Compose(bare), "{chiffre:$1}");
        var plain = new StringBuilder(bare.Length);
        foreach (var c in bare)
            Append(plain, c);
        return WithoutIdleSpaces(plain);
    }

    private static void Append(StringBuilder output, char c)
    {
        switch (c)
        {
            case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '*' or '_' or '`' or '\\':
                break;
            case '«' or '»' or '“' or '”' or '„' or '‹' or '›' or '″':
                output.Append('"');
                break;
            case '’' or '‘' or '‚' or 'ʼ' or '′':
                output.Append('\'');
                break;
            case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212':
                output.Append('-');
                break;
            case '…':
                output.Append("...");
                break;
            default:
                if (char.IsWhiteSpace(c))
                    output.Append(' ');
                else if (c > '\u007F' && char.IsUpper(c))
                    output.Append(UnicodeText.Fold(c.ToString()).ToUpperInvariant());
                else
                    output.Append(c);
                break;
        }
    }

    // A space counts between two words alone; between groups of three digits it is a matter of setting.
    private static string WithoutIdleSpaces(StringBuilder text)
    {
        var output = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ')
            {
                output.Append(text[i]);
                continue;
            }
            var next = i;
            while (next < text.Length && text[next] == ' ')
                next++;
            if (
                output.Length > 0
                && next < text.Length
                && char.IsLetterOrDigit(output[^1])
                && char.IsLetterOrDigit(text[next])
                && !(char.IsAsciiDigit(output[^1]) && IsGroup(text, next))
            )
                output.Append(' ');
            i = next - 1;
        }
        return output.ToString();
    }

    // Three digits, no more.
    private static bool IsGroup(StringBuilder text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - at == 3;
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\[@[A-Za-z0-9][^\[\]]{0,200}\]")]
    private static partial Regex SourceReference();

    [GeneratedRegex(@"\{chiffre:([^={}]{1,200})(=[^{}]*)?\}")]
    private static partial Regex FigureReference();
}
