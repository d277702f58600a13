using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>An audio series.</summary>
public sealed record Podcast
{
    public required string Slug { get; init; }

    public required string Path { get; init; }

    public required Located<string> Title { get; init; }

    public string? Lede { get; init; }

    public Located<string>? Description { get; init; }

    /// <summary>What must be said wherever the series is shown, such as a synthetic voice.</summary>
    public string? Announcement { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string Language { get; init; } = "fr";

    public IReadOnlyList<string> Categories { get; init; } = [];

    public bool IsExplicit { get; init; }

    /// <summary><c>episodique</c> or <c>serie</c>.</summary>
    public bool IsSerial { get; init; }

    public Located<string>? Guid { get; init; }

    public Located<string>? Licence { get; init; }

    public Located<string>? Image { get; init; }

    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>By season, then number.</summary>
    public IReadOnlyList<Episode> Episodes { get; init; } = [];
}

/// <summary>One episode.</summary>
public sealed record Episode
{
    public required string Slug { get; init; }

    public required string PodcastSlug { get; init; }

    public required string Path { get; init; }

    public required Located<string> Title { get; init; }

    public string? Lede { get; init; }

    public Located<int>? Number { get; init; }

    public int? Season { get; init; }

    public Located<PartialDate>? Date { get; init; }

    public Located<Status> Status { get; init; }

    public Window? Window { get; init; }

    public AudioFile? Audio { get; init; }

    public Located<string>? TranscriptFile { get; init; }

    public Transcript? Transcript { get; init; }

    public IReadOnlyList<Chapter> Chapters { get; init; } = [];

    public IReadOnlyList<Person> People { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Write-ups it tells, as <c>territoire/retour</c>.</summary>
    public IReadOnlyList<Located<string>> Experiences { get; init; } = [];

    public IReadOnlyList<EpisodeLink> Links { get; init; } = [];

    public string? Credits { get; init; }

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public Prose Body { get; init; } = Prose.Empty;

    public PartialDate? UpdatedOn { get; init; }

    public Located<string>? Licence { get; init; }

    public string Id => PodcastSlug + "/" + Slug;
}

/// <summary>An audio file: everything but the path is read from it, never typed.</summary>
/// <param name="File">Workspace path.</param>
/// <param name="Duration">Null when the file cannot be read.</param>
/// <param name="Length">Bytes.</param>
public sealed record AudioFile(Located<string> File, TimeSpan? Duration, long Length, string? MimeType);

/// <summary>A chapter, by its start.</summary>
public sealed record Chapter(Located<TimeSpan> Start, Located<string> Title, Located<string>? Url);

/// <summary>Someone heard or told of: needs a published source or a consent.</summary>
public sealed record Person(Located<string> Name, string? Role, Located<string>? Source, Located<string>? Consent, Located<string>? Url);

/// <summary>A link of the show notes.</summary>
public sealed record EpisodeLink(string Title, Located<string> Url);
