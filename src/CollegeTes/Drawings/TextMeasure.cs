namespace CollegeTes.Drawings;

/// <summary>
/// Widths of text set in TES Sans (Atkinson Hyperlegible Next), without opening the font: five classes of characters, a little on
/// the wide side, so that what is judged to fit does fit.
/// </summary>
internal static class TextMeasure
{
    /// <summary>Width in user units of a text at a size.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        var ems = 0.0;
        foreach (var c in text)
        {
            ems += c switch
            {
                'i'
                or 'j'
                or 'l'
                or 'I'
                or '.'
                or ','
                or ':'
                or ';'
                or '!'
                or '’'
                or '\''
                or '|'
                or ' '
                or '\u00a0'
                or '\u202f'
                or 'î'
                or 'ï'
                or 'Î' => 0.3,
                'f' or 't' or 'r' or '(' or ')' or '-' or '\u2011' or '–' or '/' or '°' => 0.4,
                'm' or 'w' or 'M' or 'W' or '%' or 'œ' or 'Œ' or 'æ' or 'Æ' or '—' or '…' or '@' => 0.92,
                _ when char.IsUpper(c) => 0.7,
                >= '0' and <= '9' => 0.66,
                _ => 0.57,
            };
        }
        return ems * size * (bold ? 1.05 : 1);
    }
}
