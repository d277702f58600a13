using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace CollegeTes.BrowserTests;

/// <summary>What comes out of the printer: a sheet is a sheet of paper, a booklet has no page for nothing.</summary>
public sealed class PrintTests(Publication publication)
{
    private const int FewestWords = 25;

    [Fact]
    public async Task A_sheet_is_two_pages_and_no_other() =>
        Tests.Findings.None(
            await publication.OnEveryPageAsync(
                new(),
                async (page, address) =>
                {
                    using var pdf = await PrintAsync(page, address);
                    return pdf.NumberOfPages == 2 ? Blank(pdf) : [$"{pdf.NumberOfPages} pages"];
                },
                IsSheet
            )
        );

    [Fact]
    public async Task A_booklet_prints_no_empty_page() =>
        Tests.Findings.None(
            await publication.OnEveryPageAsync(
                new(),
                async (page, address) =>
                {
                    using var pdf = await PrintAsync(page, address);
                    return pdf.NumberOfPages < 4 ? [$"{pdf.NumberOfPages} pages"] : Blank(pdf);
                },
                path => path.EndsWith("/livret.html", StringComparison.Ordinal)
            )
        );

    /// <summary>The two pages are boxes of a fixed height: a text too long for its box would run over the next one.</summary>
    [Fact]
    public async Task Nothing_runs_over_its_box_on_a_sheet() =>
        Tests.Findings.None(
            await publication.OnEveryPageAsync(
                new()
                {
                    ViewportSize = new() { Width = 794, Height = 1123 },
                },
                async (page, address) =>
                {
                    await page.GotoAsync(address);
                    await page.EmulateMediaAsync(new() { Media = Media.Print });
                    await page.EvaluateAsync("() => document.fonts.ready");
                    return await page.EvaluateAsync<string[]>(
                        """
                        () => [...document.querySelectorAll('.tete, .recto, .recit, .carte-id, .tuiles li, .verso, .suite, .dos')].filter(e => e.scrollHeight > e.clientHeight + 1)
                            .map(e => `${e.className || e.textContent} is ${e.scrollHeight - e.clientHeight} px too high`)
                        """
                    );
                },
                IsSheet
            )
        );

    // Of a write-up, or of a criterion.
    private static bool IsSheet(string path) =>
        path.EndsWith("/fiche.html", StringComparison.Ordinal) || path.StartsWith("croisements/conditions/", StringComparison.Ordinal);

    private static async Task<PdfDocument> PrintAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        return PdfDocument.Open(await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true }));
    }

    // Running heads and page numbers do not make a page, nor does the last of the sources, alone on the next one: at least a few
    // lines of text, or a drawing.
    private static IEnumerable<string> Blank(PdfDocument pdf) =>
        [
            .. from page in pdf.GetPages()
            where page.GetWords().Count() < FewestWords && page.NumberOfImages == 0 && page.Paths.Count < 10
            select $"page {page.Number} of {pdf.NumberOfPages} is empty",
        ];
}
