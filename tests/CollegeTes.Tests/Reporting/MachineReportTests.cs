using System.Text.Json;
using System.Xml;
using CollegeTes.Diagnostics;
using CollegeTes.Reporting;
using CollegeTes.Text;

namespace CollegeTes.Tests.Reporting;

public sealed class MachineReportTests
{
    [Fact]
    public void Json_has_french_keys_in_a_fixed_order()
    {
        var text = ReportFixture.Write(ReportKind.Json, ReportFixture.Small with { Elapsed = TimeSpan.FromSeconds(3) });
        using var json = JsonDocument.Parse(text);
        Assert.Equal(
            [
                "outil",
                "format",
                "version",
                "commande",
                "espace",
                "resultat",
                "code_sortie",
                "totaux",
                "constats",
                "livrables",
                "publication",
                "poids",
            ],
            json.RootElement.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(
            """{"code":"TES0301","gravite":"erreur","titre":"lien mort","chemin":"content/a é.md","ligne":4,"colonne":16,"ligne_fin":4,"colonne_fin":20,"message":"« x.md » n'existe pas","aide":"écrivez y.md"}""",
            Compact(json.RootElement.GetProperty("constats")[1])
        );
        Assert.Equal("""{"erreurs":2,"avertissements":2,"avis":0,"informations":0}""", Compact(json.RootElement.GetProperty("totaux")));
        Assert.Equal(
            """{"crees":1,"modifies":2,"inchanges":10,"supprimes":0,"octets":1332871,"sortie_remplacee":true}""",
            Compact(json.RootElement.GetProperty("publication"))
        );
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("constats")[0].GetProperty("ligne").ValueKind);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Github_shows_ten_of_each_level_gravest_first()
    {
        var many = Enumerable
            .Range(1, 12)
            .Select(line => ReportFixture.At(ReportFixture.NoAlternative, "content/b.md", line, 1, 3, "image"))
            .Append(ReportFixture.At(ReportFixture.DeadLink, "content/z,:%.md", 4, 16, 4, "100 %\nfaux", "essayez :: ceci"))
            .Order();
        var lines = ReportFixture.Write(ReportKind.Github, ReportFixture.Of([.. many]) with { PathPrefix = "sites/x/" }).Split('\n');
        Assert.Equal(
            "::error file=sites/x/content/z%2C%3A%25.md,line=4,endLine=4,col=16,endColumn=20,title=TES0301 lien mort::100 "
                + "%25␊faux%0Aaide : essayez :: ceci",
            lines[0]
        );
        Assert.Equal(
            "::warning file=sites/x/content/b.md,line=1,endLine=1,col=1,endColumn=4,title=TES0310 image sans texte::image",
            lines[1]
        );
        Assert.Equal("tes check : 1 erreur, 12 avertissements ; 11 montrés sur 13", lines[11]);
        Assert.Equal(("", 13), (lines[12], lines.Length));
    }

    [Fact]
    public void Gitlab_has_what_it_asks_for()
    {
        using var json = JsonDocument.Parse(ReportFixture.Write(ReportKind.Gitlab, ReportFixture.Small));
        Assert.Equal(
            ["blocker content/collection.yaml:1", "critical content/a é.md:4", "major content/b.md:1", "major content/b.md:2"],
            json.RootElement.EnumerateArray()
                .Select(item =>
                    $"{item.GetProperty("severity")} "
                    + $"{item.GetProperty("location").GetProperty("path")}:{item.GetProperty("location").GetProperty("lines").GetProperty("begin")}"
                )
        );
        Assert.Equal("« x.md » n'existe pas (aide : écrivez y.md)", json.RootElement[1].GetProperty("description").GetString());
    }

    [Fact]
    public void Fingerprints_are_unique_and_stay_when_lines_move()
    {
        string[] Of(int shift)
        {
            using var json = JsonDocument.Parse(
                ReportFixture.Write(
                    ReportKind.Gitlab,
                    ReportFixture.Of(
                        ReportFixture.At(ReportFixture.DeadLink, "a.md", 1 + shift, 1, 1, "m"),
                        ReportFixture.At(ReportFixture.DeadLink, "a.md", 5 + shift, 1, 1, "m"),
                        ReportFixture.At(ReportFixture.DeadLink, "b.md", 1, 1, 1, "m")
                    )
                )
            );
            return [.. json.RootElement.EnumerateArray().Select(item => item.GetProperty("fingerprint").GetString()!)];
        }

        Assert.Equal(3, Of(0).Distinct().Count());
        Assert.Equal(Of(0), Of(7));
    }

    [Fact]
    public void Junit_has_a_suite_for_each_file()
    {
        var xml = Parse(ReportFixture.Write(ReportKind.Junit, ReportFixture.Small));
        var suites = xml.DocumentElement!.ChildNodes.Cast<XmlElement>()
            .Select(suite => $"{suite.GetAttribute("name")} {suite.GetAttribute("tests")} {suite.GetAttribute("failures")}");
        Assert.Equal(["collection 1 1", "content/a é.md 1 1", "content/b.md 2 0"], suites);
        var failure = (XmlElement)xml.SelectSingleNode("//testcase[@name=\"4:16 TES0301 « x.md » n'existe pas\"]/failure")!;
        Assert.Equal(
            ("TES0301", "erreur TES0301 : « x.md » n'existe pas\naide : écrivez y.md"),
            (failure.GetAttribute("type"), failure.InnerText)
        );
        Assert.Equal("1", Parse(ReportFixture.Write(ReportKind.Junit, ReportFixture.Of())).DocumentElement!.GetAttribute("tests"));
    }

    [Fact]
    public void What_is_silenced_is_in_no_report()
    {
        var silent = ReportFixture.Of(ReportFixture.At(ReportFixture.DeadLink, "a.md", 1, 1, 1, "tu") with { Severity = Severity.None });
        foreach (var kind in Enum.GetValues<ReportKind>())
            Assert.DoesNotContain("TES0301", ReportFixture.Write(kind, silent), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_content_holds_reports_can_be_read_back()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage("graine {0}", seed);
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var report = ReportFixture.Of([.. Enumerable.Range(0, 5).Select(_ => Nasty(random)).Order()]);
            var lines = new AnyLines(NastyText(random));
            try
            {
                ReadBack(report, lines);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"graine {seed}, tour {round}", failure);
            }
        }
    }

