using System.Globalization;
using CollegeTes.Tests.Teaching;
using Microsoft.Playwright;

namespace CollegeTes.BrowserTests;

/// <summary>
/// The quiz of a training played in a real browser: in a platform that refuses what SCORM does, without one, without a script, with the
/// keyboard alone.
/// </summary>
public sealed class QuizPlayTests : IAsyncLifetime
{
    // What each field wants, by the page itself: the keys that answer it rightly or wrongly.
    private const string Focused = """
        isRight => {
          const e = document.activeElement;
          if (!e || e === document.body) return ['', ''];
          if (e.type === 'radio' || e.type === 'checkbox') {
            const want = isRight === (Number(e.dataset.poids) > 0);
            return [e.type, want && !e.checked ? ' ' : e.type === 'radio' && !want && !document.querySelector(`input[name="${e.name}"]:checked`) ? 'v' : ''];
          }
          if (e.tagName === 'SELECT')
            return ['select', isRight ? e.dataset.juste : [...e.options].map(o => o.text).find(t => t !== e.dataset.juste && e.selectedIndex >= 0 && t !== e.options[0].text)];
          if (e.dataset.valeur) return ['text', isRight ? e.dataset.valeur.replace('.', ',') : '3'];
          if (e.tagName === 'TEXTAREA') return ['text', 'Chez nous aussi.'];
          return [e.type === 'submit' ? 'submit' : '', ''];
        }
        """;

    private readonly Publication _publication;
    private readonly TrainingWorkspace _workspace = new();
    private readonly PlatformPlayer _player;
    private IBrowserContext? _context;

    public QuizPlayTests(Publication publication)
    {
        CultureInfo.CurrentUICulture = new CultureInfo("fr");
        _publication = publication;
        _player = new PlatformPlayer(_workspace);
    }

    public async ValueTask InitializeAsync() => _context = await _publication.Browser.NewContextAsync();

    public async ValueTask DisposeAsync()
    {
        if (_context is not null)
            await _context.CloseAsync();
        _player.Dispose();
        _workspace.Dispose();
    }

    [Theory]
    [InlineData(true, "100", "passed", "Quiz réussi.")]
    [InlineData(false, "0", "failed", "Il faut")]
    public async Task With_the_keyboard_alone_it_reports_what_was_answered(bool isRight, string score, string status, string said)
    {
        var page = await _context!.NewPageAsync();
        var frame = await _player.PlayAsync(page);
        Assert.Equal("incomplete", await page.EvaluateAsync<string>("() => value('cmi.core.lesson_status')"));
        await AnswerAsync(page, frame, isRight);
        Assert.Equal("resultat", await frame.EvaluateAsync<string>("() => document.activeElement.id"));
        var result = await frame.Locator("#resultat").InnerTextAsync();
        Assert.Contains(said, result, StringComparison.Ordinal);
        Assert.Contains("transmis à la plateforme", result, StringComparison.Ordinal);
        foreach (
            var (name, expected) in new[] { ("score.raw", score), ("score.min", "0"), ("score.max", "100"), ("lesson_status", status) }
        )
            Assert.Equal(expected, await page.EvaluateAsync<string>($"() => value('cmi.core.{name}')"));
        await page.EvaluateAsync("() => document.querySelector('iframe').remove()");
        var calls = await page.EvaluateAsync<string[][]>("() => calls");
        Tests.Findings.None(calls.Where(c => c[^1] != "0").Select(c => string.Join(' ', c)));
        Assert.Equal("LMSInitialize", calls[0][0]);
        Assert.Single(calls, c => c[0] == "LMSInitialize");
        Assert.Single(calls, c => c[0] == "LMSFinish");
        Assert.Equal("LMSFinish", calls[^1][0]);
        Assert.Contains(calls, c => c[0] == "LMSSetValue" && c[1] == "cmi.core.session_time");
        Assert.Contains(calls, c => c[0] == "LMSCommit" && c[^2] == "true");
        Assert.Empty(_player.Outside);
    }

    [Fact]
    public async Task The_player_refuses_what_the_standard_does()
    {
        var page = await _context!.NewPageAsync();
        await _player.PlayAsync(page);
        foreach (var (name, value) in new[] { ("lesson_status", "réussi"), ("score.raw", "beaucoup"), ("session_time", "une heure") })
            Assert.Equal("false", await page.EvaluateAsync<string>($"() => String(API.LMSSetValue('cmi.core.{name}', '{value}'))"));
    }

