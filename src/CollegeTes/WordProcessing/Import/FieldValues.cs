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
    private static readonly char[] Bullets = ['-', '•', '–', '▪', ' '];

    private const int LongestStatement = 500;
    private const int LongestWord = 80;

    /// <summary>Slug of the territory that a row named, or null.</summary>
    public string? Territory { get; private set; }

    /// <param name="kind">What the row is.</param>
    /// <param name="key">Key of the model.</param>
    /// <param name="label">The label as written.</param>
    /// <param name="lines">The value, a line for each paragraph.</param>
    /// <param name="links">Links of the value, with the words that carry them.</param>
    public bool TryTake(
        FieldKind kind,
        string key,
        string label,
        IReadOnlyList<string> lines,
        IReadOnlyList<(string Text, string Url)> links
    )
    {
        // The mark before a line is a bullet, but before a figure it may be a minus.
        lines = kind is FieldKind.Expenses or FieldKind.Funding
            ? [.. lines.Select(l => WithoutBullet(l) is { Length: > 0 } bare && !char.IsAsciiDigit(bare[0]) ? bare : l)]
            : WithoutBullets(lines);
        if (lines.Count == 0 || !lines.All(YamlText.Fits) || (links.Count > 0 && kind != FieldKind.Links))
            return false;
        var one = lines.Count == 1 ? lines[0] : null;
        return kind switch
        {
            FieldKind.Text => one is { Length: <= 200 } && draft.TrySet(key, YamlText.Quote(one)),
            FieldKind.Lede => one is { Length: <= 300 } && draft.TrySet(key, YamlText.Quote(one)),
            FieldKind.Axes => TakeAxes(key, lines),
            FieldKind.Words => TakeWords(key, lines),
            FieldKind.Period => one is not null
                && FrenchDates.ReadPeriod(one) is var (from, to)
                && draft.TrySet(key, YamlText.Map(("debut", from.ToIso()), ("fin", to?.ToIso()))),
            FieldKind.Stage => one is not null && Stage(one) is { } stage && draft.TrySet(key, stage),
            FieldKind.LeadOrganisation => one is { Length: <= 200 }
                && draft.TrySet(key, PartnerOf(one) is { } partner ? partner : YamlText.Map(("nom", YamlText.Quote(one)))),
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
        foreach (var line in WithoutBullets(lines))
        {
            var written = WebAddress().Match(line);
            var url = links.FirstOrDefault(l => l.Text.Length > 0 && line.Contains(l.Text, StringComparison.Ordinal)).Url
                ?? (written.Success ? written.Value.TrimEnd('.', ',', ';', ')') : null);
            if (
                line.Length > LongestStatement
                || (url is not null && !IsWeb(url))
                || (url is null && key == "ressources")
                || !YamlText.Fits(line)
            )
                return false;
            var title = (url is null ? line : line.Replace(url, "", StringComparison.Ordinal)).Trim(
                ' ',
                ':',
                '–',
                '-',
                '(',
                ')',
                ',',
                '\u00A0'
            );
            title = YamlText.Quote(title.Length > 0 ? title : line);
            var number = draft.Count(key) + items.Count + 1;
            items.Add(
                key == "sources"
                    ? YamlText.Map(
                        ("id", "doc-" + number.ToString(CultureInfo.InvariantCulture)),
                        ("titre", title),
                        ("url", url is null ? null : YamlText.Quote(url))
                    )
                    : YamlText.Map(("titre", title), ("url", YamlText.Quote(url!)))
            );
        }
        return links.Count <= lines.Count && draft.TryAdd(key, items);
    }

    public static bool IsWeb(string url) =>
        url.Length <= 2048
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && !url.AsSpan().ContainsAny(" \"<>\\^`{|}\n\t");

    private static string WithoutBullet(string line) => line.TrimStart(Bullets).Trim();

    private static List<string> WithoutBullets(IReadOnlyList<string> lines) => [.. lines.Select(WithoutBullet).Where(l => l.Length > 0)];

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
        var words = lines
            .SelectMany(l => l.Split([',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(w => w.TrimEnd('.'))
            .Where(w => w.Length > 0)
            .ToList();
        return words.Count > 0
            && words.TrueForAll(w => w.Length <= LongestWord)
            && draft.TrySet(key, "[" + string.Join(", ", words.Select(YamlText.Quote)) + "]");
    }

    private static string? Stage(string text)
    {
        var folded = UnicodeText.Fold(text);
        var phase =
            folded.Contains("etude", StringComparison.Ordinal) ? "etude"
            : folded.Contains("idee", StringComparison.Ordinal) ? "idee"
            : folded.Contains("operation", StringComparison.Ordinal) || folded.Contains("mise en oeuvre", StringComparison.Ordinal)
                ? "operation"
            : null;
        var status =
            folded.Contains("en cours", StringComparison.Ordinal) ? "en-cours"
            : folded.Contains("en retard", StringComparison.Ordinal) ? "en-retard"
            : folded.Contains("en pause", StringComparison.Ordinal) ? "en-pause"
            : folded.Contains("bloque", StringComparison.Ordinal) ? "bloque"
            : folded.Contains("abandonne", StringComparison.Ordinal) ? "abandonne"
            : folded.Contains("termine", StringComparison.Ordinal) || folded.Contains("acheve", StringComparison.Ordinal) ? "termine"
            : null;
        return phase is null || status is null || text.Length > 60 ? null : YamlText.Map(("phase", phase), ("statut", status));
    }

    private string? PartnerOf(string name)
    {
        var folded = UnicodeText.Fold(name).Trim();
        return library.Partners.Values.FirstOrDefault(p => UnicodeText.Fold(p.Name) == folded || p.Id.Value == folded)?.Id.Value;
    }

    private bool TakePartners(string key, IReadOnlyList<string> lines)
    {
        var names = lines
            .SelectMany(l =>
                PartnerOf(l) is null ? l.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [l]
            )
            .ToList();
        var ids = names.ConvertAll(n => PartnerOf(n.TrimEnd('.')));
        return !ids.Contains(null) && draft.TryAdd(key, [.. ids.Select(i => YamlText.Map(("ref", i)))]);
    }

    // Only a figure that stands for itself: « 1/2 ETP », « 1 à 2 ETP », « 2 x 0,5 ETP » keep their words alone.
    private static string Person(string line)
    {
        var found = FullTime().Matches(line);
        if (found is not [var unit])
            return YamlText.Quote(line);
        var before = line[..unit.Index].TrimEnd();
        var start = AmountLine.NumberAtEnd(before);
        return
            AmountLine.IsPlainLabel(before[..start])
            && PlainNumber.TryRead(before.AsSpan(start), out var number, out var decimals)
            && decimals <= 2
            && number is > 0 and < 1_000
            ? YamlText.Map(("etp", number.ToString(CultureInfo.InvariantCulture)), ("texte", YamlText.Quote(line)))
            : YamlText.Quote(line);
    }

    // A second row of the same kind may add up the first, or tell it again: it stays in the text.
    private bool TakeAmounts(string key, string label, IReadOnlyList<string> lines, bool isFunding)
    {
        if (draft.Has(key) || lines.Any(l => l.Length > LongestStatement))
            return false;
        var read = lines.Select(l => AmountLine.Read(l)).OfType<AmountLine>().ToList();
        if (
            read.Count < lines.Count
            || read.Exists(l => l.Value is null && (!isFunding || l.Name.Any(char.IsDigit) || l.IsTotal))
            || WithoutTotals(read) is not { } items
        )
            return false;
        var taxes = items
            .Select(i => i.Tax)
            .Append(AmountLine.TaxOf(label))
            .Where(t => t is not null)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (taxes.Count > 1 || taxes.Contains(""))
            return false;
        var tax = AmountLine.TaxOf(label);
        return draft.TryAdd(key, [.. items.Select(i => Item(i, SectionHeadings.Bare(label), tax, isFunding))]);
    }

    private static string Item(AmountLine line, string label, string? tax, bool isFunding)
    {
        var name = YamlText.Quote(line.Name.Length > 0 ? line.Name : label);
        var value = line.Value?.ToString(CultureInfo.InvariantCulture) ?? "non renseigne";
        return isFunding
            ? YamlText.Map(("source", name), ("montant", value))
            : YamlText.Map(("poste", name), ("montant", value), ("taxe", line.Tax ?? tax));
    }

    // A total goes when it is that of the others, and its words are in the report; one that is not, or an amount that adds up the others
    // without saying so, is for a person to read. Null then.
    private static List<AmountLine>? WithoutTotals(List<AmountLine> lines)
    {
        var amounts = lines.FindAll(l => l.Value is not null);
        var sum = amounts.Sum(l => l.Value!.Value);
        if (amounts.Count < 2)
            return lines;
        var totals = amounts.FindAll(l => l.IsTotal);
        if (totals.Count == 0)
            return amounts.Count > 2 && amounts.Exists(l => l.Value * 2 == sum) ? null : lines;
        return totals.Count == 1 && amounts.Count > 2 && totals[0].Value * 2 == sum ? lines.FindAll(l => l != totals[0]) : null;
    }

    private bool TakeMilestones(string key, IReadOnlyList<string> lines)
    {
        var steps = lines.Select(FrenchDates.ReadMilestone).ToList();
        // « Hiver 2020 : premier chantier » is a step whose date the model cannot say: the line keeps it in its own words.
        return steps.Count(s => s is not null) * 2 >= lines.Count
            && draft.TryAdd(
                key,
                [
                    .. lines.Select(
                        (line, i) =>
                            YamlText.Map(
                                ("date", steps[i]?.Date.ToIso() ?? "non renseigne"),
                                ("titre", YamlText.Quote(steps[i]?.Text ?? line))
                            )
                    ),
                ]
            );
    }

    private bool TakeTerritory(string text)
    {
        var folded = UnicodeText.Fold(text).Trim();
        if (
            Territory is not null
            || library.Territories.FirstOrDefault(t =>
                UnicodeText.Fold(t.Name.Value) == folded || t.Slug == folded || t.Slug == Slug.From(text)
            )
                is not { } territory
        )
            return false;
        Territory = territory.Slug;
        return true;
    }

    [GeneratedRegex(@"https?://[^\s<>""]+")]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"\betp\b", RegexOptions.IgnoreCase)]
    private static partial Regex FullTime();
}
