using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CollegeTes.Preview;

namespace CollegeTes.Tests.Preview;

/// <summary>The preview as HTTP shows it: pages, states, saves of every kind.</summary>
public sealed class PreviewTests
{
    private const string Text = "content/territoires/redon-agglomeration/retours/eolien-citoyen.md";
    private const string Booklet = "territoires/redon-agglomeration/livret.html";
    private const string Sheet = "territoires/redon-agglomeration/retours/eolien-citoyen/fiche.html";

    [Theory]
    [InlineData("redon-agglomeration", Booklet)]
    [InlineData("redon-agglomeration/eolien-citoyen", Sheet)]
    [InlineData("content/territoires/redon-agglomeration/retours/eolien-citoyen.md", Sheet)]
    [InlineData("energie", "livrets/energie/livret.html")]
    [InlineData("produire-et-publier", "livrets/produire-et-publier/livret.html")]
    [InlineData("content/livrets/produire-et-publier.md", "livrets/produire-et-publier/livret.html")]
    [InlineData("recits-de-transition", "podcast/recits-de-transition/index.html")]
    [InlineData("ile-d-yeu-laboratoire-solaire", "videos/ile-d-yeu-laboratoire-solaire/index.html")]
    [InlineData("lire-quatre-experiences", "formations/lire-quatre-experiences/index.html")]
    [InlineData(null, "index.html")]
    public async Task It_opens_on_what_was_selected(string? selection, string page)
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync(selection);
        using var answer = await world.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/_tes/#/" + page, answer.Headers.Location!.OriginalString);
    }

    /// <summary>An address that ends as a folder does is answered as where the publication will stand.</summary>
    [Theory]
    [InlineData("formations/lire-quatre-experiences/", HttpStatusCode.OK)]
    [InlineData("croisements/", HttpStatusCode.OK)]
    [InlineData("territoires/", HttpStatusCode.NotFound)]
    public async Task A_folder_is_its_first_page(string path, HttpStatusCode expected)
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync();
        using var answer = await world.GetAsync("/" + path);
        Assert.Equal(expected, answer.StatusCode);
    }

    // Broken from the start: the page is absent, and its bar says why.
    [Theory]
    [InlineData("content/livrets/produire-et-publier.md", "livrets/produire-et-publier/livret.html")]
    [InlineData("content/livrets/energie.yaml", "livrets/energie/livret.html")]
    [InlineData("content/territoires/mauges-communaute/territoire.yaml", "territoires/mauges-communaute/livret.html")]
    [InlineData(Text, Sheet)]
    [InlineData("content/podcast/recits-de-transition/emission.yaml", "podcast/recits-de-transition/index.html")]
    [InlineData("content/videos/ile-d-yeu-laboratoire-solaire/video.md", "videos/ile-d-yeu-laboratoire-solaire/index.html")]
    [InlineData("content/formations/lire-quatre-experiences/formation.yaml", "formations/lire-quatre-experiences/index.html")]
    public async Task What_is_wrong_with_a_subject_is_said_on_its_own_page_and_on_no_neighbour(string file, string page)
    {
        await using var world = new PreviewWorld(Repository.Root);
        world.Replace(file, "\naccroche:", "\nxaccroche:");
        await world.StartAsync();
        var state = await world.SettledAsync(page);
        Assert.Contains(state.GetProperty("constats").EnumerateArray(), f =>
            f.GetProperty("ici").GetBoolean() && f.GetProperty("lieu").GetString()!.StartsWith(file, StringComparison.Ordinal)
        );
        const string Neighbour = "territoires/redon-agglomeration/retours/plesse-politique-agricole/fiche.html";
        var other = await world.StateAsync(Neighbour);
        Assert.DoesNotContain(other.GetProperty("constats").EnumerateArray(), f => f.GetProperty("ici").GetBoolean());
    }

    [Fact]
    public async Task What_does_not_exist_is_refused_before_anything_is_read()
    {
        var refused = await Assert.ThrowsAsync<PreviewException>(() => new PreviewWorld(Repository.Root).StartAsync("redon-aglo"));
        Assert.True(refused.IsUsage);
    }

    [Fact]
    public async Task A_save_is_on_the_page_at_the_next_request_whatever_way_the_editor_writes()
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync("redon-agglomeration");
        await world.SettledAsync(Sheet);
        // In place.
        world.Replace(Text, "accroche: \"", "accroche: \"Premier état. ");
        await Eventually(() => world.TextAsync("/" + Sheet), t => t.Contains("Premier état", StringComparison.Ordinal));
        // Through a temporary file that takes its place.
        var full = Path.Combine(world.Root, Text);
        File.WriteAllText(full + ".tmp", world.Read(Text).Replace("Premier état", "Second état", StringComparison.Ordinal));
        File.Move(full + ".tmp", full, overwrite: true);
        await Eventually(() => world.TextAsync("/" + Sheet), t => t.Contains("Second état", StringComparison.Ordinal));
        // The old file set aside first, as vim does.
        File.Move(full, full + "~");
        File.WriteAllText(full, File.ReadAllText(full + "~").Replace("Second état", "Troisième état", StringComparison.Ordinal));
        File.Delete(full + "~");
        await Eventually(() => world.TextAsync("/" + Sheet), t => t.Contains("Troisième état", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_come_go_and_change_their_names()
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync();
        await world.SettledAsync();
        world.Write(
            "content/territoires/redon-agglomeration/retours/copie.md",
            world.Read(Text).Replace("titre: \"", "titre: \"Copie : ", StringComparison.Ordinal)
        );
        await Eventually(
            () => world.TextAsync("/territoires/redon-agglomeration/retours/copie/fiche.html"),
            t => t.Contains("Copie", StringComparison.Ordinal)
        );
        File.Move(
            Path.Combine(world.Root, "content/territoires/redon-agglomeration/retours/copie.md"),
            Path.Combine(world.Root, "content/territoires/redon-agglomeration/retours/autre.md")
        );
        await Eventually(
            () => world.TextAsync("/territoires/redon-agglomeration/retours/autre/fiche.html"),
            t => t.Contains("Copie", StringComparison.Ordinal)
        );
        await world.UntilAsync("territoires/redon-agglomeration/retours/copie/fiche.html", s => s.GetProperty("absente").GetBoolean());
        Directory.Move(
            Path.Combine(world.Root, "content/territoires/redon-agglomeration"),
            Path.Combine(world.Root, "content/territoires/redon")
        );
        await Eventually(() => world.TextAsync("/territoires/redon/livret.html"), t => t.Contains("Copie", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Templates_styles_labels_and_shared_files_count_too()
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync();
        await world.SettledAsync();
        world.Replace("templates/fiche/fiche.sbn", "<main id=\"contenu\"", "<main data-essai=\"oui\" id=\"contenu\"");
        await Eventually(() => world.TextAsync("/" + Sheet), t => t.Contains("data-essai=\"oui\"", StringComparison.Ordinal));
        world.Write("templates/fiche/style.css", world.Read("templates/fiche/style.css") + "\n.essai{color:red}\n");
        var page = await Eventually(() => world.TextAsync("/" + Sheet), t => Style(t) is var s && s.Length > 0);
        await Eventually(
            async () => await world.TextAsync("/assets/" + Style(await world.TextAsync("/" + Sheet))),
            t => t.Contains(".essai{color:red}", StringComparison.Ordinal)
        );
        world.Replace("content/collection.yaml", "Transitions en récits", "Nouveau titre");
        await Eventually(() => world.TextAsync("/index.html"), t => t.Contains("Nouveau titre", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_text_leaves_the_last_sound_page_and_says_where_to_mend()
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync("redon-agglomeration");
        await world.SettledAsync(Sheet);
        var before = await world.TextAsync("/" + Sheet);
        var sound = world.Read(Text);
        world.Write(Text, sound.Replace("titre:", "tittre:", StringComparison.Ordinal));
        var state = await world.UntilAsync(Sheet, s => s.GetProperty("ancienne").GetBoolean());
        Assert.Equal(before, await world.TextAsync("/" + Sheet));
        var finding = state.GetProperty("constats").EnumerateArray().First(c => c.GetProperty("code").GetString() == "TES0201");
        Assert.StartsWith(Text + ":", finding.GetProperty("lieu").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "tittre",
            string.Concat(finding.GetProperty("extrait").EnumerateArray().Select(e => e.GetString())),
            StringComparison.Ordinal
        );
        Assert.StartsWith("vscode://file/", finding.GetProperty("ouvrir").GetString(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(finding.GetProperty("remede").GetString()));
        world.Write(Text, sound);
        state = await world.UntilAsync(Sheet, s => !s.GetProperty("ancienne").GetBoolean() && s.GetProperty("verifiee").GetBoolean());
        Assert.Equal(0, state.GetProperty("erreurs").GetInt32());
    }

    [Fact]
    public async Task A_broken_template_leaves_the_last_sound_page()
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync("redon-agglomeration");
        await world.SettledAsync(Sheet);
        var before = await world.TextAsync("/" + Sheet);
        var sound = world.Read("templates/fiche/fiche.sbn");
        // One that cannot be parsed, then one that fails while it runs.
        foreach (var wrong in new[] { "{{ if }}", "{{ retour.inconnu }}" })
        {
            world.Write("templates/fiche/fiche.sbn", sound + wrong);
            var state = await world.UntilAsync(Sheet, s => s.GetProperty("ancienne").GetBoolean());
            Assert.Contains(state.GetProperty("constats").EnumerateArray(), c =>
                c.GetProperty("lieu").GetString()!.StartsWith("templates/fiche/fiche.sbn:", StringComparison.Ordinal)
            );
            Assert.Equal(before, await world.TextAsync("/" + Sheet));
            world.Write("templates/fiche/fiche.sbn", sound);
            await world.UntilAsync(Sheet, s => !s.GetProperty("ancienne").GetBoolean());
        }
    }

    [Fact]
    public async Task Checks_follow_the_page_and_their_errors_are_told()
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync("redon-agglomeration");
        await world.SettledAsync(Sheet);
        world.Write(Text, world.Read(Text) + "\nUne phrase de plus [@SOURCE-INCONNUE].\n");
        var state = await world.UntilAsync(Sheet, s => s.GetProperty("erreurs").GetInt32() > 0);
        Assert.Contains("SOURCE-INCONNUE", state.GetProperty("constats").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_open_page_is_told_of_a_save()
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync();
        await world.SettledAsync();
        using var client = new HttpClient();
        using var one = new StreamReader(
            await client.GetStreamAsync(new Uri(world.Address, "/_tes/evenements"), TestContext.Current.CancellationToken)
        );
        using var other = new StreamReader(
            await client.GetStreamAsync(new Uri(world.Address, "/_tes/evenements"), TestContext.Current.CancellationToken)
        );
        world.Replace(Text, "accroche: \"", "accroche: \"Encore. ");
        foreach (var reader in new[] { one, other })
        {
            var told = new List<string>();
            while (told.Count(l => l.StartsWith("data:", StringComparison.Ordinal)) < 2)
                told.Add(
                    await reader
                        .ReadLineAsync(TestContext.Current.CancellationToken)
                        .AsTask()
                        .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)
                        ?? throw new InvalidOperationException("the stream ended")
                );
            Assert.Equal(2, told.Where(l => l.StartsWith("id:", StringComparison.Ordinal)).Distinct().Count());
        }
    }

    [Fact]
    public async Task It_stops_at_once_though_pages_listen()
    {
        var world = await new PreviewWorld(Repository.Root).StartAsync();
        await world.SettledAsync();
        using var client = new HttpClient();
        await using var stream = await client.GetStreamAsync(
            new Uri(world.Address, "/_tes/evenements"),
            TestContext.Current.CancellationToken
        );
        var clock = Stopwatch.StartNew();
        await world.DisposeAsync();
        Assert.InRange(clock.ElapsedMilliseconds, 0, 1_000);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_when_asked_for_and_passed_over_when_not()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var refused = await Assert.ThrowsAsync<PreviewException>(() =>
            PreviewServer.StartAsync(
                new PreviewOptions(Repository.Root, "1.0.0", PreviewWorld.Day) { Port = port },
                TestContext.Current.CancellationToken
            )
        );
        Assert.False(refused.IsUsage);
        await using var one = await new PreviewWorld(Repository.Root).StartAsync();
        await using var other = await new PreviewWorld(Repository.Root).StartAsync();
        Assert.NotEqual(one.Address.Port, other.Address.Port);
    }

    private static string Style(string page) =>
        page.Split("assets/").Skip(1).FirstOrDefault(p => p.Split('"')[0].EndsWith(".css", StringComparison.Ordinal))?.Split('"')[0] ?? "";

    private static async Task<string> Eventually(Func<Task<string>> ask, Func<string, bool> isSo)
    {
        var text = await ask();
        for (var i = 0; i < 400 && !isSo(text); i++)
        {
            await Task.Delay(25, TestContext.Current.CancellationToken);
            text = await ask();
        }
        Assert.True(isSo(text), text[..Math.Min(text.Length, 2_000)]);
        return text;
    }
}