    [Fact]
    public async Task What_is_acquired_is_not_lost_by_trying_again()
    {
        var page = await _context!.NewPageAsync();
        var frame = await _player.PlayAsync(page);
        await AnswerAsync(page, frame, isRight: true);
        await frame.Locator("button[type=reset]").ClickAsync();
        Assert.Equal("", await frame.Locator("#resultat").InnerTextAsync());
        Assert.Equal(0, await frame.Locator(".quiz-verdict:visible,.quiz-retour:visible").CountAsync());
        await AnswerAsync(page, frame, isRight: false);
        Assert.Equal("passed", await page.EvaluateAsync<string>("() => value('cmi.core.lesson_status')"));
        Assert.Equal("100", await page.EvaluateAsync<string>("() => value('cmi.core.score.raw')"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task It_finds_its_platform_through_other_frames(int depth)
    {
        var page = await _context!.NewPageAsync();
        await _player.PlayAsync(page, depth);
        Assert.Equal("LMSInitialize", (await page.EvaluateAsync<string[][]>("() => calls"))[0][0]);
    }

    [Fact]
    public async Task It_finds_the_platform_that_opened_its_window()
    {
        var page = await _context!.NewPageAsync();
        var popup = await _player.OpenAsync(page);
        Assert.Equal("LMSInitialize", (await page.EvaluateAsync<string[][]>("() => calls"))[0][0]);
        await popup.CloseAsync(new() { RunBeforeUnload = true });
        await page.WaitForFunctionAsync("() => calls.some(c => c[0] === 'LMSFinish')");
    }

    [Fact]
    public async Task Without_a_platform_it_says_so_and_shows_the_score()
    {
        var page = await _context!.NewPageAsync();
        await page.GotoAsync(_player.File);
        Assert.Contains(
            "n’est pas ouverte dans une plateforme",
            await page.Locator("#resultat").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await page.Locator("button[type=submit]").ClickAsync();
        var said = await page.Locator("#resultat").InnerTextAsync();
        Assert.Contains("Score : 0 sur 100", said.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);
        Assert.Contains("Questions sans réponse", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12,5", true)]
    [InlineData("12.5", true)]
    [InlineData(" 12,50 ", true)]
    [InlineData("12,5 km", true)]
    [InlineData("12,5\u202Fkm", true)]
    [InlineData("+13", true)]
    [InlineData("12", true)]
    [InlineData("13,1", false)]
    [InlineData("11,9", false)]
    [InlineData("125", false)]
    [InlineData("-12,5", false)]
    [InlineData("\u221212,5", false)]
    [InlineData("douze", false)]
    [InlineData("", false)]
    [InlineData("12,5,5", false)]
    public async Task Numbers_are_read_as_they_are_written(string typed, bool isRight)
    {
        var page = await _context!.NewPageAsync();
        await page.GotoAsync(_player.File);
        await page.Locator("input[data-valeur]").FillAsync(typed);
        await page.Locator("button[type=submit]").ClickAsync();
        Assert.Equal(isRight ? "Juste" : "Faux", await page.Locator("#question-nombre .quiz-verdict").InnerTextAsync());
    }

    [Fact]
    public async Task Without_a_script_the_questions_are_there()
    {
        await using var context = await _publication.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(_player.File);
        Assert.Equal(6, await page.Locator("fieldset").CountAsync());
        Assert.True(await page.Locator("noscript").IsVisibleAsync());
        Assert.Equal(0, await page.Locator("button:visible").CountAsync());
        Assert.Equal(0, await page.Locator(".quiz-retour:visible,.quiz-pourquoi:visible").CountAsync());
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task It_is_accessible_before_and_after(int width, ColorScheme scheme)
    {
        await using var context = await _publication.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(_player.File);
        Tests.Findings.None(await Axe.FindAsync(page));
        foreach (var box in await page.Locator("input[data-poids]").AllAsync())
            await box.CheckAsync();
        await page.Locator("button[type=submit]").ClickAsync();
        Tests.Findings.None(await Axe.FindAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    // Tab, space, arrows and letters: no more than a person without a mouse has.
    private static async Task AnswerAsync(IPage page, IFrame frame, bool isRight)
    {
        await frame.Locator("body").FocusAsync();
        await frame.EvaluateAsync("() => document.activeElement.blur()");
        await frame.Locator(".evitement").FocusAsync();
        for (var step = 0; step < 60; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await frame.EvaluateAsync<string[]>(Focused, isRight) is not [var kind, var keys])
                continue;
            if (kind == "submit")
            {
                await page.Keyboard.PressAsync("Enter");
                return;
            }
            if (keys == "v")
                await page.Keyboard.PressAsync("ArrowDown");
            else if (keys == " ")
                await page.Keyboard.PressAsync("Space");
            else if (keys.Length > 0)
                await page.Keyboard.TypeAsync(keys);
        }
        Assert.Fail("the button is not reached");
    }
}
