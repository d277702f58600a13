using System.Globalization;
using CollegeTes.Cli;
using CollegeTes.Model;
using CollegeTes.Tests;
using CollegeTes.Tests.Fields;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Letter = UglyToad.PdfPig.Content.Letter;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>
/// Every word that an author wrote is seen, on paper and on a narrow screen, whatever its length and wherever it stands. The PDF is read
/// letter by letter: one that holds a word out of its page holds it for nobody.
/// </summary>
public sealed class VisibleWordsTests(Publication publication)
{
    // Points: what office printers leave white; what rounding takes of the size of letters.
    private const double Margin = 5 * 72 / 25.4;
    private const double Rounding = 0.05;

    private const double BodySize = 10.3;
    private const int NarrowScreen = 320;

    /// <summary>One text of each construction, in lists and quotations three deep, with words from one letter to two hundred.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_word_of_a_text_is_seen(int seed)
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var folder = new TemporaryFolder();
        var draw = new Random(seed);
        var text = new LongTexts(draw);
        folder.Write("content/collection.yaml", Collection);
        folder.Write("content/cadre.yaml", "titre: Cadre\nversion: \"1\"\ndimensions: []\n");
        const string Head = "---\ntitre: Épreuve\naccroche: Tout tient.\nstatut: publie\n---\n\n## Contexte\n\nUn paragraphe.\n\n";
        folder.Write("content/livrets/epreuve.md", Head + text.Write(60));
        await BuildAsync(folder, 0, "-f", "html,pdf,impression,cahier");
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder.Combine("dist"), "livret*.pdf", SearchOption.AllDirectories))
        {
            using var pdf = PdfDocument.Open(file);
            var name = Path.GetFileName(file);
            found.AddRange(OutOfPage(pdf).Select(f => $"{name}: {f}"));
            var letters = pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value).Where(l => !string.IsNullOrWhiteSpace(l));
            var words = string.Concat(letters);
            var missing = text.Marks.Where(mark => !words.Contains(mark, StringComparison.Ordinal));
            found.AddRange(missing.Select(mark => $"{name}: {mark} is not there"));
            var size = pdf.GetPages().SelectMany(p => p.Letters).GroupBy(l => Math.Round(l.PointSize, 1)).MaxBy(g => g.Count())!.Key;
            if (name == "livret.pdf" && Math.Abs(size - BodySize) > Rounding)
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: the page was shrunk, its letters have {size} points"));
        }
        Assert.True(text.Marks.Count > 150, $"{text.Marks.Count} words");
        Findings.None(found.Concat(await TooWideAsync(folder)));
    }

    /// <summary>Every field that readers see says a long word: it is seen, or the author is told where it stands.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(90)]
    public async Task A_word_of_a_field_is_seen_or_reported(int length)
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Publication.Repository, "content"), folder.Combine("content"));
        // What is frozen is not rewritten.
        Directory.Delete(folder.Combine("content/cadre"), recursive: true);
        // Its scenes have times of their own, which longer words overrun.
        Directory.Delete(folder.Combine("content/territoires/redon-agglomeration/capsules"), recursive: true);
        var count = 0;
        var written = RewrittenTexts.Write(
            folder.Path,
            t => t.Role is TextRole.Plain or TextRole.Rich,
            t => $"Mot {new string((char)('a' + (count % 26)), length)}{count++}fin"
        );
        Assert.True(written > 800, $"{written} texts");
        var collection = folder.Combine("content/collection.yaml");
        File.AppendAllText(collection, "\nregles: {TES0370: avertissement}\n");
        var said = await BuildAsync(folder, 0, "val-de-sarthe", "mauges-communaute", "energie", "-f", "html,pdf");
        var pdfs = Directory.EnumerateFiles(folder.Combine("dist"), "*.pdf", SearchOption.AllDirectories).ToList();
        Assert.True(pdfs.Count >= 5, $"{pdfs.Count} PDF");
        var found = new List<string>();
        foreach (var file in pdfs)
        {
            using var pdf = PdfDocument.Open(file);
            var cut = pdf.GetPages().SelectMany(page => page.GetWords().Where(w => w.Letters.Any(l => IsOut(l, page)))).Select(w => w.Text);
            found.AddRange(
                cut.Where(w => w.Length > 3 && !said.Contains(Start(w), StringComparison.Ordinal))
                    .Select(w => $"{file}: {w} is out of the page")
            );
        }
        var reported = said.Split('\n').Where(l => l.Contains("TES0370", StringComparison.Ordinal)).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{written} texts, {pdfs.Count} PDF, {reported.Count} words reported\n{string.Join('\n', reported)}"
        );
        Findings.None(found.Concat(await TooWideAsync(folder)));
    }

    // Of a word that was parted, the piece that is out may be its end: the letter it is made of tells it from the others.
    private static string Start(string piece)
    {
        var run = piece.TakeWhile(c => c == piece[0]).Count();
        return run >= 10 ? piece[..Math.Min(20, run)] : piece[..Math.Min(20, piece.Length)];
    }

    private const string Collection = """
        titre: Collection
        organisation: {nom: Maison}
        axes: [{id: agir, titre: Agir, couleur: "#24503f", description: Agir}]
        licence: CC-BY-4.0
        langue: fr
        date: 2026-01-15
        """;

    // The edge of paper, and of the half of a folded sheet.
    private static IEnumerable<string> OutOfPage(PdfDocument pdf) =>
        from page in pdf.GetPages()
        from letter in page.Letters
        where IsOut(letter, page)
        select string.Create(
            CultureInfo.InvariantCulture,
            $"page {page.Number}: « {letter.Value} » at {letter.StartBaseLine.X:0} to {letter.EndBaseLine.X:0} of {page.Width:0} points"
        );

    private static bool IsOut(Letter letter, Page page)
    {
        var box = page.MediaBox.Bounds;
        return !string.IsNullOrWhiteSpace(letter.Value)
            && letter.PointSize > 2
            && (
                letter.StartBaseLine.X < box.Left + Margin
                || letter.EndBaseLine.X > box.Right - Margin
                || letter.StartBaseLine.Y < box.Bottom + Margin
                || letter.StartBaseLine.Y > box.Top - Margin
            );
    }

    private async Task<IReadOnlyList<string>> TooWideAsync(TemporaryFolder folder)
    {
        var found = new List<string>();
        var narrow = new Microsoft.Playwright.ViewportSize { Width = NarrowScreen, Height = 640 };
        await using var context = await publication.Browser.NewContextAsync(new() { ViewportSize = narrow });
        var page = await context.NewPageAsync();
        var files = Directory.EnumerateFiles(folder.Combine("dist"), "*.html", SearchOption.AllDirectories);
        foreach (var file in files.Where(f => Path.GetFileName(f) != "notes.html"))
        {
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > NarrowScreen)
                found.Add(
                    $"{Path.GetRelativePath(folder.Path, file)} is {width} px wide: "
                        + await page.EvaluateAsync<string>(
                            """
                            [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > 321).slice(-2)
                              .map(e => e.outerHTML.slice(0, 160)).join(' | ')
                            """
                        )
                );
        }
        return found;
    }

    private static async Task<string> BuildAsync(TemporaryFolder folder, int code, params string[] arguments)
    {
        var said = new StringWriter();
        var terminal = new Terminal(said, said)
        {
            Folder = folder.Path,
            HasColour = false,
            HasProgress = false,
        };
        var exit = await Application.RunAsync(["build", "-s", folder.Path, "-o", folder.Combine("dist"), .. arguments], terminal);
        var errors = said.ToString().Split('\n').Where(l => l.Contains("erreur", StringComparison.Ordinal));
        Assert.True(exit == code, $"code {exit}\n{string.Join('\n', errors)}");
        return said.ToString();
    }
}
