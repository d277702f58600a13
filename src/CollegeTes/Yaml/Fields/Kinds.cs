using System.Globalization;
using CollegeTes.Model;
using CollegeTes.Text;
using static CollegeTes.Yaml.Fields.ScalarParsers;

namespace CollegeTes.Yaml.Fields;

/// <summary>The kinds of values that content files hold.</summary>
public static class Kinds
{
    /// <summary>A text that is shown as it is, typography applied: a title, a label.</summary>
    public static readonly Kind<Located<string>> PlainText = Text(TextRole.Plain);

    /// <summary>A text that is shown with its references, <c>[@source]</c> and <c>{chiffre:id}</c>: its view must render them.</summary>
    public static readonly Kind<Located<string>> TextWithReferences = Text(TextRole.Rich);

    /// <summary>Exact words of other people.</summary>
    public static readonly Kind<Located<string>> QuotedText = Text(TextRole.Quoted);

    /// <summary>A text that is shown as others write it: a person, an organisation, the title of someone else's document.</summary>
    public static readonly Kind<Located<string>> VerbatimText = Text(TextRole.Verbatim);

    /// <summary>A text with headings and links of its own, for <c>ProseField</c> to read.</summary>
    public static readonly Kind<Located<string>> MarkdownText = Text(TextRole.Markdown);

    /// <summary>A text that no reader sees: the name of a file, a code, where a proof is kept.</summary>
    public static readonly Kind<Located<string>> UnshownText = Text(TextRole.Unshown);

    /// <summary>A unit; it may be written empty, when things are only counted.</summary>
    public static readonly Kind<Located<string>> Unit = new ScalarKind<string>(
        new("string", "un texte") { Role = TextRole.Verbatim },
        ParseAny,
        FieldDiagnostics.WrongValue
    );

    /// <summary>A date: year, year and month, or day.</summary>
    public static readonly Kind<Located<PartialDate>> Date = new ScalarKind<PartialDate>(
        new("string", "une date comme 2024, 2024-03 ou 2024-03-15", "^\\d{4}(-\\d{2}(-\\d{2})?)?$"),
        ParseDate,
        FieldDiagnostics.BadDate,
        "Écrivez l'année d'abord : 2024-03-15."
    );

    /// <summary>A date, or two with a slash between: from one to the other.</summary>
    public static readonly Kind<Located<DatePeriod>> DateOrInterval = new ScalarKind<DatePeriod>(
        new(
            "string",
            "une date comme 2024, 2024-03 ou 2024-03-15, ou deux comme 2018/2020",
            "^\\d{4}(-\\d{2}(-\\d{2})?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?$"
        ),
        ParseDateOrInterval,
        FieldDiagnostics.BadDate,
        "Écrivez l'année d'abord, et la date la plus ancienne en premier : 2018/2020."
    );

    /// <summary>A number: point or comma, spaces between thousands allowed.</summary>
    public static readonly Kind<Located<decimal>> Number = new ScalarKind<decimal>(
        new("number", "un nombre"),
        ParseNumber,
        FieldDiagnostics.WrongValue,
        "Écrivez le nombre seul, sans unité : 12.5"
    );

    /// <summary>A number that readers will see: 12.500 may be twelve and a half or twelve thousand five hundred, and is refused.</summary>
    public static readonly Kind<Located<decimal>> Quantity = new ScalarKind<decimal>(
        new("number", "un nombre"),
        ParseQuantity,
        FieldDiagnostics.WrongValue,
        "Écrivez le nombre seul, sans unité et sans point entre les milliers : 12500, ou 12.5."
    );

    /// <summary>A sum of money: two decimals or none.</summary>
    public static readonly Kind<Located<decimal>> Amount = new ScalarKind<decimal>(
        new("number", "un montant, avec deux décimales ou sans décimale"),
        ParseAmount,
        FieldDiagnostics.WrongValue,
        text => AmountText.Remedy(text) ?? "Écrivez le montant seul, sans unité et sans point entre les milliers : 12500, ou 12500.50."
    );

    /// <summary>A whole number.</summary>
    public static readonly Kind<Located<int>> Integer = new ScalarKind<int>(
        new("integer", "un nombre entier"),
        ParseInteger,
        FieldDiagnostics.WrongValue
    );

