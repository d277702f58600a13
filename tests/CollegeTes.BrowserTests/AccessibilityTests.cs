using Microsoft.Playwright;

namespace CollegeTes.BrowserTests;

/// <summary>What axe, a keyboard, a narrow screen and a reader without styles meet on every page.</summary>
public sealed class AccessibilityTests(Publication publication)
{
    [Fact]
    public async Task Axe_finds_nothing_on_any_page_by_day_or_by_night() =>
        Tests.Findings.None(await publication.OnEveryPageAsync(new(), async (page, address) =>
            {
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
                await page.GotoAsync(address);
                var day = await Axe.FindAsync(page);
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                return day.Concat(await Axe.FindAsync(page, "color-contrast", "link-in-text-block"));
            }));

    [Fact]
    public async Task Nothing_overflows_at_320_pixels() =>
        Tests.Findings.None(
            await publication.OnEveryPageAsync(
                new()
                {
                    ViewportSize = new() { Width = 320, Height = 640 },
                },
                async (page, address) =>
                {
                    await page.GotoAsync(address);
                    var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                    return width <= 320
                        ? []
                        :
                        [
                            $"{width} px wide: "
                                + await page.EvaluateAsync<string>(
                                    """
                                    [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > 321).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')
                                    """
                                ),
                        ];
                }
            )
        );

    [Fact]
    public async Task Without_styles_the_text_is_there_and_in_order() =>
        Tests.Findings.None(await publication.OnEveryPageAsync(new(), async (page, address) =>
            {
                await page.GotoAsync(address);
                return await page.EvaluateAsync<string[]>(
                    """
                    () => {
                      for (const sheet of document.styleSheets) sheet.disabled = true;
                      for (const element of document.querySelectorAll('[style]')) element.removeAttribute('style');
                      const main = document.querySelector('main');
                      if (!main) return ['no <main>'];
                      const found = [];
                      const text = main.innerText;
                      if (text.length < 300) found.push('hardly any text: ' + text.length);
                      let at = -1;
                      for (const heading of main.querySelectorAll('h1, h2, h3')) {
                        const words = heading.innerText.trim();
                        const next = text.indexOf(words, at + 1);
                        if (words === '' || next < 0) found.push('a heading is lost or out of order: ' + heading.outerHTML.slice(0, 120));
                        else at = next;
                      }
                      for (const block of main.querySelectorAll('p, li, td'))
                        if (!block.closest('details:not([open])') && block.textContent.trim() && !block.checkVisibility()) found.push('hidden without styles: ' + block.outerHTML.slice(0, 120));
                      return found;
                    }
                    """
                );
            }));
}
