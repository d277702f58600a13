using Microsoft.Playwright;

namespace CollegeTes.BrowserTests;

/// <summary>A film that is published with its page plays there, and its captions show.</summary>
public sealed class FilmTests(Publication publication)
{
    [Fact]
    public async Task The_film_plays_and_its_captions_show()
    {
        var page = await OpenAsync(publication.Address(Publication.Films + "videos/fete-des-haies/index.html"));
        // Nothing is fetched before it is asked for.
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelector('video').readyState"));
        await page.EvaluateAsync("async () => { const film = document.querySelector('video'); film.muted = true; await film.play(); }");
        await page.WaitForFunctionAsync("document.querySelector('video').currentTime > 0.8");
        Assert.Equal(
            (320, 180),
            (
                await page.EvaluateAsync<int>("document.querySelector('video').videoWidth"),
                await page.EvaluateAsync<int>("document.querySelector('video').videoHeight")
            )
        );
        Assert.Equal("showing", await page.EvaluateAsync<string>("document.querySelector('track[kind=captions]').track.mode"));
        Assert.Equal(
            "La haie a disparu\nen une seule génération.",
            await page.EvaluateAsync<string>(
                "document.querySelector('track[kind=captions]').track.activeCues[0].getCueAsHTML().textContent"
            )
        );
        Assert.Null(await page.EvaluateAsync<string?>("document.querySelector('video').error?.message ?? null"));
    }

    [Fact]
    public async Task A_chapter_opens_the_film_at_its_moment()
    {
        var page = await OpenAsync(publication.Address(Publication.Films + "videos/fete-des-haies/index.html"));
        await page.ClickAsync(".chapitres li:nth-child(2) a");
        await page.WaitForFunctionAsync("document.querySelector('video')?.currentTime >= 12");
        Assert.EndsWith("film.mp4#t=12", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_poster_that_is_drawn_has_colours_of_its_own()
    {
        var page = await OpenAsync(publication.Address(Publication.Films + "videos/fete-des-haies/affiche.svg"));
        Assert.NotEqual("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.ciel')).fill"));
    }

    // From a disk, where a browser reads no file of captions.
    private async Task<IPage> OpenAsync(string address)
    {
        var page = await (await publication.Browser.NewContextAsync()).NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }
}
