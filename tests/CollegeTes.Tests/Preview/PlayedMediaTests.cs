using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CollegeTes.Building;
using CollegeTes.Tests.Cases;

namespace CollegeTes.Tests.Preview;

/// <summary>Films and sounds, asked for part by part as players do.</summary>
public sealed class PlayedMediaTests
{
    private const string Film = "/videos/fete-des-haies/film.mp4";
    private const int Padding = 200 << 20;

    [Theory]
    [InlineData("videos", Film)]
    [InlineData("flux", "/podcast/voix/haies/son.wav")]
    public async Task Every_part_is_that_of_the_published_file(string family, string path)
    {
        var root = CaseFolders.PathOf(family, "complet/espace");
        await using var world = await new PreviewWorld(root).StartAsync();
        using var folder = new TemporaryFolder();
        Assert.NotNull(
            new Pipeline(new PipelineOptions(world.Root, folder.Combine("dist"), "1.0.0", PreviewWorld.Day))
                .Build(TestContext.Current.CancellationToken)
                .Summary
        );
        var published = await File.ReadAllBytesAsync(folder.Combine("dist" + path), TestContext.Current.CancellationToken);
        var length = published.Length;

        Assert.Equal(published, await world.BytesAsync(path));
        foreach (
            var (asked, from, count) in new[]
            {
                ("0-", 0, length),
                ("0-0", 0, 1),
                ($"{length - 1}-", length - 1, 1),
                ("10-99", 10, 90),
                ($"5-{length + 500}", 5, length - 5),
                ("-7", length - 7, 7),
                ($"-{length + 9}", 0, length),
                ($"{length / 2}-{length / 2 + 999}", length / 2, 1_000),
            }
        )
        {
            using var answer = await AskAsync(world, path, asked);
            Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
            Assert.Equal($"bytes {from}-{from + count - 1}/{length}", answer.Content.Headers.ContentRange!.ToString());
            Assert.Equal(published[from..(from + count)], await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
        foreach (var beyond in new[] { $"{length}-", $"{length + 10}-{length + 20}" })
        {
            using var answer = await AskAsync(world, path, beyond);
            Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
            Assert.Equal($"bytes */{length}", answer.Content.Headers.ContentRange!.ToString());
        }
        // Several parts at once are answered by the whole.
        using var whole = await AskAsync(world, path, "0-1,4-5");
        Assert.Equal((HttpStatusCode.OK, (long?)length), (whole.StatusCode, whole.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task Thirty_jumps_into_a_long_film_hold_little_of_it()
    {
        await using var world = new PreviewWorld(CaseFolders.PathOf("videos", "complet/espace"));
        var film = Path.Combine(world.Root, "content/videos/fete-des-haies/film.mp4");
        Lengthen(film);
        await world.StartAsync();
        await world.SettledAsync();
        using (var first = await AskAsync(world, Film, "0-99"))
            Assert.Equal(HttpStatusCode.PartialContent, first.StatusCode);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < 30; i++)
        {
            using var answer = await AskAsync(world, Film, $"{i * 6_000_000}-{(i * 6_000_000) + 99_999}");
            Assert.Equal(100_000, (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
        }
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 100 << 20);
    }

    [Fact]
    public async Task A_film_that_was_replaced_is_played_anew()
    {
        await using var world = await new PreviewWorld(CaseFolders.PathOf("videos", "complet/espace")).StartAsync();
        await world.SettledAsync();
        var before = await world.BytesAsync(Film);
        var film = Path.Combine(world.Root, "content/videos/fete-des-haies/film.mp4");
        await File.AppendAllTextAsync(film, "\0\0\0\u0010free\0\0\0\0\0\0\0\0", Encoding.Latin1, TestContext.Current.CancellationToken);
        for (var i = 0; i < 200 && before.Length == (await world.BytesAsync(Film)).Length; i++)
            await Task.Delay(25, TestContext.Current.CancellationToken);
        Assert.NotEqual(before.Length, (await world.BytesAsync(Film)).Length);
    }

    // A box of nothing, as long as a film: it takes no room on the disk.
    private static void Lengthen(string film)
    {
        using var file = new FileStream(film, FileMode.Open, FileAccess.ReadWrite);
        file.Seek(0, SeekOrigin.End);
        file.Write([Padding >> 24, (Padding >> 16) & 0xFF, (Padding >> 8) & 0xFF, Padding & 0xFF, .. "free"u8]);
        file.SetLength(file.Length + Padding - 8);
    }

    private static async Task<HttpResponseMessage> AskAsync(PreviewWorld world, string path, string range)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(world.Address, path));
        request.Headers.Range = RangeHeaderValue.Parse("bytes=" + range);
        return await world.SendAsync(request);
    }
}
