using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Content;
using CollegeTes.Describing;
using CollegeTes.Epub;
using CollegeTes.Markup;
using CollegeTes.Model;
using CollegeTes.Packaging;
using CollegeTes.Planning;
using CollegeTes.Printing;
using CollegeTes.Renditions.Pictures;
using CollegeTes.Renditions.Sound;
using CollegeTes.Text;
using CollegeTes.Themes;
using CollegeTes.Video;

namespace CollegeTes.Rendering;

/// <summary>
/// Rendered pages on their way to paper: where they stand, which files they show, what they say of themselves. From any thread.
/// </summary>
internal sealed partial class FinishedPages
{
    // Where pages stand that have no public address: a name that never exists (RFC 2606).
    private const string Nowhere = "https://tes.invalid/";

    private readonly Library _library;
    private readonly Workspace _workspace;
    private readonly MediaStore _media;
    private readonly DeliverableSet _set;
    private readonly Plan _plan;
    private readonly Dictionary<string, TemplateAsset> _assets;
    private readonly string _assetDigest;
    private readonly string _base;

    /// <param name="library">What may be published.</param>
    /// <param name="workspace">Where recorded voices are.</param>
    /// <param name="media">Where images are read.</param>
    /// <param name="set">Deliverables and templates.</param>
    /// <param name="plan">Where everything goes; images and styles already have their addresses.</param>
    /// <param name="assets">Style sheets and fonts.</param>
    public FinishedPages(
        Library library,
        Workspace workspace,
        MediaStore media,
        DeliverableSet set,
        Plan plan,
        IReadOnlyList<TemplateAsset> assets
    )
    {
        _library = library;
        _workspace = workspace;
        _media = media;
        _set = set;
        _plan = plan;
        _assets = assets.ToDictionary(a => a.Path, StringComparer.Ordinal);
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
        return new PrintJob(
            _base + Page(planned),
            WithoutPrivateLinks(PrintedMarkup.Of(page)),
            FormatOf(planned),
            variant,
            Facts(planned, page),
            Find
        )
        {
            PrivateBase = _base == Nowhere ? Nowhere : null,
            Style = variant == PrintVariant.Bleed ? _set.Files.StyleOf(planned.Deliverable, "impression.css") : null,
            ResourceDigest = _assetDigest,
        };
    }

    /// <summary>
    /// The pictures of a page, as the browser draws them: those of a storyboard, or one to share or to show before a video.
    /// </summary>
    public PictureJob ToDraw(PlannedArtifact planned, ReadOnlySpan<byte> html, int count)
    {
        var size = planned.Output.Size ?? new PictureSize(ShareImage.Width, ShareImage.Height);
        var format = planned.Path.EndsWith(".jpg", StringComparison.Ordinal) ? "jpeg" : "png";
        return new PictureJob(_base + Page(planned), Encoding.UTF8.GetString(html), size.Width, size.Height, count, format, Find)
        {
            ResourceDigest = _assetDigest,
        };
    }

    /// <summary>A video as ffmpeg makes it.</summary>
    public FilmJob ToFilm(PlannedArtifact planned, ReadOnlySpan<byte> html)
    {
        var experience = (Experience)planned.Subject;
        var shots = CapsuleSubject.Find(planned, _library, _set.LabelsOf(planned.Language))!.Storyboard.Shots;
        var sound = experience.Capsule?.Narration is { MimeType: { } type } audio
            ? new FilmSound(
                Path.Combine(_workspace.Root, audio.File.Value),
                type,
                Convert.ToHexStringLower(_workspace.Digests[audio.File.Value])
            )
            : null;
        return new FilmJob(
            ToDraw(planned, html, shots.Count),
            [.. shots.Select(s => s.End)],
            planned.Output.Rate,
            sound,
            FrenchTypography.Apply(experience.Title.Value, experience.Language),
            LanguageCodes.Of(planned.Language) ?? "und"
        );
    }

