using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>An audio series.</summary>
public sealed record Podcast : Subject
{
    public required string Slug { get; init; }

    public string? Lede { get; init; }

    public Located<string>? Description { get; init; }

    /// <summary>What must be said wherever the series is shown, such as a synthetic voice.</summary>
    public string? Announcement { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string Language { get; init; } = "fr";

    /// <summary>As <see cref="PodcastCategories"/> knows them, the main one first.</summary>
    public IReadOnlyList<Located<string>> Categories { get; init; } = [];

    public bool IsExplicit { get; init; }

    /// <summary><c>episodique</c> or <c>serie</c>.</summary>
    public bool IsSerial { get; init; }

    /// <summary>What directories know the series by: see <see cref="PodcastIdentity"/>.</summary>
    public Located<string>? Guid { get; init; }

    public Located<string>? Licence { get; init; }

    /// <summary>Where the text of a licence is that has no well-known name.</summary>
    public string? LicenceAddress { get; init; }

    public Located<string>? Image { get; init; }

    /// <summary>The image as sound files may carry it; null when there is none, or it is neither JPEG nor PNG.</summary>
    public CoverImage? Cover { get; init; }

    /// <summary>True when no other host may take the feed over.</summary>
    public bool IsLocked { get; init; } = true;

    /// <summary>Who is heard in every episode, or makes it.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Where to support the series.</summary>
    public IReadOnlyList<EpisodeLink> Funding { get; init; } = [];

    /// <summary>What directories ask to find in the feed, to know whose it is.</summary>
    public IReadOnlyList<FeedNote> Proofs { get; init; } = [];

    /// <summary>By season, then number.</summary>
    public IReadOnlyList<Episode> Episodes { get; init; } = [];

    public override SubjectKind SubjectKind => SubjectKind.Podcast;

    public override string Id => Slug;

    public override IReadOnlyList<Subject> Parts => Episodes;

    public override string LanguageIn(Library library) => Language;

    /// <summary>The last day that one of its episodes was changed.</summary>
    public override PartialDate? ChangedIn(Library library) => Episodes.Select(e => e.ChangedIn(library)).Max();
}

/// <summary>One episode.</summary>
public sealed record Episode : WrittenSubject, IRecorded
{
    public required string PodcastSlug { get; init; }

    public string? Lede { get; init; }

    public Located<int>? Number { get; init; }

    public int? Season { get; init; }

    public Located<PartialDate>? Date { get; init; }

    /// <summary>What directories know the episode by, when it comes from another feed; see <see cref="PodcastIdentity"/>.</summary>
    public Located<string>? Guid { get; init; }

    public EpisodeKind Kind { get; init; }

    public AudioFile? Audio { get; init; }

    /// <summary>The same recording at a low bitrate, for slow or dear connections.</summary>
    public AudioFile? LightAudio { get; init; }

    public Located<string>? TranscriptFile { get; init; }

    public Transcript? Transcript { get; init; }

    public IReadOnlyList<Chapter> Chapters { get; init; } = [];

    public IReadOnlyList<Person> People { get; init; } = [];

    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Write-ups it tells, as <c>territoire/retour</c>.</summary>
    public IReadOnlyList<Located<string>> Experiences { get; init; } = [];

    public IReadOnlyList<EpisodeLink> Links { get; init; } = [];

    public string? Credits { get; init; }

    public Prose Body { get; init; } = Prose.Empty;

    public Located<string>? Licence { get; init; }

    /// <summary>Where the text of a licence is that has no well-known name.</summary>
    public string? LicenceAddress { get; init; }

    /// <summary>An image of its own, in place of that of the series.</summary>
    public Located<string>? Image { get; init; }

    /// <summary>Its image as sound files may carry it; null when there is none, or it is neither JPEG nor PNG.</summary>
    public CoverImage? Cover { get; init; }

    public override SubjectKind SubjectKind => SubjectKind.Episode;

    public override string Id => PodcastSlug + "/" + Slug;

    public override Prose Text => Body;

    public bool HasPoster => false;

