using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Renditions;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>
/// What a feed says: of itself (<c>flux</c>), of its series (<c>emission.flux</c>), of an episode (<c>episode.flux</c>). All addresses are
/// public ones.
/// </summary>
internal static class FeedViews
{
    /// <summary>One document of a feed.</summary>
    public static readonly ViewType<FeedPage, RenderScope> Page = new(
        ("numero", (p, _) => p.Number),
        ("archive", (p, _) => p.IsArchive),
        ("adresse", (p, scope) => scope.Online(p.Path)),
        ("courant", (p, scope) => scope.Online(p.Current)),
        ("precedent", (p, scope) => scope.Online(p.Previous)),
        ("suivant", (p, scope) => scope.Online(p.Next)),
        ("paru", (p, scope) => Appeared(Now(p, scope).First())),
        ("modifie", (p, scope) => Now(p, scope).Max(LastChange) is var (day, rank) ? FeedDate.Rfc2822(PartialDate.Of(day), rank) : null),
        ("episodes", (p, scope) => PodcastViews.Episode.List(Now(p, scope), scope))
    );

    private static readonly ViewType<(string Name, string? Below), RenderScope> Category = new(
        ("nom", (c, _) => c.Name),
        ("sous", (c, _) => c.Below)
    );

    private static readonly ViewType<FeedPerson, RenderScope> Person = new(
        ("nom", (p, _) => p.Name),
        ("role", (p, _) => p.Role),
        ("groupe", (p, _) => p.Group),
        ("url", (p, _) => p.Page)
    );

    private static readonly ViewType<EpisodeLink, RenderScope> Support = new(
        ("titre", (l, scope) => RenderScope.Typeset(l.Title, scope.Language)),
        ("url", (l, _) => l.Url.Value)
    );

    private static readonly ViewType<FeedNote, RenderScope> Proof = new(("usage", (n, _) => n.Purpose), ("texte", (n, _) => n.Text));

    /// <summary>The series as its feed says it.</summary>
    public static readonly ViewType<Podcast, RenderScope> Series = new(
        ("lien", (p, scope) => scope.To(scope.Addresses.OfRole(PageRole.Feed, p.Id))),
        ("adresse", (p, scope) => scope.Online(scope.Addresses.OfRole(PageRole.Feed, p.Id))),
        ("page", (p, scope) => scope.Online(scope.Addresses.OfPage(p)) ?? scope.Library.Collection.Url?.Value),
        ("description", (p, _) => Together(p.Description?.Value ?? p.Lede, p.Announcement, p.Language)),
        ("guid", (p, scope) => PodcastIdentity.Of(p, scope.Library.Collection)),
        ("langue", (p, _) => p.Language),
        ("categories", (p, scope) => Category.List(Categories(p), scope)),
        ("explicite", (p, _) => p.IsExplicit),
        ("a_suivre", (p, _) => p.IsSerial),
        ("image", (p, scope) => PodcastImage.PathOf(p) is { } image ? scope.Online(scope.Addresses.OfMedia(image)) : null),
        ("auteur", (p, scope) => Author(p, scope.Library.Collection)),
        ("courriel", (_, scope) => scope.Library.Collection.Organisation.Email?.Value),
        ("verrou", (p, _) => p.IsLocked),
        ("licence", (p, scope) => (p.Licence ?? scope.Library.Collection.Licence)?.Value),
        ("licence_adresse", (p, scope) =>
            p.LicenceAddress ?? ((p.Licence ?? scope.Library.Collection.Licence) is { } l ? KnownLicences.UrlOf(l.Value) : null)
        ),
        ("personnes", (p, scope) => Person.List(FeedPerson.Of(Asked(p, scope)), scope)),
        ("soutiens", (p, scope) => Support.List(p.Funding, scope)),
        ("preuves", (p, scope) => Proof.List(p.Proofs, scope))
    );

    private static readonly ViewType<(string Address, string MimeType), RenderScope> Transcript = new(
        ("adresse", (t, _) => t.Address),
        ("type", (t, _) => t.MimeType),
        ("a_temps", (t, _) => t.MimeType is "text/vtt" or "application/x-subrip")
    );

    internal static readonly ViewType<Place, RenderScope> Place = new(
        ("nom", (p, scope) => RenderScope.Typeset(p.Name.Value, scope.Language)),
        ("geo", (p, _) => p.Geo is { } geo ? "geo:" + geo : null),
        ("osm", (p, _) => p.Osm),
        ("rel", (p, _) => p.IsOrigin ? "creator" : "subject")
    );

