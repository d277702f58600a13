using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>A typed fact as words: value, unit, and how exact it is.</summary>
public static class FigureText
{
    /// <summary>Value and unit alone, as a tile shows them: « 12 500 ha », or « non renseigné ».</summary>
    public static string Value(Figure figure) =>
        figure.Value.HasValue ? FrenchFormat.WithUnit(figure.Value.Value.Value, figure.Unit) : "non renseigné";

    /// <summary>The words that say how exact it is, or an empty text.</summary>
    public static string Qualifier(Figure figure) => figure.Approximation switch
    {
        Approximation.About => "environ",
        Approximation.MoreThan => "plus de",
        Approximation.LessThan => "moins de",
        Approximation.Nearly => "près de",
        _ => "",
    };

    /// <summary>Both together, with a capital at the start of a sentence.</summary>
    /// <param name="figure">The fact.</param>
    /// <param name="before">The character just before, <c>\0</c> at the start of a paragraph.</param>
    public static string InProse(Figure figure, char before = 'x')
    {
        var qualifier = Qualifier(figure);
        if (qualifier.Length == 0)
            return Value(figure);
        if (before == '\0')
            qualifier = char.ToUpperInvariant(qualifier[0]) + qualifier[1..];
        return qualifier + "\u00A0" + Value(figure);
    }
}
