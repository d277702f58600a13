using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace CollegeTes.Text;

/// <summary>
/// The characters that make a text lie about itself: what breaks lines for one reader and not for another, what reverses the
/// order of what is seen, what is not seen at all. They are refused with their place, never stripped.
/// </summary>
internal static class ForbiddenCharacters
{
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    private static readonly string Always = EveryForbidden();

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        Always + "\u061C\u200C\u200D\u200E\u200F" + Range(0xD800, 0xDFFF)
    );

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(Always);

    public static bool Contains(char c) => !IsEveryday(c) && Forbidden.Contains(c);

    public static bool Contains(Rune rune) => rune.IsBmp ? Contains((char)rune.Value) : IsForbiddenBeyondBmp(rune.Value);

    public static int Find(string text, int start)
    {
        var rightToLeft = Unknown.NotAsked;
        for (var at = Math.Clamp(start, 0, text.Length); ; at++)
        {
            var next = IndexOfSuspect(text.AsSpan(at));
            if (next < 0)
                return -1;
            at += next;
            var c = text[at];
            if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                if (IsForbiddenBeyondBmp(char.ConvertToUtf32(c, text[at + 1])))
                    return at;
                at++;
                continue;
            }

            if (c is '\u061C' or '\u200E' or '\u200F')
            {
                if (rightToLeft == Unknown.NotAsked)
                    rightToLeft = HasRightToLeft(text) ? Unknown.Yes : Unknown.No;
                if (rightToLeft == Unknown.Yes)
                    continue;
            }
            else if (c is Joiner or NonJoiner && at > 0 && at + 1 < text.Length && Joins(text[at - 1]) && Joins(text[at + 1]))
            {
                continue;
            }

            return at;
        }
    }

    /// <summary>The first character that is always forbidden, or -1.</summary>
    public static int IndexOf(string text)
    {
        for (var at = 0; ; at++)
        {
            var next = IndexOfSuspect(text.AsSpan(at));
            if (next < 0)
                return -1;
            at += next;
            if (Forbidden.Contains(text[at]))
                return at;
        }
    }

    // The general search is probabilistic and takes long where there are accents: a tenth of a whole build.
    private static int IndexOfSuspect(ReadOnlySpan<char> text)
    {
        var at = 0;
        var units = MemoryMarshal.Cast<char, ushort>(text);
        while (at < text.Length)
        {
            if (
                Vector128.IsHardwareAccelerated
                && text.Length - at >= Vector128<ushort>.Count
                && AreEveryday(Vector128.Create(units.Slice(at, Vector128<ushort>.Count)))
            )
            {
                at += Vector128<ushort>.Count;
                continue;
            }
            var end = Math.Min(at + Vector128<ushort>.Count, text.Length);
            for (; at < end; at++)
            {
                if (!IsEveryday(text[at]) && Suspects.Contains(text[at]))
                    return at;
            }
        }
        return -1;
    }

    /// <summary>Nearly all that French is written with; nothing here is ever suspect.</summary>
    private static bool IsEveryday(char c) =>
        c is (>= ' ' and <= '~') or '\n' or (>= '\u00A0' and <= '\u00AC') or (>= '\u00AE' and <= '\u0300') or (>= '\u2010' and <= '\u2027');

    private static bool AreEveryday(Vector128<ushort> units) =>
        (
            Within(units, ' ', '~')
            | Within(units, '\n', '\n')
            | Within(units, '\u00A0', '\u00AC')
            | Within(units, '\u00AE', '\u0300')
            | Within(units, '\u2010', '\u2027')
        ) == Vector128<ushort>.AllBitsSet;

    private static Vector128<ushort> Within(Vector128<ushort> units, char first, char last) =>
        Vector128.LessThanOrEqual(units - Vector128.Create((ushort)first), Vector128.Create((ushort)(last - first)));

    public static string NameOf(int codePoint)
    {
        var name = codePoint switch
        {
            0x00 => "caractère nul",
            0x07 => "sonnerie",
            0x08 => "retour arrière",
            0x0B => "tabulation verticale",
            0x0C => "saut de page",
            0x0D => "retour chariot",
            0x1B => "échappement",
            0x7F => "suppression",
            0x85 => "saut de ligne C1",
            0xAD => "trait d'union conditionnel",
            0x061C => "marque de lettre arabe",
            0x200B => "espace de largeur nulle",
            0x200C => "antiliant sans chasse",
            0x200D => "liant sans chasse",
            0x200E => "marque de gauche à droite",
            0x200F => "marque de droite à gauche",
            0x2028 => "séparateur de lignes",
            0x2029 => "séparateur de paragraphes",
            0x202A or 0x202B => "enchâssement bidirectionnel",
            0x202C => "fin de formatage bidirectionnel",
            0x202D or 0x202E => "forçage du sens d'écriture",
            >= 0x2066 and <= 0x2069 => "isolat bidirectionnel",
            0x2060 => "gluon de mots",
            0x2061 or 0x2062 or 0x2063 or 0x2064 => "opérateur invisible",
            >= 0x206A and <= 0x206F => "caractère de formatage abandonné",
            0xFEFF => "indicateur d'ordre des octets",
            0x034F => "diacritique invisible",
            0x115F or 0x1160 or 0x3164 or 0xFFA0 => "caractère de remplissage",
            0x180E => "séparateur de voyelles mongol",
            >= 0xD800 and <= 0xDFFF => "demi-codet isolé",
            >= 0xFFF9 and <= 0xFFFB => "annotation interlinéaire",
            0xFFFE or 0xFFFF => "non-caractère",
            >= 0xE0000 and <= 0xE007F => "étiquette invisible",
            < 0x20 or (>= 0x80 and <= 0x9F) => "caractère de contrôle",
            _ => null,
        };
        var code = "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
        return name is null ? code : $"{code} ({name})";
    }

    /// <summary>Tags spell text that nobody sees; the flags of England, Scotland and Wales are the price.</summary>
    private static bool IsForbiddenBeyondBmp(int codePoint) => codePoint is >= 0xE0000 and <= 0xE007F || (codePoint & 0xFFFE) == 0xFFFE;

    /// <summary>A joiner has work to do beside anything but the letters and digits that French is written with.</summary>
    private static bool Joins(char c) => c >= '\u0590' && !char.IsWhiteSpace(c) && c is not (>= '\u1E00' and <= '\u1FFF');

    private static bool HasRightToLeft(string text)
    {
        foreach (var c in text)
        {
            if (c is (>= '\u0590' and <= '\u08FF' and not '\u061C') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'))
                return true;
        }

        return false;
    }

    private static string EveryForbidden() =>
        Range(0x00, 0x08)
        + Range(0x0B, 0x1F)
        + Range(0x7F, 0x9F)
        + "\u00AD\u034F\u115F\u1160\u180E\u200B"
        + Range(0x2028, 0x202E)
        + Range(0x2060, 0x206F)
        + "\u3164\uFEFF\uFFA0\uFFF9\uFFFA\uFFFB\uFFFE\uFFFF";

    private static string Range(int first, int last) => string.Create(last - first + 1, first, static (span, start) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = (char)(start + i);
        });

    private enum Unknown
    {
        NotAsked,
        No,
        Yes,
    }
}
