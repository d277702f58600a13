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
internal static class FeedSubjectViews
{
    private static readonly ViewType<(string Name, string? Below), RenderScope> Category = new(
        "catégorie",
        "Une catégorie d'annuaire de podcasts.",
        new()
        {
            { "nom", MemberType.Text, "nom, en anglais, tel que l'attendent les annuaires", (c, _) => c.Name },
            { "sous", MemberType.TextOrNothing, "sous-catégorie", (c, _) => c.Below },
        }
    );

    private static readonly ViewType<FeedPerson, RenderScope> Person = new(
        "voix",
        "Quelqu'un qui participe à un enregistrement, comme le dit un flux.",
        new()
        {
            { "nom", MemberType.Text, "nom", (p, _) => p.Name },
            { "role", MemberType.Text, "rôle, en anglais (Podcast Taxonomy)", (p, _) => p.Role },
            { "groupe", MemberType.Text, "groupe de rôles, de même", (p, _) => p.Group },
            { "url", MemberType.TextOrNothing, "adresse de sa page", (p, _) => p.Page },
        }
    );

    private static readonly ViewType<EpisodeLink, RenderScope> Support = new(
        "soutien",
        "Où soutenir une émission.",
        new()
        {
            { "titre", MemberType.Text, "texte du lien", (l, scope) => RenderScope.Typeset(l.Title, scope.Language) },
            { "url", MemberType.Text, "adresse", (l, _) => l.Url.Value },
        }
    );

    private static readonly ViewType<FeedNote, RenderScope> Proof = new(
        "preuve de propriété",
        "Un texte que demande un annuaire pour savoir à qui est le flux.",
        new()
        {
            { "usage", MemberType.Text, "à quoi il sert", (n, _) => n.Purpose },
            { "texte", MemberType.Text, "le texte", (n, _) => n.Text },
        }
    );

    /// <summary>The series as its feed says it.</summary>
    public static readonly ViewType<Podcast, RenderScope> Series = new(
        "flux d'émission",
        "Une émission comme la dit son flux. Les adresses sont publiques, sauf mention.",
        new()
        {
            {
                "lien",
                MemberType.TextOrNothing,
                "lien vers le flux depuis la page",
                (p, scope) => scope.To(scope.Addresses.OfRole(PageRole.Feed, p.Id))
            },
            {
                "adresse",
                MemberType.TextOrNothing,
                "adresse du flux ; rien sans « url: » dans la collection",
                (p, scope) => scope.Online(scope.Addresses.OfRole(PageRole.Feed, p.Id))
            },
            {
                "page",
                MemberType.TextOrNothing,
                "adresse de la page de l'émission, ou de la collection",
                (p, scope) => scope.Online(scope.Addresses.OfPage(p)) ?? scope.Library.Collection.Url?.Value
            },
            {
                "description",
                MemberType.Text,
                "description (ou accroche), puis l'annonce, séparées par une ligne vide",
                (p, _) => Together(p.Description?.Value ?? p.Lede, p.Announcement, p.Language)
            },
            {
                "guid",
                MemberType.TextOrNothing,
                "identifiant permanent ; rien sans « guid: » ni « url: » dans la collection",
                (p, scope) => PodcastIdentity.Of(p, scope.Library.Collection)
            },
            { "langue", MemberType.Text, "étiquette de langue, comme fr", (p, _) => p.Language },
            {
                "categories",
                MemberType.ListOf(() => Category),
                "catégories connues des annuaires, la principale d'abord",
                (p, scope) => Category.List(Categories(p), scope)
            },
            { "explicite", MemberType.Flag, "oui si le contenu est réservé aux adultes", (p, _) => p.IsExplicit },
            { "a_suivre", MemberType.Flag, "oui si les épisodes s'écoutent dans l'ordre", (p, _) => p.IsSerial },
            {
                "image",
                MemberType.TextOrNothing,
                "adresse de l'image",
                (p, scope) => PodcastImage.PathOf(p) is { } image ? scope.Online(scope.Addresses.OfMedia(image)) : null
            },
            {
                "auteur",
                MemberType.Text,
                "auteurs de l'émission, sinon de la collection, sinon l'organisme",
                (p, scope) => Author(p, scope.Library.Collection)
            },
            {
                "courriel",
                MemberType.TextOrNothing,
                "adresse de courriel de l'organisme",
                (_, scope) => scope.Library.Collection.Organisation.Email?.Value
            },
            { "verrou", MemberType.Flag, "oui si aucun autre hébergeur ne peut reprendre le flux", (p, _) => p.IsLocked },
            {
                "licence",
                MemberType.TextOrNothing,
                "identifiant de la licence",
                (p, scope) => (p.Licence ?? scope.Library.Collection.Licence)?.Value
            },
            {
                "licence_adresse",
                MemberType.TextOrNothing,
                "adresse du texte de la licence",
                (p, scope) =>
                    p.LicenceAddress ?? ((p.Licence ?? scope.Library.Collection.Licence) is { } l ? KnownLicences.UrlOf(l.Value) : null)
            },
            {
                "personnes",
                MemberType.ListOf(() => Person),
                "qui participe à tous les épisodes",
                (p, scope) => Person.List(FeedPerson.Of(Asked(p, scope)), scope)
            },
            { "soutiens", MemberType.ListOf(() => Support), "où soutenir l'émission", (p, scope) => Support.List(p.Funding, scope) },
            { "preuves", MemberType.ListOf(() => Proof), "textes demandés par les annuaires", (p, scope) => Proof.List(p.Proofs, scope) },
        }
    );

