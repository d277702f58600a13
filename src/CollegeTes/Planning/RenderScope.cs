using System.Diagnostics.CodeAnalysis;
using System.Text;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Renditions.Pictures;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Planning;

/// <summary>What the views of one artifact share: the page it is, the collection it comes from, the words, the addresses.</summary>
/// <param name="Library">Only what may be published: drafts and embargoed texts are already gone.</param>
/// <param name="Addresses">Where every page and asset of the publication is.</param>
/// <param name="Labels">The words of the page's language.</param>
/// <param name="Path">Path of the page inside the publication.</param>
/// <param name="WithCalls">True when the page carries the lists of sources that references lead to.</param>
public sealed record RenderScope(Library Library, Addresses Addresses, Labels Labels, string Path, bool WithReferenceMarks)
{
    /// <summary>How the page shows its pictures.</summary>
    public PictureForm Pictures { get; init; }

    /// <summary>How wide pages show a picture, as the <c>sizes</c> attribute says it.</summary>
    public string PictureSizes { get; init; } = VisualTheme.DefaultPictureSizes;

    /// <summary>What the deliverable says it shows of people; null when it says nothing, and may show all.</summary>
    public IReadOnlySet<ShownThing>? Shown { get; init; }

    /// <summary>Name of the deliverable, which consents may name.</summary>
    public string Deliverable { get; init; } = "";

    /// <summary>True for what templates may be given: what rests on no consent, or on one that was asked for this deliverable.</summary>
    public bool MayShow(ShownThing thing, Located<string>? consent) => consent is null || Shown is null || Shown.Contains(thing);

    /// <summary>Gives what episodes tell of, counted once for all pages.</summary>
    internal Func<EpisodeSubjects>? SharedSubjects { get; init; }

    internal EpisodeSubjects Subjects => SharedSubjects?.Invoke() ?? new EpisodeSubjects(Library);

    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);

    /// <summary>The number of a document among those whose sources this page shows: a short stem for their anchors.</summary>
    public int NumberOf(string document)
    {
        if (!_documents.TryGetValue(document, out var number))
            _documents.Add(document, number = _documents.Count + 1);
        return number;
    }

    /// <summary>Language of the subject of the page; the words of templates may be in another, where a theme has none in it.</summary>
    public required string Language { get; init; }

    /// <summary>The same for the parts of a subject in a language of its own.</summary>
    public RenderScope In(string language) => language == Language ? this : this with { Language = language };

    /// <summary>A plain field of the collection, typography applied; null of null.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Typeset(string? text) => Typeset(text, Library.Collection.Language);

    /// <summary>A plain field of a subject in a language of its own.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Typeset(string? text, string language) => text is null ? null : FrenchTypography.Apply(text, language);

    /// <summary>The attribute that tells the language of an element from that of the page; null where they are one.</summary>
    public Html? LanguageOf(string language) =>
        LanguageTag.IsSame(language, Labels.Language) ? null : Html.FromTrusted($" lang=\"{Escaping.Quoted.Apply(language)}\"");

    /// <summary>A field that may hold references.</summary>
    public Html Rich(Located<string> text, ProseContext context) =>
        RichText.Render(text.Value, context with { Library = Library }, WithReferenceMarks);

    /// <inheritdoc cref="Rich(Located{string}, ProseContext)"/>
    public Html Rich(Located<KeptText> text, ProseContext context) => Rich(text.Read(), context);

    /// <summary>The same where it may be left out; null of null.</summary>
    public Html? Rich(Located<string>? text, ProseContext context) => text is { } located ? Rich(located, context) : null;

    /// <inheritdoc cref="Rich(Located{string}?, ProseContext)"/>
    public Html? Rich(Located<KeptText>? text, ProseContext context) => text is { } located ? Rich(located, context) : null;

    /// <summary>A link from this page to a path of the publication; null when there is no such page.</summary>
    [return: NotNullIfNotNull(nameof(target))]
    public string? To(string? target) => target is null ? null : Addresses.Relative(Path, target);

    /// <summary>
    /// The public address of a path of the publication; null when there is no such page, or the publication has no address.
    /// </summary>
    public string? Online(string? target) =>
        target is not null && Library.Collection.Url is { } site ? $"{site.Value.TrimEnd('/')}/{target}" : null;

    /// <summary>The address of a workspace image on this page, or null.</summary>
    public string? Image(string workspacePath) => To(Addresses.OfMedia(workspacePath));
}
