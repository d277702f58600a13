using System.Net;

namespace CollegeTes.Tests.Preview;

/// <summary>What another site, another machine or a curious address gets from the preview.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("Host", "exemple.org", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "127.0.0.1.exemple.org:{port}", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "192.168.1.2:{port}", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "127.0.0.1:1", HttpStatusCode.MisdirectedRequest)]
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
    [InlineData("192.168.1.2:1", HttpStatusCode.MisdirectedRequest)]
    public async Task Open_to_the_network_it_answers_to_numbers_alone(string host, HttpStatusCode expected)
    {
        await using var world = await new PreviewWorld(Repository.Root).StartAsync(address: IPAddress.Any);
        Assert.Equal("127.0.0.1", world.Address.Host);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(world.Address, "/index.html"));
        request.Headers.TryAddWithoutValidation("Host", host.Replace("{port}", $"{world.Address.Port}", StringComparison.Ordinal));
        using var answer = await world.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
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
        Assert.DoesNotContain("mot de passe", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
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
