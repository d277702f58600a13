using System.IO.Compression;
using CollegeTes.Tests;
using CollegeTes.Tests.Teaching;
using Microsoft.Playwright;

namespace CollegeTes.BrowserTests;

/// <summary>
/// A learning platform in a browser: the player of scorm-again, which refuses what SCORM 1.2 does, and a package in a frame of its page.
/// </summary>
internal sealed class PlatformPlayer : IDisposable
{
    private const string Root = "http://plateforme.test/";

    // Notes each call, what was answered and the error that the player gives it.
    private const string Host = """
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Plateforme</title><script src="scorm12.js"></script><script>
        window.calls = [];
        const player = new Scorm12API({ autocommit: false, logLevel: 5 });
        window.API = Object.fromEntries(['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError',
          'LMSGetErrorString', 'LMSGetDiagnostic'].map(name => [name, (...given) => {
            const answer = player[name](...given);
            calls.push([name, ...given.map(String), String(answer), String(player.LMSGetLastError())]);
            return answer;
          }]));
        window.value = name => String(player.LMSGetValue(name));
        </script></head><body><main><h1>Plateforme</h1>BODY</main></body></html>
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _outside = [];

    public PlatformPlayer(TrainingWorkspace workspace)
    {
        workspace.Build("scorm");
        ZipFile.ExtractToDirectory(workspace.PathOf("scorm.zip"), _folder.Path);
    }

    /// <summary>What the package asked of anyone but itself.</summary>
    public IReadOnlyList<string> Outside => _outside;

    /// <summary>The page of the package, opened from a disk.</summary>
    public string File => new Uri(_folder.Combine("index.html")).AbsoluteUri;

    /// <summary>Opens the package in a frame of the platform.</summary>
    public async Task<IFrame> PlayAsync(IPage page, int depth = 1)
    {
        await ServeAsync(page.Context);
        await page.GotoAsync(Root + $"cadre-{depth}.html");
        await page.FrameLocator("iframe").Locator("body").WaitForAsync();
        var frame = page.Frames.Single(f => f.Url.EndsWith("/paquet/index.html", StringComparison.Ordinal));
        await frame.Locator("button[type=submit]").WaitForAsync();
        return frame;
    }

    /// <summary>Opens the package in a window of its own.</summary>
    public async Task<IPage> OpenAsync(IPage page)
    {
        await ServeAsync(page.Context);
        await page.GotoAsync(Root + "cadre-0.html");
        var popup = await page.RunAndWaitForPopupAsync(() => page.EvaluateAsync("() => { window.open('paquet/index.html'); }"));
        await popup.Locator("button[type=submit]").WaitForAsync();
        return popup;
    }

    public void Dispose() => _folder.Dispose();

    private async Task ServeAsync(IBrowserContext context) => await context.RouteAsync("**/*", async route =>
        {
            var address = route.Request.Url;
            if (!address.StartsWith(Root, StringComparison.Ordinal))
            {
                lock (_outside)
                    _outside.Add(address);
                await route.AbortAsync();
                return;
            }
            var path = address[Root.Length..];
            if (path.StartsWith("cadre-", StringComparison.Ordinal))
            {
                // The platform, and as many frames around the package as it is deep.
                var depth = int.Parse(path["cadre-".Length..^".html".Length], null);
                var inner = depth switch
                {
                    0 => "",
                    1 => "<iframe title=\"Quiz\" src=\"paquet/index.html\" style=\"width:100%;height:60rem\"></iframe>",
                    _ => $"<iframe title=\"Cadre\" src=\"vide-{depth - 1}.html\" style=\"width:100%;height:60rem\"></iframe>",
                };
                await route.FulfillAsync(Html(Host.Replace("BODY", inner, StringComparison.Ordinal)));
            }
            else if (path.StartsWith("vide-", StringComparison.Ordinal))
            {
                var depth = int.Parse(path["vide-".Length..^".html".Length], null);
                var next = depth == 1 ? "paquet/index.html" : $"vide-{depth - 1}.html";
                await route.FulfillAsync(Html($"<!doctype html><title>Vide</title><iframe title=\"Cadre\" src=\"{next}\"></iframe>"));
            }
            else
            {
                var file = path == "scorm12.js" ? Script() : Path.Combine(_folder.Path, path["paquet/".Length..].Split('?', '#')[0]);
                if (System.IO.File.Exists(file))
                    await route.FulfillAsync(new() { Path = file });
                else
                {
                    lock (_outside)
                        _outside.Add(address);
                    await route.FulfillAsync(new() { Status = 404 });
                }
            }
        });

    private static RouteFulfillOptions Html(string text) => new() { Body = text, ContentType = "text/html; charset=utf-8" };

    private static string Script()
    {
        var script = Path.Combine(Publication.Repository, "tests/outils/node_modules/scorm-again/dist/scorm12.js");
        Tools.Require(System.IO.File.Exists(script) ? script : null, "scorm-again (npm ci dans tests/outils)");
        return script;
    }
}
