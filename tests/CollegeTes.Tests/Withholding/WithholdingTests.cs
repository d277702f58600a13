using System.Globalization;
using CollegeTes.Building;
using CollegeTes.Model;

namespace CollegeTes.Tests.Withholding;

/// <summary>
/// What may not be published is in no file of the publication, whatever was published before and whatever is asked for now.
/// </summary>
public sealed class WithholdingTests
{
    private const int Seed = 7;

    private static readonly string? Stories = Environment.GetEnvironmentVariable("TES_RETENUE");

    /// <summary>Ways to publish less than everything, each of them far from what is withdrawn.</summary>
    public static TheoryData<string> Partials =>
        [
            "selection",
            "d fiche",
            "d flux",
            "f html",
            "f json",
            "f docx",
            "livret",
            "film",
            "serie",
            "d fiche f html",
            "d formation",
            "d formation f gift",
            "d lettre f courriel",
            "formation",
            "continuer",
        ];

    /// <summary>Some withdrawals with each way; TES_RETENUE has each way meet all of them.</summary>
    [Theory]
    [MemberData(nameof(Partials))]
    public void What_is_withdrawn_leaves_in_every_partial_build(string partial)
    {
        using var scenario = new Scenario(Seed);
        var build = Partial(partial, scenario.World);
        var first = Partials.ToList().FindIndex(p => p.Data == partial);
        List<Step> steps =
        [
            new Change("deux brouillons", MakeDrafts),
            Whole with
            {
                Says = "tout, --drafts",
                With = o => Whole.With(o) with { WithDrafts = true },
            },
            build,
        ];
        for (var i = 0; i < (Stories is null ? 3 : Withdrawals.Count); i++)
            steps.AddRange([Withdrawals[(first + (i * 5)) % Withdrawals.Count], build]);
        var fault = scenario.Play(steps);
        Assert.True(fault is null, $"{string.Join("\n", steps)}\n{fault}\n{scenario.Findings}");
        Assert.True(scenario.Refused == 0, scenario.Findings);
    }

    /// <summary>Tens of stories here; TES_RETENUE=2000 plays two thousand of them.</summary>
    [Fact]
    public void Nothing_withheld_is_published_whatever_the_order_of_changes_and_builds()
    {
        var first = Tests.Text.Seed.Next();
        var count = int.TryParse(Stories, CultureInfo.InvariantCulture, out var wished) ? wished : 8;
        var (published, refused) = (0, 0);
        for (var seed = first; seed < first + count; seed++)
        {
            var steps = new RandomSteps(seed).Draw(builds: 6);
            using var scenario = new Scenario(seed);
            if (scenario.Play(steps) is { } fault)
                Assert.Fail(Story(seed, steps, fault));
            (published, refused) = (published + scenario.Published, refused + scenario.Refused);
        }
        // Refusals alone would prove nothing.
        Assert.True(published > refused, $"graine {first} : {published} publications, {refused} refus");
    }

    // The shortest story that still ends badly, by leaving out one step at a time.
    private static string Story(int seed, IReadOnlyList<Step> steps, string fault)
    {
        var story = steps.ToList();
        var findings = "";
        for (var i = story.Count - 1; i >= 0; i--)
        {
            var shorter = story.Where((_, at) => at != i).ToList();
            using var scenario = new Scenario(seed);
            if (scenario.Play(shorter) is { } still)
                (story, fault, findings) = (shorter, still, scenario.Findings);
        }
        return $"graine {seed} (TES_SEED={seed})\n- {string.Join("\n- ", story)}\n{fault}\n{findings}";
    }

    private static Build Whole { get; } =
        new("tout, avec Word et liseuse", o =>
            o with
            {
                Media = ["html", "texte", "json", "xml", "csv", "fragment", "svg", "docx", "epub", "gift", "scorm", "zip", "courriel"],
            }
        );

