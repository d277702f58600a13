using System.Globalization;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.WordProcessing.Forms;

namespace CollegeTes.Correspondence;

/// <summary>Answers of a returned document in words, and the numbers typed in it.</summary>
internal static class AnswerWords
{
    /// <summary>All that was ticked and typed, as it is shown to who has to decide.</summary>
    public static string Said(FormAnswer answer) =>
        string.Join(", ", answer.Ticked.Select(Spoken).Concat(answer.Typed.Values.Select(t => $"« {t} »")));

    /// <summary>A box in the words that stand beside it.</summary>
    public static string Spoken(string name) =>
        name switch
        {
            "confirme" => "confirmé",
            "corrige" => "à corriger",
            "inconnu" => "je ne sais pas",
            "a-nuancer" => "à nuancer",
            "nr" => "sans avis",
            _ => name,
        };

    public static string ShownValue(Figure figure) =>
        figure.Value.HasValue ? FrenchFormat.WithUnit(figure.Value.Value.Value, figure.Unit) : "non renseigné";

    // The number alone, or with its own unit after it.
    public static decimal? ReadValue(string typed, string unit)
    {
        var text = typed.Trim().TrimEnd('.');
        if (unit.Length > 0 && text.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            text = text[..^unit.Length].TrimEnd();
        return PlainNumber.TryReadQuantity(text, out var value) ? value : null;
    }

    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