    private static void ReadBack(RunReport report, ISourceLines lines)
    {
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            var text = ReportFixture.Write(kind, report, lines: lines);
            Assert.Equal(text, ReportFixture.Write(kind, report, lines: lines));
            Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
            if (kind is ReportKind.Json or ReportKind.Gitlab or ReportKind.Sarif)
                JsonDocument.Parse(text).Dispose();
            if (kind == ReportKind.Sarif)
                SarifReportTests.AssertValid(text);
            if (kind == ReportKind.Junit)
                Parse(text);
            if (kind == ReportKind.Github)
                Assert.Equal(report.Diagnostics.Count, text.Split('\n').Count(line => line.StartsWith("::", StringComparison.Ordinal)));
            if (kind is ReportKind.Text or ReportKind.Github)
                Assert.DoesNotContain("##[", text, StringComparison.Ordinal);
            if (kind == ReportKind.Text)
                Assert.DoesNotContain(text.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
        }
    }

    private static Diagnostic Nasty(Random random)
    {
        var rule = random.Next(2) == 0 ? ReportFixture.DeadLink : ReportFixture.NoAlternative;
        var line = random.Next(0, 4);
        SourceSpan? span =
            random.Next(4) == 0
                ? null
                : new SourceSpan(NastyText(random), line, line == 0 ? 0 : random.Next(1, 30), line + random.Next(2), random.Next(0, 40));
        return rule.At(span, NastyText(random), random.Next(2) == 0 ? null : NastyText(random));
    }

    private static string NastyText(Random random)
    {
        string[] pieces =
        [
            "a",
            "é",
            "\0",
            "\u001b[31m",
            "\n",
            "\r\n",
            "::error::",
            "##[error]",
            "]]>",
            "<!--",
            "\"",
            "\\",
            "%0A",
            "\ud83d",
            "\udf33",
            "🌳",
            "日",
            "\u202e",
            "\u2028",
            "\ufffe",
            "\u0085",
            "\t",
            " ",
            "../",
            ":",
            ",",
            "&amp;",
            "\u0301",
        ];
        return string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    private static XmlDocument Parse(string text)
    {
        var xml = new XmlDocument { XmlResolver = null };
        xml.LoadXml(text);
        return xml;
    }

    private static string Compact(JsonElement element) =>
        System.Text.RegularExpressions.Regex.Replace(element.GetRawText(), "\n *", "").Replace("\": ", "\":", StringComparison.Ordinal);

    private sealed class AnyLines(string line) : ISourceLines
    {
        public string? Line(string path, int number) => number % 3 == 0 ? null : line;
    }
}
