using CollegeTes.Conformance;
using CollegeTes.Model;
using CollegeTes.Reporting;

namespace CollegeTes.Tests.Conformance;

/// <summary>What is said of the 106 criteria is what pages show: faults where they are, nothing met, nothing forgotten.</summary>
public sealed class ConformanceReadingTests
{
    private const string Valid =
        "<!doctype html>\n<html lang=\"fr\"><head><title>Une page</title></head><body><a href=\"#contenu\">Aller au contenu</a>"
        + "<main id=\"contenu\"><h1>Titre</h1>{0}</main></body></html>";

    [Theory]
    [InlineData("1.1", "<img src=\"a.png\">")]
    [InlineData("1.1", "<svg role=\"img\"><path d=\"M0 0\"/></svg>")]
    [InlineData("2.1", "<iframe src=\"a.html\"></iframe>")]
    [InlineData("4.7", "<audio controls src=\"a.mp3\"></audio>")]
    [InlineData("4.10", "<audio controls autoplay aria-label=\"Un\" src=\"a.mp3\"></audio>")]
    [InlineData("4.11", "<video aria-label=\"Un\" src=\"a.mp4\"></video>")]
    [InlineData("5.7", "<table><tr><th>Un<td>2</table>")]
    [InlineData("6.2", "<p><a href=\"b.html\"></a></p>")]
    [InlineData("6.2", "<p><a href=\"b.html\"><img src=\"a.png\" alt=\"\"></a></p>")]
    [InlineData("8.2", "<p id=\"a\">Un</p><p id=\"a\">Deux</p>")]
    [InlineData("8.8", "<p lang=\"français\">Un</p>")]
    [InlineData("9.2", "<main>Un</main>")]
    [InlineData("9.3", "<ul><p>Un</p></ul>")]
    [InlineData("11.1", "<input name=\"q\">")]
    public void A_fault_is_seen_where_it_is_and_nowhere_else(string criterion, string part)
    {
        var seen = Read(Valid.Replace("{0}", part, StringComparison.Ordinal));
        Assert.Equal([criterion], seen.Where(s => s.Faults.Count > 0).Select(s => s.Criterion.Number));
        Assert.Contains("non respecté, vu par tes : 1", Report(seen), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.1", "<!doctype html>\n", "")]
    [InlineData("8.3", " lang=\"fr\"", "")]
    [InlineData("8.4", "lang=\"fr\"", "lang=\"français\"")]
    [InlineData("8.5", "<title>Une page</title>", "<title></title>")]
    [InlineData("12.7", "href=\"#contenu\"", "href=\"#ailleurs\"")]
    [InlineData("13.1", "<head>", "<head><meta http-equiv=\"refresh\" content=\"5\">")]
    public void What_every_page_must_have_is_missed(string criterion, string part, string instead) =>
        Assert.Equal(
            [criterion],
            Read(Valid.Replace(part, instead, StringComparison.Ordinal)).Where(s => s.Faults.Count > 0).Select(s => s.Criterion.Number)
        );

    [Theory]
    [InlineData("4.3", "<video controls aria-label=\"Un\" src=\"a.mp4\"></video>")]
    [InlineData("5.6", "<table><tr><td>1<td>2</table>")]
    [InlineData("9.1", "<h3>Trop bas</h3>")]
    public void What_a_person_has_to_tell_is_a_doubt_and_no_fault(string criterion, string part)
    {
        var seen = Read(Valid.Replace("{0}", part, StringComparison.Ordinal));
        Assert.Empty(seen.SelectMany(s => s.Faults));
        Assert.Equal([criterion], seen.Where(s => s.Doubts.Count > 0).Select(s => s.Criterion.Number));
    }

    [Fact]
    public void A_page_without_fault_gets_none_and_what_it_lacks_is_said()
    {
        var seen = Read(Valid.Replace("{0}", "<p lang=\"en\">Text <a href=\"b.html\">b</a></p>", StringComparison.Ordinal));
        Assert.Empty(seen.SelectMany(s => s.Faults.Concat(s.Doubts)));
        var report = Report(seen);
        Assert.Contains("sans objet sur ces pages : aucun cadre", report, StringComparison.Ordinal);
        Assert.Contains("sans objet sur ces pages : aucun formulaire", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_of_the_106_criteria_gets_one_verdict_and_none_is_met()
    {
        var lines = Report(Read(Valid)).Split('\n');
        var verdicts = new[] { "    vu par tes : ", "    non respecté", "    sans objet", "    à juger par une personne" };
        foreach (var criterion in Rgaa.Criteria)
        {
            var at = Array.IndexOf(lines, $"  {criterion.Number} {criterion.Title}");
            Assert.Equal("    " + criterion.Address, lines[at + 1]);
            Assert.Single(verdicts, v => lines[at + 2].StartsWith(v, StringComparison.Ordinal));
        }
        Assert.DoesNotContain(lines, l =>
            l.StartsWith("    conforme", StringComparison.Ordinal) || l.StartsWith("    respecté", StringComparison.Ordinal)
        );
        Assert.Equal(13, lines.Count(l => l.Length > 0 && char.IsAsciiDigit(l[0]) && l.Contains(". ", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<SeenCriterion> Read(string html)
    {
        var reading = new ConformanceReading();
        reading.Read("index.html", html);
        return reading.Criteria();
    }

    private static string Report(IReadOnlyList<SeenCriterion> seen)
    {
        using var output = new MemoryStream();
        var report = new RunReport("build", "1.0", "espace", [], RunOutcome.Clean) { Conformance = seen };
        Reporter.Write(ReportKind.Rgaa, report, new NoLines(), output);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    private sealed class NoLines : ISourceLines
    {
        public string? Line(string path, int line) => null;
    }
}