    /// <summary>A size of a file, in bytes: 500 ko, 1,5 Mo.</summary>
    public static readonly Kind<Located<long>> Size = new ScalarKind<long>(
        new("string", "une taille comme 500 ko ou 1,5 Mo", "^\\d+([.,]\\d+)? ?(o|ko|Mo)$"),
        ParseSize,
        FieldDiagnostics.WrongValue
    );

    /// <summary>oui or non, true or false.</summary>
    public static readonly Kind<Located<bool>> Flag = new ScalarKind<bool>(
        new("boolean", "oui ou non"),
        ParseFlag,
        FieldDiagnostics.WrongValue
    );

    /// <summary>A web address.</summary>
    public static readonly Kind<Located<string>> Url = new ScalarKind<string>(
        new("string", "une adresse en http:// ou https://", "^https?://"),
        ParseUrl,
        FieldDiagnostics.BadAddress,
        "Copiez l'adresse complète depuis le navigateur."
    );

    /// <summary>An e-mail address.</summary>
    public static readonly Kind<Located<string>> Email = new ScalarKind<string>(
        new("string", "une adresse de courriel", "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"),
        ParseEmail,
        FieldDiagnostics.BadAddress
    );

    /// <summary>A moment of a recording: 1:02:03, 02:03 or seconds.</summary>
    public static readonly Kind<Located<TimeSpan>> Timecode = new ScalarKind<TimeSpan>(
        new("string", "un moment comme 02:15 ou 1:02:15", "^(\\d+:)?\\d{1,2}:\\d{2}(\\.\\d+)?$"),
        ParseTimecode,
        FieldDiagnostics.WrongValue
    );

    /// <summary>How long something lasts, in hours and minutes, as ISO 8601 writes it: PT3H30M.</summary>
    public static readonly Kind<Located<TimeSpan>> Duration = new ScalarKind<TimeSpan>(
        new("string", "une durée comme PT45M ou PT3H30M", "^PT(?=\\d)(\\d{1,3}H)?(\\d{1,4}M)?$"),
        ParseDuration,
        FieldDiagnostics.WrongValue,
        "PT, puis les heures suivies de H et les minutes suivies de M : 15 minutes s'écrivent PT15M, trois heures et demie PT3H30M."
    );

    /// <summary>A version of the framework: 1.0, 1.10.</summary>
    public static readonly Kind<Located<string>> VersionId = new ScalarKind<string>(
        new("string", "une version comme 1.0", "^\\d+(\\.\\d+){0,3}$"),
        ParseVersion,
        FieldDiagnostics.WrongValue,
        "Des nombres joints par des points, entre guillemets : « \"1.0\" », puis « \"1.1\" »."
    );

    /// <summary>A colour, as #rrggbb.</summary>
    public static readonly Kind<Located<string>> Colour = new ScalarKind<string>(
        new("string", "une couleur comme #24503f", "^#[0-9a-fA-F]{6}$"),
        ParseColour,
        FieldDiagnostics.WrongValue
    );

