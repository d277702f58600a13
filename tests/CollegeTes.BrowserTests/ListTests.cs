using System.IO.Compression;
using CollegeTes.Cli;
using CollegeTes.Tests;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace CollegeTes.BrowserTests;

/// <summary>
/// Lists in lists keep their bullets, their numbers and their indentation: on screens wide and narrow, printed, in books, wherever a text
/// is
/// shown.
/// </summary>
public sealed class ListTests(Publication publication)
{
    private const string Lists = """


        1. Niveau1
           - Niveau2
             1. Niveau3
                - Niveau4
                  1. Niveau5
        2. Suite

        Entre deux.

        7. Sept
        8. Huit

           Un paragraphe.

           - Dedans

        > - Cité
        >   - Cité2
        >     1. Cité3

        - [ ] Tâche
        - [x] Faite
          - [x] Sous-tâche
        """;

    // For each item of a text: its marker, how far it stands from the one that holds it; boxes of tasks have all one size, on one line with
    // their words.
    private const string Look = """
        () => {
          const found = [], left = e => { const r = document.createRange(); r.selectNodeContents(e); return [...r.getClientRects()].filter(b => b.width > 2)[0]?.left; };
          const items = [...document.querySelectorAll('.prose li')];
          if (items.length < 10) found.push(`only ${items.length} items`);
          for (const item of items) {
            const list = item.parentElement, isTask = !!item.querySelector(':scope > .case, :scope > p > .case'), type = getComputedStyle(item).listStyleType;
            const expected = isTask ? 'none' : list.localName === 'ol' ? 'decimal' : 'disc';
            const name = item.textContent.trim().slice(0, 20);
            if (type !== expected) found.push(`« ${name} » is marked ${type}, not ${expected}`);
            if (getComputedStyle(item).display !== 'list-item') found.push(`« ${name} » is no item`);
            if (parseFloat(getComputedStyle(list).paddingLeft) < 10) found.push(`« ${name} » has no room for its mark`);
            const outer = list.parentElement.closest('li');
            if (outer && !(left(item) >= left(outer) + 10)) found.push(`« ${name} » stands at ${left(item)}, what holds it at ${left(outer)}`);
          }
          const starts = [...document.querySelectorAll('.prose ol[start]')].map(l => l.start);
          if (!starts.includes(7)) found.push(`no list starts at 7: ${starts}`);
          const boxes = [...document.querySelectorAll('.prose .case')].map(b => b.getBoundingClientRect());
          let foot = null;
          if (boxes.length < 3) found.push(`only ${boxes.length} boxes`);
          for (const box of document.querySelectorAll('.prose .case')) {
            const own = box.getBoundingClientRect(), words = document.createRange();
            words.selectNode(box.nextSibling);
            const line = words.getBoundingClientRect();
            if (Math.abs(own.width - boxes[0].width) > 1 || Math.abs(own.height - own.width) > 1) found.push(`a box of ${own.width} × ${own.height}`);
            foot ??= own.bottom - line.bottom;
            if (Math.abs(own.bottom - line.bottom - foot) > 1 || own.top < line.top - 1 || own.bottom > line.bottom + 1) found.push(`a box from ${own.top} to ${own.bottom}, its words from ${line.top} to ${line.bottom}`);
          }
          return found;
        }
        """;

    [Fact]
    public async Task Lists_in_lists_keep_their_marks_and_their_place()
    {
        var browser = publication.Browser;
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Publication.Repository, "content"), folder.Combine("content"));
        string[] texts =
        [
            "content/livrets/produire-et-publier.md",
            "content/territoires/val-de-sarthe/retours/projet-de-territoire.md",
            .. new[] { "podcast", "videos" }
                .SelectMany(kind => Directory.EnumerateFiles(folder.Combine("content", kind), "*.md", SearchOption.AllDirectories))
                .Select(f => Path.GetRelativePath(folder.Path, f)),
        ];
        Assert.True(texts.Length > 4, string.Join(' ', texts));
        foreach (var text in texts)
            File.AppendAllText(folder.Combine(text), Lists);
        await BuildAsync(folder);
        await BuildAsync(folder, "val-de-sarthe", "produire-et-publier", "-d", "livret", "-f", "html,pdf,epub");
        var pages = Directory
            .EnumerateFiles(folder.Combine("dist"), "*.html", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != "notes.html" && HasLists(f))
            .ToList();
        Assert.True(pages.Count >= texts.Length, string.Join(' ', pages));
        foreach (var book in Directory.EnumerateFiles(folder.Combine("dist"), "*.epub", SearchOption.AllDirectories).ToList())
        {
            ZipFile.ExtractToDirectory(book, book + ".dir");
            pages.AddRange(Directory.EnumerateFiles(book + ".dir", "*.xhtml", SearchOption.AllDirectories).Where(HasLists));
        }
        Assert.Contains(pages, p => p.EndsWith(".xhtml", StringComparison.Ordinal));
        var found = new List<string>();
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        foreach (var file in pages)
        {
            foreach (var (width, media) in new[] { (1280, Media.Screen), (320, Media.Screen), (559, Media.Print) })
            {
                await page.SetViewportSizeAsync(width, 800);
                await page.EmulateMediaAsync(new() { Media = media });
                await page.GotoAsync(new Uri(file).AbsoluteUri);
                var name = Path.GetRelativePath(folder.Path, file);
                found.AddRange((await page.EvaluateAsync<string[]>(Look)).Select(f => $"{name} ({width}, {media}): {f}"));
            }
        }
        foreach (var file in Directory.EnumerateFiles(folder.Combine("dist"), "livret.pdf", SearchOption.AllDirectories))
            found.AddRange(InPrint(file));
        Findings.None(found);
    }

    // Who prints the words of a text alone, a participant's file, prints no list of it.
    private static bool HasLists(string file) =>
        File.ReadAllText(file).Contains("Niveau5", StringComparison.Ordinal) && Path.GetFileName(file) != "dossier-participant.html";

    // On paper, the marks are letters like others, and each level stands further in.
    private static IEnumerable<string> InPrint(string file)
    {
        using var pdf = PdfDocument.Open(file);
        var words = pdf.GetPages().SelectMany(p => p.GetWords()).ToList();
        var levels = Enumerable
            .Range(1, 5)
            .Select(i => words.First(w => w.Text.EndsWith($"Niveau{i}", StringComparison.Ordinal)).BoundingBox.Left)
            .ToList();
        for (var i = 1; i < levels.Count; i++)
        {
            if (levels[i] < levels[i - 1] + 5)
                yield return $"{file}: level {i + 1} stands at {levels[i]:0}, the one before at {levels[i - 1]:0}";
        }
        foreach (var mark in new[] { "7.", "8." }.Where(mark => !words.Exists(w => w.Text == mark)))
            yield return $"{file}: {mark} is not printed";
    }

    private static async Task BuildAsync(TemporaryFolder folder, params string[] arguments)
    {
        var said = new StringWriter();
        var terminal = new Terminal(said, said)
        {
            Folder = folder.Path,
            HasColour = false,
            HasProgress = false,
        };
        var exit = await Application.RunAsync(["build", "-s", folder.Path, "-o", folder.Combine("dist"), .. arguments], terminal);
        Assert.True(exit == 0, said.ToString());
    }
}
