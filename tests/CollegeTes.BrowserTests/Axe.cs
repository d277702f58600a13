using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CollegeTes.BrowserTests;

/// <summary>What axe finds in a page.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>In a page that holds no other; by all rules, or by those that are named.</summary>
    public static async Task<IEnumerable<string>> FindAsync(IPage page, params string[] rules)
    {
        // The package's own way opens one more page for each answer, which takes as long as axe itself: it is for pages that hold others.
        await page.EvaluateAsync(Script + ";0");
        return Reported(
            (
                await page.EvaluateAsync<string[][]>(
                    """
                    async rules => (await axe.run(document, { resultTypes: ['violations'], ...(rules.length ? { runOnly: rules } : {}) }))
                      .violations.flatMap(v => v.nodes.map(n => [v.id, v.impact, v.help, n.html]))
                    """,
                    rules
                )
            ).Select(v => (v[0], v[1], v[2], v[3]))
        );
    }

    /// <summary>In a page and in those that it holds.</summary>
    public static async Task<IEnumerable<string>> FindInFramesAsync(IPage page) =>
        Reported(
            (await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] })).Violations.SelectMany(v =>
                v.Nodes.Select(n => (v.Id, v.Impact ?? "", v.Help, n.Html))
            )
        );

    // The one message that is allowed: RGAA 1.9.1 wants a role on a figure with a caption, which HTML 5 thinks is one too many.
    private static IEnumerable<string> Reported(IEnumerable<(string Id, string Impact, string Help, string Html)> violations) =>
        from v in violations
        where !(v.Id == "aria-allowed-role" && v.Html.StartsWith("<figure", StringComparison.Ordinal))
        select $"{v.Id} ({v.Impact}): {v.Help}: {v.Html[..Math.Min(v.Html.Length, 160)]}";
}