    /// <summary>The book that a page makes.</summary>
    /// <param name="planned">The book.</param>
    /// <param name="html">The page.</param>
    /// <param name="printedPages">Where its headings and paragraphs are in the printed edition, when that is made too.</param>
    public byte[] ToBook(PlannedArtifact planned, ReadOnlySpan<byte> html, IReadOnlyList<int>? printedPages)
    {
        var text = Encoding.UTF8.GetString(html);
        var page = MarkupReader.Read(text);
        var facts = Facts(planned, text);
        var path = Page(planned);
        var labels = _set.LabelsOf(planned.Language);
        var title = page.All("h1").FirstOrDefault()?.Line() ?? facts.Title;
        var series = FrenchTypography.Apply(_library.Collection.Title.Value, _library.Collection.Language);
        return EpubBook.Make(
            new EpubJob(page, path, BookStyle(planned.Deliverable), facts with { Title = title }, Words(labels), Resource)
            {
                Identifier = "urn:uuid:" + NameOf(path),
                Series = series,
                Creator = FrenchTypography.Apply(FrenchFormat.List(_library.Collection.Authors)) is { Length: > 0 } authors
                    ? authors
                    : null,
                Rights = _library.Collection.Licence?.Value,
                PublicBase = _base == Nowhere ? null : _base,
                Cover = EpubCover.Draw(MarkupReader.Read(text), title, facts.Subject, series, Drawings(), _set.Theme.Colours),
                PrintedPages = printedPages,
            }
        );
    }

    /// <summary>The package that a learning platform plays a page from; its scripts are files of the deliverable.</summary>
    public byte[] ToPackage(PlannedArtifact planned, ReadOnlySpan<byte> html)
    {
        // Beside the page that it is another form of: its links are those of that page.
        var path = Page(planned);
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return ScormPackage.Make(
            Encoding.UTF8.GetString(html),
            path,
            Online,
            file =>
                Carried(file)
                ?? (
                    file.StartsWith(folder, StringComparison.Ordinal)
                    && file.EndsWith(".js", StringComparison.Ordinal)
                    && _set.Files.StyleOf(planned.Deliverable, file[folder.Length..]) is { } script
                        ? Encoding.UTF8.GetBytes(script)
                        : null
                ),
            page =>
                ScormFacts.Read(
                    page,
                    "tes-" + NameOf(planned.Path),
                    planned.Language,
                    FrenchTypography.Apply(_library.Collection.PublisherOrAuthors, _library.Collection.Language),
                    _library.Collection.Date?.Earliest
                )
        );
    }

    /// <summary>The archive of what is made of a subject.</summary>
    /// <param name="notice">What each file is, in plain text.</param>
    /// <param name="parts">The bytes of each part, in the order of the kit.</param>
    public byte[] ToArchive(Kit kit, byte[] notice, IReadOnlyList<byte[]> parts)
    {
        var places = kit.Parts.ToDictionary(p => p.Path, p => kit.PlaceOf(p.Path), StringComparer.Ordinal);
        return KitArchive.Write(kit, notice, parts, new CarriedPages(places.GetValueOrDefault, Online, Carried));
    }

    // What a page shows or plays: what is not printed is taken away too.
    private byte[]? Carried(string path) =>
        Resource(path)?.Content.ToArray() ?? _plan.Media.Recordings.FirstOrDefault(r => r.Target == path)?.Make(_library);

    // Of what every publication holds: what is made on demand may not be there.
    private string? Online(string path) =>
        _base != Nowhere && _plan.Artifacts.Any(a => a.Path == path && !a.Output.IsOnDemand) ? _base + path : null;

    /// <summary>The deck that a page of slides makes.</summary>
    public byte[] ToDeck(PlannedArtifact planned, ReadOnlySpan<byte> html) =>
        new FinishedDeck(_set).Make(planned, html, Facts(planned, Encoding.UTF8.GetString(html)), address =>
            _plan.Addresses.FindMedia(Page(planned), address) is { } file ? _media.Read(file) : null
        );

    /// <summary>The message that a page makes, or its words alone.</summary>
    public byte[] ToMessage(PlannedArtifact planned, ReadOnlySpan<byte> html) =>
        new FinishedMessage(_library, _set).Make(planned, Encoding.UTF8.GetString(html), Page(planned), path => _base + path);

