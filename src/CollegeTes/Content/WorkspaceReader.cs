using System.Collections.Concurrent;
using CollegeTes.Content.Files;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

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
    private readonly FileReader _files;
    private readonly ParallelOptions _parallel;

    private WorkspaceReader(string root, int parallelism, DiagnosticBag bag, ReadingCache? cache, CancellationToken cancellation)
    {
        _root = root;
        _bag = bag;
        _listing = cache?.ListOnce(root) ?? WorkspaceListing.Of(root);
        _files = new FileReader(root, _listing, bag, cache, parallelism);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation };
    }

    /// <summary>Reads everything below <c>content/</c>.</summary>
    /// <param name="root">Full path of the workspace.</param>
    /// <param name="parallelism">Files read at once.</param>
    /// <param name="bag">Where diagnostics go.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static Workspace Read(string root, int parallelism, DiagnosticBag bag, CancellationToken cancellation = default) =>
        new WorkspaceReader(root, parallelism, bag, null, cancellation).Read(null);

    /// <summary>
    /// Reads what changed since the last reading with the same cache, or only a part: the rest is as if it were not there.
    /// </summary>
    /// <param name="wanted">Says by its workspace path whether a file is read; null for all.</param>
    public static Workspace Read(
        string root,
        int parallelism,
        DiagnosticBag bag,
        ReadingCache cache,
        Func<string, bool>? wanted,
        CancellationToken cancellation = default
    ) => new WorkspaceReader(root, parallelism, bag, cache, cancellation).Read(wanted);

    private Workspace Read(Func<string, bool>? wanted)
    {
        _bag.AddRange(_listing.Findings);
        var layout = wanted is null ? _listing.Layout : _listing.Only(wanted);
        var collection = (_listing.Contains(Workspace.Marker) ? _files.ReadYaml(Workspace.Marker, CollectionFile.Read) : null)
            ?? new Collection
            {
                Path = Workspace.Marker,
                Title = new Located<string>("", SourceSpan.OfFile(Workspace.Marker)),
                Organisation = new Organisation("", null, null, null, null, null),
            };
        var language = collection.Language;
        var framework = layout.FindShared(ContentKind.Framework) is { } cadre ? _files.ReadYaml(cadre, FrameworkFile.Read) : null;
        var partners = layout.FindShared(ContentKind.Partners) is { } list ? _files.ReadYaml(list, PartnersFile.Read) : null;

        var statement = layout.FindShared(ContentKind.Accessibility) is { } declared
            ? _files.ReadYaml(declared, AccessibilityFile.Read)
            : null;

        var media = new MediaReader(_root, _listing, _bag, (path, read) =>
            _files.Remembered(path, "", reading => FileReader.OrUnreadable(path, reading, read))
        );
        var validations = new ValidationReader(_root, layout, _files);
        var recordings = new RecordingReader(_listing, layout, _files, media, validations, _bag);
        var texts = layout[ContentKind.Experience];
        var experiences = new Experience?[texts.Count];
        InParallel.For(
            experiences.Length,
            _parallel.MaxDegreeOfParallelism,
            i =>
            {
                var entry = texts[i];
                experiences[i] = _files.ReadText(
                    entry.Path,
                    (mapping, context, body) =>
                    {
                        var kept = new KeptTexts(_files.Store);
                        var read = ExperienceFile.Read(mapping, context with { Texts = kept }, entry.Owner, entry.Slug, language);
                        kept.Close();
                        return read with
                        {
                            Body = ProseReader.Read(
                                body,
                                new ProseContext(read.Slug, read.Sources, read.Figures) { Language = read.Language, Store = _files.Store },
                                context.Bag
                            ),
                        };
                    },
                    language
                );
            },
            _parallel.CancellationToken
        );

        // What is read from here on may cite the typed facts of write-ups in plain texts; what was read before is completed.
        _files.WithFigures = new CitedFigures(experiences.OfType<Experience>()).Resolve;
        collection = WithLogo(_files.WithCitedFigures(Workspace.Marker, collection)) with
        {
            Accessibility = statement is null ? null : _files.WithCitedFigures(statement.Path, statement),
        };
        framework = framework is null ? null : _files.WithCitedFigures(framework.Path, framework);
        partners = partners is null ? null : _files.WithCitedFigures(ContentKind.Partners.Place, partners);
        InParallel.For(
            experiences.Length,
            _parallel.MaxDegreeOfParallelism,
            i =>
            {
                if (experiences[i] is { } read)
                {
                    var cited = _files.WithCitedFigures(texts[i].Path, read);
                    var completed = Completed(cited, texts[i], recordings);
                    // One that nothing completes stays the one that was read before.
                    experiences[i] = validations.Read(cited) is { } validation ? completed with { Validation = validation } : completed;
                }
            },
            _parallel.CancellationToken
        );
        var byTerritory = experiences.OfType<Experience>().ToLookup(e => e.TerritorySlug, StringComparer.Ordinal);

        var places = layout[ContentKind.Territory];
        var territories = new Territory?[places.Count];
        InParallel.For(
            territories.Length,
            _parallel.MaxDegreeOfParallelism,
            i =>
            {
                var entry = places[i];
                territories[i] = _files.ReadYaml(
                    entry.Path,
                    (mapping, context) => TerritoryFile.Read(mapping, context, entry.Slug, language),
                    language
                )
                    is { } read
                    ? read with
                    {
                        Media = recordings.Locate(read.Media, entry.Path),
                        Consents = recordings.ReadConsents(read),
                        Experiences = InOrder(byTerritory[entry.Slug]),
                    }
                    : null;
            },
            _parallel.CancellationToken
        );

        IReadOnlyList<Subject> others =
        [
            .. ContentKind
                .All.Where(k => k.Read is not null && k != ContentKind.Booklet)
                .SelectMany(k => ReadAll(k, layout, language))
                .Select(s => validations.Read(s) is { } validation ? s with { Validation = validation } : s),
        ];
        return new Workspace(
            _root,
            new Library
            {
                Collection = collection,
                Framework = FrozenFrameworks.Join(framework ?? Framework.Empty, others.OfType<FrameworkVersion>()),
                Partners = partners ?? [],
                Territories = [.. territories.OfType<Territory>()],
                Booklets = [.. ReadAll(ContentKind.Booklet, layout, language).OfType<ThematicBooklet>()],
                Podcasts = [.. layout[ContentKind.Podcast].Select(p => recordings.ReadPodcast(p, language)).OfType<Podcast>()],
                Films =
                [
                    .. layout[ContentKind.Film]
                        .Select(f => recordings.ReadFilm(f, language))
                        .OfType<Film>()
                        .OrderByDescending(f => f.Date?.Value.Earliest ?? default)
                        .ThenBy(f => f.Slug, StringComparer.Ordinal),
                ],
                Others = others,
                MediaFiles = media.ReadImages(layout.Media, _parallel),
            },
            _files.Suppressions,
            _files.Digests
        )
        {
            Files = _listing.Paths,
            Texts = _files.Texts,
        };
    }

    private Collection WithLogo(Collection collection) =>
        collection.Organisation.Logo is not { } logo
            ? collection
            : collection with
            {
                Organisation = collection.Organisation with { Logo = MediaReader.Locate(_listing, logo, Workspace.Marker, _bag) },
            };

    // With the files that go with it.
    private static Experience Completed(Experience experience, LayoutEntry entry, RecordingReader recordings) =>
        recordings.WithCapsule(
            experience.Media.Count == 0
                ? experience
                : experience with
                {
                    Media = recordings.Locate(experience.Media, ContentKind.Territory.PathOf(entry.Owner)),
                }
        );

    // The subjects of a kind whose files need no other.
    private IEnumerable<Subject> ReadAll(ContentKind kind, WorkspaceLayout layout, string language) =>
        layout[kind]
            .Select(entry =>
                entry.Path.EndsWith(".md", StringComparison.Ordinal)
                    ? _files.ReadText(
                        entry.Path,
                        (header, context, body) => kind.Read!(new SubjectFile(header, context, body, entry.Id, language)),
                        language
                    )
                    : _files.ReadYaml(entry.Path, (header, context) =>
                        kind.Read!(new SubjectFile(header, context, null, entry.Id, language))
                    )
            )
            .OfType<Subject>();

    private static Experience[] InOrder(IEnumerable<Experience> experiences) =>
        [.. experiences.OrderBy(e => e.Period?.From.Value.Earliest ?? default).ThenBy(e => e.Slug, StringComparer.Ordinal)];
}
