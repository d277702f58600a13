using System.Text;

namespace CollegeTes.Text;

/// <summary>
/// Names for files, addresses and anchors: lower-case ASCII letters and digits in groups joined by single hyphens.
/// Two different texts can give one slug; whoever needs them apart compares slugs and reports.
/// </summary>
public static class Slug
{
    /// <summary>The longest slug, in characters: leaves room in a path under any file system.</summary>
    public const int MaxLength = 100;

    /// <summary>
    /// The slug of a text: <c>L'Île d'Yeu &amp; l'énergie</c> gives <c>l-ile-d-yeu-et-l-energie</c>. Idempotent. Empty when the
    /// text holds no Latin letter or digit. Cut at a hyphen where it would be longer than <see cref="MaxLength"/>.
    /// </summary>
    public static string From(string text)
    {
        if (IsValid(text))
            return text;
        var folded = UnicodeText.Fold(text);
        var output = new StringBuilder(Math.Min(folded.Length, MaxLength + 1));
        var pending = false;
        foreach (var c in folded)
        {
            var kept = Ascii(c);
            if (kept == '\0' && c != '&')
            {
                pending = true;
                continue;
            }

            if ((pending || c == '&') && output.Length > 0)
                output.Append('-');
            pending = c == '&';
            if (c == '&')
                output.Append("et");
            else
                output.Append(kept);
            if (output.Length > MaxLength)
                return Shorten(output.ToString());
        }

        return output.ToString();
    }

    /// <summary>
    /// True for what <see cref="From"/> leaves as it is: <c>a-z 0-9</c> in groups, single hyphens between, at most <see cref="MaxLength"/>.
    /// </summary>
    public static bool IsValid(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || text[0] == '-' || text[^1] == '-')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i]) && (text[i] != '-' || text[i - 1] == '-'))
                return false;
        }

        return true;
    }

    private static char Ascii(char c) =>
        c switch
        {
            >= 'a' and <= 'z' or >= '0' and <= '9' => c,
            '¹' => '1',
            '²' or '₂' => '2',
            '³' or '₃' => '3',
            'ª' or 'ᵃ' => 'a',
            'º' or '°' => 'o',
            'ᵉ' => 'e',
            'ʳ' => 'r',
            'ᵈ' => 'd',
            _ => '\0',
        };

    private static string Shorten(string slug)
    {
        var cut = slug.LastIndexOf('-', MaxLength);
        return slug[..(cut > 0 ? cut : MaxLength)];
    }
}
