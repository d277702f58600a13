using CollegeTes.BrowserTests.Printing;
using CollegeTes.Cli;
using CollegeTes.Markup;
using CollegeTes.Printing.Pdf;
using CollegeTes.Tests;
using Microsoft.Playwright;

namespace CollegeTes.BrowserTests;

/// <summary>The slides of the training of the collection, projected, read on a telephone, on paper, and as PowerPoint.</summary>
public sealed class SlideshowTests(Publication publication)
{
    private const string Page = "formations/lire-quatre-experiences/diaporama.html";

    // What a page says is not what its papers say: the notes are on some and not on others, and no foot is on any.
    private static readonly string[] OfOnePage = ["words", "contents", "languages"];
    private const string AddressOfPage = "an address of the page is not reached";

    /// <summary>What one presses, one key after the other, and the slide it leads to.</summary>
    private static readonly (string Key, int Slide)[] Presses =
    [
        ("PageDown", 2),
        ("PageDown", 3),
        ("Space", 4),
        ("PageUp", 3),
        ("ArrowRight", 4),
        ("ArrowLeft", 3),
    ];

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task Axe_finds_nothing_by_day_or_by_night(int width, int height) =>
        Tests.Findings.None(
            await publication.OnEveryPageAsync(
                new()
                {
                    ViewportSize = new() { Width = width, Height = height },
                },
                async (page, address) =>
                {
                    await page.GotoAsync(address);
                    var day = await Axe.FindAsync(page);
                    await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                    return day.Concat(await Axe.FindAsync(page, "color-contrast", "link-in-text-block"));
                },
                p => p == Page
            )
        );

    [Fact]
    public async Task The_keys_of_a_remote_control_lead_from_slide_to_slide() =>
        Tests.Findings.None(
            await publication.OnEveryPageAsync(
                new()
                {
                    ViewportSize = new() { Width = 1440, Height = 900 },
                    JavaScriptEnabled = true,
                },
                async (page, address) =>
                {
                    await page.GotoAsync(address);
                    var found = new List<string>();
                    foreach (var (key, expected) in Presses)
                    {
                        await page.Keyboard.PressAsync(key);
                        await page.WaitForTimeoutAsync(900);
                        var shown = await page.EvaluateAsync<int>(
                            "1 + [...document.querySelectorAll('.diapo')].findIndex(s => Math.abs(s.getBoundingClientRect().top) < 4)"
                        );
                        if (shown != expected)
                            found.Add($"{key}: slide {shown} instead of {expected}");
                    }
                    return found;
                },
                p => p == Page
            )
        );

    [Fact]
    public async Task Nothing_of_a_slide_is_outside_of_it() =>
        Tests.Findings.None(
            await publication.OnEveryPageAsync(
                new()
                {
                    ViewportSize = new() { Width = 1440, Height = 900 },
                },
                async (page, address) =>
                {
                    await page.GotoAsync(address);
                    return await page.EvaluateAsync<string[]>(
                        """
                        () => [...document.querySelectorAll('.diapo')].flatMap(slide => {
                          const plan = slide.querySelector('.plan').getBoundingClientRect();
                          const foot = slide.querySelector('.folio').getBoundingClientRect().top;
                          return [...slide.querySelectorAll('.plan > *:not(svg, .bas, .folio), .plan li, .plan td, .plan th, .plan p')]
                            .filter(e => !e.closest('.bas, .folio, .vh')).map(e => [e, e.getBoundingClientRect()])
                            .filter(([e, b]) => b.width > 0 && (b.right > plan.right + 1 || b.bottom > foot + 1 || b.left < plan.left - 1 || b.top < plan.top - 1))
                            .slice(0, 2).map(([e]) => slide.id + ': ' + e.outerHTML.slice(0, 120));
                        })
                        """
                    );
                },
                p => p == Page
            )
        );

    [Fact]
    public async Task On_paper_each_slide_is_a_page_and_everything_is_tagged()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var folder = new TemporaryFolder();
        var said = new StringWriter();
        var exit = await Application.RunAsync(
            ["build", "-s", Publication.Repository, "-o", folder.Combine("dist"), "-d", "formation", "-f", "html,pdf"],
            new Terminal(said, said)
            {
                Folder = folder.Path,
                HasColour = false,
                HasProgress = false,
            }
        );
        Assert.True(exit == 0, said.ToString());
        var html = File.ReadAllText(folder.Combine("dist/" + Page));
        var slides = MarkupReader.Read(html).All("section").Count();
        foreach (var (name, width, height) in new[] { ("diaporama.pdf", 960.0, 540.0), ("diaporama-notes.pdf", 595.3, 841.9) })
        {
            var bytes = File.ReadAllBytes(folder.Combine("dist/" + Path.GetDirectoryName(Page), name));
            var pages = PdfReader.Read(bytes).Pages().ToList();
            Assert.Equal(slides, pages.Count);
            using var document = UglyToad.PdfPig.PdfDocument.Open(bytes);
            Assert.All(document.GetPages(), p =>
                Assert.True(Math.Abs(p.Width - width) < 1 && Math.Abs(p.Height - height) < 1, $"{p.Width}")
            );
            using var paper = PrintedPaper.Of(bytes, html);
            Tests.Findings.None(
                PdfChecks
                    .All.Where(c => !OfOnePage.Contains(c.Key))
                    .SelectMany(c => c.Value(paper).Where(f => f != AddressOfPage).Select(f => $"{name}, {c.Key}: {f}"))
            );
        }
        Assert.DoesNotContain("sort de sa place", said.ToString(), StringComparison.Ordinal);
    }
}
