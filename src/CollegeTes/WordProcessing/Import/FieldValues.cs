using System.Globalization;
using System.Text.RegularExpressions;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Import;

/// <summary>
/// Turns what a row says into values of the model. All or nothing: a value that is not understood whole gives false, and the row
/// stays in the text, where a person will read it.
/// </summary>
internal sealed partial class FieldValues(FrontMatterDraft draft, Library library)
{
    private const int LongestStatement = 500;
    private const int LongestWord = 80;

    /// <summary>Slug of the territory that a row named, or null.</summary>
    public string? Territory { get; private set; }

    /// <param name="kind">What the row is.</param>
    /// <param name="key">Key of the model.</param>
    /// <param name="label">The label as written.</param>
    /// <param name="lines">The value, a line for each paragraph.</param>
    /// <param name="links">Links of the value, with the words that carry them.</param>
    public bool TryTake(FieldKind kind, string key, string label, IReadOnlyList<string> lines, IReadOnlyList<(string Text, string Url)> links)
    {
        if (lines.Count == 0 || !lines.All(YamlText.Fits) || (links.Count > 0 && kind != FieldKind.Links))
            return false;
        var one = lines.Count == 1 ? lines[0] : null;
        return kind switch
        {
            FieldKind.Text => one is { Length: <= 200 } && draft.TrySet(key, YamlText.Quote(one)),
            FieldKind.Lede => one is { Length: <= 300 } && draft.TrySet(key, YamlText.Quote(one)),
            FieldKind.Axes => TakeAxes(key, lines),
            FieldKind.Words => TakeWords(key, lines),
            FieldKind.Period => one is not null && FrenchDates.ReadPeriod(one) is var (from, to) && draft.TrySet(key, YamlText.Map(("debut", from.ToIso()), ("fin", to?.ToIso()))),
            FieldKind.Stage => one is not null && Stage(one) is { } stage && draft.TrySet(key, stage),
            FieldKind.Bearer => one is { Length: <= 200 } && draft.TrySet(key, PartnerOf(one) is { } partner ? partner : YamlText.Map(("nom", YamlText.Quote(one)))),
            FieldKind.Partners => TakePartners(key, lines),
            FieldKind.People => lines.All(l => l.Length <= LongestStatement) && draft.TryAdd(key, [.. lines.Select(Person)]),
            FieldKind.Expenses => TakeAmounts(key, label, lines, isFunding: false),
            FieldKind.Funding => TakeAmounts(key, label, lines, isFunding: true),
            FieldKind.Milestones => TakeMilestones(key, lines),
            FieldKind.Statements => lines.All(l => l.Length <= LongestStatement) && draft.TryAdd(key, [.. lines.Select(YamlText.Quote)]),
            FieldKind.Links => TakeLinks(key, lines, links),
            FieldKind.Date => one is not null && FrenchDates.Read(one) is { } date && draft.TrySet(key, date.ToIso()),
            FieldKind.Territory => one is not null && TakeTerritory(one),
            _ => false,
        };
    }

    /// <summary>True for what is turned into another form, so that its words must be kept elsewhere.</summary>
    public static bool ChangesWords(FieldKind kind) => kind is not (FieldKind.Text or FieldKind.Lede or FieldKind.Statements);

    /// <summary>Sources or resources, one a line; every line of resources needs its link.</summary>
    public bool TakeLinks(string key, IReadOnlyList<string> lines, IReadOnlyList<(string Text, string Url)> links)
    {
        var items = new List<string>();
        foreach (var line in lines)
        {
            var written = WebAddress().Match(line);
            var url = links.FirstOrDefault(l => l.Text.Length > 0 && line.Contains(l.Text, StringComparison.Ordinal)).Url ?? (written.Success ? written.Value.TrimEnd('.', ',', ';', ')') : null);
            if (line.Length > LongestStatement || (url is not null && !IsWeb(url)) || (url is null && key == "ressources") || !YamlText.Fits(line))
                return false;
            var title = (url is null ? line : line.Replace(url, "", StringComparison.Ordinal)).Trim(' ', ':', '–', '-', '(', ')', ',', '\u00A0');
            title = YamlText.Quote(title.Length > 0 ? title : line);
            var number = draft.Count(key) + items.Count + 1;
            items.Add(key == "sources" ? YamlText.Map(("id", "doc-" + number.ToString(CultureInfo.InvariantCulture)), ("titre", title), ("url", url is null ? null : YamlText.Quote(url)))
                : YamlText.Map(("titre", title), ("url", YamlText.Quote(url!))));
        }
        return links.Count <= lines.Count && draft.TryAdd(key, items);
    }

    public static bool IsWeb(string url) =>
        url.Length <= 2048 && Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && !url.AsSpan().ContainsAny(" \"<>\\^`{|}\n\t");

    private bool TakeAxes(string key, IReadOnlyList<string> lines)
    {
        var found = new List<string>();
        foreach (var line in lines)
        {
            var folded = UnicodeText.Fold(line);
            if (library.Collection.Axes.FirstOrDefault(a => UnicodeText.Fold(a.Title) == folded || a.Id == folded) is not { } axis)
                return false;
            found.Add(axis.Id);
        }
        return draft.TrySet(key, "[" + string.Join(", ", found.Distinct(StringComparer.Ordinal)) + "]");
    }

