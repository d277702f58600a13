using System.Globalization;

namespace CollegeTes.WordProcessing.Odt;

/// <summary>Lengths of OpenDocument (1.3, part 3, 18.3.18): a number and its unit.</summary>
internal static class OdtLength
{
    /// <summary>In points; null for what is none.</summary>
    public static double? Read(string? text)
    {
        if (text is null || text.Length < 2)
            return null;
        var unit = text[^2..] switch
        {
            "cm" => 72 / 2.54,
            "mm" => 7.2 / 2.54,
            "in" => 72,
            "pt" => 1,
            "pc" => 12,
            "px" => 0.75,
            _ => 0d,
        };
        return unit > 0 && double.TryParse(text[..^2], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number * unit
            : null;
    }
}
