using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>A film that exists already, and the page that goes with it: <c>videos/&lt;slug&gt;/video.md</c>.</summary>
public sealed record Film : WrittenSubject, IRecorded
{
    public Located<string>? Lede { get; init; }

    /// <summary>When it was first shown.</summary>
    public Located<PartialDate>? Date { get; init; }

    public string Language { get; init; } = "fr";

    /// <summary>The three places where a film can be; one of them is written, none in a draft that has no picture yet.</summary>
    public FilmPlaces Places { get; init; } = new(null, null, null);

    /// <summary>The file beside the text, measured; null when there is none or it cannot be found.</summary>
    public VideoFile? File { get; init; }

    /// <summary>How long a film that is elsewhere lasts, as its author read it there.</summary>
    public Documented<Located<TimeSpan>> WrittenDuration { get; init; }

    public Located<string>? CaptionFile { get; init; }

    public Transcript? Captions { get; init; }

    /// <summary>Whether a film that the page only links to has captions where it is.</summary>
    public Documented<bool> CaptionsElsewhere { get; init; }

    /// <summary>True when nothing that is heard is needed to understand it.</summary>
    public bool IsWordless { get; init; }

    public Located<string>? TranscriptFile { get; init; }

    public Transcript? Transcript { get; init; }

    public Documented<Located<AudioDescription>> AudioDescription { get; init; }

    /// <summary>Why there is no audio description, or none is needed.</summary>
    public string? AudioDescriptionReason { get; init; }

    /// <summary>The picture that stands for it; null for the one that the page draws.</summary>
    public Media? Poster { get; init; }

    public string? Director { get; init; }

    /// <summary>Who had it made and answers for it: a channel, a ministry, the organisation itself.</summary>
    public string? Producer { get; init; }

    public string? Credits { get; init; }

    public IReadOnlyList<Chapter> Chapters { get; init; } = [];

    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Where it was filmed, or what it shows.</summary>
    public IReadOnlyList<Place> Locations { get; init; } = [];

    /// <summary>Write-ups it tells, as <c>territoire/retour</c>.</summary>
    public IReadOnlyList<Located<string>> Experiences { get; init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<Located<string>> Territories { get; init; } = [];

    public IReadOnlyList<Located<string>> Axes { get; init; } = [];

    public IReadOnlyList<Located<string>> Themes { get; init; } = [];

    public IReadOnlyList<EpisodeLink> Links { get; init; } = [];

    public Prose Body { get; init; } = Prose.Empty;

    /// <summary>Of the film, which is not always that of the page.</summary>
    public Located<string>? Licence { get; init; }

    public override SubjectKind SubjectKind => SubjectKind.Film;

    public override string Id => Slug;

    public override Prose Text => Body;

    public override IEnumerable<Media> Pictures => Poster is { } poster ? [poster] : [];

    public bool HasPoster => Poster is not null;

    public override IEnumerable<SubjectReference> References =>
        Territories
            .Select(t => new SubjectReference(SubjectKind.Territory, t.Value))
            .Concat(Experiences.Select(e => new SubjectReference(SubjectKind.Experience, e.Value)));

    public override PartialDate? ChangedIn(Library library) => UpdatedOn ?? Date?.Value;

    /// <summary>Null when nobody knows it.</summary>
    public TimeSpan? Duration => File?.Duration ?? (WrittenDuration.HasValue ? WrittenDuration.Value.Value : null);

    /// <summary>True when the organisation publishes the picture itself: it then answers for its captions and its transcript.</summary>
    public bool IsOwn => Places.File is not null || Places.PeerTube is not null;

    /// <summary>Its captions and its transcript with the key that names each, a file that serves as both once.</summary>
    public IEnumerable<(Located<string> File, Transcript Text)> Texts
    {
        get
        {
            if (CaptionFile is { } captions && Captions is { Cues.Count: > 0 } said)
                yield return (captions, said);
            if (TranscriptFile is { } transcript && Transcript is { Cues.Count: > 0 } told && transcript.Value != CaptionFile?.Value)
                yield return (transcript, told);
        }
    }
}

/// <summary>Where a film is.</summary>
/// <param name="File">A file beside the text, published with the page.</param>
/// <param name="PeerTube">A page of a PeerTube instance of the organisation or of a partner.</param>
/// <param name="Address">A page of another site, to which the page links and no more.</param>
public sealed record FilmPlaces(Located<string>? File, Located<string>? PeerTube, Located<string>? Address)
{
    public int Count => (File is null ? 0 : 1) + (PeerTube is null ? 0 : 1) + (Address is null ? 0 : 1);
}

/// <summary>Whether what is only seen is also told (RGAA 4.5).</summary>
public enum AudioDescription
{
    Yes,
    No,
    NotNeeded,
}

/// <summary>A video file: everything but the path is read from it, never typed.</summary>
/// <param name="File">Workspace path.</param>
/// <param name="Duration">Null when the file cannot be read.</param>
/// <param name="Length">Bytes, the same once published.</param>
/// <param name="MimeType"><c>video/mp4</c> or <c>video/webm</c>; null when it is neither.</param>
public sealed record VideoFile(Located<string> File, TimeSpan? Duration, long Length, string? MimeType)
{
    /// <summary>Pixels, as shown.</summary>
    public int Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public int Height { get; init; }

    /// <summary>What its picture is coded with, as the format names it: <c>avc1</c>, <c>V_VP9</c>.</summary>
    public string Codec { get; init; } = "";

    public bool HasSound { get; init; }

    /// <summary>True when its index comes before its pictures: it plays while it is fetched.</summary>
    public bool StartsAtOnce { get; init; } = true;

    /// <summary>Bits of a second; 0 when unknown.</summary>
    public long BitRate => Duration is { TotalSeconds: > 0 } d ? (long)(Length * 8 / d.TotalSeconds) : 0;
}
