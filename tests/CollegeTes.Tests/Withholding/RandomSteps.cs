using CollegeTes.Building;
using CollegeTes.Model;

namespace CollegeTes.Tests.Withholding;

/// <summary>Draws what is done to a world: changes to what is withheld, days that pass, and builds of every kind in any order.</summary>
internal sealed class RandomSteps(int seed)
{
    private static readonly string[] Forms = ["html", "texte", "json", "xml", "csv", "docx", "epub", "gift", "scorm", "zip"];
    private static readonly string[] Deliverables =
    [
        "fiche",
        "livret",
        "catalogue",
        "donnees",
        "notes",
        "video",
        "flux",
        "citation",
        "publications",
        "synthese",
        "croisements",
        "formation",
    ];

    private readonly Random _random = new(seed);
    private readonly World _shape = new(seed);

    /// <summary>Some changes and some builds; the first publishes everything.</summary>
    public IReadOnlyList<Step> Draw(int builds)
    {
        List<Step> steps = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => DrawChange()), new Build("tout publier", o => o)];
        for (var i = 1; i < builds; i++)
        {
            for (var changes = _random.Next(1, 4); changes > 0; changes--)
                steps.Add(DrawChange());
            steps.Add(DrawBuild());
        }
        return steps;
    }

    private Build DrawBuild()
    {
        var drafts = _random.Next(5) == 0;
        var keepGoing = _random.Next(3) > 0;
        var selection = _random.Next(2) == 0 ? [Pick(_shape.Texts).Id] : Array.Empty<string>();
        var deliverables = _random.Next(4) == 0 ? [Pick(Deliverables)] : Array.Empty<string>();
        var media = _random.Next(3) == 0 ? [.. Forms.Where(_ => _random.Next(3) == 0)] : Array.Empty<string>();
        IEnumerable<string> words =
        [
            .. selection,
            .. deliverables.Select(d => "-d " + d),
            .. media.Select(m => "-f " + m),
            .. drafts ? ["--drafts"] : Array.Empty<string>(),
            .. keepGoing ? ["--keep-going"] : Array.Empty<string>(),
        ];
        return new Build("build " + string.Join(' ', words), o =>
            o with
            {
                Selection = selection,
                Deliverables = deliverables,
                Media = media,
                WithDrafts = drafts,
                KeepGoing = keepGoing,
            }
        );
    }

    private Change DrawChange()
    {
        var text = _random.Next(_shape.Texts.Count);
        var dated = NextIndex(t => t.Kind is not (TextKind.Territory or TextKind.Booklet));
        var stated = NextIndex(t => t.Kind != TextKind.Territory);
        var item = _random.Next(8);
        var register = _random.Next(_shape.Registers.Count);
        var days = _random.Next(-40, 41);
        return _random.Next(12) switch
        {
            0 or 1 => Of(
                stated,
                Pick([Status.Published, Status.Published, Status.Draft, Status.Archived]) is var status ? $"passe à {status}" : "",
                t => t.Status = status
            ),
            2 => Of(dated, $"ne paraît qu'à {days} jours d'ici", (t, w) => t.From = w.Day.AddDays(days)),
            3 => Of(dated, $"ne paraît que jusqu'à {days} jours d'ici", (t, w) => t.Until = w.Day.AddDays(days)),
            4 => Of(dated, "n'a plus de dates", t => (t.From, t.Until, t.HasEmptyEmbargo) = (null, null, false)),
            5 or 6 => Of(text, $"retire ou remet ce qu'il montre d'une personne ({item})", t => Toggle(t, item)),
            7 => new($"{days} jours passent", w => w.Day = w.Day.AddDays(Math.Abs(days) / 2)),
            8 => Of(text, $"un accord ({item}) vaut jusqu'à {days} jours d'ici", (t, w) =>
                OnAgreement(t, item, a => a.Until = w.Day.AddDays(days))
            ),
            9 => Of(text, $"un accord ({item}) est retiré, ou rendu", (t, w) =>
                OnAgreement(t, item, a => a.Withdrawn = a.Withdrawn is null ? w.Day : null)
            ),
            10 => Of(dated, "un embargo sans date, ou plus", t => t.HasEmptyEmbargo = !t.HasEmptyEmbargo),
            _ => Pick([RegisterState.Whole, RegisterState.Whole, .. Enum.GetValues<RegisterState>()]) is var state
                ? new($"le registre {register + 1} devient {state}", w => w.Registers[register].State = state)
                : throw new InvalidOperationException(),
        };
    }

    private Change Of(int text, string says, Action<Text> act) => Of(text, says, (t, _) => act(t));

    private Change Of(int text, string says, Action<Text, World> act) =>
        new($"{_shape.NameOf(_shape.Texts[text])} : {says}", w => act(w.Texts[text], w));

    private static void Toggle(Text text, int item)
    {
        if (text.Items.Count > 0)
            text.Items[item % text.Items.Count].IsRemoved ^= true;
    }

    private static void OnAgreement(Text text, int item, Action<Agreement> act)
    {
        if (text.Items.Count > 0)
            act(text.Register.Agreements.First(a => a.Id == text.Items[item % text.Items.Count].Agreement));
    }

    private int NextIndex(Predicate<Text> accepts)
    {
        var index = _random.Next(_shape.Texts.Count);
        while (!accepts(_shape.Texts[index]))
            index = _random.Next(_shape.Texts.Count);
        return index;
    }

    private T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