    public override IEnumerable<SubjectReference> References =>
        Experiences.Select(e => new SubjectReference(SubjectKind.Experience, e.Value));

    public override string LanguageIn(Library library) =>
        library.Find(SubjectKind.Podcast, PodcastSlug)?.Language ?? library.Collection.Language;

    public override PartialDate? ChangedIn(Library library) => UpdatedOn ?? Date?.Value;

    public override IEnumerable<string> FilesIn(Library library) =>
        library.Find(SubjectKind.Podcast, PodcastSlug) is { } podcast ? [podcast.Path, Path] : [Path];
}

/// <summary>An audio file: everything but the path is read from it, never typed.</summary>
/// <param name="File">Workspace path.</param>
/// <param name="Duration">Null when the file cannot be read.</param>
/// <param name="Length">Bytes of the source.</param>
public sealed record AudioFile(Located<string> File, TimeSpan? Duration, long Length, string? MimeType)
{
    /// <summary>1 for mono, 2 for stereo; 0 when unknown.</summary>
    public int Channels { get; init; }

    /// <summary>In hertz; 0 when unknown.</summary>
    public int SampleRate { get; init; }

    /// <summary>Bytes of what is published of it, without what the source says of people, places and programs.</summary>
    public long PublicLength { get; init; }

    /// <summary>What was measured of this very sound; null when nothing was.</summary>
    public SoundMeasures? Measures { get; init; }

    /// <summary>True when what was measured is of another state of the file.</summary>
    public bool HasOldMeasures { get; init; }

    /// <summary>Bits of a second of the sound, its tags left out; 0 when unknown.</summary>
    public int BitRate => Duration is { TotalSeconds: > 0 } d ? (int)Math.Round(PublicLength * 8 / d.TotalSeconds) : 0;
}

/// <summary>The image of a series or an episode as sound files carry it.</summary>
/// <param name="File">Workspace path.</param>
/// <param name="MimeType"><c>image/jpeg</c> or <c>image/png</c>.</param>
/// <param name="Length">Bytes, once what it says of places and people is taken off.</param>
public sealed record CoverImage(string File, string MimeType, int Length);

/// <summary>A chapter, by its start.</summary>
public sealed record Chapter(Located<TimeSpan> Start, Located<string> Title, Located<string>? Url)
{
    /// <summary>What players show while it lasts, in place of the image of the episode.</summary>
    public Located<string>? Image { get; init; }

    /// <summary>Where what is heard takes place; it has coordinates.</summary>
    public Place? Place { get; init; }

    /// <summary>False for one that only changes the image or the place: players show it, no list of chapters does.</summary>
    public bool IsListed { get; init; } = true;
}

/// <summary>Someone heard or told of: needs a published source or a consent.</summary>
public sealed record Person(Located<string> Name, string? Role, Located<string>? Source, Located<string>? Consent, Located<string>? Url)
{
    /// <summary>What they do in the recording; null for someone who is told of without taking part.</summary>
    public PersonPart? Part { get; init; }
}

/// <summary>What someone does in a recording.</summary>
public enum PersonPart
{
    Host,
    Guest,
    Narrator,
    Writer,
    Producer,
    Editor,
    SoundEngineer,
}

/// <summary>What an episode is to its series.</summary>
public enum EpisodeKind
{
    Full,
    Trailer,
    Bonus,
}

/// <summary>Where an episode takes place or was recorded.</summary>
/// <param name="Geo">Latitude and longitude in degrees, as <c>47.65,-2.08</c>, or null.</param>
/// <param name="Osm">OpenStreetMap identifier: <c>R113314</c>, or null.</param>
/// <param name="IsOrigin">True for where it was recorded; false for what it is about.</param>
public sealed record Place(Located<string> Name, string? Geo = null, string? Osm = null, bool IsOrigin = false);

/// <summary>A text of the feed for a machine: its purpose and its words.</summary>
public sealed record FeedNote(string Purpose, string Text);

/// <summary>A link of the show notes.</summary>
public sealed record EpisodeLink(string Title, Located<string> Url);
