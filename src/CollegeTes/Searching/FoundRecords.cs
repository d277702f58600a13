using System.Text;
using CollegeTes.Comparing;
using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Searching;

/// <summary>
/// What a search may find of a library, and what it shows of it: nothing that rests on a consent, since nobody was asked whether words
/// may be found one by one, away from what was said around them.
/// </summary>
internal static class FoundRecords
{
    /// <summary>The subjects that have a page, in the order of the index.</summary>
    public static IReadOnlyList<Subject> In(RenderScope scope) =>
        [.. SearchFiles.FindableIn(scope.Library).Where(s => PathOf(s, scope) is not null)];

    /// <summary>What is found of a subject that has a page.</summary>
    public static FoundRecord Of(Subject subject, RenderScope scope)
    {
        var library = scope.Library;
        var language = subject.LanguageIn(library);
        var context = ProseContext.ForTextsOf(subject, library);
        var path = PathOf(subject, scope)!;
        var record = new FoundRecord(subject, RenderScope.Typeset(subject.Title.Value, language), path, null, null, path)
        {
            Language = language,
            OtherWords = [KindOf(subject, scope)],
            Passages = [.. SectionsOf(subject.Text, scope)],
        };
        return subject switch
        {
            Experience experience => OfExperience(record, experience, context, scope),
            Territory territory => record with
            {
                Lede = territory.Lede,
                Facets = territory.Experiences.SelectMany(e => Facets.Of(e, library)).Distinct(),
                OtherWords = [.. record.OtherWords, .. territory.Municipalities, .. territory.Departments.Select(d => d.Name)],
                Passages = [.. record.Passages, .. territory.Facts.Select(f => new FoundPassage(f.Label, "", Plain(f.Text, context)))],
            },
            ThematicBooklet booklet => record with
            {
                Lede = booklet.Lede,
                Facets = [.. booklet.Themes.Select(t => Facets.ThemeOf(t.Value, library))],
                OtherWords = [.. record.OtherWords, .. booklet.SelectedIn(library).Select(e => e.Title.Value)],
            },
            Synthesis synthesis => record with { Lede = synthesis.Lede, Passages = [.. OfSynthesis(synthesis, record, context)] },
            Training training => record with { Lede = training.Lede, Passages = [.. OfTraining(training, record, context)] },
            Episode episode => record with
            {
                Place = library.Find(SubjectKind.Podcast, episode.PodcastSlug)?.Title.Value,
                Lede = episode.Lede,
                Facets = FacetsOf(episode.Experiences.Select(e => e.Value), library),
                Passages = [.. record.Passages, .. HeardIn(episode.Transcript, episode, scope, episode.People)],
            },
            Film film => record with
            {
                Place = film.Producer,
                Lede = film.Lede?.Value,
                Facets =
                [
                    .. film.Territories.SelectMany(t => Facets.OfTerritory(t.Value, library)),
                    .. film.Themes.Select(t => Facets.ThemeOf(t.Value, library)),
                ],
                Passages = [.. record.Passages, .. HeardIn(film.Transcript ?? film.Captions, film, scope, film.People)],
            },
            Criterion criterion => record with
            {
                Lede = criterion.Question,
                Facets = [new Facet(FacetKind.Criterion, criterion.Id, criterion.Title.Value)],
                Passages =
                [
                    new FoundPassage(
                        "",
                        "",
                        string.Join(
                            ' ',
                            [
                                criterion.Definition ?? "",
                                .. criterion.Categories.Select(c => c.Title),
                                .. criterion.Landmarks.Select(l => l.Text),
                            ]
                        )
                    ),
                ],
            },
            _ => record,
        };
    }

    /// <summary>The sort of thing that a subject is, in the words of the page.</summary>
    public static string KindOf(Subject subject, RenderScope scope) =>
        scope.Labels["sorte." + (subject is ThematicBooklet { HasChapters: true } ? "guide" : subject.SubjectKind.Name)];

    private static string? PathOf(Subject subject, RenderScope scope) =>
        scope.Addresses.OfPage(subject) ?? (subject is Experience experience ? scope.Addresses.OfStory(experience) : null);

