using System.Text.RegularExpressions;
using CollegeTes.Tests;
using CollegeTes.Text;
using Microsoft.Playwright;

namespace CollegeTes.BrowserTests.Searching;

/// <summary>
/// The search page as people open it: from a disk, under any path of a server, without script, with the keyboard alone. What the index
/// knows of a word and what the script makes of the same word are two programs: they are compared on the words of the collection.
/// </summary>
public sealed partial class SearchPageTests(Publication publication)
{
    private const string Results = ".trouve h2 a";

    [Fact]
    public async Task Any_word_of_what_is_shown_is_found_and_found_again_when_misspelt()
    {
        var empty = Empty().Match(Read("index")).Groups[1].Value.Split(' ').ToHashSet(StringComparer.Ordinal);
        var random = new Random(19);
        var words = Directory
            .GetFiles(Path.Combine(publication.Folder, "recherche"), "textes-*.js")
            .SelectMany(f => Word().Matches(Escape().Replace(File.ReadAllText(f), " ")).Select(m => m.Value))
            .Distinct(StringComparer.Ordinal)
            .Where(w =>
                UnicodeText.Fold(w) is var folded && !empty.Contains(folded) && !folded.Contains("textes", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal)
            .ToArray();
        Assert.True(words.Length > 2_000, $"{words.Length} words");
        random.Shuffle(words);
        await using var context = await publication.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(publication.Address("recherche.html"));
        var lost = new List<string>();
        foreach (var word in words.Take(150))
        {
            if ((await RelevanceTests.FindAsync(page, word)).Count == 0)
                lost.Add(word);
        }
        var misspelt = words.Where(w => w.Length >= 8 && w.All(char.IsAsciiLetterLower)).Take(40).Select(w => Misspell(w, random)).ToList();
        foreach (var word in misspelt)
        {
            if ((await RelevanceTests.FindAsync(page, word)).Count == 0)
                lost.Add(word);
        }
        Assert.Equal(40, misspelt.Count);
        Findings.None(lost);
    }

    [Fact]
    public async Task It_searches_under_any_path_of_a_server()
    {
        const string Root = "https://exemple.test/un/chemin/";
        await using var context = await publication.Browser.NewContextAsync();
        var asked = new List<string>();
        await context.RouteAsync("**/*", async route =>
        {
            var address = route.Request.Url.Split('?', '#')[0];
            asked.Add(address);
            var file = Path.Combine(publication.Folder, Uri.UnescapeDataString(address[Math.Min(Root.Length, address.Length)..]));
            await (
                address.StartsWith(Root, StringComparison.Ordinal) && File.Exists(file)
                    ? route.FulfillAsync(new RouteFulfillOptions { Path = file })
                    : route.AbortAsync()
            );
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Root + "recherche.html?q=bocage");
        var first = page.Locator(Results).First;
        await first.WaitForAsync();
        Assert.Equal("bocage", await page.InputValueAsync("#q"));
        Assert.StartsWith(Root + "territoires/", await first.EvaluateAsync<string>("a => a.href"), StringComparison.Ordinal);
        Findings.None(asked.Where(a => !a.StartsWith(Root, StringComparison.Ordinal)));
        // A search costs a reader little: the script and what it asks for.
        var loaded = asked.Where(a => a.Contains("/recherche/", StringComparison.Ordinal)).Distinct().ToList();
        Assert.InRange(loaded.Sum(a => new FileInfo(Path.Combine(publication.Folder, a[Root.Length..])).Length), 1, 300_000);
    }

    [Fact]
    public async Task Without_script_the_same_page_lists_all_that_a_search_finds()
    {
        await using var context = await publication.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(publication.Address("recherche.html"));
        Assert.False(await page.IsVisibleAsync("#chercher"));
        var listed = (await page.Locator("main a").AllAsync()).Select(a => a.GetAttributeAsync("href"));
        var links = (await Task.WhenAll(listed)).Select(l => l!.Split('#')[0]).ToHashSet(StringComparer.Ordinal);
        var found = Directory
            .GetFiles(Path.Combine(publication.Folder, "recherche"), "textes-*.js")
            .SelectMany(f => Target().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value.Split('#')[0]));
        Findings.None(found.Distinct().Where(f => !links.Contains(f)));
    }

    [Fact]
    public async Task A_keyboard_leads_from_a_question_to_its_answer_and_back()
    {
        await using var context = await publication.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(publication.Address("recherche.html"));
        for (var i = 0; i < 10 && await page.EvaluateAsync<string>("document.activeElement.id") != "q"; i++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("éoliennes");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".trouve[data-question='éoliennes'] a").First.WaitForAsync();
        Assert.Contains("résultat", await page.Locator("[role=status]").InnerTextAsync(), StringComparison.Ordinal);
        for (var i = 0; i < 40 && !await page.EvaluateAsync<bool>($"document.activeElement.matches('{Results}')"); i++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(u => !u.Contains("recherche.html", StringComparison.Ordinal));
        await page.GoBackAsync();
        await page.Locator(Results).First.WaitForAsync();
        Assert.Equal("éoliennes", await page.InputValueAsync("#q"));
    }

    // One letter too many, one less, or two that changed places, after the first.
    private static string Misspell(string word, Random random)
    {
        var at = random.Next(2, word.Length - 4);
        return random.Next(3) switch
        {
            0 => word[..at] + word[at] + word[at..],
            1 => word[..at] + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(publication.Folder, "recherche", name + ".js"));

    [GeneratedRegex("\"vides\":\"([^\"]*)\"")]
    private static partial Regex Empty();

    [GeneratedRegex("\"u\":\"([^\"]*)\"")]
    private static partial Regex Target();

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}|\\.|""(id|u|b|t|s)"":""[^""]*""|,""[a-z0-9-]*"",")]
    private static partial Regex Escape();

    [GeneratedRegex(@"(?<![\p{L}\p{M}])\p{Ll}{4,}(?![\p{L}\p{M}])")]
    private static partial Regex Word();
}
