using System.Text.RegularExpressions;
using CollegeTes.Building;
using CollegeTes.Preview;
using CollegeTes.Tests;
using Microsoft.Playwright;

namespace CollegeTes.BrowserTests;

/// <summary>
/// The preview as who writes lives it: type, save, see; err, be told, mend; in a real Chromium, on a copy of the real collection.
/// </summary>
public sealed class PreviewTests(Publication publication) : IAsyncLifetime
{
    private const string Text = "content/territoires/redon-agglomeration/retours/eolien-citoyen.md";
    private const string Sheet = "territoires/redon-agglomeration/retours/eolien-citoyen/fiche.html";
    private const string Booklet = "territoires/redon-agglomeration/livret.html";

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _errors = [];
    private PreviewServer? _server;
    private IBrowserContext? _context;

    public async ValueTask InitializeAsync()
    {
        foreach (var part in new[] { "content", "templates" })
            TemporaryFolder.Copy(Path.Combine(Publication.Repository, part), _folder.Combine(part));
        _server = await PreviewServer.StartAsync(
            new PreviewOptions(_folder.Path, "1.0.0", new DateOnly(2026, 12, 1)) { Selection = "redon-agglomeration" }
        );
        _context = await publication.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1200, Height = 800 },
                Permissions = ["clipboard-read", "clipboard-write"],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null)
            await _context.CloseAsync();
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
        Findings.None(_errors);
    }

    [Fact]
    public async Task A_save_changes_the_page_in_place_and_points_out_the_block()
    {
        var page = await OpenAsync(Booklet);
        var body = Frame(page).Locator("body");
        // The reader is far down the page, on a document that would lose this mark if it were loaded again.
        await page.EvaluateAsync("() => { const w = document.getElementById('page').contentWindow; w.marque = 1; w.scrollTo(0, 3000); }");
        var place = await ScrollAsync(page);
        Assert.True(place > 1000);
        await page.EvaluateAsync(
            """
            () => { const w = document.getElementById('page').contentWindow; w.signales = [];
                    const animate = w.Element.prototype.animate; w.Element.prototype.animate = function (...a) { w.signales.push(this.textContent); return animate.apply(this, a); }; }
            """
        );
        Replace(Text, "## Déroulement\n", "## Déroulement\n\nUne phrase toute neuve.\n");
        await Assertions.Expect(body).ToContainTextAsync("Une phrase toute neuve.");
        Assert.Equal(1, await page.EvaluateAsync<int>("document.getElementById('page').contentWindow.marque"));
        Assert.InRange(await ScrollAsync(page), place - 200, place + 200);
        Assert.True(
            await page.EvaluateAsync<bool>(
                "document.getElementById('page').contentWindow.signales.some(t => t.includes('Une phrase toute neuve'))"
            )
        );
        Assert.True(await IsAsServedAsync(page));
    }

    [Fact]
    public async Task An_error_shows_a_panel_over_the_last_good_page_and_leaves_when_mended()
    {
        var page = await OpenAsync(Sheet);
        var panel = page.Locator("#panneau");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        Replace(Text, "\ntitre: ", "\ntittre: ");
        await Assertions.Expect(panel).ToBeVisibleAsync();
        await Assertions.Expect(panel).ToContainTextAsync("erreur TES0201");
        await Assertions.Expect(panel.Locator("mark").First).ToContainTextAsync("tittre");
        await Assertions.Expect(panel).ToContainTextAsync("Aide : ");
        await Assertions.Expect(Frame(page).Locator("h1")).ToContainTextAsync("Quand les habitants financent leurs éoliennes");
        Findings.None(await Axe.FindInFramesAsync(page));
        var place = panel.Locator(".lieu").First;
        Assert.StartsWith("vscode://file/", await place.GetAttributeAsync("href"), StringComparison.Ordinal);
        // The machine has no editor to open.
        await place.EvaluateAsync("e => e.addEventListener('click', c => c.preventDefault())");
        await place.ClickAsync();
        await Assertions.Expect(panel.Locator(".copie").First).ToHaveTextAsync("copié");
        Assert.Matches("^content/.+eolien-citoyen\\.md:\\d+:\\d+$", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        // Escape puts it away for these errors only.
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        Replace(Text, "\naccroche: ", "\nacroche: ");
        await Assertions.Expect(panel).ToBeVisibleAsync();
        Replace(Text, "\nacroche: ", "\naccroche: ");
        Replace(Text, "\ntittre: ", "\ntitre: ");
        await Assertions.Expect(panel).ToBeHiddenAsync();
        Assert.True(await IsAsServedAsync(page));
    }

    [Fact]
    public async Task A_style_is_swapped_without_a_new_page()
    {
        var page = await OpenAsync(Sheet);
        await page.EvaluateAsync("document.getElementById('page').contentWindow.marque = 1");
        File.AppendAllText(_folder.Combine("templates/fiche/style.css"), "\nh1{letter-spacing:7px!important}\n");
        await Assertions.Expect(Frame(page).Locator("h1")).ToHaveCSSAsync("letter-spacing", "7px");
        Assert.Equal(1, await page.EvaluateAsync<int>("document.getElementById('page').contentWindow.marque"));
        Assert.Equal(1, await Frame(page).Locator("link[rel=stylesheet]").CountAsync());
    }

    [Fact]
    public async Task A_deleted_text_is_said_to_be_gone_and_comes_back()
    {
        var page = await OpenAsync(Sheet);
        var text = File.ReadAllText(_folder.Combine(Text));
        File.Delete(_folder.Combine(Text));
        await Assertions.Expect(page.Locator("#panneau")).ToContainTextAsync("Cette page n’existe pas");
        File.WriteAllText(_folder.Combine(Text), text);
        await Assertions.Expect(page.Locator("#panneau")).ToBeHiddenAsync();
        await Assertions.Expect(Frame(page).Locator("h1")).ToContainTextAsync("Quand les habitants");
    }

    [Fact]
    public async Task Two_tabs_follow_each_on_its_page()
    {
        var one = await OpenAsync(Sheet);
        var other = await OpenAsync(Booklet);
        Replace(Text, "accroche: \"", "accroche: \"Vu deux fois. ");
        // A hidden tab listens no more; it is told when it is looked at again.
        await Assertions.Expect(Frame(other).Locator("body")).ToContainTextAsync("Vu deux fois.");
        await one.BringToFrontAsync();
        await Assertions.Expect(Frame(one).Locator("body")).ToContainTextAsync("Vu deux fois.");
        Assert.EndsWith("#/" + Sheet, one.Url, StringComparison.Ordinal);
        Assert.EndsWith("#/" + Booklet, other.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bar_leads_to_the_pages_that_go_together()
    {
        var page = await OpenAsync(Booklet);
        await page.Locator("nav summary", new() { HasText = "Fiche" }).ClickAsync();
        await page.Locator("nav a", new() { HasText = "Quand les habitants" }).ClickAsync();
        await Assertions.Expect(Frame(page).Locator(".fiche h1")).ToContainTextAsync("Quand les habitants");
        await page.Locator("nav a", new() { HasText = "Livret" }).ClickAsync();
        await Assertions.Expect(Frame(page).Locator("h1")).ToContainTextAsync("Redon");
        // The board of reviews stands beside the catalogue, for the team.
        await page.Locator("nav summary", new() { HasText = "Catalogue" }).ClickAsync();
        await page.Locator("nav a", new() { HasText = "Catalogue" }).ClickAsync();
        await page.WaitForURLAsync(u => u.EndsWith("#/index.html", StringComparison.Ordinal));
        // A link inside the page takes the bar along.
        await Frame(page).Locator("a[href*='livret.html']").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#/.+/livret\\.html$"));
    }

    [Fact]
    public async Task Paper_shows_the_page_in_pages()
    {
        var page = await OpenAsync(Sheet);
        await page.Locator("#papier").ClickAsync();
        await Assertions.Expect(page.Locator("#etat")).ToHaveTextAsync("2 pages");
        await Assertions.Expect(Frame(page).Locator(".evitement")).ToBeHiddenAsync();
        await page.Locator("#papier").ClickAsync();
        await Assertions.Expect(page.Locator("#etat")).ToHaveTextAsync("");
    }

    [Fact]
    public async Task A_draft_carries_its_mark()
    {
        Replace(Text, "statut: publie", "statut: brouillon");
        var page = await OpenAsync(Sheet);
        await Assertions.Expect(Frame(page).Locator(".brouillon")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#etat")).ToHaveTextAsync("Brouillon");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_the_bar_and_its_list(ColorScheme scheme)
    {
        // Something to say of every gravity.
        Replace(Text, "## Déroulement\n", "## Déroulement\n\nIls disent \"non\" [@INCONNUE].\n");
        var page = await OpenAsync(Sheet);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await Assertions.Expect(page.Locator("#panneau")).ToBeVisibleAsync();
        await page.Locator("#constats").ClickAsync();
        Findings.None(await Axe.FindInFramesAsync(page));
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var page = await _context!.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _errors.Add($"{path}: {message.Text}");
        };
        page.PageError += (_, error) => _errors.Add($"{path}: {error}");
        await page.GotoAsync($"{_server!.Address}_tes/#/{path}");
        await Frame(page).Locator("body *").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Locator("#vues a").First.WaitForAsync();
        return page;
    }

    private void Replace(string path, string from, string to)
    {
        var text = File.ReadAllText(_folder.Combine(path));
        Assert.Contains(from, text, StringComparison.Ordinal);
        var place = text.IndexOf(from, StringComparison.Ordinal);
        File.WriteAllText(_folder.Combine(path), string.Concat(text.AsSpan(0, place), to, text.AsSpan(place + from.Length)));
    }

    private static IFrameLocator Frame(IPage page) => page.FrameLocator("#page");

    private static Task<double> ScrollAsync(IPage page) =>
        page.EvaluateAsync<double>("document.getElementById('page').contentWindow.scrollY");

    // What was changed in place is what loading the page again would give.
    private static Task<bool> IsAsServedAsync(IPage page) =>
        page.EvaluateAsync<bool>(
            """
            async () => {
              const w = document.getElementById('page').contentWindow;
              const served = new w.DOMParser().parseFromString(await (await fetch(w.location.href)).text(), 'text/html');
              return served.documentElement.isEqualNode(w.document.documentElement);
            }
            """
        );
}
