using System.Net;
using System.Text.RegularExpressions;
using CollegeTes.Building;
using CollegeTes.Planning;
using CollegeTes.Tests.Text;

namespace CollegeTes.Tests.Deliverables;

/// <summary>
/// Every page of collections whose names are made to collide: ids of one thing each, fragments that lead somewhere, no link in another.
/// </summary>
public sealed partial class PageAnchorsTests : IDisposable
{
    private const int Collections = 12;

    private static readonly string[] Slugs =
    [
        "haies",
        "haies-bocage",
        "contenu",
        "identite",
        "s1",
        "t-id",
        "id",
        "a1",
        "cadre",
        "transcription",
        "bocage",
        "haies-bocage-eau",
    ];

    private static readonly string[] Headings =
    [
        "Bocage eau",
        "Eau",
        "1",
        "1-1",
        "2",
        "Bocage",
        "Contexte",
        "Id",
        "Déroulement",
        "Résultats",
        "Eau",
        "Som",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly int _seed = Seed.Next();

    [Fact]
    public void Ids_are_unique_and_fragments_lead_somewhere()
    {
        var random = new Random(_seed);
        var fragments = 0;
        for (var round = 0; round < Collections; round++)
        {
            using var workspace = new SmallWorkspace();
            Directory.Delete(Path.Combine(workspace.Root, "templates"), recursive: true);
            Fill(workspace, random, round);
            var output = Path.Combine(_folder.Path, round.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var done = new Pipeline(new PipelineOptions(workspace.Root, output, "essai", new DateOnly(2026, 11, 24))).Build(
                TestContext.Current.CancellationToken
            );
            Findings.None(
                done.Diagnostics.Where(d => d.Severity == CollegeTes.Diagnostics.Severity.Error)
                    .Select(d => $"{d.Span} {d.Code} {d.Message}")
            );
            fragments += Inspect(output, $"seed {_seed}, collection {round}");
        }
        Assert.True(fragments > 500, fragments.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void So_they_are_in_the_real_collection()
    {
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "content"), _folder.Combine("content"));
        new Pipeline(new PipelineOptions(_folder.Path, _folder.Combine("dist"), "essai", new DateOnly(2026, 11, 24))).Build(
            TestContext.Current.CancellationToken
        );
        Assert.True(Inspect(_folder.Combine("dist"), "content/") > 500);
    }

    // The names that texts may not take are those that templates give: one more there is one more here.
    [Fact]
    public void Every_id_of_the_templates_is_taken()
    {
        var written = Repository
            .Files.Where(f => f.StartsWith("templates/", StringComparison.Ordinal) && f.EndsWith(".sbn", StringComparison.Ordinal))
            .SelectMany(f => TemplateId().Matches(File.ReadAllText(Path.Combine(Repository.Root, f))).Select(m => m.Groups[1].Value))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.InRange(written.Count, 30, 100);
        Findings.None(
            written.Where(id =>
                id.StartsWith("t-", StringComparison.Ordinal) ? Anchors.OfPart(id[2..]) == id[2..] : Anchors.OfPart(id) == id
            )
        );
    }

    [Theory]
    [InlineData("<p id=\"a\"></p><p id=\"a\"></p>")]
    [InlineData("<a href=\"#b\">x</a>")]
    [InlineData("<a href=\"#\">x</a>")]
    [InlineData("<a href=\"\">x</a>")]
    [InlineData("<a href=\"q.html#z\">x</a>")]
    [InlineData("<p id=\"a\"><a href=\"#a\">x<sup><a href=\"#a\">1</a></sup></a></p>")]
    public void The_inspection_sees(string page)
    {
        _folder.Write("p/p.html", page);
        _folder.Write("p/q.html", "<p id=\"y\"></p>");
        Assert.NotEmpty(Problems(_folder.Combine("p"), out _));
    }

    private static int Inspect(string output, string name)
    {
        Findings.None(Problems(output, out var fragments).Select(p => $"{name}: {p}"));
        return fragments;
    }

    private static List<string> Problems(string output, out int fragments)
    {
        var problems = new List<string>();
        fragments = 0;
        var pages = Directory
            .EnumerateFiles(output, "*.html", SearchOption.AllDirectories)
            .ToDictionary(p => p, File.ReadAllText, StringComparer.Ordinal);
        Assert.NotEmpty(pages);
        var ids = pages.ToDictionary(
            p => p.Key,
            p => Id().Matches(p.Value).Select(m => m.Groups[1].Value).ToList(),
            StringComparer.Ordinal
        );
        foreach (var (path, html) in pages)
        {
            problems.AddRange(ids[path].GroupBy(i => i).Where(g => g.Count() > 1).Select(g => $"{path}: id {g.Key} twice"));
            if (NestedLink().Match(html) is { Success: true } nested)
                problems.Add($"{path}: {nested.Value}");
            foreach (Match link in Link().Matches(html))
            {
                var address = WebUtility.HtmlDecode(link.Groups[1].Value);
                if (address is "" or "#")
                    problems.Add($"{path}: href=\"{address}\"");
                else if (
                    address.Contains('#', StringComparison.Ordinal)
                    && !address.Contains(':', StringComparison.Ordinal)
                    && !MediaTime().IsMatch(address)
                )
                {
                    fragments++;
                    var (file, fragment) = (address.Split('#')[0], address.Split('#')[1]);
                    var target = file.Length == 0 ? path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, file));
                    if (!ids.TryGetValue(target, out var there) || !there.Contains(fragment))
                        problems.Add($"{path}: {address} leads nowhere");
                }
            }
        }
        return problems;
    }