    /// <summary>An episode as its feed says it.</summary>
    public static readonly ViewType<Episode, RenderScope> Item = new(
        ("guid", (e, scope) => PodcastIdentity.Of(e, SeriesOf(e, scope), scope.Library.Collection)),
        ("paru", (e, _) => Appeared(e)),
        ("page", (e, scope) => scope.Online(scope.Addresses.OfPage(e))),
        ("description", (e, scope) =>
            Together(
                e.Lede ?? PlainText.Of(e.Body.Lead, scope.Labels, scope.Library).Split("\n\n")[0],
                SeriesOf(e, scope).Announcement,
                e.LanguageIn(scope.Library)
            )
        ),
        ("sorte", (e, _) => e.Kind switch
            {
                EpisodeKind.Trailer => "trailer",
                EpisodeKind.Bonus => "bonus",
                _ => "full",
            }),
        ("son", (e, scope) => e.Audio is { } audio ? scope.Online(scope.Addresses.OfMedia(audio.File.Value)) : null),
        ("son_leger", (e, scope) =>
            e.LightAudio is { } audio && audio.File.Value != e.Audio?.File.Value
                ? scope.Online(scope.Addresses.OfMedia(audio.File.Value))
                : null
        ),
        ("transcriptions", (e, scope) => Transcript.List(Transcripts(e, scope), scope)),
        ("image", (e, scope) =>
            (PodcastImage.PathOf(e) ?? PodcastImage.PathOf(SeriesOf(e, scope))) is { } image
                ? scope.Online(scope.Addresses.OfMedia(image))
                : null
        ),
        ("chapitres", (e, scope) => e.Chapters.Count > 0 ? scope.Online(scope.Addresses.OfForm(Medium.Json, e)) : null),
        ("personnes", (e, scope) =>
            Person.List(FeedPerson.Of(e with { People = Asked(e.People, scope) }, Asked(SeriesOf(e, scope), scope)), scope)
        ),
        ("lieux", (e, scope) => Place.List(e.Places, scope)),
        ("licence", (e, _) => e.Licence?.Value),
        ("licence_adresse", (e, _) => e.LicenceAddress ?? (e.Licence is { } l ? KnownLicences.UrlOf(l.Value) : null))
    );

    private static Podcast Asked(Podcast podcast, RenderScope scope) => podcast with { People = Asked(podcast.People, scope) };

    private static Model.Person[] Asked(IReadOnlyList<Model.Person> people, RenderScope scope) =>
        [.. people.Where(p => scope.MayShow(ShownThing.Episodes, p.Consent))];

    // A preview keeps its plan while what episodes say changes.
    private static IEnumerable<Episode> Now(FeedPage page, RenderScope scope)
    {
        var episodes = scope
            .Library.Podcasts.First(p => p.Slug == page.Episodes[0].PodcastSlug)
            .Episodes.ToDictionary(e => e.Slug, StringComparer.Ordinal);
        return page.Episodes.Select(e => episodes[e.Slug]);
    }

    // The number sets episodes of one day apart: apps sort by this date alone.
    private static string Appeared(Episode episode) => FeedDate.Rfc2822(episode.Date!.Value.Value, episode.Number?.Value ?? 0);

    private static (DateOnly Day, int Rank) LastChange(Episode episode)
    {
        var appeared = episode.Date!.Value.Value.Earliest;
        return episode.UpdatedOn is { } updated && updated.Earliest > appeared
            ? (updated.Earliest, 0)
            : (appeared, episode.Number?.Value ?? 0);
    }

    private static string Together(string? text, string? announcement, string language) =>
        FrenchTypography.Apply(string.Join("\n\n", new[] { text, announcement }.Where(t => !string.IsNullOrEmpty(t))), language);

    private static string Author(Podcast podcast, Collection collection) =>
        FrenchTypography.Apply(
            podcast.Authors.Count > 0 ? FrenchFormat.List(podcast.Authors)
            : collection.Authors.Count > 0 ? FrenchFormat.List(collection.Authors)
            : collection.Organisation.Name
        );

    private static IEnumerable<(string, string?)> Categories(Podcast podcast)
    {
        foreach (var written in podcast.Categories)
        {
            if (PodcastCategories.TryFind(written.Value, out var name, out var below))
                yield return (name, below);
        }
    }

    private static IEnumerable<(string, string)> Transcripts(Episode episode, RenderScope scope)
    {
        if (episode.TranscriptFile is not { } file)
            yield break;
        // Those with times first: applications take the first that they know.
        foreach (
            var (path, type) in new[]
            {
                (scope.Addresses.OfMedia(file.Value), "text/vtt"),
                (scope.Addresses.OfMedia(RecordingKeys.SubRipKey(file.Value)), "application/x-subrip"),
                (scope.Addresses.OfTranscript(episode), "text/html"),
                (scope.Addresses.OfMedia(RecordingKeys.TextKey(file.Value)), "text/plain"),
            }
        )
        {
            if (scope.Online(path) is { } address)
                yield return (address, type);
        }
    }

    private static Podcast SeriesOf(Episode episode, RenderScope scope) => scope.Library.Find(SubjectKind.Podcast, episode.PodcastSlug)!;
}
