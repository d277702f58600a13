using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CollegeTes.BrowserTests;

/// <summary>What a page asks of the network and says to the console.</summary>
public sealed class LoadingTests(Publication publication)
{
    private const long MostBytes = 150_000;

    // Sounds and photographs are weighed on their own.
    private static readonly string[] Apart = [".mp3", ".m4a", ".ogg", ".jpg", ".jpeg", ".webp", ".png", ".vtt"];

    [Fact]
    public async Task A_page_loads_alone_lightly_and_in_silence() =>
        Tests.Findings.None(await publication.OnEveryPageAsync(new(), async (first, address) =>
            {
                // What is heard is of this page alone.
                var page = await first.Context.NewPageAsync();
                var found = new ConcurrentBag<string>();
                var requested = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
                page.Console += (_, message) => found.Add($"console: {message.Text}");
                page.PageError += (_, error) => found.Add($"error: {error}");
                page.RequestFailed += (_, request) => found.Add($"failed: {request.Url} {request.Failure}");
                page.Request += (_, request) => requested[request.Url] = true;
                await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
                await page.EvaluateAsync("() => document.fonts.ready");
                await page.CloseAsync();
                foreach (var url in requested.Keys.Where(u => !IsOurs(u, address)))
                    found.Add($"asks {url}");
                var weight = requested
                    .Keys.Where(u =>
                        IsOurs(u, address)
                        && u.StartsWith("file:", StringComparison.Ordinal)
                        && !Apart.Contains(Path.GetExtension(new Uri(u).LocalPath))
                    )
                    .Sum(u => new FileInfo(new Uri(u).LocalPath).Length);
                if (weight >= MostBytes)
                    found.Add(
                        $"weighs {weight / 1000} kB: "
                            + $"{string.Join(", ", requested.Keys.Select(u => Path.GetFileName(new Uri(u).LocalPath)))}"
                    );
                return found;
            }));

    [Fact]
    public async Task Every_link_inside_leads_to_a_file_and_to_an_id() =>
        Tests.Findings.None(await publication.OnEveryPageAsync(new(), async (page, address) =>
            {
                await page.GotoAsync(address);
                var found = new List<string>();
                foreach (
                    var link in await page.EvaluateAsync<string[]>(
                        "[...new Set([...document.querySelectorAll('a[href], link[href], use')].map(e => e.href.baseVal === undefined ? "
                            + "e.href : new URL(e.href.baseVal, document.baseURI).href))]"
                    )
                )
                {
                    if (!Uri.TryCreate(link, UriKind.Absolute, out var uri))
                        found.Add($"{link} is no address");
                    else if (uri.Scheme == "file" && !IsOurs(link, address))
                        found.Add($"{link} leaves the publication");
                    else if (uri.Scheme == "file" && !File.Exists(uri.LocalPath))
                        found.Add($"{link} leads nowhere");
                    else if (
                        uri.Scheme == "file"
                        && uri.LocalPath.EndsWith(".html", StringComparison.Ordinal)
                        && uri.Fragment.Length > 1
                        && !File.ReadAllText(uri.LocalPath)
                            .Contains($"id=\"{Uri.UnescapeDataString(uri.Fragment[1..])}\"", StringComparison.Ordinal)
                    )
                        found.Add($"{link} has no such id");
                }
                return found;
            }));

    [Fact]
    public async Task No_id_stands_twice_on_a_page() =>
        Tests.Findings.None(await publication.OnEveryPageAsync(new(), async (page, address) =>
            {
                await page.GotoAsync(address);
                return await page.EvaluateAsync<string[]>(
                    """
                    () => { const seen = new Set(); return [...document.querySelectorAll('[id]')].filter(e => seen.size === seen.add(e.id).size).map(e => 'twice: ' + e.id); }
                    """
                );
            }));

    private bool IsOurs(string url, string page) =>
        url.StartsWith(publication.RootOf(page), StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal);
}
