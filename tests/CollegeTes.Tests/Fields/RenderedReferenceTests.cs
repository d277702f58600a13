using System.IO.Compression;
using System.Text;
using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Tests.Fields;

/// <summary>
/// The real collection, where every text that may hold references holds nothing else: to a source, to a figure of its own, to
/// that of another write-up. No
/// output of any kind prints one of them.
/// </summary>
public sealed class RenderedReferenceTests
{
    private const string Value = "48 613";

    [Fact]
    public void No_output_prints_a_reference()
    {
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "content"), folder.Combine("content"));
        // What is frozen is not rewritten.
        Directory.Delete(folder.Combine("content/cadre"), recursive: true);
        var workspace = WorkspaceReader.Read(folder.Path, 1, new DiagnosticBag(), TestContext.Current.CancellationToken);
        var cited = workspace.Library.Experiences.First(e => e.Status.Value == Status.Published && e.Figures.Count > 0);
        var far = $"{{chiffre:{cited.Id}/temoin}}";
        var subjects = workspace
            .Library.Subjects.SelectMany(s => s.WrittenIn.Select(path => (path, s)))
            .DistinctBy(p => p.path)
            .ToDictionary(p => p.path, p => p.s);
        var written = RewrittenTexts.Write(
            folder.Path,
            t => t.Role == TextRole.Rich || t.Role.IsShownAsIs(),
            t =>
            {
                // The name of a person or of a document is compared with others, and is what others wrote: it ends in its own way.
                if (t.Role.IsShownAsIs())
                    return $"{t.Text.Value.Replace("\"", "\\\"", StringComparison.Ordinal)} sur {far} en tout";
                var subject = subjects.GetValueOrDefault(t.Text.Span.Path);
                var own = subject is { Figures: [var figure, ..] } ? $" et {{chiffre:{figure.Id.Value}}}" : "";
                var source = subject is { Sources: [var cited, ..] } ? $" [@{cited.Id.Value}]" : "";
                return $"Sur {far} en tout{source}{own}.";
            }
        );
        foreach (var path in workspace.Library.Subjects.Select(s => s.Path).Where(p => p.EndsWith(".md", StringComparison.Ordinal)))
            File.AppendAllText(folder.Combine(path), $"\n\nSur {far} en tout.\n\n- {far} dans une liste\n");
        AddFigure(folder.Combine(cited.Path));
        Assert.True(written >= 200, $"{written} textes");

        var options = new PipelineOptions(folder.Path, folder.Combine("dist"), "1.0.0", new DateOnly(2026, 12, 1))
        {
            Media = ["html", "texte", "epub", "docx"],
        };
        var done = new Pipeline(options).Build(TestContext.Current.CancellationToken);

        Findings.None(done.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Code} {d.Message}"));
        var files = Directory
            .EnumerateFiles(folder.Combine("dist"), "*", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(folder.Path, f), Texts: Texts(File.ReadAllBytes(f)).ToList()))
            .ToList();
        string[] raw = [far, " en tout [@", "Sur  en tout", "{chiffre:" + cited.Figures[0].Id.Value];
        Findings.None(
            files.SelectMany(f =>
                raw.Where(r => f.Texts.Exists(t => t.Contains(r, StringComparison.Ordinal))).Select(r => $"{f.Path} : {r}")
            )
        );
        Assert.True(files.Count(f => f.Texts.Exists(t => t.Contains(Value, StringComparison.Ordinal))) >= 60);
    }

    private static void AddFigure(string path)
    {
        var lines = File.ReadAllLines(path).ToList();
        var at = lines.FindIndex(l => l.StartsWith("chiffres:", StringComparison.Ordinal));
        var margin = lines[at + 1][..lines[at + 1].IndexOf('-', StringComparison.Ordinal)];
        lines.Insert(at + 1, margin + "- {id: temoin, libelle: \"témoins comptés\", valeur: 48613}");
        File.WriteAllLines(path, lines);
    }

    private static IEnumerable<string> Texts(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
            return [Encoding.UTF8.GetString(bytes).Replace('\u202F', ' ').Replace('\u00A0', ' ')];
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return
        [
            .. archive.Entries.SelectMany(e =>
            {
                using var copy = new MemoryStream();
                using var stream = e.Open();
                stream.CopyTo(copy);
                return Texts(copy.ToArray());
            }),
        ];
    }
}
