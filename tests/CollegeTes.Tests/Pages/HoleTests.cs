using System.IO.Compression;
using CollegeTes.Content;
using CollegeTes.Markup;
using CollegeTes.Tests.Scaffolding;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Tests.Pages;

/// <summary>
/// What authors leave out leaves no hole: every optional key of every kind of file away in turn, all of them away at once, on every page.
/// </summary>
public sealed class HoleTests
{
    // One copy of the file for each key that it can do without, all in one collection.
    private static readonly (ContentKind Kind, string Path)[] Copied =
    [
        (ContentKind.Territory, CompleteCollection.Territory),
        (ContentKind.Experience, CompleteCollection.WriteUp),
        (ContentKind.Podcast, CompleteCollection.Podcast),
        (ContentKind.Episode, CompleteCollection.Episode),
        (ContentKind.Film, CompleteCollection.Film),
        (ContentKind.Film, CompleteCollection.FarFilm),
        (ContentKind.Booklet, CompleteCollection.Booklet),
        (ContentKind.Booklet, CompleteCollection.Guide),
        (ContentKind.Synthesis, CompleteCollection.Synthesis),
        (ContentKind.Letter, CompleteCollection.Letter),
    ];

    // These stand in one folder with others of their kind.
    private static readonly ContentKind[] Together =
    [
        ContentKind.Experience,
        ContentKind.Booklet,
        ContentKind.Synthesis,
        ContentKind.Letter,
    ];

    // Of these there is one for all: a publication each.
    private static readonly (ContentKind Kind, string Path)[] Single =
    [
        (ContentKind.Collection, CompleteCollection.Collection),
        (ContentKind.Framework, CompleteCollection.Framework),
        (ContentKind.Partners, CompleteCollection.Partners),
        (ContentKind.Accessibility, CompleteCollection.Accessibility),
    ];

    [Fact]
    public void No_page_shows_what_a_subject_does_not_say()
    {
        using var collection = new CompleteCollection();
        var written = 0;
        foreach (var (kind, path) in Copied)
        {
            foreach (var (key, text) in ThinnedFile.Of(path, collection.Read(path), kind.Shape))
            {
                var copy = Renamed(path, key == "*" ? "sans-rien" : "sans-" + key.Replace('.', '-'));
                if (!Together.Contains(kind))
                    collection.CopyBeside(path, copy);
                if (kind == ContentKind.Territory)
                    collection.CopyTerritory(Path.GetDirectoryName(copy)!);
                if (kind == ContentKind.Podcast)
                    collection.CopyBeside(CompleteCollection.Episode, Path.GetDirectoryName(copy) + "/episodes/haies/episode.md");
                collection.Write(copy, text);
                written++;
            }
        }
        var result = collection.Build("html", "texte", "xml", "svg", "json", "fragment", "epub", "docx");
        Assert.True(result.Summary is not null, string.Join('\n', result.Diagnostics.Select(d => $"{d.Span} {d.Code} {d.Message}")));
        Assert.True(written >= 200, $"{written} copies");
        var pages = Directory.GetFiles(collection.Output, "*.html", SearchOption.AllDirectories).Length;
        Assert.True(pages >= written, $"{pages} pages");
        Assert.True(File.Exists(Path.Combine(collection.Output, "territoires/val-clair/retours/haies/fiche.html")));
        Findings.None(HolesIn(collection.Output));
    }

    [Fact]
    public void No_page_shows_what_the_collection_does_not_say()
    {
        using var collection = new CompleteCollection();
        var holes = new List<string>();
        foreach (var (kind, path) in Single)
        {
            var whole = collection.Read(path);
            foreach (var (key, text) in ThinnedFile.Of(path, whole, kind.Shape))
            {
                collection.Write(path, text);
                var result = collection.Build();
                if (result.Summary is not null)
                    holes.AddRange(HolesIn(collection.Output).Select(h => $"{path} sans {key} : {h}"));
            }
            collection.Write(path, whole);
        }
        Findings.None(holes);
    }

    [Fact]
    public void A_collection_that_was_just_made_shows_no_hole()
    {
        using var made = new NewCollection();
        foreach (var drafts in new[] { false, true })
        {
            Assert.Equal(0, made.Run(drafts ? ["build", "--drafts"] : ["build"]).Code);
            Findings.None(HolesIn(Path.Combine(made.Root, "dist")));
        }
    }

    private static string Renamed(string path, string name) =>
        path.EndsWith("haies.md", StringComparison.Ordinal)
        || path.StartsWith("content/livrets/", StringComparison.Ordinal)
        || path.StartsWith("content/syntheses/", StringComparison.Ordinal)
            ? $"{Path.GetDirectoryName(path)}/{Path.GetFileNameWithoutExtension(path)}-{name}{Path.GetExtension(path)}"
            : $"{Path.GetDirectoryName(Path.GetDirectoryName(path))}/{Path.GetFileName(Path.GetDirectoryName(path))}-{name}/{Path.GetFileName(path)}";

    private static IEnumerable<string> HolesIn(string output) =>
        Directory
            .EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(f => Holes(f).Distinct(StringComparer.Ordinal).Select(h => $"{Path.GetRelativePath(output, f)} : {h}"));

    private static IEnumerable<string> Holes(string file)
    {
        switch (Path.GetExtension(file))
        {
            case ".html":
                return PageHoles.Of(MarkupReader.Read(File.ReadAllText(file)));
            // In a transcript, a blank line more marks another voice.
            case ".txt" when Path.GetFileName(file) != "transcription.txt":
                return PageHoles.OfText(File.ReadAllText(file));
            case ".epub":
                using (var book = ZipFile.OpenRead(file))
                {
                    return
                    [
                        .. book
                            .Entries.Where(e => e.Name.EndsWith(".xhtml", StringComparison.Ordinal))
                            .SelectMany(e =>
                            {
                                using var reader = new StreamReader(e.Open());
                                return PageHoles
                                    .Of(MarkupReader.Read(reader.ReadToEnd()))
                                    .Where(h => !h.Contains("n'est pas sur la page", StringComparison.Ordinal));
                            }),
                    ];
                }
            default:
                return [];
        }
    }
}
