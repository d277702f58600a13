using System.Globalization;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>
/// Compares the numbers written in the texts of a document with its typed facts. A number speaks of a fact when the fact's unit
/// and the first words of its label follow it: « 480 ha de friches » speaks of a fact of 500 ha « de friches reconquises ».
/// </summary>
public sealed class FigureAgreement
{
    public static readonly Descriptor Contradiction = new(
        "TES0230",
        Severity.Warning,
        "nombre qui contredit un chiffre",
        "Le texte donne un nombre, suivi des mêmes mots qu'un chiffre de l'en-tête, mais pas la même valeur. Un fait chiffré s'écrit une "
            + "seule fois, "
            + "dans « chiffres » ; le texte le cite par {chiffre:id}. Si les deux nombres disent deux choses, changez les mots de l'un.",
        "On compte 480 ha de friches   (et valeur: 500, libelle: \"de friches\")",
        "On compte {chiffre:friches}"
    );

    private readonly List<Fact> _facts = [];

    /// <param name="figures">The typed facts of one document.</param>
    public FigureAgreement(IReadOnlyList<Figure> figures)
    {
        foreach (var figure in figures)
        {
            var (length, words) = Opening(figure.Label.Value);
            // « 12 communes » says too little to be sure that it is about a fact counted in communes.
            if (figure.Value.HasValue && (words > 1 || (words == 1 && figure.Unit.Length > 0)))
                _facts.Add(new Fact(figure, length));
        }
    }

    /// <summary>True when there is nothing to compare with.</summary>
    public bool IsEmpty => _facts.Count == 0;

    /// <summary>Numbers of a text that speak of a fact and differ from it: offset, length, and the fact.</summary>
    public void Find(string text, List<(int Start, int Length, Figure Figure)> into)
    {
        var at = 0;
        while (true)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('0', '9');
            if (next < 0)
                return;
            var start = at + next;
            at = FrenchNumber.Read(text, start, out var value);
            if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '/' or '.' or ',' or '@'))
                continue;
            if (Contradicted(text, at, value) is { } figure)
                into.Add((start, at - start, figure));
        }
    }

    /// <summary>True when words that follow a number are those of a fact that is only counted: « foyers producteurs ».</summary>
    public static bool Speaks(string after, Figure figure)
    {
        var (length, words) = Opening(figure.Label.Value);
        return figure.Unit.Length == 0 && words > 0 && Follows(after, 0, new Fact(figure, length));
    }

    /// <summary>The diagnostic of what <see cref="Find"/> found.</summary>
    public static Diagnostic At(SourceSpan place, string written, Figure figure) =>
        Contradiction.At(
            place,
            $"« {written} » ne s'accorde pas avec le chiffre « {figure.Id.Value} » ({FigureText.Value(figure)}, ligne "
                + $"{figure.Id.Span.Line.ToString(CultureInfo.InvariantCulture)})",
            $"Citez le chiffre : {{chiffre:{figure.Id.Value}}}, ou corrigez l'un des deux."
        );

    // Several facts may begin alike (a lowest and a highest value): the number must differ from all of them.
    private Figure? Contradicted(string text, int end, decimal value)
    {
        Figure? found = null;
        foreach (var fact in _facts)
        {
            if (!Follows(text, end, fact))
                continue;
            if (fact.Figure.Value.Value.Value == value || fact.Figure.Target == value)
                return null;
            found ??= fact.Figure;
        }
        return found;
    }

    private static bool Follows(string text, int at, Fact fact)
    {
        at = SpacesEnd(text, at);
        var unit = fact.Figure.Unit;
        if (unit.Length > 0)
        {
            if (!Same(text, at, unit, unit.Length))
                return false;
            at = SpacesEnd(text, at + unit.Length);
        }
        return Same(text, at, fact.Figure.Label.Value, fact.Length)
            && (at + fact.Length == text.Length || !char.IsLetter(text[at + fact.Length]));
    }

    private static bool Same(string text, int at, string expected, int length)
    {
        if (at + length > text.Length)
            return false;
        for (var i = 0; i < length; i++)
        {
            if (Plain(text[at + i]) != Plain(expected[i]))
                return false;
        }
        return true;
    }

    private static char Plain(char c) =>
        c switch
        {
            '’' => '\'',
            '\u00A0' or '\u202F' or '\n' => ' ',
            _ => c,
        };

    private static int SpacesEnd(string text, int at)
    {
        while (at < text.Length && Plain(text[at]) == ' ')
            at++;
        return at;
    }

    // Up to the second word that says something: « de la consommation » alone would be about anything.
    private static (int Length, int Words) Opening(string label)
    {
        var words = 0;
        var start = 0;
        for (var i = 0; i <= label.Length; i++)
        {
            if (i < label.Length && char.IsLetter(label[i]))
                continue;
            words += i - start > 3 ? 1 : 0;
            start = i + 1;
            if (words == 2 || i == label.Length || label[i] is ',' or ';' or ':' or '(')
                return (label.AsSpan(0, i).TrimEnd().Length, words);
        }
        return (label.Length, words);
    }

    private readonly record struct Fact(Figure Figure, int Length);
}
