using CollegeTes.Content.Files;
using CollegeTes.Content.MediaFiles;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>
/// Reads what is heard or seen, with the files that go with it: sounds, films, captions, transcripts, measures, consents.
/// </summary>
internal sealed class RecordingReader(
    WorkspaceListing listing,
    WorkspaceLayout layout,
    FileReader files,
    MediaReader media,
    ValidationReader validations,
    DiagnosticBag bag
)
{
    /// <summary>A series with its episodes, or null.</summary>
    /// <param name="language">Of the collection.</param>
    public Podcast? ReadPodcast(LayoutEntry entry, string language)
    {
        if (files.ReadYaml(entry.Path, (m, c) => PodcastFile.Read(m, c, entry.Slug, language)) is not { } podcast)
            return null;
        var episodes = layout[ContentKind.Episode]
            .Where(e => e.Owner == entry.Slug)
            .Select(e =>
                files.ReadText(
                    e.Path,
                    (mapping, context, body) =>
                    {
                        var read = EpisodeFile.Read(mapping, context, entry.Slug, e.Slug);
                        var prose = new ProseContext(read.Slug, read.Sources, []) { Language = podcast.Language, IsTransversal = true };
                        return read with { Body = ProseReader.Read(body, prose, context.Bag) };
                    },
                    podcast.Language
                )
                    is { } episode
                    ? Attach(episode, podcast)
                    : null
            )
            .OfType<Episode>();
        var cover = podcast.Image is { } image ? media.ReadCover(image, entry.Path) : null;
        return podcast with
        {
            Cover = cover,
            Consents = ReadConsents(podcast),
            Episodes =
            [
                .. episodes.OrderBy(e => e.Season ?? 0).ThenBy(e => e.Number?.Value ?? 0).ThenBy(e => e.Slug, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>A film, or null.</summary>
    /// <param name="language">Of the collection.</param>
    public Film? ReadFilm(LayoutEntry entry, string language)
    {
        if (
            files.ReadText(
                entry.Path,
                (mapping, context, body) =>
                {
                    var read = FilmFile.Read(mapping, context, entry.Slug, language);
                    var prose = new ProseContext(read.Slug, read.Sources, []) { Language = language, IsTransversal = true };
                    return read with { Body = ProseReader.Read(body, prose, context.Bag) };
                },
                language
            )
            is not { } film
        )
            return null;
        string[] names = [.. film.People.Select(p => p.Name.Value)];
        var captions = film.CaptionFile is { } c ? MediaReader.Locate(listing, c, entry.Path, bag) : null;
        var transcript = film.TranscriptFile is { } t ? MediaReader.Locate(listing, t, entry.Path, bag) : null;
        var said = ReadTranscript(captions, names);
        return film with
        {
            File = film.Places.File is { } file ? media.ReadVideo(file, entry.Path) : null,
            Poster = film.Poster is { } poster ? Locate([poster], entry.Path).FirstOrDefault() : null,
            CaptionFile = captions,
            Captions = said,
            TranscriptFile = transcript,
            // One file may be both: it is read, and what is wrong with it told, once.
            Transcript = transcript?.Value == captions?.Value ? said : ReadTranscript(transcript, names),
            Consents = ReadConsents(film),
            Validation = validations.Read(film),
        };
    }

    /// <summary>A write-up with what its author changed in its video, the voice and its captions.</summary>
    public Experience WithCapsule(Experience experience)
    {
        if (layout.FindBeside(experience.Reference, ContentKind.Capsule) is not { } path)
            return experience;
        // What its author leaves out must not come back because the file cannot be read.
        if (files.ReadYaml(path, CapsuleFile.Read) is not { } edit)
            return experience with
            {
                Capsule = new CapsuleEdit { Path = path, IsBroken = true },
            };
        var captions = edit.CaptionFile is { } name ? MediaReader.Locate(listing, name, path, bag) : null;
        return experience with
        {
            Capsule = edit with
            {
                Narration = edit.Narration is { } audio ? media.ReadAudio(audio.File, path) : null,
                CaptionFile = captions,
                Captions = captions is { } file
                    ? files.Remembered(file.Value, "", reading =>
                        files.Load(file.Value, reading) is { } text ? WebVttReader.Read(text, reading.Bag) : null
                    )
                    : null,
            },
        };
    }

    /// <summary>Media by their workspace path: authors name them from the folder of the file.</summary>
    public Media[] Locate(IReadOnlyList<Media> media, string from) =>
        [.. media.Select(m => MediaReader.Locate(listing, m.File, from, bag) is { } file ? m with { File = file } : null).OfType<Media>()];

    /// <summary>The register of consents beside a subject; empty when there is none, or none that can be read.</summary>
    public IReadOnlyList<Consent> ReadConsents(Subject subject) =>
        layout.FindBeside(subject.Reference, ContentKind.Consents) is { } path && files.ReadYaml(path, ConsentsFile.Read) is { } consents
            ? consents
            : [];

    // The sound and the transcript of an episode, files of their own.
    private Episode Attach(Episode episode, Podcast podcast)
    {
        var measured = episode with
        {
            Audio = episode.Audio is { } audio ? WithMeasures(media.ReadAudio(audio.File, episode.Path)) : null,
            LightAudio = episode.LightAudio is { } light ? WithMeasures(media.ReadAudio(light.File, episode.Path)) : null,
            Cover = episode.Image is { } image ? media.ReadCover(image, episode.Path) : null,
        };
        var transcript = episode.TranscriptFile is { } name ? MediaReader.Locate(listing, name, episode.Path, bag) : null;
        return measured with
        {
            Validation = validations.Read(episode),
            TranscriptFile = transcript,
            Transcript = ReadTranscript(transcript, [.. podcast.People.Concat(episode.People).Select(p => p.Name.Value)]),
        };
    }

    // SubRip tells its voices by the names of people.
    private Transcript? ReadTranscript(Located<string>? file, string[] names) =>
        file is not { Value: var path }
            ? null
            : files.Remembered(path, string.Join('\n', names), reading =>
                files.Load(path, reading) is { } text ? TranscriptReader.Read(text, names, reading.Bag) : null
            );

    private AudioFile? WithMeasures(AudioFile? audio)
    {
        if (
            audio is null
            || !listing.Contains(audio.File.Value + MeasuresFile.Ending)
            || files.ReadYaml(audio.File.Value + MeasuresFile.Ending, MeasuresFile.Read) is not { } noted
        )
            return audio;
        var isOf = noted.Digest == Convert.ToHexStringLower(files.Digests[audio.File.Value]);
        return audio with { Measures = isOf ? noted.Measures : null, HasOldMeasures = !isOf };
    }
}
