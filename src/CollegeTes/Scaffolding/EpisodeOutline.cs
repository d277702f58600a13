using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;
using CollegeTes.Views;

namespace CollegeTes.Scaffolding;

/// <summary>
/// The outline of an episode that tells a write-up: chapters, questions to ask by section, people, links. Nothing is added to what the
/// write-up says; what
/// it holds from its sources stays cited.
/// </summary>
public sealed partial class EpisodeOutline
{
    private const int MostStages = 6;
    private const int MostStatements = 4;
    private const int MostLinks = 8;
    private const int MostGaps = 8;

    private readonly Experience _experience;
    private readonly Territory _territory;
    private readonly Library _library;
    private readonly ProseContext _prose;
    private readonly IReadOnlyList<(string Key, string Title)> _sections;

    /// <param name="experience">The write-up, as read.</param>
    /// <param name="territory">Its territory.</param>
    /// <param name="library">Where the framework that its observations use is, and the write-ups whose figures it cites.</param>
    public EpisodeOutline(Experience experience, Territory territory, Library library)
    {
        (_experience, _territory, _library) = (experience, territory, library);
        _prose = new ProseContext(experience.Slug, experience.Sources, experience.Figures) { Library = library };
        _sections = [.. InterviewQuestions.Sections.Where(s => Has(s.Key)).Select(s => (s.Key, TitleOf(s.Key) ?? s.Title))];
        Body = MakeBody();
    }

    /// <summary>Title of the write-up, until the episode has its own.</summary>
    public string Title => _experience.Title.Value;

    /// <summary>What follows the front matter.</summary>
    public string Body { get; }

    /// <summary>People whom the write-up quotes with a consent, which is for writing: name and consent.</summary>
    public IReadOnlyList<(string Name, string Consent)> ToAsk =>
        [
            .. _experience
                .Quotations.Where(q => q.Source is null && q.Consent is not null)
                .Select(q => (q.Author, q.Consent!.Value.Value))
                .Distinct(),
        ];

    /// <summary>YAML for the keys that the write-up fills in.</summary>
    public Dictionary<string, string> Values
    {
        get
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["chapitres"] =
                    "\n  # Des moments prévus, deux minutes chacun : à corriger au montage.\n"
                    + string.Concat(Chapters().Select((title, i) => $"  - {{debut: \"{i * 2:00}:00\", titre: {YamlText.Quote(title)}}}\n"))
                        .TrimEnd('\n'),
                ["lieux"] = $"[{YamlText.Quote(_territory.Name.Value)}]",
                ["retours"] = $"[{_experience.Id}]",
            };
            Set("personnes", [.. People()]);
            Set("liens", [.. Links()]);
            Set("sources", [.. Cited().Select(SourceLine)]);
            return values;