    // Write-ups whose names and headings run into each other, each leading to headings of its own and of others.
    private static void Fill(SmallWorkspace workspace, Random random, int round)
    {
        var folder = Path.GetDirectoryName(workspace.PathOf(SmallWorkspace.Text))!;
        var header = workspace.Header();
        foreach (var file in Directory.EnumerateFiles(folder))
            File.Delete(file);
        var slugs = Slugs.OrderBy(_ => random.Next()).Take(random.Next(4, 9)).ToList();
        foreach (var slug in slugs)
        {
            var headings = Headings
                .OrderBy(_ => random.Next())
                .Take(random.Next(3, 8))
                .Append("Contexte")
                .Append("Déroulement")
                .Distinct()
                .ToList();
            var other = slugs[random.Next(slugs.Count)];
            var own = CollegeTes.Text.Slug.From(headings[0]);
            var text = string.Join(
                "\n\n",
                headings.Select(h =>
                    $"## {h}\n\nVoir [cette partie du texte](#{own}), [l'autre texte]({other}.md), [un début d'autre "
                    + $"texte]({other}.md#contexte) et [une source citée [@A]](https://exemple.fr/). Encore[^n] [@A].\n\n### Détail\n"
                    + $"\nUn mot."
                )
            );
            workspace.Write(
                $"content/territoires/val-clair/retours/{slug}.md",
                header.Replace("titre: \"Des haies\"", $"titre: \"Sur {slug}\"", StringComparison.Ordinal) + text + "\n\n[^n]: Une note.\n"
            );
        }
        // With and without the pages that texts lead to.
        var collection = workspace.PathOf("content/collection.yaml");
        var deliverables = (round % 4) switch
        {
            0 => "livrables: [fiche]\n",
            1 => "livrables: [livret, fiche, catalogue]\n",
            _ => "",
        };
        if (deliverables.Length > 0)
            File.WriteAllText(
                collection,
                Regex.Replace(File.ReadAllText(collection), "^livrables:.*\n", "", RegexOptions.Multiline) + deliverables
            );
        if (round % 2 == 0)
            File.AppendAllText(collection, "sources: [{id: A, titre: \"Bulletin\", date: 2022}]\n");
        workspace.Write(
            "content/livrets/tout.yaml",
            $"titre: \"Tout réuni\"\naccroche: \"Tous les retours.\"\nstatut: publie\nselection: {{retours: "
                + $"[{string.Join(", ", slugs.Select(s => "val-clair/" + s))}]}}\nintroduction: |\n  Tous les retours réunis.\n"
        );
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex(@"<[a-z][^>]*?\sid=""([^""]*)""")]
    private static partial Regex Id();

    [GeneratedRegex(@"\sid=""([a-z][a-z0-9-]*)""")]
    private static partial Regex TemplateId();

    [GeneratedRegex(@"<a\b[^>]*?\shref=""([^""]*)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"<a\b[^>]*\shref=(?:(?!</a>).)*?<a\b[^>]*\shref=", RegexOptions.Singleline)]
    private static partial Regex NestedLink();

    [GeneratedRegex(@"#t=\d+$")]
    private static partial Regex MediaTime();
}
