using System.Net;

namespace CollegeTes.Tests.Preview;

/// <summary>What another site, another machine or a curious address gets from the preview.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("Host", "exemple.org", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "127.0.0.1.exemple.org:{port}", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "192.168.1.2:{port}", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "127.0.0.1:1", HttpStatusCode.OK)]
    [InlineData("Host", "LOCALHOST:8080", HttpStatusCode.OK)]
    [InlineData("Host", "localhost.exemple.org", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Origin", "http://exemple.org", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Host", "LOCALHOST:{port}", HttpStatusCode.OK)]
    [InlineData("Host", "127.0.0.1:{port}", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "none", HttpStatusCode.OK)]
    public async Task Only_its_own_pages_are_answered(string header, string value, HttpStatusCode expected)
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync();
        foreach (var path in new[] { "/index.html", "/_tes/", "/_tes/etat?page=index.html" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(world.Address, path));
            request.Headers.TryAddWithoutValidation(header, value.Replace("{port}", $"{world.Address.Port}", StringComparison.Ordinal));
            using var answer = await world.SendAsync(request);
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    // A number cannot be made to point elsewhere; a name can.
    [Theory]
    [InlineData("192.168.1.2:{port}", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:{port}", HttpStatusCode.OK)]
    [InlineData("exemple.org:{port}", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.168.1.2:1", HttpStatusCode.OK)]
    public async Task Open_to_the_network_it_answers_to_numbers_alone(string host, HttpStatusCode expected)
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync(address: IPAddress.Any);
        Assert.Equal("127.0.0.1", world.Address.Host);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(world.Address, "/index.html"));
        request.Headers.TryAddWithoutValidation("Host", host.Replace("{port}", $"{world.Address.Port}", StringComparison.Ordinal));
        using var answer = await world.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    // A name that was allowed is let through to the letter; nothing of another site is, whatever the name.
    [Theory]
    [InlineData("abc-4600.app.github.dev", null, HttpStatusCode.OK)]
    [InlineData("ABC-4600.app.github.dev:8443", null, HttpStatusCode.OK)]
    [InlineData("abc-4600.app.github.dev", "https://abc-4600.app.github.dev", HttpStatusCode.OK)]
    [InlineData("abc-4600.app.github.dev", "http://abc-4600.app.github.dev", HttpStatusCode.OK)]
    [InlineData("abc-4600.app.github.dev", "https://exemple.org", HttpStatusCode.Forbidden)]
    [InlineData("tunnel.exemple.fr:8080", null, HttpStatusCode.OK)]
    [InlineData("tunnel.exemple.fr:8081", null, HttpStatusCode.MisdirectedRequest)]
    [InlineData("tunnel.exemple.fr", null, HttpStatusCode.MisdirectedRequest)]
    [InlineData("x.abc-4600.app.github.dev", null, HttpStatusCode.MisdirectedRequest)]
    [InlineData("app.github.dev", null, HttpStatusCode.MisdirectedRequest)]
    [InlineData("abc-4600.app.github.dev.exemple.org", null, HttpStatusCode.MisdirectedRequest)]
    public async Task A_name_of_a_forwarded_port_is_let_through_when_it_is_allowed(string host, string? origin, HttpStatusCode expected)
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync(change: o =>
            o with
            {
                Names = ["abc-4600.app.github.dev", "tunnel.exemple.fr:8080"],
            }
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(world.Address, "/index.html"));
        request.Headers.TryAddWithoutValidation("Host", host);
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await world.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("abc-4600.app.github.dev", "--allow-host abc-4600.app.github.dev")]
    [InlineData("exemple.org:8080", "« exemple.org:8080 »")]
    public async Task A_name_that_is_refused_is_told_how_it_would_be_allowed(string host, string told)
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(world.Address, "/index.html"));
        request.Headers.TryAddWithoutValidation("Host", host);
        using var answer = await world.SendAsync(request);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Transitions en récits", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Nothing_can_be_sent_to_it(string method)
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(world.Address, "/index.html"));
        using var answer = await world.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/content/collection.yaml")]
    [InlineData("/secret.txt")]
    [InlineData("/_tes/../secret.txt")]
    [InlineData("/_tes/etat?page=../secret.txt")]
    public async Task No_file_of_the_machine_is_served(string path)
    {
        await using var world = new PreviewWorld(Repository.Root);
        world.Write("secret.txt", "mot de passe");
        world.Write("../secret.txt", "mot de passe");
        await world.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(world.Address, "/").AbsoluteUri.TrimEnd('/') + path);
        using var answer = await world.SendAsync(request);
        Assert.DoesNotContain(
            "mot de passe",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_bar_runs_no_script_but_its_own_and_no_other_site_can_frame_it()
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync();
        using var answer = await world.GetAsync("/_tes/");
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }
}
