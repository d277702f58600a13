using System.Globalization;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>Fields that show something and hold no text of their own: boxes and lists of forms, characters, fractions.</summary>
internal static class DocxForm
{
    /// <summary>
    /// What the data of a form field shows (ECMA-376-1, 17.16.17); null when it is no form, or one whose text is in its result.
    /// </summary>
    public static string? Value(XmlNode? data)
    {
        if (data?.Child("w:checkBox") is { } box)
            return (box.Child("w:checked") ?? box.Child("w:default")) is { } mark && DocxStyles.IsOn(mark["w:val"]) ? "☑" : "☐";
        if (data?.Child("w:ddList") is not { } list)
            return null;
        var chosen = DocxStyles.Number((list.Child("w:result") ?? list.Child("w:default"))?["w:val"]) ?? 0;
        return list.All("w:listEntry").ElementAtOrDefault(chosen)?["w:val"];
    }

    /// <summary>What an instruction without a result shows; null for nothing.</summary>
    public static string? Displayed(string instruction, ReadingLog log)
    {
        var words = instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words.FirstOrDefault()?.ToUpperInvariant())
        {
            case "MACROBUTTON" or "GOTOBUTTON":
                return string.Join(' ', words.Skip(2));
            case "SYMBOL" when words.Length > 1 && TryRead(words[1], out var code):
                var font =
                    Array.IndexOf(words, "\\f") is var at and > 0 && at + 1 < words.Length
                        ? string.Join(' ', words[(at + 1)..]).Split('\\')[0].Trim(' ', '"')
                        : null;
                return CleanText.Symbol(code, font, log);
            case "EQ":
                return Equation(instruction.Trim()["EQ".Length..].Trim(), log);
            default:
                return null;
        }
    }

    private static bool TryRead(string text, out int code) =>
        text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? int.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out code)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out code);

    // \f(1;2) is a fraction; the other switches draw, and are left to a person.
    private static string? Equation(string code, ReadingLog log)
    {
        if (
            code.StartsWith("\\f(", StringComparison.OrdinalIgnoreCase)
            && code.EndsWith(')')
            && code[3..^1].Split([';', ',']) is [var above, var below]
            && !above.AsSpan().ContainsAny("\\()")
            && !below.AsSpan().ContainsAny("\\()")
        )
            return above.Trim() + "/" + below.Trim();
        log.Leave(ThingKind.Text, "équation d'un champ", CleanText.Of(code, log));
        return null;
    }
}