    private static readonly ViewType<(string Address, string MimeType), RenderScope> Transcript = new(
        "fichier de transcription",
        "Une forme de la transcription d'un épisode.",
        new()
        {
            { "adresse", MemberType.Text, "adresse publique", (t, _) => t.Address },
            { "type", MemberType.Text, "type de média, comme text/vtt", (t, _) => t.MimeType },
            { "a_temps", MemberType.Flag, "oui si les moments y sont", (t, _) => t.MimeType is "text/vtt" or "application/x-subrip" },
        }
    );

    /// <summary>An episode as its feed says it.</summary>
    public static readonly ViewType<Episode, RenderScope> Item = new(
        "flux d'épisode",
        "Un épisode comme le dit le flux. Les adresses sont publiques.",
        new()
        {
            {
                "guid",
                MemberType.TextOrNothing,
                "identifiant permanent ; rien si l'émission n'en a pas",
                (e, scope) => PodcastIdentity.Of(e, SeriesOf(e, scope), scope.Library.Collection)
            },
            { "paru", MemberType.Text, "date de parution, comme l'écrit RSS (RFC 2822)", (e, _) => Appeared(e) },
            { "page", MemberType.TextOrNothing, "adresse de sa page", (e, scope) => scope.Online(scope.Addresses.OfPage(e)) },
            {
                "description",
                MemberType.Text,
                "accroche (ou premier paragraphe des notes), puis l'annonce de l'émission",
                (e, scope) =>
                    Together(
                        e.Lede ?? PlainText.Of(e.Body.Lead, scope.Labels, scope.Library).Split("\n\n")[0],
                        SeriesOf(e, scope).Announcement,
                        e.LanguageIn(scope.Library)
                    )
            },
            {
                "sorte",
                MemberType.Text,
                "full, trailer ou bonus",
                (e, _) =>
                    e.Kind switch
                    {
                        EpisodeKind.Trailer => "trailer",
                        EpisodeKind.Bonus => "bonus",
                        _ => "full",
                    }
            },
            {
                "son",
                MemberType.TextOrNothing,
                "adresse du son",
                (e, scope) => e.Audio is { } audio ? scope.Online(scope.Addresses.OfMedia(audio.File.Value)) : null
            },
            {
                "son_leger",
                MemberType.TextOrNothing,
                "adresse du son à faible débit, s'il diffère",
                (e, scope) =>
                    e.LightAudio is { } audio && audio.File.Value != e.Audio?.File.Value
                        ? scope.Online(scope.Addresses.OfMedia(audio.File.Value))
                        : null
            },
            {
                "transcriptions",
                MemberType.ListOf(() => Transcript),
                "formes de la transcription, celles qui ont des moments d'abord",
                (e, scope) => Transcript.List(Transcripts(e, scope), scope)
            },
            {
                "image",
                MemberType.TextOrNothing,
                "adresse de son image, ou de celle de l'émission",
                (e, scope) =>
                    (PodcastImage.PathOf(e) ?? PodcastImage.PathOf(SeriesOf(e, scope))) is { } image
                        ? scope.Online(scope.Addresses.OfMedia(image))
                        : null
            },
            {
                "chapitres",
                MemberType.TextOrNothing,
                "adresse du fichier JSON des chapitres",
                (e, scope) => e.Chapters.Count > 0 ? scope.Online(scope.Addresses.OfForm(Medium.Json, e)) : null
            },
            {
                "personnes",
                MemberType.ListOf(() => Person),
                "ceux de l'émission et les siens ; vide s'il n'a que les premiers",
                (e, scope) =>
                    Person.List(FeedPerson.Of(e with { People = Asked(e.People, scope) }, Asked(SeriesOf(e, scope), scope)), scope)
            },
            { "lieux", MemberType.ListOf(() => PlaceView.Place), "lieux", (e, scope) => PlaceView.Place.List(e.Places, scope) },
            { "licence", MemberType.TextOrNothing, "identifiant de sa licence, si elle lui est propre", (e, _) => e.Licence?.Value },
            {
                "licence_adresse",
                MemberType.TextOrNothing,
                "adresse du texte de cette licence",
                (e, _) => e.LicenceAddress ?? (e.Licence is { } l ? KnownLicences.UrlOf(l.Value) : null)
            },
        }
    );

    private static Podcast Asked(Podcast podcast, RenderScope scope) => podcast with { People = Asked(podcast.People, scope) };

    private static Model.Person[] Asked(IReadOnlyList<Model.Person> people, RenderScope scope) =>
        [.. people.Where(p => scope.MayShow(ShownThing.Episodes, p.Consent))];

    // The number sets episodes of one day apart: apps sort by this date alone.
    internal static string Appeared(Episode episode) => FeedDate.Rfc2822(episode.Date!.Value.Value, episode.Number?.Value ?? 0);

    private static string Together(string? text, string? announcement, string language) =>
        FrenchTypography.Apply(string.Join("\n\n", new[] { text, announcement }.Where(t => !string.IsNullOrEmpty(t))), language);

    private static string Author(Podcast podcast, Collection collection) =>
        FrenchTypography.Apply(
            podcast.Authors.Count > 0 ? FrenchFormat.List(podcast.Authors)
            : collection.Authors.Count > 0 ? FrenchFormat.List(collection.Authors)
            : collection.PublisherOrAuthors
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