    /// <summary>A language tag: fr, en, br, fr-FR.</summary>
    public static readonly Kind<Located<string>> Language = new ScalarKind<string>(
        new("string", "une langue comme fr ou en", "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
        ParseLanguage,
        FieldDiagnostics.WrongValue
    );

    /// <summary>Latitude and longitude in degrees: <c>47.65,-2.08</c>.</summary>
    public static readonly Kind<Located<string>> Coordinates = new ScalarKind<string>(
        new("string", "une latitude et une longitude comme 47.65,-2.08", "^-?\\d{1,2}(\\.\\d+)?, ?-?\\d{1,3}(\\.\\d+)?$"),
        ParseCoordinates,
        FieldDiagnostics.WrongValue,
        "La latitude d'abord, en degrés, avec un point : « 47.65,-2.08 », entre guillemets."
    );

    /// <summary>An identifier of OpenStreetMap: a node, a way or a relation.</summary>
    public static readonly Kind<Located<string>> OpenStreetMap = new ScalarKind<string>(
        new("string", "un identifiant OpenStreetMap comme R113314", "^[NWR]\\d+$"),
        ParseOpenStreetMap,
        FieldDiagnostics.WrongValue,
        "Lisez-le dans l'adresse de la carte : …/relation/113314 s'écrit R113314."
    );

    /// <summary>An identifier that is defined here.</summary>
    public static readonly Kind<Located<string>> Id = Slugged(null);

    /// <summary>An identifier of a source: letters, digits, hyphens; case counts.</summary>
    public static readonly Kind<Located<string>> SourceId = new ScalarKind<string>(
        new("string", "un identifiant de lettres et de chiffres", "^[A-Za-z0-9][A-Za-z0-9-]*$"),
        ParseSourceId,
        FieldDiagnostics.BadSlug
    );

    /// <summary>A reference to a source of the same file.</summary>
    public static readonly Kind<Located<string>> CitedSource = new ScalarKind<string>(
        new("string", "l'identifiant d'une source", "^[A-Za-z0-9][A-Za-z0-9-]*$", "source") { Role = TextRole.Cited },
        ParseSourceId,
        FieldDiagnostics.BadSlug
    );

    /// <summary>The name of something stated in a write-up: its id in the same file, <c>territoire/retour#id</c> in another.</summary>
    public static readonly Kind<Located<StatementReference>> StatementName = new ScalarKind<StatementReference>(
        new(
            "string",
            "un identifiant de ce fichier, ou territoire/retour#identifiant",
            "^#?[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?(#[a-z0-9]+(-[a-z0-9]+)*)?$",
            "enonce"
        ),
        StatementReference.TryParse,
        FieldDiagnostics.BadSlug
    );

    /// <summary>A reference to something defined elsewhere, named in French.</summary>
    public static Kind<Located<string>> Reference(string what) => Slugged(what);

    /// <summary>A text that names something defined elsewhere, in words that may differ from its identifier.</summary>
    public static Kind<Located<string>> Named(string what) =>
        new ScalarKind<string>(new("string", "un texte", null, what), ParseText, FieldDiagnostics.WrongValue);

    /// <summary>A list; one value alone is taken for a list of one.</summary>
    public static Kind<IReadOnlyList<T>> ListOf<T>(Kind<T> item) => new ListKind<T>(item);

    /// <summary>A mapping whose keys are names of the author's: one item each.</summary>
    /// <param name="keyWord">French, what a key names.</param>
    public static Kind<IReadOnlyList<TItem>> MapOf<TValue, TItem>(
        Kind<TValue> value,
        string keyWord,
        Func<Located<string>, TValue, TItem> make
    ) => new MapKind<TValue, TItem>(value, keyWord, make);

    /// <summary>One word of a closed list.</summary>
    public static Kind<Located<T>> Choice<T>(params (string Name, T Value)[] names)
        where T : notnull => new ChoiceKind<T>(names);

    /// <summary>One word of a closed list, kept as text.</summary>
    public static Kind<Located<string>> TextChoice(params string[] names) => new TextChoiceKind(names);

    /// <summary>A mapping with a closed set of keys.</summary>
    public static Kind<T> Object<T>(ObjectShape shape, Func<ObjectReader, T> read) => new ObjectKind<T>(shape, read);

    /// <summary>A value, or the words <c>non renseigne</c>.</summary>
    public static Kind<Documented<T>> Documented<T>(Kind<T> kind) => new DocumentedKind<T>(kind);

    /// <summary>A text alone, or a mapping that says more.</summary>
    /// <param name="words">What the text alone is: its role must be that of the same text in the mapping.</param>
    public static Kind<T> TextOr<T>(Kind<Located<string>> words, Kind<T> kind, Func<Located<string>, ReadContext, T> fromText) =>
        new ValueOrKind<Located<string>, T>(words, kind, fromText);

    /// <summary>A value of one kind, or a mapping or a list that says more.</summary>
    public static Kind<T> ValueOr<TValue, T>(Kind<TValue> value, Kind<T> kind, Func<TValue, T> fromValue) =>
        new ValueOrKind<TValue, T>(value, kind, (read, _) => fromValue(read));

    /// <summary>A name of something defined elsewhere, or a mapping that says more.</summary>
    public static Kind<T> NamedOr<T>(string what, Kind<T> kind, Func<Located<string>, ReadContext, T> fromName) =>
        new ValueOrKind<Located<string>, T>(Named(what), kind, fromName);

    private static ScalarKind<string> Text(TextRole role) =>
        new(new("string", "un texte") { Role = role }, ParseText, FieldDiagnostics.WrongValue);

    private static ScalarKind<string> Slugged(string? reference) =>
        new(
            new("string", "un identifiant en minuscules sans accent", "^[a-z0-9]+(-[a-z0-9]+)*$", reference),
            ParseSlug,
            FieldDiagnostics.BadSlug
        );
}
