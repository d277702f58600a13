using System.Globalization;
using CollegeTes.Cli;
using CollegeTes.Tests;
using CollegeTes.Tests.Imaging;
using Microsoft.Playwright;

namespace CollegeTes.BrowserTests;

/// <summary>Which file of a photograph a real browser takes, and that it fills the place that was kept for it.</summary>
public sealed class PictureTests(Publication publication)
{
    [Theory]
    [InlineData(320, 1, "-480.webp")]
    [InlineData(1280, 1, "-800.webp")]
    [InlineData(1280, 2, "-1600.webp")]
    public async Task A_browser_takes_the_smallest_file_that_fills_its_place(int width, int density, string ending)
    {
        using var folder = new TemporaryFolder();
        var page = await OpenAsync(folder, width, density);
        Assert.EndsWith(
            ending,
            await page.EvaluateAsync<string>("document.querySelector('.photo img').currentSrc"),
            StringComparison.Ordinal
        );
        // What was promised is what is shown: the picture never asks for a file much larger than its place.
        var shown = await page.EvaluateAsync<double>("document.querySelector('.photo img').getBoundingClientRect().width");
        Assert.InRange(shown, width == 320 ? 240 : 560, width == 320 ? 320 : 645);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task<IPage> OpenAsync(TemporaryFolder folder, int width, int density)
    {
        TemporaryFolder.Copy(Path.Combine(Publication.Repository, "tests/cases/rendus/_commun"), folder.Combine("c"));
        TemporaryFolder.Copy(
            Path.Combine(Publication.Repository, "tests/cases/rendus/photographies/espace/content"),
            folder.Combine("c", "content")
        );
        File.WriteAllBytes(folder.Combine("c", "content/territoires/val-clair/medias/haie.jpg"), Photographs.Jpeg(4000, 3000));
        var said = new StringWriter();
        CultureInfo.CurrentUICulture = new CultureInfo("fr");
        var code = await Application.RunAsync(
            ["build"],
            new Terminal(said, said)
            {
                Folder = folder.Combine("c"),
                HasColour = false,
                HasProgress = false,
            }
        );
        Assert.True(code == 0, said.ToString());
        var context = await publication.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                DeviceScaleFactor = density,
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(folder.Combine("c", "dist/territoires/val-clair/livret.html")).AbsoluteUri);
        await page.EvaluateAsync("document.querySelector('.photo img').scrollIntoView()");
        await page.WaitForFunctionAsync(
            "document.querySelector('.photo img').complete && document.querySelector('.photo img').naturalWidth > 0"
        );
        return page;
    }
}