            void Set(string key, IReadOnlyList<string> lines)
            {
                if (lines.Count > 0)
                    values[key] = "\n" + string.Join('\n', lines.Select(l => "  " + l));
                if (!lines.Any(l => l.StartsWith('-')))
                    values.Remove(key);
            }
        }
    }

    private IEnumerable<string> Chapters() => ["Ouverture", .. _sections.Where(s => s.Key != "lacunes").Select(s => s.Title), "Pour finir"];

    // Heard or told of: a published source is enough for a name; an agreement to be quoted in writing is none for a voice.
    private IEnumerable<string> People()
    {
        foreach (var person in _experience.Quotations.DistinctBy(q => q.Author))
        {
            var role = person.Role is { } r ? $", role: {YamlText.Quote(r)}" : "";
            if (person.Source is { } source)
                yield return $"- {{nom: {YamlText.Quote(person.Author)}{role}, source: {source.Value}}}";
            else
                yield return $"# {{nom: {YamlText.Quote(person.Author)}{role}}} : cité avec l'accord « "
                    + $"{person.Consent?.Value ?? "à retrouver"} », qui vaut pour l'écrit ; demandez-en un pour la voix.";
        }
    }

    private IEnumerable<string> Links() =>
        _experience
            .Resources.Select(r => (r.Title, r.Url.Value))
            .Concat(_experience.Sources.Where(s => s.Url is not null).Select(s => (s.Title, s.Url!.Value.Value)))
            .DistinctBy(l => l.Item2)
            .Take(MostLinks)
            .Select(l => $"- {{titre: {YamlText.Quote(l.Item1)}, url: {YamlText.Quote(l.Item2)}}}");

    private IEnumerable<Source> Cited() =>
        _experience.Sources.Where(s =>
            Body.Contains($"@{s.Id.Value}]", StringComparison.Ordinal)
            || Body.Contains($"@{s.Id.Value};", StringComparison.Ordinal)
            || _experience.Quotations.Any(q => q.Source?.Value == s.Id.Value)
        );

    private static string SourceLine(Source source)
    {
        var publisher = source.Publisher is { } p ? $", editeur: {YamlText.Quote(p)}" : "";
        var url = source.Url is { } u ? $", url: {YamlText.Quote(u.Value)}" : "";
        var date = source.Date is { } d ? $", date: {d.ToIso()}" : "";
        return $"- {{id: {source.Id.Value}, titre: {YamlText.Quote(source.Title)}{publisher}{url}{date}}}";
    }

    private string MakeBody()
    {
        var text = new StringBuilder(
            "\nÀ compléter : le résumé de l'épisode, celui que l'on lit avant d'appuyer sur lecture.\n\n## Conducteur de l'entretien\n\n"
                + "Ce conducteur est à adapter avant l'enregistrement et à retirer avant la parution : les notes de l'épisode prennent "
                + "sa place.\n"
        );
        foreach (var (key, title) in _sections)
        {
            text.Append("\n### ").Append(title).Append("\n\n");
            foreach (var question in InterviewQuestions.Of(key).Concat(FromWriteUp(key)))
                text.Append("- ").Append(question).Append('\n');
        }
        var criteria = Criteria();
        if (criteria.Count > 0)
        {
            text.Append("\n### Les questions du cadre d'action\n\n");
            foreach (var (criterion, question) in criteria)
                text.Append("- ").Append(criterion).Append(" : ").Append(question).Append('\n');
        }
        return text.Append("\n### Pour finir\n\n- ").Append(InterviewQuestions.Last).Append('\n').ToString();
    }

    // What the write-up knows, to be told by who lived it.
    private IEnumerable<string> FromWriteUp(string key) =>
        key switch
        {
            "deroulement" => About("De ces moments, lequel raconteriez-vous d'abord ? Vu de votre place, que s'y est-il passé ?", Stages()),
            "resultats" => About(
                "Voici ce que note le retour. À quoi le voit-on, et qui le dirait autrement ?",
                Statements(_experience.Results)
            ),
            "freins" => Obstacles(),
            "enseignements" => About(
                "Voici ce que retient le retour. Vous y reconnaissez-vous ? D'où vous vient cette conviction ?",
                Statements(_experience.Lessons)
            ),
            "lacunes" => [InterviewQuestions.OfGaps + string.Concat(Gaps().Select(Below))],
            _ => [],
        };

    // One question about several things, rather than the same one about each.
    private static IEnumerable<string> About(string question, IEnumerable<string> things)
    {
        var lines = things.Select(Below).ToList();
        return lines.Count == 0 ? [] : [question + string.Concat(lines)];
    }

    private static string Below(string line) => "\n  - " + line;

    // What the write-up looked for and did not find: it says so in these words.
    private IEnumerable<string> Gaps() =>
        _experience
            .Body.Sections.Where(s => s.Key == "lacunes")
            .SelectMany(s => PlainText.Of(s.Content, labels: null, _library).Split('\n'))
            .Select(line => Gap().Match(line))
            .Where(m => m.Success)
            .Select(m => m.Groups[1].Value.Trim() + ".")
            .Take(MostGaps);

    private IEnumerable<string> Obstacles() =>
        Of(_experience.Obstacles)
            .Take(MostStatements)
            .Select(s =>
                $"Le retour note : « {Plain(s.Text.Read().Value)} » "
                + $"{(s.Overcome == true ? "Qu'est-ce qui l'a levé ?" : "Comment avez-vous fait avec ?")}"
            );

    private IEnumerable<string> Statements(Documented<IReadOnlyList<Statement>> list) => Statements(Of(list));

    private IEnumerable<string> Statements(IReadOnlyList<Statement> list) =>
        list.Take(MostStatements).Select(s => Plain(s.Text.Read().Value));

    private static IReadOnlyList<Statement> Of(Documented<IReadOnlyList<Statement>> list) => list.HasValue ? list.Value! : [];

    // The key stages where there are any, else the first ones.
    private IEnumerable<string> Stages()
    {
        var key = _experience.Milestones.Where(m => m.IsKey).ToList();
        return (key.Count > 0 ? key : _experience.Milestones)
            .Take(MostStages)
            .Select(m =>
                $"{(m.Date.HasValue ? Capitalized(m.Date.Value.Value.ToFrench()) + " : " : "")}{Plain(m.Title.Value).TrimEnd('.')}."
            );
    }

    // The criteria that were observed; else those that obstacles and lessons name.
    private List<(string Title, string Question)> Criteria()
    {
        var ids = _experience.Observations.Select(o => o.Criterion.Value).ToList();
        if (ids.Count == 0)
            ids =
            [
                .. Of(_experience.Obstacles)
                    .Concat(Of(_experience.Lessons))
                    .Concat(Of(_experience.Factors))
                    .Select(s => s.Criterion?.Value)
                    .OfType<string>(),
            ];
        var known = ids.Distinct(StringComparer.Ordinal).Select(i => Placement.FindCurrent(_library.Framework, i)).OfType<Criterion>();
        return [.. known.Where(c => c.Question is not null).Select(c => (c.Title.Value, c.Question!))];
    }

    private bool Has(string key) =>
        TitleOf(key) is not null
        || key switch
        {
            "deroulement" => _experience.Milestones.Count > 0,
            "moyens" => _experience.ProjectResources.HasValue,
            "resultats" => _experience.Results.Count > 0,
            "freins" => Of(_experience.Obstacles).Count > 0,
            "enseignements" => Of(_experience.Lessons).Count > 0,
            "reproductibilite" => _experience.Transfer.HasValue,
            _ => false,
        };

    private string? TitleOf(string key) => _experience.Body.Sections.FirstOrDefault(s => s.Key == key)?.Title;

    // Figures are typed in the write-up alone: here they are words. Quotation marks stand inside ours.
    private string Plain(string text)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; )
        {
            if (References.TryMatchFigure(text.AsSpan(at), out var length, out var id, out var written))
            {
                if (written is null && _prose.FindFigure(id) is { } figure)
                    FigureText.Append(plain, figure);
                else
                    plain.Append(written);
                at += length;
            }
            else
            {
                plain.Append(text[at++]);
            }
        }
        return plain
            .Replace('\n', ' ')
            .Replace("« ", "“")
            .Replace(" »", "”")
            .Replace("«\u00A0", "“")
            .Replace("\u00A0»", "”")
            .ToString()
            .Trim();
    }

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"^- (.+?)\s*:\s*non renseigné", RegexOptions.IgnoreCase)]
    private static partial Regex Gap();
}
