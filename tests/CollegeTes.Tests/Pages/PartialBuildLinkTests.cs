using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Tests.Text;
using CollegeTes.Themes;

namespace CollegeTes.Tests.Pages;

/// <summary>
/// Whatever a run is asked for, into an empty folder or beside what stands, no page, feed or book that it makes leads to what is not there.
/// </summary>
public sealed class PartialBuildLinkTests
{
    // Paper and films want tools.
    private static readonly string[] Forms = ["html", "epub", "docx", "texte", "json", "csv", "xml"];

    private static readonly string[] Subjects = ["val-clair", "val-clair/haies", "voix", "voix/haies", "bocage", "guide"];

    private static readonly ILookup<string, string> FormsOf = DeliverableSet
        .Load(new TemplateFiles(null), new DiagnosticBag())
        .Manifests.Where(m => !m.IsForReview)
        .SelectMany(m => m.Outputs.Select(o => (m.Name, o.Form)))
        .Distinct()
        .ToLookup(o => o.Name, o => o.Form, StringComparer.Ordinal);

    private static readonly string[] Names = [.. FormsOf.Select(m => m.Key)];

    [Fact]
    public void Into_an_empty_folder()
    {
        using var collection = new CompleteCollection();
        IEnumerable<Asked> all =
        [
            .. Forms.Select(f => new Asked([], [f], [])),
            .. Names.Select(n => new Asked([n], [], [])),
            .. Names.Select(n => new Asked([n], [.. Forms.Intersect(FormsOf[n])], [])),
            .. Subjects.Select(s => new Asked([], [], [s])),
            .. Subjects.Select(s => new Asked([], ["html", "epub"], [s])),
        ];
        var dead = new List<string>();
        foreach (var asked in all)
        {
            collection.Clear();
            dead.AddRange(DeadAfter(collection, asked));
        }
        Findings.None(dead);
    }

    [Fact]
    public void Beside_what_stands()
    {
        using var collection = new CompleteCollection();
        var seed = Seed.Next();
        var random = new Random(seed);
        var dead = new List<string>();
        for (var i = 0; i < Seed.Rounds(12); i++)
        {
            collection.Clear();
            var told = $"graine {seed}";
            for (var step = 0; step < 3; step++)
            {
                var names = Some(random, Names, 3);
                var forms = names.Length == 0 ? Forms : [.. Forms.Intersect(names.SelectMany(n => FormsOf[n]))];
                var asked = new Asked(names, Some(random, forms, 3), Some(random, Subjects, 4));
                told += " " + asked;
                dead.AddRange(DeadAfter(collection, asked).Select(d => $"{told} : {d}"));
            }
        }
        Findings.None(dead);
    }

    private static string[] Some(Random random, string[] all, int odds) =>
        random.Next(odds) > 0 ? [] : [.. all.Where(_ => random.Next(3) == 0)];

    private static IEnumerable<string> DeadAfter(CompleteCollection collection, Asked asked)
    {
        var result = collection.Run(o => o with { Deliverables = asked.Deliverables, Media = asked.Media, Selection = asked.Selection });
        Findings.None(result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Code} {d.Message}"));
        Findings.None(result.Unknown);
        return PublishedLinks.Dead(collection.Output, "https://exemple.fr/recits/").Distinct().Select(d => $"{asked} {d}");
    }

    private sealed record Asked(string[] Deliverables, string[] Media, string[] Selection)
    {
        public override string ToString() =>
            $"[{string.Join(' ', [.. Deliverables.Select(d => $"-d {d}"), .. Media.Select(m => $"-f {m}"), .. Selection])}]";
    }
}
