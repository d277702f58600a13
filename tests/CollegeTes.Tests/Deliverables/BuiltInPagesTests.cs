using System.Text.RegularExpressions;
using CollegeTes.Building;

namespace CollegeTes.Tests.Deliverables;

/// <summary>The real collection through the built-in templates, with a logo: what every page must carry.</summary>
public sealed class BuiltInPagesTests : IDisposable
{
    private const string Logo =
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 8" width="20" height="8"><rect width="20" height="8" fill="#24503f"/></svg>""";

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _pages;

    public BuiltInPagesTests()
    {
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "content"), _folder.Combine("content"));
        _folder.Write("content/logo.svg", Logo);
        var collection = _folder.Combine("content", "collection.yaml");
        File.WriteAllText(
            collection,
            File.ReadAllText(collection).Replace("organisation:\n", "organisation:\n  logo: logo.svg\n", StringComparison.Ordinal)
        );
        var result = new Pipeline(new PipelineOptions(_folder.Path, _folder.Combine("dist"), "essai", new DateOnly(2026, 11, 24))).Build();
        Findings.None(result.Diagnostics.Select(d => $"{d.Span} {d.Code} {d.Message}"));
        _pages =
        [
            .. Directory
                .EnumerateFiles(_folder.Combine("dist"), "*.html", SearchOption.AllDirectories)
                .Where(p => Path.GetFileName(p) != "notes.html")
                .Order(StringComparer.Ordinal),
        ];
    }

    [Fact]
    public void The_logo_of_the_organisation_is_on_every_page() => Assert.All(_pages, page =>
        {
            var match = Regex.Match(
                File.ReadAllText(page),
                "<p class=\"logo\"><img src=\"([^\"]+)\" alt=\"Collège des Transitions Écologiques et Sociétales\"></p>"
            );
            Assert.True(match.Success, page);
            Assert.Equal(Logo, File.ReadAllText(Path.Combine(Path.GetDirectoryName(page)!, match.Groups[1].Value)));
        });

    // The printed page keeps white space as it is, so that words do not stick together in the PDF: a line end of a subtitle would show.
    [Fact]
    public void A_passage_of_the_transcript_runs_on_without_the_line_ends_of_its_subtitles()
    {
        var passages = _pages
            .Where(p => p.Contains("/podcast/", StringComparison.Ordinal))
            .SelectMany(p => Regex.Matches(File.ReadAllText(p), "<p id=\"t-[0-9].*?</p>", RegexOptions.Singleline))
            .ToList();
        Assert.NotEmpty(passages);
        Assert.All(passages, p => Assert.DoesNotContain('\n', p.Value));
    }

    [Fact]
    public void Several_answers_to_a_question_make_one_phrase() =>
        Assert.Contains(_pages, p =>
            File.ReadAllText(p).Contains("<b>Des élus et des services de collectivités</b>", StringComparison.Ordinal)
        );

    public void Dispose() => _folder.Dispose();
}
