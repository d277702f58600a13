using System.Globalization;
using Markdig.Helpers;

namespace CollegeTes.Prose;

/// <summary>
/// Character references of HTML (« Named character references », « Numeric character reference end state ») in a text that is not Markdown.
/// </summary>
internal static class HtmlCharacters
{
    private const int LongestName = 32;

    // What browsers show for the numbers that old programs of Windows wrote: U+0080 to U+009F.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    // Names that browsers read without their semicolon as well.
    private static readonly HashSet<string> Bare = new(
        (
            "amp lt gt quot AMP LT GT QUOT COPY REG nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr "
            + "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde "
            + "Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml "
            + "times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute "
            + "ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml "
            + "yacute thorn yuml"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>
    /// The text of the reference at a place and how many characters it takes; null when « &amp; » is but a character there.
    /// </summary>
    /// <param name="allowsBare">True to read names and numbers without their semicolon, as browsers do.</param>
    public static (string Text, int Length)? Read(string text, int at, bool allowsBare)
    {
        var rest = text.AsSpan(at + 1);
        return rest.StartsWith("#") ? Number(rest[1..], allowsBare) : Name(rest[..Math.Min(rest.Length, LongestName)], allowsBare);
    }

    /// <summary>A text with its references read, those that end by a semicolon.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
            return text;
        var output = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            if (text[at] == '&' && Read(text, at, allowsBare: false) is var (found, length))
            {
                output.Append(found);
                at += length;
            }
            else
                output.Append(text[at++]);
        }
        return output.ToString();
    }

    private static (string, int)? Number(ReadOnlySpan<char> rest, bool allowsBare)
    {
        var isHexadecimal = rest.Length > 0 && rest[0] is 'x' or 'X';
        var start = isHexadecimal ? 1 : 0;
        var end = start;
        while (end < rest.Length && (isHexadecimal ? char.IsAsciiHexDigit(rest[end]) : char.IsAsciiDigit(rest[end])))
            end++;
        var isClosed = end < rest.Length && rest[end] == ';';
        if (end == start || (!isClosed && !allowsBare))
            return null;
        var isNumber = int.TryParse(
            rest[start..end],
            isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var code
        );
        var shown =
            !isNumber || code is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD"
            : code is >= 0x80 and <= 0x9F ? Windows[code - 0x80].ToString()
            : char.ConvertFromUtf32(code);
        return (Visible(shown), 2 + end + (isClosed ? 1 : 0));
    }

    // Joiners and direction marks show nothing; what files may not hold is not let in by its number either.
    private static string Visible(string text) =>
        text.All(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format) ? "" : CharacterReferences.Shown(text);

    private static (string, int)? Name(ReadOnlySpan<char> rest, bool allowsBare)
    {
        var end = 0;
        while (end < rest.Length && char.IsAsciiLetterOrDigit(rest[end]))
            end++;
        if (end > 0 && end < rest.Length && rest[end] == ';' && EntityHelper.DecodeEntity(rest[..end]) is { } named)
            return (Visible(named), end + 2);
        for (; allowsBare && end > 1; end--)
        {
            if (Bare.Contains(rest[..end].ToString()) && EntityHelper.DecodeEntity(rest[..end]) is { } bare)
                return (bare, end + 1);
        }
        return null;
    }
}
