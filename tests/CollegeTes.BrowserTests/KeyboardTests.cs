using System.Globalization;
using Microsoft.Playwright;

namespace CollegeTes.BrowserTests;

/// <summary>Every link and control of every page with the Tab key alone: reached, in the order of the text, and seen.</summary>
public sealed class KeyboardTests(Publication publication)
{
    // Numbers what can be reached, in the order of the document.
    private const string Number = """
        () => {
          const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, audio[controls], [tabindex="0"]')]
            .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && !e.closest('svg[aria-hidden=true]'));
          all.forEach((e, i) => e.dataset.rang = i);
          return all.length;
        }
        """;

    // At each key, says what had the focus before it, and whether a person saw that it had: its number is empty when it is no control of
    // the page.
    // Once the focus is lost, nothing more is said.
    private const string Watch = """
        () => {
          window.reached = [];
          let had = false, lost = false;
          window.look = () => {
            const e = document.activeElement;
            const none = !e || e === document.body || e === document.documentElement;
            lost ||= had && none;
            had ||= !none;
            if (none || lost) return;
            const style = getComputedStyle(e);
            const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
            const box = e.getBoundingClientRect();
            const drawn = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
            reached.push([e.dataset.rang ?? '', outline || style.boxShadow !== 'none' ? 'seen' : 'no outline', drawn || e.getClientRects().length > 1 ? 'drawn' : 'out of sight', e.outerHTML.slice(0, 120)]);
          };
          addEventListener('keydown', look, true);
        }
        """;

    [Fact]
    public async Task Tab_reaches_everything_in_order_and_shows_where_it_is() =>
        Tests.Findings.None(await publication.OnEveryPageAsync(new(), async (page, address) =>
            {
                await page.GotoAsync(address);
                var count = await page.EvaluateAsync<int>(Number);
                await page.EvaluateAsync(Watch);
                var found = new List<string>();
                var expected = 0;
                // A player keeps the focus while its own buttons take their turn.
                for (var round = 0; round < 4 && expected < count; round++)
                {
                    for (var press = round == 0 ? count : 10; press > 0; press--)
                        await page.Keyboard.DownAsync("Tab");
                    foreach (
                        var (rank, outline, drawn, html) in (
                            await page.EvaluateAsync<string[][]>("() => { look(); return reached.splice(0); }")
                        ).Select(r => (r[0], r[1], r[2], r[3]))
                    )
                    {
                        var at = rank.Length == 0 ? expected - 1 : int.Parse(rank, CultureInfo.InvariantCulture);
                        if (at == expected - 1)
                            continue;
                        // After the last comes the first again.
                        if (expected == count)
                            break;
                        if (outline != "seen" || drawn != "drawn")
                            found.Add($"{outline}, {drawn}: {html}");
                        if (at != expected)
                            found.Add($"{rank} came where {expected} was expected: {html}");
                        expected = at + 1;
                    }
                }
                if (expected < count)
                    found.Add($"{count - expected} of {count} links and controls were not reached");
                return found.Take(5);
            }));

    [Fact]
    public async Task The_first_link_skips_to_the_text() =>
        Tests.Findings.None(await publication.OnEveryPageAsync(new(), async (page, address) =>
            {
                await page.GotoAsync(address);
                await page.Keyboard.PressAsync("Tab");
                var target = await page.EvaluateAsync<string?>("document.activeElement.getAttribute('href')");
                if (target is not ['#', ..])
                    return [$"the first link leads to {target}"];
                await page.Keyboard.PressAsync("Enter");
                return await page.EvaluateAsync<bool>(
                    "id => location.hash === '#' + id && document.getElementById(id)?.closest('main') !== null",
                    target[1..]
                )
                    ? []
                    : [$"{target} is not in <main>"];
            }));
}
