using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>
/// What was published, newest first, as a feed tells it (<c>collection.publications</c>): booklets, write-ups, episodes and films that have
/// a page.
/// </summary>
internal static class PublicationViews
{
    // A feed tells what is new; the site map and the data hold the rest.
    private const int Most = 100;

    internal sealed record Item(
        string Kind,
        string Id,
        string Title,
        string? Summary,
        PartialDate? Date,
        string Path,
        IReadOnlyList<string> Authors,
        IReadOnlyList<Located<string>> Themes
    );

    internal static readonly ViewType<Item, RenderScope> View = new(
        "publication",
        "Une page publiée, comme l'annonce le fil.",
        new()
        {
            {
                "nature",
                MemberType.Text,
                "sorte de page, en mots de la langue de la page",
                (i, scope) => scope.Labels["publications." + i.Kind]
            },
            {
                "id",
                MemberType.Text,
                "identifiant permanent : son adresse publique",
                (i, scope) => $"{scope.Library.Collection.Url?.Value.TrimEnd('/')}/{i.Path}"
            },
            { "titre", MemberType.Text, "titre", (i, _) => i.Title },
            { "accroche", MemberType.TextOrNothing, "phrase d'annonce", (i, _) => i.Summary },
            {
                "adresse",
                MemberType.Text,
                "adresse publique",
                (i, scope) => $"{scope.Library.Collection.Url?.Value.TrimEnd('/')}/{i.Path}"
            },
            {
                "moment",
                MemberType.Text,
                "date, comme 2024-03-15T00:00:00Z",
                (i, scope) => Moment(i.Date ?? scope.Library.Collection.Date)
            },
            {
                "auteurs",
                MemberType.Texts,
                "noms des auteurs",
                (i, scope) => new TextList(Contributor.Of(i.Authors, scope.Library).Select(c => c.Name))
            },
            { "themes", MemberType.ListOf(() => ReferenceViews.Theme), "thèmes", (i, scope) => ReferenceViews.Themes(i.Themes, scope) },
        }
    );

    public static ViewList<Item> Of(RenderScope scope) =>
        View.List(
            All(scope)
                .OrderByDescending(i => (i.Date ?? scope.Library.Collection.Date)?.Earliest ?? DateOnly.MinValue)
                .ThenBy(i => i.Path, StringComparer.Ordinal)
                .Take(Most),
            scope
        );

    /// <summary>When anything published last changed, as feeds write it.</summary>
    public static string LastMoment(Library library) => Moment(library.Collection.ChangedIn(library));

    // A day that is known no better than its year is its first: the same in every build.
    private static string Moment(PartialDate? date) =>
        (date?.Earliest ?? new DateOnly(1970, 1, 1)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        + "T00:00:00Z";

    private static IEnumerable<Item> All(RenderScope scope)
    {
        foreach (var territory in scope.Library.Territories)
        {
            if (scope.Addresses.OfPage(territory) is { } booklet)
                yield return new Item(
                    "territoire",
                    territory.Slug,
                    MetadataText.Of(territory.Name.Value, scope.Library.Collection.Language)!,
                    MetadataText.Of(territory.Lede, scope.Library.Collection.Language),
                    territory.ChangedIn(scope.Library),
                    booklet,
                    [],
                    []
                );
            foreach (var experience in territory.Experiences)
            {
                if ((scope.Addresses.OfStory(experience) ?? scope.Addresses.OfPage(experience)) is { } place)
                {
                    yield return new Item(
                        "retour",
                        experience.Id,
                        MetadataText.Of(experience.Title.Value, experience.Language)!,
                        PageRecord.LedeOf(experience, scope.Library),
                        experience.UpdatedOn,
                        place,
                        experience.Authors,
                        experience.Themes
                    );
                }
            }
        }
        foreach (var booklet in scope.Library.Booklets)
        {
            if (scope.Addresses.OfPage(booklet) is { } page)
                yield return new Item(
                    "livret",
                    booklet.Slug,
                    MetadataText.Of(booklet.Title.Value, booklet.Language)!,
                    MetadataText.Of(booklet.Lede, booklet.Language),
                    booklet.UpdatedOn,
                    page,
                    [],
                    []
                );
        }
        foreach (var signed in scope.Library.Others.OfType<SignedSubject>())
        {
            if (scope.Addresses.OfPage(signed) is { } page)
                yield return new Item(
                    signed.SubjectKind.Name,
                    signed.Slug,
                    MetadataText.Of(signed.Title.Value, signed.Language)!,
                    PageRecord.OfSigned(signed, scope).Description,
                    signed.UpdatedOn,
                    page,
                    signed.Authors,
                    []
                );
        }
        foreach (var (podcast, episode) in scope.Library.Podcasts.SelectMany(p => p.Episodes.Select(e => (p, e))))
        {
            if (scope.Addresses.OfPage(episode) is { } page)
                yield return new Item(
                    "episode",
                    episode.Id,
                    MetadataText.Of(episode.Title.Value, podcast.Language)!,
                    MetadataText.Of(episode.Lede, podcast.Language),
                    episode.Date?.Value ?? episode.UpdatedOn,
                    page,
                    podcast.Authors,
                    []
                );
        }
        foreach (var film in scope.Library.Films)
        {
            if (scope.Addresses.OfPage(film) is { } page)
                yield return new Item(
                    "video",
                    film.Slug,
                    MetadataText.Of(film.Title.Value, film.Language)!,
                    MetadataText.Of(film.Lede?.Value, film.Language),
                    film.UpdatedOn ?? film.Date?.Value,
                    page,
                    PageRecord.AuthorsOf(film),
                    film.Themes
                );
        }
    }
}
