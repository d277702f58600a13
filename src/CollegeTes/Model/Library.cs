using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>The whole workspace once read: what checks look at and deliverables are made from.</summary>
public sealed record Library
{
    public required Collection Collection { get; init; }

    public Framework Framework { get; init; } = Framework.Empty;

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, Partner> Partners { get; init; } = new Dictionary<string, Partner>();

    /// <summary>By slug.</summary>
    public IReadOnlyList<Territory> Territories { get; init; } = [];

    public IReadOnlyList<Podcast> Podcasts { get; init; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Film> Films { get; init; } = [];

    public IReadOnlyList<ThematicBooklet> Booklets { get; init; } = [];

    /// <summary>Media files found in the workspace, by workspace path.</summary>
    public IReadOnlyDictionary<string, MediaFile> MediaFiles { get; init; } = new Dictionary<string, MediaFile>();

    public IEnumerable<Experience> Experiences => Territories.SelectMany(t => t.Experiences);
}

/// <summary>A file that pages may show or play.</summary>
/// <param name="Path">Workspace path.</param>
/// <param name="MimeType">From its bytes, never from its name; null when it is not a kind tes publishes.</param>
/// <param name="Width">Pixels, after orientation; null when unknown.</param>
public sealed record MediaFile(string Path, long Length, string? MimeType, int? Width, int? Height)
{
    /// <summary>What decides how an image is published beside its size.</summary>
    public ImageTraits Traits { get; init; }
}

/// <summary>What an image file says of its picture without being decoded.</summary>
[Flags]
public enum ImageTraits
{
    None = 0,

    /// <summary>Something behind it may show through.</summary>
    Transparent = 1,

    /// <summary>Several pictures in turn.</summary>
    Animated = 2,

    /// <summary>Drawn rather than photographed: flat colours and sharp edges, as of a diagram or a screenshot.</summary>
    Drawn = 4,

    /// <summary>In red, green and blue, as directories want it: not grey, nor CMYK, nor a palette. Known of PNG and JPEG.</summary>
    Rgb = 8,
}

/// <summary>A booklet across territories: write-ups picked by list, theme or axis.</summary>
public sealed record ThematicBooklet
{
    public required string Slug { get; init; }

    public required string Path { get; init; }

    public required Located<string> Title { get; init; }

    public string? Lede { get; init; }

    public Located<string>? Summary { get; init; }

    public Located<Status> Status { get; init; }

    public IReadOnlyList<Located<string>> Experiences { get; init; } = [];

    public IReadOnlyList<Located<string>> Themes { get; init; } = [];

    public IReadOnlyList<Located<string>> Axes { get; init; } = [];

    /// <summary>Its text: an introduction to its write-ups, or chapters of its own.</summary>
    public Prose Introduction { get; init; } = Prose.Empty;

    /// <summary>True when the sections of its text are its chapters: a guide rather than a gathering.</summary>
    public bool HasChapters { get; init; }

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public PartialDate? UpdatedOn { get; init; }
}
