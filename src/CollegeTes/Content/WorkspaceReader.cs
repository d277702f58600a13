using System.Collections.Concurrent;
using CollegeTes.Content.Files;
using CollegeTes.Content.MediaFiles;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Content;

/// <summary>
/// Reads a workspace into a <see cref="Library"/>: every file of every kind in one run, in parallel, each error with its
/// place. Each text is parsed and turned to HTML here, once, so that only finished bytes are kept in memory.
/// </summary>
public sealed class WorkspaceReader
{
    private readonly string _root;
    private readonly DiagnosticBag _bag;
    private readonly WorkspaceListing _listing;
    private readonly ParallelOptions _parallel;
    private readonly ConcurrentDictionary<string, byte[]> _digests;
    private readonly ConcurrentDictionary<string, WrittenTexts> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Suppression> _suppressions = [];
    private readonly TextStore _store;
    private readonly ReadingCache? _cache;

    private WorkspaceReader(string root, int parallelism, DiagnosticBag bag, ReadingCache? cache, CancellationToken cancellation)
    {
        _cache = cache;
        _store = cache?.Store ?? new TextStore();
        _listing = cache?.ListOnce(root) ?? WorkspaceListing.Of(root);
        _digests = new ConcurrentDictionary<string, byte[]>(Math.Max(1, parallelism), _listing.Paths.Count, StringComparer.Ordinal);
        _root = root;
        _bag = bag;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation };
    }

    /// <summary>Reads everything below <c>content/</c>.</summary>
    /// <param name="root">Full path of the workspace.</param>
    /// <param name="parallelism">Files read at once.</param>
    /// <param name="bag">Where diagnostics go.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static Workspace Read(string root, int parallelism, DiagnosticBag bag, CancellationToken cancellation = default) =>
        new WorkspaceReader(root, parallelism, bag, null, cancellation).Read(null);

    /// <summary>Reads what changed since the last reading with the same cache, or only a part: the rest is as if it were not there.</summary>
    /// <param name="wanted">Says by its workspace path whether a file is read; null for all.</param>
    public static Workspace Read(string root, int parallelism, DiagnosticBag bag, ReadingCache cache, Func<string, bool>? wanted, CancellationToken cancellation = default) =>
        new WorkspaceReader(root, parallelism, bag, cache, cancellation).Read(wanted);

    private Workspace Read(Func<string, bool>? wanted)
    {
        _bag.AddRange(_listing.Findings);
        var layout = wanted is null ? _listing.Layout : _listing.Only(wanted);
        var collection = (_listing.Contains(Workspace.Marker) ? ReadYaml(Workspace.Marker, CollectionFile.Read) : null) ?? new Collection
        {
            Path = Workspace.Marker,
            Title = new Located<string>("", SourceSpan.OfFile(Workspace.Marker)),
            Organisation = new Organisation("", null, null, null, null, null),
        };
        if (collection.Organisation.Logo is { } logo)
            collection = collection with { Organisation = collection.Organisation with { Logo = MediaReader.Locate(_listing, logo, Workspace.Marker, _bag) } };
        var language = collection.Language;
        var framework = layout.FindShared(ContentKind.Framework) is { } cadre ? ReadYaml(cadre, FrameworkFile.Read) : null;
        var partners = layout.FindShared(ContentKind.Partners) is { } list ? ReadYaml(list, PartnersFile.Read) : null;

        var media = new MediaReader(_root, _listing, _bag, (path, read) => Remembered(path, "", reading => OrUnreadable(path, reading, read)));
        var texts = layout[ContentKind.Experience];
        var experiences = new Experience?[texts.Count];
        InParallel.For(experiences.Length, _parallel.MaxDegreeOfParallelism, i =>
        {
            var entry = texts[i];
            experiences[i] = ReadText(entry.Path, (mapping, context, body) =>
            {
                var kept = new KeptTexts(_store);
                var read = ExperienceFile.Read(mapping, context with { Texts = kept }, entry.Owner, entry.Slug, language);
                kept.Close();
                return read with
                {
                    Body = ProseReader.Read(
                        body,
                        new ProseContext(read.Slug, read.Sources, read.Figures) { Language = read.Language, Store = _store },
                        context.Bag),
                };
            }, language) is { } experience
                ? WithCapsule(experience.Media.Count == 0 ? experience : experience with { Media = Locate(experience.Media, ContentKind.Territory.PathOf(entry.Owner)) }, layout, media)
                : null;
        }, _parallel.CancellationToken);
        var byTerritory = experiences.OfType<Experience>().ToLookup(e => e.TerritorySlug, StringComparer.Ordinal);

        var places = layout[ContentKind.Territory];
        var territories = new Territory?[places.Count];
        InParallel.For(territories.Length, _parallel.MaxDegreeOfParallelism, i =>
        {
            var entry = places[i];
            territories[i] = ReadYaml(entry.Path, (mapping, context) => TerritoryFile.Read(mapping, context, entry.Slug, language), language) is { } read
                ? read with { Media = Locate(read.Media, entry.Path), Consents = ReadConsents(layout, read), Experiences = InOrder(byTerritory[entry.Slug]) }
                : null;
        }, _parallel.CancellationToken);

        return new Workspace(_root, new Library
        {
            Collection = collection,
            Framework = framework ?? Framework.Empty,
            Partners = partners ?? [],
            Territories = [.. territories.OfType<Territory>()],
            Booklets = [.. ReadAll(ContentKind.Booklet, layout, language).OfType<ThematicBooklet>()],
            Podcasts = [.. layout[ContentKind.Podcast].Select(p => ReadPodcast(layout, p, language, media)).OfType<Podcast>()],
            Films = [.. layout[ContentKind.Film].Select(f => ReadFilm(layout, f, language, media)).OfType<Film>()
                .OrderByDescending(f => f.Date?.Value.Earliest ?? default).ThenBy(f => f.Slug, StringComparer.Ordinal)],
            Others = [.. ContentKind.All.Where(k => k.Read is not null && k != ContentKind.Booklet).SelectMany(k => ReadAll(k, layout, language))],
            MediaFiles = media.ReadImages(layout.Media, _parallel),
        }, [.. _suppressions.OrderBy(s => s.Place)], _digests)
        {
            Files = _listing.Paths,
            Texts = _texts,
        };
    }

    // What an author changed in the video of a write-up, with the voice and its captions.
    private Experience WithCapsule(Experience experience, WorkspaceLayout layout, MediaReader media)
    {
        if (layout.FindBeside(experience.Reference, ContentKind.Capsule) is not { } path)
            return experience;
        // What its author leaves out must not come back because the file cannot be read.
        if (ReadYaml(path, CapsuleFile.Read) is not { } edit)
            return experience with { Capsule = new CapsuleEdit { Path = path, IsBroken = true } };
        var captions = edit.CaptionFile is { } name ? MediaReader.Locate(_listing, name, path, _bag) : null;
        return experience with
        {
            Capsule = edit with
            {
                Narration = edit.Narration is { } audio ? media.ReadAudio(audio.File, path) : null,
                CaptionFile = captions,
                Captions = captions is { } file ? Remembered(file.Value, "", reading => Load(file.Value, reading) is { } text ? WebVttReader.Read(text, reading.Bag) : null) : null,
            },
        };
    }

    // Authors name media from the territory's folder; the model knows them by workspace path.
    private Media[] Locate(IReadOnlyList<Media> media, string from) =>
        [.. media.Select(m => MediaReader.Locate(_listing, m.File, from, _bag) is { } file ? m with { File = file } : null).OfType<Media>()];

    private static Experience[] InOrder(IEnumerable<Experience> experiences) =>
        [.. experiences.OrderBy(e => e.Period?.From.Value.Earliest ?? default).ThenBy(e => e.Slug, StringComparer.Ordinal)];

    private Podcast? ReadPodcast(WorkspaceLayout layout, LayoutEntry entry, string language, MediaReader media)
    {
        if (ReadYaml(entry.Path, (m, c) => PodcastFile.Read(m, c, entry.Slug, language)) is not { } podcast)
            return null;
        var episodes = layout[ContentKind.Episode].Where(e => e.Owner == entry.Slug).Select(e => ReadText(e.Path, (mapping, context, body) =>
        {
            var read = EpisodeFile.Read(mapping, context, entry.Slug, e.Slug);
            var prose = new ProseContext(read.Slug, read.Sources, []) { Language = podcast.Language };
            return read with { Body = ProseReader.Read(body, prose, context.Bag) };
        }, podcast.Language) is { } episode ? Attach(episode, podcast, media) : null).OfType<Episode>();
        var cover = podcast.Image is { } image ? media.ReadCover(image, entry.Path) : null;
        return podcast with { Cover = cover, Consents = ReadConsents(layout, podcast), Episodes = [.. episodes.OrderBy(e => e.Season ?? 0).ThenBy(e => e.Number?.Value ?? 0).ThenBy(e => e.Slug, StringComparer.Ordinal)] };
    }

    // The subjects of a kind whose files need no other.
    private IEnumerable<Subject> ReadAll(ContentKind kind, WorkspaceLayout layout, string language) => layout[kind].Select(entry => entry.Path.EndsWith(".md", StringComparison.Ordinal)
        ? ReadText(entry.Path, (header, context, body) => kind.Read!(new SubjectFile(header, context, body, entry.Id, language)), language)
        : ReadYaml(entry.Path, (header, context) => kind.Read!(new SubjectFile(header, context, null, entry.Id, language)))).OfType<Subject>();

    // The sound and the transcript of an episode, files of their own.
    private Episode Attach(Episode episode, Podcast podcast, MediaReader media)
    {
        var measured = episode with
        {
            Audio = episode.Audio is { } audio ? WithMeasures(media.ReadAudio(audio.File, episode.Path)) : null,
            LightAudio = episode.LightAudio is { } light ? WithMeasures(media.ReadAudio(light.File, episode.Path)) : null,
            Cover = episode.Image is { } image ? media.ReadCover(image, episode.Path) : null,
        };
        var transcript = episode.TranscriptFile is { } name ? MediaReader.Locate(_listing, name, episode.Path, _bag) : null;
        return measured with { TranscriptFile = transcript, Transcript = ReadTranscript(transcript, [.. podcast.People.Concat(episode.People).Select(p => p.Name.Value)]) };
    }

    private Film? ReadFilm(WorkspaceLayout layout, LayoutEntry entry, string language, MediaReader media)
    {
        if (ReadText(entry.Path, (mapping, context, body) =>
        {
            var read = FilmFile.Read(mapping, context, entry.Slug, language);
            var prose = new ProseContext(read.Slug, read.Sources, []) { Language = language };
            return read with { Body = ProseReader.Read(body, prose, context.Bag) };
        }, language) is not { } film)
            return null;
        string[] names = [.. film.People.Select(p => p.Name.Value)];
        var captions = film.CaptionFile is { } c ? MediaReader.Locate(_listing, c, entry.Path, _bag) : null;
        var transcript = film.TranscriptFile is { } t ? MediaReader.Locate(_listing, t, entry.Path, _bag) : null;
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
            Consents = ReadConsents(layout, film),
        };
    }

    // SubRip tells its voices by the names of people.
    private Transcript? ReadTranscript(Located<string>? file, string[] names) => file is not { Value: var path } ? null
        : Remembered(path, string.Join('\n', names), reading => Load(path, reading) is { } text ? TranscriptReader.Read(text, names, reading.Bag) : null);

    private AudioFile? WithMeasures(AudioFile? audio)
    {
        if (audio is null || !_listing.Contains(audio.File.Value + MeasuresFile.Ending) || ReadYaml(audio.File.Value + MeasuresFile.Ending, MeasuresFile.Read) is not { } noted)
            return audio;
        var isOf = noted.Digest == Convert.ToHexStringLower(_digests[audio.File.Value]);
        return audio with { Measures = isOf ? noted.Measures : null, HasOldMeasures = !isOf };
    }

    private IReadOnlyList<Consent> ReadConsents(WorkspaceLayout layout, Subject subject) =>
        layout.FindBeside(subject.Reference, ContentKind.Consents) is { } path && ReadYaml(path, ConsentsFile.Read) is { } consents ? consents : [];

    private T? ReadYaml<T>(string path, Func<YamlMapping, ReadContext, T> read, string language = "") where T : class => Remembered(path, language, reading =>
        Load(path, reading) is { } file && YamlReader.ReadMapping(file, reading.Bag) is { } mapping
            ? Noted(reading, file, context => read(mapping, context)) : null);

    private T? ReadText<T>(string path, Func<YamlMapping, ReadContext, SourceFile, T> read, string circumstances) where T : class => Remembered(path, circumstances, reading =>
    {
        if (Load(path, reading) is not { } file || FrontMatter.Split(file, reading.Bag) is not var (header, body))
            return null;
        return YamlReader.ReadMapping(header, reading.Bag) is { } mapping
            ? Noted(reading, header, context => read(mapping, context, body)) : null;
    });

    // A photograph, a sound or a film that the machine refuses is a finding like another, and not the end of the run.
    private static object? OrUnreadable(string path, FileReading reading, Func<FileReading, object?> read)
    {
        try
        {
            return read(reading);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reading.Bag.Add(SourceFiles.Unreadable(path, exception));
            return null;
        }
    }

    // Reads a file, or remembers what an earlier reading made of it.
    private T? Remembered<T>(string path, string circumstances, Func<FileReading, T?> read) where T : class
    {
        if (_cache is null)
        {
            var reading = new FileReading(_bag);
            var value = read(reading);
            Note(path, reading);
            return value;
        }
        var known = _cache.Get(_listing.Find(path), circumstances, read);
        // Nearly all files have nothing to say, each time.
        if (known.Findings.Count > 0)
            _bag.AddRange(known.Findings);
        Note(path, known.Reading);
        return known.Value as T;
    }

    private void Note(string path, FileReading reading)
    {
        _digests[path] = reading.Digest;
        if (reading.Texts is { } texts)
            _texts[path] = texts;
        foreach (var suppression in reading.Suppressions)
            _suppressions.Add(suppression);
    }

    // Reads the keys of a file, the texts of its fields being noted on the way.
    private T Noted<T>(FileReading reading, SourceFile file, Func<ReadContext, T> read)
    {
        var written = new WrittenTexts.Builder(file.Path);
        var value = read(new ReadContext(file, reading.Bag) { Written = written });
        reading.Texts = written.Close(_store);
        return value;
    }

    private SourceFile? Load(string path, FileReading reading)
    {
        var file = TextLoader.Load(_root, path, reading.Bag, out var digest);
        reading.Digest = digest;
        if (file is not null && file.Text.Contains("tes:ignorer", StringComparison.Ordinal))
            Suppression.Find(file, reading.Suppressions);
        return file;
    }
}
