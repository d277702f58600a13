using System.Globalization;
using System.Text.RegularExpressions;

namespace CollegeTes.Templating;

/// <summary>
/// What Scriban says in English of a wrong template, said in French; a message that is not known keeps its own words, introduced in French.
/// </summary>
internal static partial class TemplateMessages
{
    /// <summary>Lists that hold lists without end.</summary>
    public const string TooDeeplyNested = "ces listes en contiennent d'autres, trop profondément pour être écrites";

    // In order: the first that matches speaks. A group goes where its number stands.
    private static readonly (Regex Found, string French)[] Table =
    [
        (Member(), "« $1 » n'est pas un nom connu ici"),
        (Variable(), "« $1 » n'est ni une variable ni une fonction"),
        (Index(), "cette liste n'a pas d'élément $1 ; le premier est 0"),
        (Null(), "« $1 » est vide ici : rien ne peut y être lu"),
        (Indexer(), "« $1 » ne se lit pas par crochets"),
        (TooMany(), "trop de valeurs données à cette fonction"),
        (ReadOnly(), "« $1 » ne peut pas être changé par un gabarit"),
        (TooLong(), "ce gabarit fait ici un texte trop long"),
        (TooDeep(), TooDeeplyNested),
        (TooLarge(), "ce gabarit fait ici un nombre trop grand"),
        (OutOfMemory(), "ce gabarit demande plus de mémoire que la machine n'en a"),
        (Loops(), "trop de tours de boucle"),
        (Recursion(), "des gabarits s'incluent l'un l'autre sans fin"),
        (NoEnd(), "il manque le « end » de ce bloc « $1 »"),
        (LoneEnd(), "ce « end » ne ferme rien"),
        (LoneElse(), "ce « else » n'a ni « if », ni « case », ni « for » avant lui"),
        (OneAssignment(), "une seule affectation par ligne"),
        (Quote(), "un guillemet n'est pas fermé"),
        (Expected(), "« $2 » est attendu avant « $1 »"),
        (Operand(), "il manque quelque chose avant « $1 »"),
        (Token(), "« $1 » n'a pas sa place ici"),
    ];

    /// <summary>The name of a member or variable that is not known, in an English message; null in any other.</summary>
    public static string? UnknownName(string message) =>
        Member().Match(message) is { Success: true } member ? member.Groups[1].Value
        : Variable().Match(message) is { Success: true } variable ? variable.Groups[1].Value
        : null;

    public static string InFrench(string message)
    {
        // Our own functions speak French already, and begin with a small letter.
        if (message.Length == 0 || !char.IsAsciiLetterUpper(message[0]))
            return message;
        if (Conversion().Match(message) is { Success: true } types)
            return $"il faut ici {Kind(types.Groups[2].Value)}, et non {Kind(types.Groups[1].Value)}";
        if (Arguments().Match(message) is { Success: true } counts)
            return WrongCount(counts.Groups[2].Value, int.Parse(counts.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        foreach (var (found, french) in Table)
        {
            if (found.Match(message) is { Success: true } match)
                return match
                    .Result(french)
                    .Replace("« \\n »", "la fin de la ligne", StringComparison.Ordinal)
                    .Replace("« <EOL> »", "la fin de la ligne", StringComparison.Ordinal)
                    .Replace("« function »", "« func »", StringComparison.Ordinal);
        }
        return $"le gabarit ne peut pas être lu ou composé ici ; Scriban en dit : {message}";
    }

    /// <summary>A function is called with too few or too many values.</summary>
    /// <param name="expected">How many it takes: <c>2</c>, <c>1 à 3</c>.</param>
    /// <param name="given">How many there are.</param>
    public static string WrongCount(string expected, int given) =>
        $"cette fonction attend {expected} {(expected is "0" or "1" ? "valeur" : "valeurs")} ; le gabarit lui en donne {given}";

    private static string Kind(string type) =>
        type switch
        {
            "int" or "long" or "double" or "float" or "decimal" => "un nombre",
            "string" => "un texte",
            "bool" => "un oui ou un non",
            "IEnumerable" or "IList" or "array" or "ScriptArray" => "une liste",
            _ => $"« {type} »",
        };

    [GeneratedRegex(@"^Cannot get member with name (.+?)\.?$")]
    private static partial Regex Member();

    [GeneratedRegex(@"^The variable or function `(.+?)` was not found")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^The index (-?\d+) is out of bounds")]
    private static partial Regex Index();

    [GeneratedRegex(@"^Object `(.+?)` is null")]
    private static partial Regex Null();

    [GeneratedRegex(@"^Cannot access target `(.+?)` with an indexer")]
    private static partial Regex Indexer();

    [GeneratedRegex(@"^Invalid number of arguments `(\d+)` passed to .* expecting `?(\d+)`?", RegexOptions.Singleline)]
    private static partial Regex Arguments();

    [GeneratedRegex("^Argument index must be")]
    private static partial Regex TooMany();

    [GeneratedRegex("^Unable to convert type `(.+?)` to `(.+?)`")]
    private static partial Regex Conversion();

    [GeneratedRegex("^Cannot set a value for the readonly member: (.+)$")]
    private static partial Regex ReadOnly();

    [GeneratedRegex("^(Range expression exceeds LoopLimit|Exceeding number of iteration limit)")]
    private static partial Regex Loops();

    [GeneratedRegex("LimitToString")]
    private static partial Regex TooLong();

    [GeneratedRegex("too deeply nested")]
    private static partial Regex TooDeep();

    [GeneratedRegex("^(Shift amount|Value was either too large|Arithmetic operation resulted in an overflow|The Power operator|Exponent)")]
    private static partial Regex TooLarge();

    [GeneratedRegex("OutOfMemoryException|Insufficient memory|Array dimensions exceeded")]
    private static partial Regex OutOfMemory();

    [GeneratedRegex("^Exceeding number of recursive depth")]
    private static partial Regex Recursion();

    [GeneratedRegex(@"^Error while parsing (\w+) statement: The <end> statement was not found")]
    private static partial Regex NoEnd();

    [GeneratedRegex("Found <end> statement without a corresponding beginning")]
    private static partial Regex LoneEnd();

    [GeneratedRegex("^A else condition must be preceded")]
    private static partial Regex LoneElse();

    [GeneratedRegex("Expression is only allowed for a top level assignment")]
    private static partial Regex OneAssignment();

    [GeneratedRegex("^Unexpected end of file while parsing a string")]
    private static partial Regex Quote();

    [GeneratedRegex(@"^Unexpected token found `(.+?)` while expecting `(.+?)`")]
    private static partial Regex Expected();

    [GeneratedRegex("Expecting (?:an )?<.*?>.* instead of `(.+?)`")]
    private static partial Regex Operand();

    [GeneratedRegex(@"^(?:Invalid token found|Unexpected token|Unexpected) `?([^\s`]+)`?")]
    private static partial Regex Token();
}