    private static IReadOnlyList<Change> Withdrawals { get; } =
    [
        new("un retour est archivé", w => Find(w, TextKind.Experience, 1).Status = Status.Archived),
        new("un épisode est archivé", w => Find(w, TextKind.Episode, 1).Status = Status.Archived),
        new("un film est archivé", w => Find(w, TextKind.Film, 1).Status = Status.Archived),
        new("une synthèse redevient brouillon", w => Find(w, TextKind.Synthesis, 0).Status = Status.Draft),
        new("une formation redevient brouillon", w => Find(w, TextKind.Training, 0).Status = Status.Draft),
        new("une formation a fait son temps", w => Find(w, TextKind.Training, 0).Until = w.Day.AddDays(-1)),
        new("une lettre redevient brouillon", w => Find(w, TextKind.Letter, 0).Status = Status.Draft),
        new("une lettre a fait son temps", w => Find(w, TextKind.Letter, 0).Until = w.Day.AddDays(-1)),
        new("un livret redevient brouillon", w => Find(w, TextKind.Booklet, 0).Status = Status.Draft),
        new("tous les retours d'un territoire sont archivés", w =>
            w.Texts.Where(t => t.Kind == TextKind.Experience).Take(2).ToList().ForEach(t => t.Status = Status.Archived)
        ),
        new("un retour passe sous embargo", w => Find(w, TextKind.Experience, 1).From = w.Day.AddDays(1)),
        new("un film a fait son temps", w => Find(w, TextKind.Film, 0).Until = w.Day.AddDays(-1)),
        new("chaque photo est retirée", w => Remove(w, ConsentObject.Image)),
        new("chaque citation est retirée", w => Remove(w, ConsentObject.Quotation)),
        new("chaque nom est retiré", w => Remove(w, ConsentObject.Name)),
        new("chaque personne entendue est retirée", w => Remove(w, ConsentObject.Voice)),
    ];

    private static Build Partial(string what, World world)
    {
        var place = Find(world, TextKind.Experience, 3).Parent;
        return what switch
        {
            "selection" => new(what, o => o with { Selection = [place] }),
            "livret" => new(what, o => o with { Selection = [Find(world, TextKind.Booklet, 0).Word] }),
            "film" => new(what, o => o with { Selection = [Find(world, TextKind.Film, 0).Word] }),
            "serie" => new(what, o => o with { Selection = [$"content/podcast/{world.Series}"] }),
            "formation" => new(what, o => o with { Selection = [Find(world, TextKind.Training, 0).Word] }),
            "d formation" => new(what, o => o with { Deliverables = ["formation"] }),
            "d formation f gift" => new(what, o => o with { Deliverables = ["formation"], Media = ["gift"] }),
            "d lettre f courriel" => new(what, o => o with { Deliverables = ["lettre"], Media = ["courriel"] }),
            "d fiche" => new(what, o => o with { Deliverables = ["fiche"] }),
            "d flux" => new(what, o => o with { Deliverables = ["flux"] }),
            "f html" => new(what, o => o with { Media = ["html"] }),
            "f json" => new(what, o => o with { Media = ["json"] }),
            "f docx" => new(what, o => o with { Media = ["docx"] }),
            "d fiche f html" => new(what, o => o with { Deliverables = ["fiche"], Media = ["html"] }),
            _ => new(what, o => o with { Selection = [Find(world, TextKind.Experience, 3).Id], KeepGoing = true }),
        };
    }

    // Named by others, and not what the partial builds ask for.
    private static void MakeDrafts(World world)
    {
        Find(world, TextKind.Experience, 0).Status = Status.Draft;
        Find(world, TextKind.Episode, 0).Status = Status.Draft;
    }

    private static Text Find(World world, TextKind kind, int index) => world.Texts.Where(t => t.Kind == kind).ElementAt(index);

    private static void Remove(World world, ConsentObject kind)
    {
        foreach (var item in world.Texts.SelectMany(t => t.Items).Where(i => i.Kind == kind))
            item.IsRemoved = true;
    }
}
