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

    // The number of what has the focus, and whether a person sees that it has.
    private const string Focused = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body || e === document.documentElement) return null;
          const style = getComputedStyle(e);
          const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
          const box = e.getBoundingClientRect();
          const drawn = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
          return [e.dataset.rang ?? '', outline || style.boxShadow !== 'none' ? 'seen' : 'no outline', drawn || e.getClientRects().length > 1 ? 'drawn' : 'out of sight', e.outerHTML.slice(0, 120)];
        }
        """;

    [Fact]
    public async Task Tab_reaches_everything_in_order_and_shows_where_it_is() => Tests.Findings.None(await publication.OnEveryPageAsync(new(), async (page, address) =>
    {
        await page.GotoAsync(address);
        var count = await page.EvaluateAsync<int>(Number);
        var found = new List<string>();
        var expected = 0;
        for (var press = 0; press < count + 30 && expected < count; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string[]?>(Focused) is not [var rank, var outline, var drawn, var html])
                break;
            // A player keeps the focus while its own buttons take their turn.
            if (rank.Length == 0 || int.Parse(rank, CultureInfo.InvariantCulture) == expected - 1)
                continue;
            if (outline != "seen" || drawn != "drawn")
                found.Add($"{outline}, {drawn}: {html}");
            if (int.Parse(rank, CultureInfo.InvariantCulture) != expected)
                found.Add($"{rank} came where {expected} was expected: {html}");
            expected = int.Parse(rank, CultureInfo.InvariantCulture) + 1;
        }
        if (expected < count)
            found.Add($"{count - expected} of {count} links and controls were not reached");
        return found.Take(5);
    }));

    [Fact]
    public async Task The_first_link_skips_to_the_text() => Tests.Findings.None(await publication.OnEveryPageAsync(new(), async (page, address) =>
    {
        await page.GotoAsync(address);
        await page.Keyboard.PressAsync("Tab");
        var target = await page.EvaluateAsync<string?>("document.activeElement.getAttribute('href')");
        if (target is not ['#', ..])
            return [$"the first link leads to {target}"];
        await page.Keyboard.PressAsync("Enter");
        return await page.EvaluateAsync<bool>("id => location.hash === '#' + id && document.getElementById(id)?.closest('main') !== null", target[1..]) ? [] : [$"{target} is not in <main>"];
    }));
}
