using System.Buffers;
using System.Text;

namespace CollegeTes.Text;

/// <summary>Characters beyond those that French is written with, and what they belong to: a font may not have them.</summary>
public static class RareCharacters
{
    // What every font for French has. Looked for first: nearly all texts hold nothing else.
    private static readonly SearchValues<char> Ordinary = SearchValues.Create(
        string.Concat(Enumerable.Range(0x20, 0x5F).Select(c => (char)c))
            + "\n\t\u00A0\u202F\u2011«»°’‘“”–—…·œŒŸ€ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜàâäçèéêëîïôöùûüÿñÑ²³₂→"
            + "\uFE0E\uFE0F\u200D\u20E3"
    );

    // The first character of each part of Unicode and what its letters are called, in order.
    private static readonly (int First, string Kind)[] Kinds =
    [
        (0x0, "signe"),
        (0x100, "lettre latine"),
        (0x2B0, "signe phonétique"),
        (0x300, "accent seul"),
        (0x370, "grec"),
        (0x400, "cyrillique"),
        (0x530, "arménien"),
        (0x590, "hébreu"),
        (0x600, "arabe"),
        (0x700, "autre écriture"),
        (0x750, "arabe"),
        (0x780, "autre écriture"),
        (0x8A0, "arabe"),
        (0x900, "écriture de l'Inde"),
        (0xE00, "thaï"),
        (0xE80, "autre écriture"),
        (0x10A0, "géorgien"),
        (0x1100, "coréen"),
        (0x1200, "autre écriture"),
        (0x1E00, "lettre latine"),
        (0x1F00, "grec"),
        (0x2000, "signe"),
        (0x2070, "exposant ou indice"),
        (0x20A0, "signe monétaire"),
        (0x20D0, "accent seul"),
        (0x2100, "signe"),
        (0x2150, "fraction"),
        (0x2190, "flèche"),
        (0x2200, "signe mathématique"),
        (0x2300, "pictogramme"),
        (0x27C0, "signe mathématique"),
        (0x27F0, "flèche"),
        (0x2800, "braille"),
        (0x2900, "flèche"),
        (0x2980, "signe mathématique"),
        (0x2B00, "flèche"),
        (0x2C00, "autre écriture"),
        (0x2E00, "signe"),
        (0x2E80, "chinois ou japonais"),
        (0x3040, "japonais"),
        (0x3100, "chinois ou japonais"),
        (0x3130, "coréen"),
        (0x3190, "chinois ou japonais"),
        (0xA000, "autre écriture"),
        (0xA720, "lettre latine"),
        (0xA800, "autre écriture"),
        (0xAC00, "coréen"),
        (0xE000, "caractère sans nom d'une police particulière"),
        (0xF900, "chinois ou japonais"),
        (0xFB00, "ligature"),
        (0xFB13, "arménien"),
        (0xFB1D, "hébreu"),
        (0xFB50, "arabe"),
        (0xFE00, "signe"),
        (0xFE70, "arabe"),
        (0xFF00, "chinois ou japonais"),
        (0x10000, "autre écriture"),
        (0x1D400, "signe mathématique"),
        (0x1D800, "autre écriture"),
        (0x1F000, "émoji"),
        (0x1FB00, "signe"),
        (0x20000, "chinois ou japonais"),
        (0xF0000, "caractère sans nom d'une police particulière"),
    ];

    /// <summary>Where the next rare character stands, from one place on; -1 when there is none.</summary>
    public static int Find(ReadOnlySpan<char> text, int from)
    {
        var at = text[from..].IndexOfAnyExcept(Ordinary);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>French: what a character belongs to, such as <c>coréen</c>.</summary>
    public static string KindOf(Rune character)
    {
        var low = 0;
        for (var high = Kinds.Length - 1; low < high; )
        {
            var middle = (low + high + 1) / 2;
            if (Kinds[middle].First <= character.Value)
                low = middle;
            else
                high = middle - 1;
        }
        return Kinds[low].Kind;
    }
}
