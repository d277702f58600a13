using System.Collections.Immutable;

namespace CollegeTes.Text;

/// <summary>
/// The typographic choices of a house, as data: <see cref="French"/> by default, <see cref="None"/> for passages in another
/// language, <c>French with { … }</c> for a house of another mind. A character of <c>'\0'</c> and an empty list turn their rule off.
/// </summary>
/// <remarks>
/// Sources of the French profile: Lexique des règles typographiques en usage à l'Imprimerie nationale for <c>; ! ? :</c>,
/// Abrégé du code typographique for the guillemets. Immutable, and safe from any thread.
/// </remarks>
public sealed record TypographyProfile
{
    private const char NoBreak = '\u00A0';
    private const char NarrowNoBreak = '\u202F';

    /// <summary>Changes nothing.</summary>
    public static TypographyProfile None { get; } = new() { Name = "aucun" };

    /// <summary>The rules of French as it is printed in France.</summary>
    // csharpier-ignore
    public static TypographyProfile French { get; } =
        new()
        {
            Name = "fr",
            SpaceBeforeHighPunctuation = NarrowNoBreak,
            SpaceBeforeColon = NoBreak,
            QuoteOpen = '«',
            QuoteClose = '»',
            QuoteSpace = NoBreak,
            NestedQuoteOpen = '“',
            NestedQuoteClose = '”',
            Apostrophe = '’',
            Ellipsis = '…',
            AsideDash = '–',
            AsideSpace = NoBreak,
            GroupSeparator = NarrowNoBreak,
            UnitSpace = NoBreak,
            Units =
            [
                "%", "‰", "€", "k€", "M€", "Md€", "Mds€", "EUR", "$", "£", "°", "°C", "mm", "cm", "dm", "m", "km", "m²", "km²", "cm²",
                "m³", "m2", "km2", "m3", "ha", "µg", "mg", "g", "kg", "t", "kt", "Mt", "ml", "mL", "cl", "cL", "dl", "dL", "l", "L", "hl",
                "hL", "W", "kW", "MW", "GW", "TW", "Wc", "kWc", "MWc", "Wh", "kWh", "MWh", "GWh", "TWh", "kJ", "MJ", "GJ", "tep", "ktep",
                "tCO2", "tCO₂", "tCO2e", "tCO₂e", "teqCO2", "teqCO₂", "kgCO2", "kgCO₂", "kgCO2e", "kgCO₂e", "ppm", "h", "min", "s", "ko",
                "Mo", "Go", "To", "Hz", "kHz", "MHz", "GHz", "dB", "hab", "ETP",
            ],
            GluedUnits = ["%", "‰", "€", "k€", "M€", "Md€", "Mds€", "°C"],
            Titles = ["M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Mgr"],
            Labels = ["p.", "pp.", "art.", "n°", "nº", "fig.", "chap.", "vol.", "§"],
            Centuries = ["siècle", "siècles", "millénaire", "millénaires"],
        };

    /// <summary>The typography of texts in a language: none of ours for what is not French.</summary>
    /// <param name="language">A language tag.</param>
    public static TypographyProfile Of(string language) => LanguageTag.IsFrench(language) ? French : None;

    /// <summary>The name authors write in <c>collection.yaml</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Before <c>; ! ?</c>.</summary>
    public char SpaceBeforeHighPunctuation { get; init; }

    /// <summary>Before the colon of a sentence; times, ratios and addresses keep theirs.</summary>
    public char SpaceBeforeColon { get; init; }

    /// <summary>What an opening straight double quote becomes.</summary>
    public char QuoteOpen { get; init; }

    /// <summary>What a closing straight double quote becomes.</summary>
    public char QuoteClose { get; init; }

    /// <summary>Inside <see cref="QuoteOpen"/> and <see cref="QuoteClose"/>, and inside guillemets that were typed.</summary>
    public char QuoteSpace { get; init; }

    /// <summary>What an opening straight double quote becomes inside a quotation; never spaced.</summary>
    public char NestedQuoteOpen { get; init; }

    /// <summary>What a closing straight double quote becomes inside a quotation; never spaced.</summary>
    public char NestedQuoteClose { get; init; }

    /// <summary>What a straight apostrophe between letters becomes.</summary>
    public char Apostrophe { get; init; }

    /// <summary>What three full stops become; no space stays before it.</summary>
    public char Ellipsis { get; init; }

    /// <summary>The dash of a pair around an aside.</summary>
    public char AsideDash { get; init; }

    /// <summary>Inside a pair of <see cref="AsideDash"/>.</summary>
    public char AsideSpace { get; init; }

    /// <summary>Between groups of three digits.</summary>
    public char GroupSeparator { get; init; }

    /// <summary>Between a number and its unit, a label and its number, a title and its name; between the parts of <c>14 h 30</c>.</summary>
    public char UnitSpace { get; init; }

    /// <summary>
    /// Symbols that follow a number. Words (<c>euros</c>, <c>ans</c>) are not among them: a line may break before a word.
    /// </summary>
    public ImmutableArray<string> Units
    {
        get;
        init => (field, UnitSet) = (value, new HashSet<string>(value, StringComparer.Ordinal));
    } = [];

    /// <summary>The units before which a missing space is added: <c>12%</c>, but not <c>5m</c>, which may be a name.</summary>
    public ImmutableArray<string> GluedUnits
    {
        get;
        init => (field, GluedUnitSet) = (value, new HashSet<string>(value, StringComparer.Ordinal));
    } = [];

    /// <summary>Abbreviated titles that stay with the name after them; each begins with <c>M</c>.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>Abbreviations that stay with the number after them, compared without case.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>Words that stay with the ordinal number before them.</summary>
    public ImmutableArray<string> Centuries { get; init; } = [];

    internal HashSet<string> UnitSet { get; private init; } = [];

    internal HashSet<string> GluedUnitSet { get; private init; } = [];
}
