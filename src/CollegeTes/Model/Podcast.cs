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

    /// <summary>The image as sound files may carry it; null when there is none, or it is neither JPEG nor PNG.</summary>
    public CoverImage? Cover { get; init; }

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

    /// <summary>The same recording at a low bitrate, for slow or dear connections.</summary>
    public AudioFile? LightAudio { get; init; }

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
/// <param name="Length">Bytes of the source; the published copy of an MP3 carries other tags.</param>
public sealed record AudioFile(Located<string> File, TimeSpan? Duration, long Length, string? MimeType)
{
    /// <summary>1 for mono, 2 for stereo; 0 when unknown.</summary>
    public int Channels { get; init; }

    /// <summary>In hertz; 0 when unknown.</summary>
    public int SampleRate { get; init; }

    /// <summary>Where the sound begins in the source, after its tags, and where it ends, before those that follow. Bytes.</summary>
    public (long Start, long End) Sound { get; init; }

    /// <summary>What was measured of this very sound; null when nothing was.</summary>
    public SoundMeasures? Measures { get; init; }

    /// <summary>True when what was measured is of another state of the file.</summary>
    public bool HasOldMeasures { get; init; }

    /// <summary>Bits of a second of the sound, its tags left out; 0 when unknown.</summary>
    public int BitRate => Duration is { TotalSeconds: > 0 } d ? (int)Math.Round((Sound.End - Sound.Start) * 8 / d.TotalSeconds) : 0;
}

/// <summary>The image of a series as its sound files carry it.</summary>
/// <param name="File">Workspace path.</param>
/// <param name="MimeType"><c>image/jpeg</c> or <c>image/png</c>.</param>
/// <param name="Length">Bytes, once what it says of places and people is taken off.</param>
public sealed record CoverImage(string File, string MimeType, int Length);

/// <summary>A chapter, by its start.</summary>
public sealed record Chapter(Located<TimeSpan> Start, Located<string> Title, Located<string>? Url);

/// <summary>Someone heard or told of: needs a published source or a consent.</summary>
public sealed record Person(Located<string> Name, string? Role, Located<string>? Source, Located<string>? Consent, Located<string>? Url);

/// <summary>A link of the show notes.</summary>
public sealed record EpisodeLink(string Title, Located<string> Url);