    private static FoundRecord OfExperience(FoundRecord record, Experience experience, ProseContext context, RenderScope scope)
    {
        var library = scope.Library;
        var gathered = new Lazy<IReadOnlyList<Facet>>(() => Facets.Of(experience, library));
        var facets = Later(() => gathered.Value);
        var words = scope.Labels;
        var story = scope.Addresses.OfStory(experience);
        var top = story?.Split('#') is [_, var fragment] ? fragment : "";
        return record with
        {
            Place = library.Find(SubjectKind.Territory, experience.TerritorySlug)?.Name.Value,
            Lede = RichText.PlainText(experience.Lede.Value, context),
            StoryPath = story?.Split('#')[0] ?? record.Path,
            Facets = facets,
            OtherWords = record.OtherWords.Concat(
                facets.Where(f => f.Kind is FacetKind.Theme or FacetKind.Axis or FacetKind.Audience).Select(f => f.Title!)
            ),
            Passages =
            [
                .. record.Passages,
                Stated(words["livret.resultats"], experience.Results),
                Stated(words["livret.aide"], experience.Factors.Or([])),
                Stated(words["livret.frein"], experience.Obstacles.Or([])),
                Stated(words["livret.lecons"], experience.Lessons.Or([])),
                Stated(words["livret.necessaires"], experience.Transfer.Value?.Needed ?? []),
                Stated(words["livret.adaptables"], experience.Transfer.Value?.Adaptable ?? []),
                Stated(words["livret.limites"], experience.Transfer.Value?.Limits ?? []),
                .. Observed(),
            ],
        };

        FoundPassage Stated(string title, IReadOnlyList<Statement> statements) =>
            new(
                title,
                top,
                string.Join(
                    ' ',
                    statements.SelectMany(s => new[] { Plain(s.Text.Read(), context), s.How is { } how ? Plain(how, context) : "" })
                )
            );

        IEnumerable<FoundPassage> Observed()
        {
            foreach (var observation in experience.Observations)
            {
                if (Placement.Find(library.Framework, observation) is not { } placed)
                    continue;
                var evidence = observation.Evidence.Where(e => e.Consent is null);
                yield return new FoundPassage(
                    placed.ShownCriterion.Title.Value,
                    scope.Addresses.OfObservation(experience, placed.ShownCriterion.Id)?.Split('#')[1] ?? "",
                    string.Join(' ', evidence.Select(e => Plain(e.Text.Read(), context)))
                );
            }
        }
    }

    private static IEnumerable<FoundPassage> OfSynthesis(Synthesis synthesis, FoundRecord record, ProseContext context) =>
        record
            .Passages.Prepend(new FoundPassage("", "", Plain(synthesis.Question, context)))
            .Concat(synthesis.Convergences.Select(c => Claim(c.Text, context)))
            .Concat(synthesis.Divergences.Select(d => Claim(d.Text, context)))
            .Concat(synthesis.CounterExamples.Select(c => Claim(c.Text, context)))
            .Concat(synthesis.BlindSpots.Select(b => Claim(b.Text, context)))
            .Concat(synthesis.Recommendations.Select(r => Claim(r.Text, context)));

    private static IEnumerable<FoundPassage> OfTraining(Training training, FoundRecord record, ProseContext context) =>
        record
            .Passages.Append(new FoundPassage("", "", string.Join(' ', training.Objectives.Select(o => Plain(o.Text, context)))))
            .Append(new FoundPassage("", "", string.Join(", ", training.Sequences.Select(s => s.Title.Value))))
            .Append(new FoundPassage("", "", string.Join(", ", training.Audiences.Select(a => a.Value))));

    private static FoundPassage Claim(Located<string> text, ProseContext context) => new("", "", Plain(text, context));

    // Whoever is heard under a consent agreed to be heard, not to be quoted by a search.
    private static IEnumerable<FoundPassage> HeardIn(
        Transcript? transcript,
        Subject subject,
        RenderScope scope,
        IReadOnlyList<Person> people
    )
    {
        if (transcript is null || people.Any(p => p.Consent is not null))
            yield break;
        if (
            scope.Library.Find(SubjectKind.Podcast, subject.Id.Split('/')[0]) is { } series
            && subject is Episode
            && series.People.Any(p => p.Consent is not null)
        )
            yield break;
        // Passages of a minute or so: what is found is shown with a few words around it.
        foreach (var part in transcript.Cues.Chunk(12))
            yield return new FoundPassage(
                scope.Labels["recherche.transcription"],
                "",
                string.Join(' ', part.Select(c => c.Text.Replace('\n', ' ')))
            );
    }

    private static IEnumerable<Facet> Later(Func<IReadOnlyList<Facet>> gather)
    {
        foreach (var facet in gather())
            yield return facet;
    }

    private static IEnumerable<Facet> FacetsOf(IEnumerable<string> experiences, Library library) =>
        experiences
            .Select(e => library.Find(SubjectKind.Experience, e))
            .OfType<Experience>()
            .SelectMany(e => Facets.Of(e, library))
            .Where(f => f.Kind is FacetKind.Theme or FacetKind.Axis or FacetKind.Territory or FacetKind.Population)
            .Distinct();

    private static IEnumerable<FoundPassage> SectionsOf(Model.Prose text, RenderScope scope)
    {
        if (text.Lead.Length > 0)
            yield return new FoundPassage("", "", OneLine(text.Lead, scope));
        foreach (var section in text.Sections)
            yield return new FoundPassage(
                section.Title,
                scope.Addresses.Anchors.OfHeading(section.Id.Owner, section.Id.Name),
                OneLine(section.Content, scope)
            );
    }

    private static string OneLine(Html html, RenderScope scope)
    {
        var text = PlainText.Of(html, null, scope.Library);
        return text.AsSpan().Contains('\n')
            ? string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(WithoutDash))
            : text;

        // A dash begins an item on a line of its own; in the middle of a line it would part a sentence.
        static string WithoutDash(string line) => line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line;
    }

    private static string Plain(Located<string> text, ProseContext context) => RichText.PlainText(text.Value, context);
}