    /// <summary>What a page says of itself.</summary>
    public DocumentFacts Facts(PlannedArtifact planned, string html)
    {
        var head = MarkupReader.Read(html[..Math.Max(0, html.IndexOf("</head>", StringComparison.Ordinal))]);
        return new DocumentFacts(
            head.All("title").FirstOrDefault()?.Line() ?? planned.Deliverable.Title,
            head["lang"] ?? planned.Language,
            FrenchTypography.Apply(_library.Collection.PublisherOrAuthors, _library.Collection.Language),
            head.All("meta").FirstOrDefault(m => m["name"] == "description")?["content"],
            _library.Collection.Date?.Earliest
        );
    }

    /// <summary>Path of the page that a PDF or an EPUB is another form of.</summary>
    public string Page(PlannedArtifact planned) => _plan.Addresses.PageOf(planned);

    /// <summary>The bytes of a file of the publication that pages show: a style sheet, a font, an image. Null when there is none.</summary>
    public PageResource? Resource(string path)
    {
        if (_assets.TryGetValue(path, out var asset))
            return new PageResource(asset.Content, PageResource.TypeOf(path));
        return _plan.Addresses.FindMedia(path) is { } file && _media.Read(file) is { } bytes
            ? new PageResource(bytes, PageResource.TypeOf(path))
            : null;
    }

    private PageResource? Find(string address) =>
        address.StartsWith(_base, StringComparison.Ordinal) ? Resource(address[_base.Length..]) : null;

    private PageFormat FormatOf(PlannedArtifact planned) =>
        _set.Theme.FormatOf(planned.Deliverable, planned.Output) ?? new PageFormat(210, 297);

    // Without a public address, links to other pages of the publication would lead nowhere: their words stay.
    private string WithoutPrivateLinks(string page) => _base == Nowhere ? PrivateLink().Replace(page, "<a$1") : page;

    // The theme by day, what all pages share and the deliverable's own, without what is for paper or a wide screen; then what is for
    // readers. A reader
    // has a night of its own: what the system prefers says nothing of the page it shows.
    private string BookStyle(DeliverableManifest manifest)
    {
        var css = new StringBuilder();
        foreach (
            var shared in _set.Files.Paths.Where(p =>
                p.StartsWith(DeliverableSet.Shared + "/", StringComparison.Ordinal) && p.EndsWith(".css", StringComparison.Ordinal)
            )
        )
            css.Append(EpubStyle.WithoutMedia(_set.Files.Text(shared)!));
        foreach (var style in manifest.Styles)
            css.Append(EpubStyle.WithoutMedia(_set.Files.StyleOf(manifest, style)!));
        css.Append(_set.Files.StyleOf(manifest, "liseuse.css"));
        var text = EpubStyle.WithoutVariables(EpubStyle.WithoutMedia(_set.Theme.ToCss()) + StyleSheet.Compact(css.ToString()));
        foreach (var font in _set.Files.Paths.Where(p => p.EndsWith(".woff2", StringComparison.Ordinal)))
            text = text.Replace("/" + font, "polices/" + _plan.Addresses.OfAsset(font)!.Split('/')[^1], StringComparison.Ordinal);
        return text;
    }

    private string Drawings() => StyleSheet.Compact(_set.Files.Text($"{DeliverableSet.Shared}/dessins.css") ?? "");

    private static EpubWords Words(Labels labels) =>
        new(
            labels["livret.sommaire"],
            labels["liseuse.reperes"],
            labels["liseuse.debut"],
            labels["liseuse.couverture"],
            labels["liseuse.pages"],
            labels["livret.page"],
            labels["liseuse.edition"],
            labels["liseuse.acces"]
        );

    // The same book keeps its name from one edition to the next: it follows from where it stands.
    private string NameOf(string path)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{_base}{_library.Collection.Title.Value}/{path}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    [GeneratedRegex(@"<a((?: (?!href=)[^ >]+)*) href=""(?!#|[a-z]+:)[^""]*""")]
    private static partial Regex PrivateLink();
}