    private bool TakeWords(string key, IReadOnlyList<string> lines)
    {
        var words = lines.SelectMany(l => l.Split([',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(w => w.TrimEnd('.')).Where(w => w.Length > 0).ToList();
        return words.Count > 0 && words.TrueForAll(w => w.Length <= LongestWord) && draft.TrySet(key, "[" + string.Join(", ", words.Select(YamlText.Quote)) + "]");
    }

    private static string? Stage(string text)
    {
        var folded = UnicodeText.Fold(text);
        var phase = folded.Contains("etude", StringComparison.Ordinal) ? "etude" : folded.Contains("idee", StringComparison.Ordinal) ? "idee"
            : folded.Contains("operation", StringComparison.Ordinal) || folded.Contains("mise en oeuvre", StringComparison.Ordinal) ? "operation" : null;
        var status = folded.Contains("en cours", StringComparison.Ordinal) ? "en-cours" : folded.Contains("en retard", StringComparison.Ordinal) ? "en-retard"
            : folded.Contains("en pause", StringComparison.Ordinal) ? "en-pause" : folded.Contains("bloque", StringComparison.Ordinal) ? "bloque"
            : folded.Contains("abandonne", StringComparison.Ordinal) ? "abandonne" : folded.Contains("termine", StringComparison.Ordinal) || folded.Contains("acheve", StringComparison.Ordinal) ? "termine" : null;
        return phase is null || status is null || text.Length > 60 ? null : YamlText.Map(("phase", phase), ("statut", status));
    }

    private string? PartnerOf(string name)
    {
        var folded = UnicodeText.Fold(name).Trim();
        return library.Partners.Values.FirstOrDefault(p => UnicodeText.Fold(p.Name) == folded || p.Id.Value == folded)?.Id.Value;
    }

    private bool TakePartners(string key, IReadOnlyList<string> lines)
    {
        var names = lines.SelectMany(l => PartnerOf(l) is null ? l.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [l]).ToList();
        var ids = names.ConvertAll(n => PartnerOf(n.TrimEnd('.')));
        return !ids.Contains(null) && draft.TryAdd(key, [.. ids.Select(i => YamlText.Map(("ref", i)))]);
    }

    private static string Person(string line)
    {
        var match = FullTime().Match(UnicodeText.Fold(line));
        return match.Success ? YamlText.Map(("etp", match.Groups[1].Value.Replace(',', '.')), ("texte", YamlText.Quote(line))) : YamlText.Quote(line);
    }

    private bool TakeAmounts(string key, string label, IReadOnlyList<string> lines, bool isFunding)
    {
        var items = new List<string>();
        foreach (var line in lines)
        {
            var amount = Amount().Match(line);
            var name = (amount.Success ? line.Remove(amount.Index, amount.Length) : line).Trim(' ', ':', '–', '-', ',', ';', '.', '\u00A0', '\u202F', '(', ')');
            if (line.Length > LongestStatement || (!amount.Success && (!isFunding || name.Any(char.IsDigit))) || (amount.Success && Amount().Count(line) > 1))
                return false;
            if (name.Length == 0)
                name = SectionHeadings.Bare(label);
            var value = amount.Success ? Value(amount) : "non renseigne";
            var tax = amount.Groups["tax"].Value.ToLowerInvariant();
            items.Add(isFunding ? YamlText.Map(("source", YamlText.Quote(name)), ("montant", value))
                : YamlText.Map(("poste", YamlText.Quote(name)), ("montant", value), ("taxe", tax.Length > 0 ? tax : null)));
        }
        return draft.TryAdd(key, items);
    }

    private static string Value(Match amount)
    {
        var digits = string.Concat(amount.Groups["number"].Value.Where(c => char.IsAsciiDigit(c) || c == ',')).Replace(',', '.');
        var number = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            * (amount.Groups["scale"].Value switch { "k" or "K" => 1_000m, "M" or "millions d'" or "million d'" or "millions d’" or "million d’" => 1_000_000m, _ => 1m });
        return (number == decimal.Truncate(number) ? decimal.Truncate(number) : number).ToString(CultureInfo.InvariantCulture);
    }

    private bool TakeMilestones(string key, IReadOnlyList<string> lines)
    {
        var steps = lines.Select(FrenchDates.ReadMilestone).ToList();
        // « Hiver 2020 : premier chantier » is a step whose date the model cannot say: the line keeps it in its own words.
        return steps.Count(s => s is not null) * 2 >= lines.Count && draft.TryAdd(key, [.. lines.Select((line, i) =>
            YamlText.Map(("date", steps[i]?.Date.ToIso() ?? "non renseigne"), ("titre", YamlText.Quote(steps[i]?.Text ?? line))))]);
    }

    private bool TakeTerritory(string text)
    {
        var folded = UnicodeText.Fold(text).Trim();
        if (Territory is not null || library.Territories.FirstOrDefault(t => UnicodeText.Fold(t.Name.Value) == folded || t.Slug == folded || t.Slug == Slug.From(text)) is not { } territory)
            return false;
        Territory = territory.Slug;
        return true;
    }

    [GeneratedRegex(@"https?://[^\s<>""]+")]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"(?<![\d,])(\d{1,3}(?:[.,]\d{1,2})?) ?etp\b")]
    private static partial Regex FullTime();

    [GeneratedRegex(@"(?<number>\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?)[ \u00A0\u202F]?(?<scale>k|K|M|millions? d['’])?[ ]?(?:€|euros?\b)(?:[ \u00A0\u202F](?<tax>HT|TTC)\b)?")]
    private static partial Regex Amount();
}
