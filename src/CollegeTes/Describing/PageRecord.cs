using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Text;
using CollegeTes.Themes;
using CollegeTes.Views;

namespace CollegeTes.Describing;

/// <summary>What a page is, for machines: one record from which Dublin Core, Open Graph and schema.org are written.</summary>
internal sealed record PageRecord
{
    /// <summary>Type of schema.org: <c>LearningResource</c>, <c>Article</c>, <c>PodcastEpisode</c>, <c>VideoObject</c>, …</summary>
    public required string Type { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<Contributor> Creators { get; init; }

    /// <summary>The first publication, when the content says one: the end of an embargo, else the date of the collection.</summary>
    public PartialDate? Issued { get; init; }

    public PartialDate? Modified { get; init; }

    /// <summary>SPDX identifier.</summary>
    public string? Licence { get; init; }

    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Of a framework: its number.</summary>
    public string? Version { get; init; }

    /// <summary>Whose it is, when it is not the organisation's: a film that the page only links to.</summary>
    public string? Owner { get; init; }

    /// <summary>The territories it is about.</summary>
    public IReadOnlyList<Territory> Places { get; init; } = [];

    /// <summary>When what it tells took place, as ISO 8601 writes an interval: <c>2013/2017</c>, <c>2013/..</c>.</summary>
    public string? Period { get; init; }

    /// <summary>The record of what a page shows.</summary>
    public static PageRecord Of(PlannedArtifact planned, RenderScope scope) =>
        planned.Subject switch
        {
            Experience experience when planned.Output.IsOfVideo => OfExperience(experience, scope) with { Type = "VideoObject" },
            Training training when planned.Output.Title is { } title && planned.Path != scope.Addresses.OfPage(training) => OfSigned(
                training,
                scope
            ) with
            {
                Type = "LearningResource",
                Name = MetadataText.Of($"{training.Title.Value} : {title}", training.Language)!,
            },
            Collection => OfCollection(planned, scope),
            var subject => Of(subject, scope),
        };

    /// <summary>The record of the page of a subject; of anything but the collection itself.</summary>
    public static PageRecord Of(Subject subject, RenderScope scope) =>
        subject switch
        {
            Territory territory => OfTerritory(territory, scope),
            Experience experience => OfExperience(experience, scope),
            ThematicBooklet booklet => OfBooklet(booklet, scope),
            SignedSubject signed => OfSigned(signed, scope),
            Podcast podcast => OfPodcast(podcast, scope),
            Episode episode => OfEpisode(episode, scope),
            Film film => OfFilm(film, scope),
            Criterion criterion => OfCriterion(criterion, scope),
            FrameworkVersion version => OfFramework(version.Framework, scope) with
            {
                Name = MetadataText.Of($"{version.Framework.Title}, version {version.Id}", scope.Library.Collection.Language)!,
            },
            var other => Base("WebPage", other.Title.Value, scope, other.LanguageIn(scope.Library)) with
            {
                Modified = other.ChangedIn(scope.Library),
            },
        };

    public static PageRecord OfTerritory(Territory territory, RenderScope scope) =>
        Base("LearningResource", territory.Name.Value, scope) with
        {
            Description = MetadataText.Of(territory.Lede, scope.Library.Collection.Language),
            Modified = territory.ChangedIn(scope.Library),
            Subjects = Themes(territory.Experiences, scope),
            Places = [territory],
        };

    /// <summary>The lede of a write-up in plain words.</summary>
    public static string? LedeOf(Experience experience, Library library) =>
        MetadataText.Of(RichText.PlainText(experience.Lede.Value, ProseContext.ForTextsOf(experience, library)), experience.Language);

    public static PageRecord OfExperience(Experience experience, RenderScope scope) =>
        Base("Article", experience.Title.Value, scope, experience.Language) with
        {
            Description = LedeOf(experience, scope.Library),
            Creators = Contributor.Of(experience.Authors, scope.Library),
            Issued = experience.Window?.From?.Value ?? scope.Library.Collection.Date,
            Modified = experience.UpdatedOn,
            Licence = (experience.Licence ?? scope.Library.Collection.Licence)?.Value,
            Subjects = Themes([experience], scope),
            Places =
            [
                .. scope.Library.Territories.Where(t =>
                    t.Slug == experience.TerritorySlug || experience.OtherTerritories.Any(o => o.Value == t.Slug)
                ),
            ],
            Period = experience.Period is { } period ? $"{period.From.Value.ToIso()}/{period.To?.Value.ToIso() ?? ".."}" : null,
        };

    public static PageRecord OfBooklet(ThematicBooklet booklet, RenderScope scope)
    {
        var selected = booklet.SelectedIn(scope.Library);
        return Base("LearningResource", booklet.Title.Value, scope, booklet.LanguageIn(scope.Library)) with
        {
            Description = MetadataText.Of(booklet.Lede, booklet.LanguageIn(scope.Library)),
            Modified = booklet.UpdatedOn,
            Subjects = Themes(selected, scope),
            Places = [.. scope.Library.Territories.Where(t => selected.Any(e => e.TerritorySlug == t.Slug))],
        };
    }

    /// <summary>Of a text that is made of several write-ups.</summary>
    public static PageRecord OfSigned(SignedSubject subject, RenderScope scope)
    {
        var read = subject.SelectedIn(scope.Library);
        var type = subject switch
        {
            Training => "Course",
            Letter => "NewsArticle",
            _ => "Report",
        };
        return Base(type, subject.Title.Value, scope, subject.Language) with
        {
            Description = MetadataText.Of(subject.Lede, subject.Language)
                ?? (subject is Synthesis { Question.Value: var question } ? MetadataText.Of(Plain(question), subject.Language) : null),
            Creators = Contributor.Of(subject.Authors, scope.Library),
            Issued = (subject as Letter)?.Date?.Value ?? subject.Window?.From?.Value ?? scope.Library.Collection.Date,
            Modified = subject.UpdatedOn,
            Licence = (subject.Licence ?? scope.Library.Collection.Licence)?.Value,
            Subjects = Themes(read, scope),
            Places = [.. scope.Library.Territories.Where(t => read.Any(e => e.TerritorySlug == t.Slug))],
        };

        string Plain(string text) => RichText.PlainText(text, ProseContext.ForTextsOf(subject, scope.Library));
    }

    private static PageRecord OfPodcast(Podcast podcast, RenderScope scope) =>
        Base("PodcastSeries", podcast.Title.Value, scope, podcast.Language) with
        {
            Description = MetadataText.Of(podcast.Lede ?? podcast.Description?.Value, podcast.Language),
            Creators = Contributor.Of(podcast.Authors, scope.Library),
            Issued = null,
            Modified = podcast.ChangedIn(scope.Library),
            Licence = (podcast.Licence ?? scope.Library.Collection.Licence)?.Value,
        };

    private static PageRecord OfEpisode(Episode episode, RenderScope scope)
    {
        var podcast = scope.Library.Find(SubjectKind.Podcast, episode.PodcastSlug)!;
        var told = scope.Library.Experiences.Where(e => episode.Experiences.Any(r => r.Value == e.Id)).ToList();
        return Base("PodcastEpisode", episode.Title.Value, scope, podcast.Language) with
        {
            Description = MetadataText.Of(episode.Lede, podcast.Language),
            Creators = Contributor.Of(podcast.Authors, scope.Library),
            Issued = episode.Date?.Value,
            Modified = episode.UpdatedOn,
            Licence = (episode.Licence ?? podcast.Licence ?? scope.Library.Collection.Licence)?.Value,
            Subjects = Themes(told, scope),
            Places = [.. scope.Library.Territories.Where(t => told.Any(e => e.TerritorySlug == t.Slug))],
        };
    }

    private static PageRecord OfFilm(Film film, RenderScope scope)
    {
        var told = scope.Library.Experiences.Where(e => film.Experiences.Any(r => r.Value == e.Id)).ToList();
        return Base("VideoObject", film.Title.Value, scope, film.Language) with
        {
            Description = MetadataText.Of(film.Lede?.Value, film.Language),
            Creators = Contributor.Of(AuthorsOf(film), scope.Library),
            Owner = film.IsOwn ? null : film.Producer ?? film.Director,
            Issued = film.Date?.Value,
            Modified = film.UpdatedOn,
            Subjects = Themes(film.Themes.Concat(told.SelectMany(e => e.Themes)), scope),
            Places =
            [
                .. scope.Library.Territories.Where(t =>
                    film.Territories.Any(r => r.Value == t.Slug) || told.Any(e => e.TerritorySlug == t.Slug)
                ),
            ],
        };
    }

    /// <summary>Who made a film: its director, else who had it made; nobody when the page does not say.</summary>
    public static IReadOnlyList<string> AuthorsOf(Film film) =>
        film.Director is { } director ? [director]
        : film.Producer is { } producer ? [producer]
        : [];

    private static PageRecord OfCriterion(Criterion criterion, RenderScope scope)
    {
        var about = scope
            .Library.Experiences.Where(e => e.IsAbout(criterion, scope.Library.Framework))
            .Select(e => e.TerritorySlug)
            .ToHashSet(StringComparer.Ordinal);
        return Base("LearningResource", criterion.Title.Value, scope) with
        {
            Description = MetadataText.Of(criterion.Question, scope.Library.Collection.Language),
            Issued = scope.Library.Framework.Date ?? scope.Library.Collection.Date,
            Modified = criterion.ChangedIn(scope.Library),
            Places = [.. scope.Library.Territories.Where(t => about.Contains(t.Slug))],
        };
    }

    private static PageRecord OfCollection(PlannedArtifact planned, RenderScope scope)
    {
        var collection = scope.Library.Collection;
        if (planned.Path == scope.Addresses.OfRole(PageRole.Framework, collection.Id))
            return OfFramework(scope.Library.Framework, scope);
        if (planned.Path == scope.Addresses.OfRole(PageRole.Grid, collection.Id))
            return Base("LearningResource", scope.Labels["cadre.grille-titre"], scope) with
            {
                Description = scope.Labels["cadre.grille-note"],
                Issued = scope.Library.Framework.Date ?? collection.Date,
            };
        return Base("CollectionPage", ReadingTitle.Of(planned, scope), scope) with
        {
            Description = MetadataText.Of(collection.Subtitle, collection.Language),
            Modified = collection.ChangedIn(scope.Library),
            Places = [.. TerritoriesOf(planned, scope.Library)],
        };
    }

    // A page of a reading that is cut speaks of its own territories, not of the hundreds of a large collection.
    private static IEnumerable<Territory> TerritoriesOf(PlannedArtifact planned, Library library)
    {
        if (planned.Reading is not { Cut: not ReadingCut.Whole } page)
            return library.Territories;
        var slugs = page.Experiences.Select(e => e.TerritorySlug).ToHashSet(StringComparer.Ordinal);
        return library.Territories.Where(t => slugs.Contains(t.Slug));
    }

    private static PageRecord OfFramework(Framework framework, RenderScope scope) =>
        Base("DefinedTermSet", framework.Title, scope) with
        {
            Issued = framework.Date ?? scope.Library.Collection.Date,
            Description = FrameworkText.PlainIntroduction(framework, scope.Library),
            Version = framework.Version,
        };

    private static PageRecord Base(string type, string name, RenderScope scope, string? language = null) =>
        new()
        {
            Type = type,
            Name = MetadataText.Of(name, language ?? scope.Library.Collection.Language) ?? "",
            Language = language ?? scope.Library.Collection.Language,
            Creators = Contributor.Of([], scope.Library),
            Issued = scope.Library.Collection.Date,
            Licence = scope.Library.Collection.Licence?.Value,
        };

    // The titles of themes, in the collection's order; a theme that it does not know, as written.
    private static IReadOnlyList<string> Themes(IReadOnlyList<Experience> experiences, RenderScope scope) =>
        Themes(experiences.SelectMany(e => e.Themes), scope);

    private static IReadOnlyList<string> Themes(IEnumerable<Located<string>> themes, RenderScope scope)
    {
        var written = themes.Select(t => t.Value).DistinctBy(Slug.From).ToList();
        return
        [
            .. written
                .Select(w =>
                    MetadataText.Of(
                        scope.Library.Collection.Themes.FirstOrDefault(t => t.Id == Slug.From(w))?.Title ?? w,
                        scope.Library.Collection.Language
                    )
                )
                .OfType<string>()
                .OrderBy(UnicodeText.Fold, StringComparer.Ordinal),
        ];
    }
}
