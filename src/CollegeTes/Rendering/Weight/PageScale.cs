using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Markup;
using CollegeTes.Planning;
using CollegeTes.Renditions.Pictures;
using CollegeTes.Themes;

namespace CollegeTes.Rendering.Weight;

/// <summary>Weighs finished pages, from any thread. Style sheets and fonts are weighed once, images by what was staged of them.</summary>
internal sealed partial class PageScale
{
    private readonly Addresses _addresses;
    private readonly MediaStore _media;
    private readonly Dictionary<string, (long Bytes, IReadOnlyList<string> Fonts)> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _fonts = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<PageWeight> _weighed = [];

    /// <param name="addresses">Where media are.</param>
    /// <param name="media">What they weigh.</param>
    /// <param name="assets">Style sheets and fonts.</param>
    public PageScale(Addresses addresses, MediaStore media, IEnumerable<TemplateAsset> assets)
    {
        _addresses = addresses;
        _media = media;
        foreach (var asset in assets)
        {
            if (asset.Medium == Medium.StyleSheet)
                _styles.Add(
                    asset.Path,
                    (
                        Compressed(asset.Content.Span),
                        [
                            .. FontAddress()
                                .Matches(Encoding.UTF8.GetString(asset.Content.Span))
                                .Select(m => "assets/" + m.Groups[1].Value)
                                .Distinct(),
                        ]
                    )
                );
            else
                _fonts.Add(asset.Path, asset.Content.Length);
        }
    }

    /// <summary>What was weighed, the heaviest first.</summary>
    public IReadOnlyList<PageWeight> Weighed => [.. _weighed.OrderByDescending(w => w.Total).ThenBy(w => w.Path, StringComparer.Ordinal)];

    /// <summary>Weighs a page.</summary>
    public PageWeight Weigh(PlannedArtifact planned, ReadOnlySpan<byte> html)
    {
        var page = MarkupReader.Read(Encoding.UTF8.GetString(html));
        var count = new Tally();
        Walk(page, count, null);
        var styles = count.Styles.Select(a => Resolve(planned, a)).OfType<string>().Where(_styles.ContainsKey).Distinct().ToList();
        var fonts = styles.SelectMany(s => _styles[s].Fonts).Distinct().Where(_fonts.ContainsKey).ToList();
        var images = count
            .Images.Select(a => Resolve(planned, a))
            .OfType<string>()
            .Distinct()
            .Select(p => (Source: _addresses.FindMedia(p)?.Source ?? p, Bytes: _media.LengthOf(p)))
            .OrderByDescending(i => i.Bytes)
            .ThenBy(i => i.Source, StringComparer.Ordinal)
            .ToList();
        var weight = new PageWeight(
            planned.Path,
            planned.Subject.Path,
            Compressed(html),
            styles.Sum(s => _styles[s].Bytes),
            fonts.Sum(f => _fonts[f]),
            images.Sum(i => i.Bytes),
            1 + styles.Count + fonts.Count + images.Count,
            count.Elements
        )
        {
            Heaviest = images,
        };
        _weighed.Add(weight);
        return weight;
    }

    // What servers do by default; a better one sends less.
    private static long Compressed(ReadOnlySpan<byte> bytes)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return output.Length;
    }

    private static string? Resolve(PlannedArtifact planned, string address) => Prose.LinkTarget.Resolve(planned.Path, address);

    private static void Walk(MarkupElement element, Tally tally, MarkupElement? picture)
    {
        tally.Elements += element.Name.Length > 0 && element.Name[0] != '#' ? 1 : 0;
        if (element.Name == "svg")
            return;
        if (element.Name == "link" && element["rel"] == "stylesheet" && element["href"] is { } style)
            tally.Styles.Add(style);
        else if (element.Name == "img" && ImageOf(element, picture) is { } image && !image.StartsWith("data:", StringComparison.Ordinal))
            tally.Images.Add(image);
        foreach (var child in element.Children.OfType<MarkupElement>())
            Walk(child, tally, element.Name == "picture" ? element : picture);
    }

    private static string? ImageOf(MarkupElement image, MarkupElement? picture) =>
        picture?.Children.OfType<MarkupElement>().FirstOrDefault(c => c.Name == "source") is { } first && first["srcset"] is { } offered
            ? PictureChoice.Of(offered, first["sizes"])
        : image["srcset"] is { } candidates ? PictureChoice.Of(candidates, image["sizes"])
        : image["src"];

    [GeneratedRegex(@"url\(""?(polices/[^"")]+)""?\)")]
    private static partial Regex FontAddress();

    private sealed class Tally
    {
        public int Elements { get; set; }

        public List<string> Styles { get; } = [];

        public List<string> Images { get; } = [];
    }
}
