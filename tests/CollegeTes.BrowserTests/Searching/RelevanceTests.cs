using System.Text.Json;
using Microsoft.Playwright;

namespace CollegeTes.BrowserTests.Searching;

/// <summary>What elected people ask, in their words, in a browser that opened the page from a disk.</summary>
public sealed class RelevanceTests(Publication publication)
{
    private const int Among = 3;

    // What each search shows first, the best first: the kind and the id of its subjects.
    internal static async Task<IReadOnlyList<string>> FindAsync(IPage page, string question)
    {
        await page.FillAsync("#q", question + " ");
        await page.PressAsync("#q", "Enter");
        await page.WaitForFunctionAsync("asked => document.querySelector('.trouve').dataset.question === asked", question);
        return await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.trouve h2 a')].map(a => a.dataset.id)");
    }

    [Theory]
    [InlineData("questions", 18)]
    [InlineData("de-cote", 8)]
    public async Task Questions_of_elected_people_find_their_page_in_the_first_three(string list, int least)
    {
        await using var context = await publication.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(publication.Address("recherche.html"));
        var lost = new List<string>();
        var questions = Read(list);
        foreach (var (question, pages) in questions)
        {
            var found = await FindAsync(page, question);
            if (!found.Take(Among).Any(pages.Contains))
                lost.Add($"{question} {string.Join(" | ", found.Take(5))}");
        }
        Assert.True(questions.Count - lost.Count >= least, string.Join("\n", lost));
        TestContext.Current.TestOutputHelper?.WriteLine($"{questions.Count - lost.Count} of {questions.Count}\n{string.Join("\n", lost)}");
    }

    private static IReadOnlyList<(string Question, IReadOnlyList<string> Pages)> Read(string list)
    {
        var file = Path.Combine(Publication.Repository, "tests/CollegeTes.BrowserTests/Searching/questions-elus.json");
        using var read = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. read
                .RootElement.GetProperty(list)
                .EnumerateArray()
                .Select(q =>
                    (
                        q.GetProperty("question").GetString()!,
                        (IReadOnlyList<string>)[.. q.GetProperty("pages").EnumerateArray().Select(p => p.GetString()!)]
                    )
                ),
        ];
    }
}
