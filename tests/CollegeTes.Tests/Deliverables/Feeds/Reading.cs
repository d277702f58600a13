using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;

namespace CollegeTes.Tests.Deliverables.Feeds;

/// <summary>A feed read by programs that are not ours: they must find in it what is there.</summary>
internal static class Reading
{
    private static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static readonly XNamespace Podcast = "https://podcastindex.org/namespace/1.0";

    public static void BySeveralReaders(string folder, string path)
    {
        var script = Path.Combine(Repository.Root, "tests", "outils", "lire-flux.mjs");
        Tools.Require(
            Directory.Exists(Path.Combine(Repository.Root, "tests/outils/node_modules/podcast-partytime")) ? script : null,
            "podcast-partytime (npm ci dans tests/outils)"
        );
        var start = new ProcessStartInfo("node", [script, Path.Combine(folder, path)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var said = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var answer = JsonDocument.Parse(node.StandardOutput.ReadToEnd());
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, said.Result);
        var channel = XDocument.Load(Path.Combine(folder, path)).Root!.Element("channel")!;
        var expected = channel
            .Elements("item")
            .Select(i =>
                (
                    Title: i.Element("title")!.Value,
                    Guid: i.Element("guid")!.Value,
                    Length: (long)i.Element("enclosure")!.Attribute("length")!,
                    Seconds: int.Parse(i.Element(Itunes + "duration")!.Value, System.Globalization.CultureInfo.InvariantCulture),
                    Chapters: (string?)i.Element(Podcast + "chapters")?.Attribute("url") ?? ""
                )
            )
            .ToList();
        var readers = answer.RootElement.EnumerateObject().ToList();
        Assert.Equal(["partytime", "rss-parser"], readers.Select(r => r.Name));
        foreach (var reader in readers)
        {
            Assert.Equal(channel.Element("title")!.Value, reader.Value.GetProperty("titre").GetString());
            Assert.Equal(
                expected,
                reader
                    .Value.GetProperty("episodes")
                    .EnumerateArray()
                    .Select(e =>
                        (
                            Title: e.GetProperty("titre").GetString()!,
                            Guid: e.GetProperty("guid").GetString()!,
                            Length: e.GetProperty("octets").GetInt64(),
                            Seconds: e.GetProperty("secondes").GetInt32(),
                            Chapters: e.GetProperty("chapitres").GetString()!
                        )
                    )
            );
        }
    }
}
