using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Content;
using CollegeTes.Markup;
using CollegeTes.Model;
using CollegeTes.Printing;

namespace CollegeTes.Deliverables;

/// <summary>
/// Rendered pages on their way to paper: where they stand, which files they show, what they say of themselves. From any thread.
/// </summary>
internal sealed partial class FinishedPages
{
    // Where pages stand that have no public address: a name that never exists (RFC 2606).
    private const string Nowhere = "https://tes.invalid/";

    private readonly Library _library;
    private readonly Workspace _workspace;
    private readonly DeliverableSet _set;
    private readonly Plan _plan;
    private readonly Dictionary<string, Artifact> _assets;
    private readonly Dictionary<string, string> _media;
    private readonly string _assetDigest;
    private readonly string _base;

    /// <param name="library">What may be published.</param>
    /// <param name="workspace">Where images are read.</param>
    /// <param name="set">Deliverables and templates.</param>
    /// <param name="plan">Where everything goes; images and styles already have their addresses.</param>
    /// <param name="assets">Style sheets and fonts.</param>
    public FinishedPages(Library library, Workspace workspace, DeliverableSet set, Plan plan, IReadOnlyList<Artifact> assets)
    {
        _library = library;
        _workspace = workspace;
        _set = set;
        _plan = plan;
        _assets = assets.ToDictionary(a => a.Path, StringComparer.Ordinal);
        _media = library.MediaFiles.Keys.Select(file => (file, Published: plan.Addresses.OfMedia(file))).Where(m => m.Published is not null)
            .DistinctBy(m => m.Published).ToDictionary(m => m.Published!, m => m.file, StringComparer.Ordinal);
        _base = library.Collection.Url is { } url ? url.Value.TrimEnd('/') + "/" : Nowhere;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var asset in assets)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(asset.Path));
            hash.AppendData(SHA256.HashData(asset.Content.Span));
        }
        _assetDigest = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A page as the printer takes it.</summary>
    public PrintJob ToPrint(PlannedArtifact planned, ReadOnlySpan<byte> html)
    {
        var page = Encoding.UTF8.GetString(html);
        var variant = planned.Output.Variant switch
        {
            "impression" => PrintVariant.Bleed,
            "cahier" => PrintVariant.Booklet,
            _ => PrintVariant.Plain,
        };
        return new PrintJob(_base + Page(planned), WithoutPrivateLinks(WithLists(page)), FormatOf(planned), variant, Facts(planned, page), Find)
        {
            PrivateBase = _base == Nowhere ? Nowhere : null,
            Style = variant == PrintVariant.Bleed ? _set.Files.Text($"{planned.Deliverable.Name}/impression.css") : null,
            ResourceDigest = _assetDigest,
        };
    }

    /// <summary>What a page says of itself.</summary>
    public DocumentFacts Facts(PlannedArtifact planned, string html)
    {
        var head = MarkupReader.Read(html[..Math.Max(0, html.IndexOf("</head>", StringComparison.Ordinal))]);
        return new DocumentFacts(
            head.All("title").FirstOrDefault()?.Line() ?? planned.Deliverable.Title,
            head["lang"] ?? planned.Language,
            RenderScope.Typeset(_library.Collection.Organisation.Name),
            head.All("meta").FirstOrDefault(m => m["name"] == "description")?["content"],
            _library.Collection.Date?.Earliest);
    }

    /// <summary>Path of the page that a PDF or an EPUB is another form of.</summary>
    public string Page(PlannedArtifact planned) => _plan.Addresses.OfPage(planned.Deliverable.Name, planned.SubjectId) ?? planned.Path;

    /// <summary>The bytes of a file of the publication that pages show: a style sheet, a font, an image. Null when there is none.</summary>
    public PageResource? Resource(string path)
    {
        if (_assets.TryGetValue(path, out var asset))
            return new PageResource(asset.Content, PageResource.TypeOf(path));
        return _media.TryGetValue(path, out var file) && _workspace.ReadMedia(file) is { } bytes ? new PageResource(bytes, PageResource.TypeOf(path)) : null;
    }

    private PageResource? Find(string address) => address.StartsWith(_base, StringComparison.Ordinal) ? Resource(address[_base.Length..]) : null;

    private PageFormat FormatOf(PlannedArtifact planned) =>
        _set.Theme.Papers.TryGetValue(planned.Deliverable.Name, out var size) && PageFormat.Read(size) is { } format ? format : new PageFormat(210, 297);

    // Without a public address, links to other pages of the publication would lead nowhere: their words stay.
    private string WithoutPrivateLinks(string page) => _base == Nowhere ? PrivateLink().Replace(page, "<a$1") : page;

    // A list of terms is a list for whoever listens to a page; the browser prints it as running text.
    private static string WithLists(string page) => TermList().Replace(page, "<dl role=\"list\"").Replace("<div><dt>", "<div role=\"listitem\"><dt>", StringComparison.Ordinal);

    [GeneratedRegex(@"<dl(?=[^>]*>\s*<div><dt>)")]
    private static partial Regex TermList();

    [GeneratedRegex(@"<a((?: (?!href=)[^ >]+)*) href=""(?!#|[a-z]+:)[^""]*""")]
    private static partial Regex PrivateLink();
}
