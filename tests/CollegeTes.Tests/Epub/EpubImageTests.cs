using System.IO.Compression;
using System.Xml.Linq;
using CollegeTes.Building;
using CollegeTes.Content.MediaFiles;
using CollegeTes.Diagnostics;
using static CollegeTes.Tests.Content.Media.MediaBytes;

namespace CollegeTes.Tests.Epub;

/// <summary>
/// Images whose name says another format than their bytes, and images longer than a format can be: each is in the book as what it is,
/// under a name of its kind, or the file is refused with its reason.
/// </summary>
public sealed class EpubImageTests : IDisposable
{
    private const string Medias = "content/territoires/val-clair/medias/";

    private readonly SmallWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("png", 640, 480, "photo.jpg")]
    [InlineData("png", 640, 480, "photo.JPEG")]
    [InlineData("png", 640, 480, "photo.webp")]
    [InlineData("png", 640, 480, "photo.png")]
    [InlineData("jpeg", 640, 480, "photo.png")]
    [InlineData("jpeg", 640, 480, "photo.webp")]
    [InlineData("jpeg", 640, 480, "photo.jpg")]
    [InlineData("png", 60, 16_383, "haute.png")]
    [InlineData("png", 60, 16_384, "haute.png")]
    [InlineData("png", 60, 17_000, "haute.jpg")]
    [InlineData("png", 17_000, 60, "large.png")]
    [InlineData("png", 40, 65_501, "haute.png")]
    public void Are_what_their_name_and_manifest_say(string format, uint width, uint height, string name)
    {
        _workspace.Write(Medias + name, format == "png" ? Drawing(width, height) : Photograph());
        Directory.Delete(_workspace.PathOf("templates"), recursive: true);
        _workspace.WriteBody($"\n## Contexte\n\n![Une haie](../medias/{name})\n");
        var options = new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", new DateOnly(2026, 11, 15))
        {
            WithDrafts = true,
            Media = ["epub"],
        };
        var done = new Pipeline(options).Build(TestContext.Current.CancellationToken);
        Findings.None(done.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span} {d.Code} {d.Message}"));

        var book = Assert.Single(Directory.EnumerateFiles(Path.Combine(_workspace.Output, "territoires/val-clair"), "*.epub"));
        using var archive = ZipFile.OpenRead(book);
        var images = 0;
        using var opf = archive.Entries.Single(e => e.FullName.EndsWith(".opf", StringComparison.Ordinal)).Open();
        foreach (var item in XDocument.Load(opf).Descendants().Where(e => e.Name.LocalName == "item"))
        {
            var (type, href) = (item.Attribute("media-type")!.Value, item.Attribute("href")!.Value);
            if (!type.StartsWith("image/", StringComparison.Ordinal) || type == "image/svg+xml")
                continue;
            images++;
            var read = ImageProbe.Read(
                new MemoryStream(Bytes(archive.Entries.Single(e => e.FullName.EndsWith(href, StringComparison.Ordinal))))
            );
            Assert.Equal(type, read?.MimeType);
            Assert.Equal(
                type switch
                {
                    "image/png" => ".png",
                    "image/jpeg" => ".jpg",
                    _ => ".webp",
                },
                Path.GetExtension(href)
            );
            Assert.Contains(type, new[] { "image/png", "image/jpeg" });
        }
        Assert.True(images > 0);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    // Black and white, one bit a pixel.
    private static byte[] Drawing(uint width, uint height) =>
        Join(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            PngChunk("IHDR", Join(Big32(width), Big32(height), [1, 0, 0, 0, 0])),
            PngChunk("IDAT", Deflated(new byte[height * (((width + 7) / 8) + 1)])),
            PngChunk("IEND", [])
        );

    private static byte[] Photograph() =>
        File.ReadAllBytes(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "content"), "*.jpg", SearchOption.AllDirectories).Order().First()
        );
}
