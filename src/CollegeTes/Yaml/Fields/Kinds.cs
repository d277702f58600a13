using System.Globalization;
using CollegeTes.Model;
using CollegeTes.Text;

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

    /// <summary>A reference to something defined elsewhere, named in French.</summary>
    public static Kind<Located<string>> Reference(string what) => Slugged(what);

    /// <summary>A text that names something defined elsewhere, in words that may differ from its identifier.</summary>
    public static Kind<Located<string>> Named(string what) =>
        new ScalarKind<string>(new("string", "un texte", null, what), ParseText, FieldDiagnostics.WrongValue);

    /// <summary>A list; one value alone is taken for a list of one.</summary>
    public static Kind<IReadOnlyList<T>> ListOf<T>(Kind<T> item) => new ListKind<T>(item);

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
        new TextOrKind<T>(words, kind, fromText);

    /// <summary>A name of something defined elsewhere, or a mapping that says more.</summary>
    public static Kind<T> NamedOr<T>(string what, Kind<T> kind, Func<Located<string>, ReadContext, T> fromName) =>
        new TextOrKind<T>(Named(what), kind, fromName);

    private static ScalarKind<string> Text(TextRole role) =>
        new(new("string", "un texte") { Role = role }, ParseText, FieldDiagnostics.WrongValue);

    private static ScalarKind<string> Slugged(string? reference) =>
        new(
            new("string", "un identifiant en minuscules sans accent", "^[a-z0-9]+(-[a-z0-9]+)*$", reference),
            ParseSlug,
            FieldDiagnostics.BadSlug
        );

    private static bool ParseText(string text, out string value)
    {
        value = text;
        return text.Length > 0;
    }

    private static bool ParseAny(string text, out string value)
    {
        value = text;
        return true;
    }

    private static bool ParseDate(string text, out PartialDate value) => PartialDate.TryParse(text, out value);

    private static bool ParseSlug(string text, out string value)
    {
        value = text;
        return Slug.IsValid(text);
    }

    private static bool ParseSourceId(string text, out string value)
    {
        value = text;
        return text.Length is > 0 and <= 40
            && char.IsAsciiLetterOrDigit(text[0])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
    }

    private static bool ParseNumber(string text, out decimal value) => PlainNumber.TryRead(text, out value);

    private static bool ParseQuantity(string text, out decimal value) => PlainNumber.TryReadQuantity(text, out value);

    private static bool ParseAmount(string text, out decimal value) => PlainNumber.TryReadAmount(text, out value);

    private static bool ParseInteger(string text, out int value)
    {
        value = 0;
        if (!ParseNumber(text, out var number) || number != decimal.Truncate(number) || Math.Abs(number) > int.MaxValue)
            return false;
        value = (int)number;
        return true;
    }

    // Thousands, as operating systems and EcoIndex count them.
    private static bool ParseSize(string text, out long value)
    {
        value = 0;
        var unit =
            text.EndsWith("Mo", StringComparison.Ordinal) ? 1_000_000
            : text.EndsWith("ko", StringComparison.Ordinal) ? 1_000
            : text.EndsWith('o') ? 1
            : 0;
        if (unit == 0 || !ParseNumber(text[..^(unit > 1 ? 2 : 1)].TrimEnd(), out var number) || number <= 0 || number > 1_000_000)
            return false;
        value = (long)(number * unit);
        return true;
    }

    private static bool ParseFlag(string text, out bool value)
    {
        value = text is "oui" or "Oui" or "true" or "vrai";
        return value || text is "non" or "Non" or "false" or "faux";
    }

    private static bool ParseUrl(string text, out string value)
    {
        value = text;
        return text.Length <= 2048
            && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && !text.AsSpan().ContainsAny(" \"<>\\^`{|}\n\t");
    }

    private static bool ParseEmail(string text, out string value)
    {
        value = text;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && text.IndexOf('@', at + 1) < 0
            && text.IndexOf('.', at) > at + 1
            && !text.EndsWith('.')
            && text.All(c => c > ' ' && !"<>\"'(),;:\\".Contains(c, StringComparison.Ordinal));
    }

    private static bool ParseCoordinates(string text, out string value)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        value = string.Join(',', parts);
        return parts.Length == 2 && IsDegrees(parts[0], 90) && IsDegrees(parts[1], 180);

        static bool IsDegrees(string part, double most) =>
            part.Length > 0
            && part.AsSpan().IndexOfAnyExcept("-.0123456789") < 0
            && double.TryParse(
                part,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var degrees
            )
            && Math.Abs(degrees) <= most;
    }

    private static bool ParseOpenStreetMap(string text, out string value)
    {
        value = text;
        return text.Length is > 1 and < 20 && (text[0] is 'N' or 'W' or 'R') && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool ParseColour(string text, out string value)
    {
        value = text;
        return text.Length == 7 && text[0] == '#' && text.AsSpan(1).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0;
    }

    private static bool ParseLanguage(string text, out string value)
    {
        value = text;
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }

    private static bool ParseTimecode(string text, out TimeSpan value)
    {
        value = default;
        var parts = text.Split(':');
        if (parts.Length > 3 || !double.TryParse(parts[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            return false;
        if (parts.Length > 1 && seconds >= 60)
            return false;
        for (int i = parts.Length - 2, unit = 60; i >= 0; i--, unit *= 60)
        {
            if (
                !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || count > 9999
                || (i > 0 && count >= 60)
            )
                return false;
            seconds += count * unit;
        }
        value = TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
        return true;
    }
}
