using System.Text.Json;
using CollegeTes.Building;
using CollegeTes.Preview;

namespace CollegeTes.Tests.Preview;

/// <summary>A workspace of the test's own and a preview that shows it, asked as a browser asks.</summary>
internal sealed class PreviewWorld : IAsyncDisposable
{
    public static readonly DateOnly Day = new(2026, 12, 1);

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(20),
    };
    private PreviewServer? _server;

    /// <param name="from">The workspace to copy: <c>content/</c> and, where there are some, <c>templates/</c>.</param>
    public PreviewWorld(string from)
    {
        foreach (var part in new[] { "content", "templates" }.Where(p => Directory.Exists(Path.Combine(from, p))))
            TemporaryFolder.Copy(Path.Combine(from, part), Path.Combine(Root, part));
    }

    public string Root => _folder.Combine("collection");

    public Uri Address => _server!.Address;

    public async Task<PreviewWorld> StartAsync(
        string? selection = null,
        System.Net.IPAddress? address = null,
        Func<PreviewOptions, PreviewOptions>? change = null
    )
    {
        var options = new PreviewOptions(Root, "1.0.0", Day) { Selection = selection, Address = address ?? System.Net.IPAddress.Loopback };
        _server = await PreviewServer.StartAsync(change is null ? options : change(options), TestContext.Current.CancellationToken);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void Replace(string path, string from, string to)
    {
        var text = Read(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        Write(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public Task<HttpResponseMessage> GetAsync(string path) =>
        _client.GetAsync(new Uri(Address, path), TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        _client.SendAsync(request, TestContext.Current.CancellationToken);

    public async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<byte[]> BytesAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What the bar is told of a page.</summary>
    public async Task<JsonElement> StateAsync(string page) =>
        JsonDocument.Parse(await TextAsync("/_tes/etat?page=" + Uri.EscapeDataString(page))).RootElement;

    /// <summary>Asks again until it is so; fails with what was seen last.</summary>
    public async Task<JsonElement> UntilAsync(string page, Func<JsonElement, bool> isSo)
    {
        var state = await StateAsync(page);
        for (var i = 0; i < 400 && !isSo(state); i++)
        {
            await Task.Delay(25, TestContext.Current.CancellationToken);
            state = await StateAsync(page);
        }
        Assert.True(isSo(state), state.ToString());
        return state;
    }

    /// <summary>Asks for a page again until it says so.</summary>
    public async Task UntilPageAsync(string page, Func<string, bool> isSo)
    {
        var text = await TextAsync("/" + page);
        for (var i = 0; i < 400 && !isSo(text); i++)
        {
            await Task.Delay(25, TestContext.Current.CancellationToken);
            text = await TextAsync("/" + page);
        }
        Assert.True(isSo(text), text[..Math.Min(text.Length, 2_000)]);
    }

    /// <summary>Waits until the whole workspace was read and checked.</summary>
    public Task<JsonElement> SettledAsync(string page = "index.html") =>
        UntilAsync(page, s => s.GetProperty("verifiee").GetBoolean() && !s.GetProperty("partielle").GetBoolean());

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }
}
