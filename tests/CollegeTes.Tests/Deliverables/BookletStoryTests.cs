using System.Text.RegularExpressions;
using CollegeTes.Building;

namespace CollegeTes.Tests.Deliverables;

/// <summary>
/// A booklet lays pictures and quotations between the sections of a story: all of them, once, however many sections there are.
/// </summary>
public sealed class BookletStoryTests : IDisposable
{
    private static readonly string[] Sections =
    [
        "Contexte",
        "Objectifs",
        "Déroulement",
        "Gouvernance",
        "Résultats",
        "Enseignements",
        "Ce que les sources ne disent pas",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Every_picture_and_quotation_is_shown_once(int sections)
    {
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "tests/cases/rendus/_commun"), _folder.Path);
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "tests/cases/rendus/photographies/espace/content"), _folder.Combine("content"));
        var numbers = Enumerable.Range(1, 5).ToList();
        foreach (var n in numbers)
            _folder.Write(
                $"content/territoires/val-clair/medias/d{n}.svg",
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {n} 8\" width=\"{n}\" height=\"8\"></svg>"
            );
        var path = _folder.Combine("content/territoires/val-clair/retours/haies.md");
        var header = File.ReadAllText(path).Split("medias:")[0];
        File.WriteAllText(
            path,
            header
                + "medias: ["
                + string.Join(", ", numbers.Select(n => $"{{fichier: medias/d{n}.svg, alt: \"Dessin {n}\"}}"))
                + "]\n"
                + "citations: ["
                + string.Join(", ", numbers.Select(n => $"{{texte: \"Parole {n}\", auteur: \"Le maire\", source: A}}"))
                + "]\n---\n"
                + string.Concat(Sections.Take(sections).Select(s => $"\n## {s}\n\nLe bulletin le dit [@A].\n"))
        );
        var result = new Pipeline(new PipelineOptions(_folder.Path, _folder.Combine("dist"), "essai", new DateOnly(2026, 11, 24))).Build(
            TestContext.Current.CancellationToken
        );
        Findings.None(
            result.Diagnostics.Where(d => d.Severity == CollegeTes.Diagnostics.Severity.Error).Select(d => $"{d.Span} {d.Code} {d.Message}")
        );
        var page = File.ReadAllText(_folder.Combine("dist/territoires/val-clair/livret.html"));
        Assert.Equal(numbers.Select(n => $"Dessin {n}"), Regex.Matches(page, "alt=\"(Dessin [0-9])\"").Select(m => m.Groups[1].Value));
        Assert.Equal(numbers.Select(n => $"Parole {n}"), Regex.Matches(page, "<p>(Parole [0-9])</p>").Select(m => m.Groups[1].Value));
    }
}
