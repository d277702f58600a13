namespace CollegeTes.WordProcessing;

/// <summary>Characters of the fonts that have characters where others have letters, as Unicode writes them.</summary>
internal static class SymbolFonts
{
    // Adobe's encoding of Symbol, from 0x20 and from 0xA0; a space where nothing is, or a piece of a larger character.
    private const string SymbolLow = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    private const string SymbolHigh = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…   ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑          〉∫";

    /// <summary>The character of a code of a font; null when it is none that we know.</summary>
    /// <param name="code">In the private area (F0xx) or without it.</param>
    /// <param name="font">Null for any font of characters.</param>
    public static string? Find(int code, string? font) => IsSymbol(font) ? Symbol(code & 0xFF) : Wingdings(code & 0xFF);

    /// <summary>True for a font whose letters are characters.</summary>
    public static bool IsOfSymbols(string? font) =>
        IsSymbol(font)
        || (
            font?.Trim('\'', '"') is { } name
            && (
                name.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase)
            )
        );

    private static bool IsSymbol(string? font) =>
        font is not null && font.Trim('\'', '"').Split(';')[0].Equals("Symbol", StringComparison.OrdinalIgnoreCase);

    private static string? Symbol(int code)
    {
        var sign =
            code is >= 0x20 and < 0x7F && code - 0x20 < SymbolLow.Length ? SymbolLow[code - 0x20]
            : code >= 0xA0 && code - 0xA0 < SymbolHigh.Length ? SymbolHigh[code - 0xA0]
            : '\0';
        return sign == '\0' || (sign == ' ' && code != 0x20) ? null : sign.ToString();
    }

    private static string? Wingdings(int code) =>
        code switch
        {
            0x20 => " ",
            0xA8 or 0x6F or 0x71 or 0x72 => "☐",
            0xFE or 0x52 => "☑",
            0xFD or 0x54 or 0x78 => "☒",
            0xFC => "✓",
            0xFB => "✗",
            0x22 => "✂",
            0x28 or 0x29 => "☎",
            0x2A => "✉",
            0x3F => "✍",
            0x45 or 0x46 or 0x47 or 0x48 => "☞",
            0x4A => "☺",
            0x4C => "☹",
            0xAB => "★",
            0xAA => "✦",
            0x80 => "⓪",
            >= 0x81 and <= 0x8A => ((char)('①' + (code - 0x81))).ToString(),
            0xD8 or 0xC4 => "➢",
            0xDF => "←",
            0xE1 or 0xE9 => "↑",
            0xE2 or 0xEA => "↓",
            0xE0 or 0xE8 or 0xF0 => "→",
            0xEF or 0xE7 => "←",
            0xB7 or 0x6C or 0x9F => "•",
            0xA7 or 0x6E => "▪",
            0x75 or 0x76 => "◆",
            0xA1 or 0xA2 or 0x6D => "○",
            _ => null,
        };
}
