using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Renditions;
using CollegeTes.Renditions.Sound;
using CollegeTes.Renditions.Subtitles;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>An episode as templates see it (<c>episode</c>).</summary>
internal static class EpisodeViews
{
    private static readonly ViewType<(AudioFile File, Episode Of), RenderScope> Audio = new(
        "son",
        "Un fichier de son.",
        new()
        {
            { "url", MemberType.TextOrNothing, "lien vers le fichier", (a, scope) => scope.To(scope.Addresses.OfMedia(a.File.File.Value)) },
            {
                "duree",
                MemberType.Text,
                "durée en français, ou « non renseigné »",
                (a, scope) => a.File.Duration is { } d ? FrenchFormat.Duration(d) : scope.Labels["non-renseigne"]
            },
            {
                "duree_iso",
                MemberType.TextOrNothing,
                "durée comme PT12M5S",
                (a, _) => a.File.Duration is { } d ? System.Xml.XmlConvert.ToString(TimeSpan.FromSeconds(Math.Round(d.TotalSeconds))) : null
            },
            {
                "secondes",
                MemberType.Large,
                "durée en secondes ; 0 si elle est inconnue",
                (a, _) => (long)Math.Round(a.File.Duration?.TotalSeconds ?? 0)
            },
            {
                "taille",
                MemberType.Text,
                "taille en français : « 12 Mo »",
                (a, scope) => FrenchFormat.Size(PublishedSound.LengthOf(a.File, a.Of, scope.Library))
            },
            { "octets", MemberType.Large, "taille en octets", (a, scope) => PublishedSound.LengthOf(a.File, a.Of, scope.Library) },
            { "debit", MemberType.Whole, "débit en bits par seconde ; 0 s'il est inconnu", (a, _) => a.File.BitRate },
            { "canaux", MemberType.Whole, "1 ou 2 ; 0 si c'est inconnu", (a, _) => a.File.Channels },
            { "frequence", MemberType.Whole, "fréquence en hertz ; 0 si elle est inconnue", (a, _) => a.File.SampleRate },
            { "type", MemberType.TextOrNothing, "type de média, comme audio/mpeg", (a, _) => a.File.MimeType },
        }
    );

    public static readonly ViewType<Episode, RenderScope> Episode = new(
        "épisode",
        "Un épisode d'une émission.",
        new()
        {
            { "id", MemberType.Text, "émission/épisode, qui le nomme partout", (e, _) => e.Id },
            { "cle", MemberType.Text, "nom du dossier", (e, _) => e.Slug },
            { "titre", MemberType.Text, "titre", (e, scope) => RenderScope.Typeset(e.Title.Value, e.LanguageIn(scope.Library)) },
            {
                "attribut_langue",
                MemberType.HtmlOrNothing,
                "attribut lang à mettre sur la balise, précédé d'une espace ; rien si la langue est celle de la page",
                (e, scope) => scope.LanguageOf(e.LanguageIn(scope.Library))
            },
            {
                "accroche",
                MemberType.TextOrNothing,
                "phrase d'annonce",
                (e, scope) => RenderScope.Typeset(e.Lede, e.LanguageIn(scope.Library))
            },
            { "numero", MemberType.WholeOrNothing, "numéro", (e, _) => e.Number?.Value },
            { "saison", MemberType.WholeOrNothing, "saison", (e, _) => e.Season },
            { "date", MemberType.TextOrNothing, "date de parution en français", (e, _) => e.Date?.Value.ToFrench() },
            {
                "date_quand",
                MemberType.TextOrNothing,
                "la même dans une phrase : le 15 mai 2024, en mai 2024",
                (e, _) => DateWords.When(e.Date?.Value)
            },
            { "date_iso", MemberType.TextOrNothing, "la même, comme 2024-03-15", (e, _) => e.Date?.Value.ToIso() },
            { "relecture", ValidationViews.Shown, ValidationViews.Words, ValidationViews.Of },
            { "brouillon", MemberType.Flag, "oui si le statut n'est pas publie", (e, _) => e.Status.Value != Status.Published },
            {
                "emission",
                MemberType.ViewOf(() => PodcastViews.Podcast!),
                "son émission",
                (e, scope) => PodcastViews.Podcast.Of(SeriesOf(e, scope), scope)
            },
            { "audio", MemberType.ViewOrNothing(() => Audio), "le son", (e, scope) => e.Audio is { } a ? Audio.Of((a, e), scope) : null },
            {
                "audio_leger",
                MemberType.ViewOrNothing(() => Audio),
                "le même à faible débit, s'il diffère",
                (e, scope) => e.LightAudio is { } a && a.File.Value != e.Audio?.File.Value ? Audio.Of((a, e), scope) : null
            },
            {
                "transcription",
                MemberType.TextOrNothing,
                "lien vers la transcription (.vtt)",
                (e, scope) => scope.To(e.TranscriptFile is { } f ? scope.Addresses.OfMedia(f.Value) : null)
            },
            {
                "transcription_srt",
                MemberType.TextOrNothing,
                "lien vers la même en .srt",
                (e, scope) => scope.To(e.TranscriptFile is { } f ? scope.Addresses.OfMedia(RecordingKeys.SubRipKey(f.Value)) : null)
            },
            {
                "transcription_texte",
                MemberType.TextOrNothing,
                "lien vers la même en texte",
                (e, scope) => scope.To(e.TranscriptFile is { } f ? scope.Addresses.OfMedia(RecordingKeys.TextKey(f.Value)) : null)
            },
            {
                "transcription_page",
                MemberType.TextOrNothing,
                "lien vers la page de transcription",
                (e, scope) => scope.To(scope.Addresses.OfTranscript(e))
            },
            {
                "passages",
                MemberType.ListOf(() => RecordingViews.Passage),
                "paragraphes de la transcription",
                (e, scope) => RecordingViews.Passage.List(Passages.Of(e.Transcript, e.Chapters), scope.In(e.LanguageIn(scope.Library)))
            },
            {
                "chapitres",
                MemberType.ListOf(() => RecordingViews.Chapter),
                "chapitres du sommaire",
                (e, scope) =>
                    RecordingViews.Chapter.List(
                        e.Chapters.Where(c => c.IsListed).Select(c => (c, e.Path)),
                        scope.In(e.LanguageIn(scope.Library))
                    )
            },
            {
                "tous_les_chapitres",
                MemberType.ListOf(() => RecordingViews.Chapter),
                "les mêmes, et ceux qui ne changent que l'image ou le lieu",
                (e, scope) => RecordingViews.Chapter.List(e.Chapters.Select(c => (c, e.Path)), scope.In(e.LanguageIn(scope.Library)))
            },
            {
                "personnes",
                MemberType.ListOf(() => RecordingViews.Person),
                "personnes que ce livrable peut montrer",
                (e, scope) =>
                    RecordingViews.Person.List(
                        e.People.Where(p => scope.MayShow(ShownThing.Episodes, p.Consent)),
                        scope.In(e.LanguageIn(scope.Library))
                    )
            },
            {
                "lieux",
                MemberType.TextOrNothing,
                "noms des lieux, joints par des virgules et « et »",
                (e, _) => e.Places.Count == 0 ? null : FrenchTypography.Apply(FrenchFormat.List([.. e.Places.Select(p => p.Name.Value)]))
            },
            {
                "retours",
                MemberType.ListOf(() => ExperienceViews.Experience),
                "retours qu'il raconte",
                (e, scope) =>
                    ExperienceViews.Experience.List(
                        e.Experiences.Select(r => scope.Library.Find(SubjectKind.Experience, r.Value)).OfType<Experience>(),
                        scope
                    )
            },
            {
                "liens",
                MemberType.ListOf(() => RecordingViews.Link),
                "liens",
                (e, scope) => RecordingViews.Link.List(e.Links, scope.In(e.LanguageIn(scope.Library)))
            },
            { "credits", MemberType.TextOrNothing, "crédits", (e, scope) => RenderScope.Typeset(e.Credits, e.LanguageIn(scope.Library)) },
            {
                "sources",
                MemberType.ListOf(() => ReferenceViews.Source),
                "sources, numérotées",
                (e, scope) => ReferenceViews.Sources(e.Sources, e.Slug, e.Body, scope.In(e.LanguageIn(scope.Library)))
            },
            { "notes", MemberType.Html, "notes, avant le premier titre de section ; vide parfois", (e, _) => e.Body.Lead },
            {
                "sections",
                MemberType.ListOf(() => SectionView.Section),
                "sections des notes",
                (e, scope) => SectionView.Section.List(e.Body.Sections, scope)
            },
            {
                "notes_annuaires",
                MemberType.Html,
                "les notes avec les seules balises que gardent les annuaires",
                (e, scope) => DirectoryMarkup.Of(e.Body.Lead, scope)
            },
            {
                "notes_texte",
                MemberType.Text,
                "les notes sans balises",
                (e, scope) => PlainText.Of(e.Body.Lead, scope.Labels, scope.Library)
            },
            {
                "licence",
                MemberType.ViewOrNothing(() => LicenceView.View),
                "licence de l'épisode, de l'émission ou de la collection",
                (e, scope) =>
                    e.Licence is { } own
                        ? LicenceView.Of(own.Value, scope, e.LicenceAddress)
                        : PodcastViews.LicenceOf(SeriesOf(e, scope), scope)
            },
            { "mis_a_jour_le", MemberType.TextOrNothing, "date de mise à jour en français", (e, _) => e.UpdatedOn?.ToFrench() },
            {
                "mis_a_jour_quand",
                MemberType.TextOrNothing,
                "la même dans une phrase : le 15 mai 2024, en mai 2024",
                (e, _) => DateWords.When(e.UpdatedOn)
            },
            {
                "flux",
                MemberType.ViewOf(() => FeedSubjectViews.Item),
                "l'épisode comme le dit le flux",
                (e, scope) => FeedSubjectViews.Item.Of(e, scope)
            },
            {
                "voisins",
                MemberType.ListOf(() => Beside!),
                "épisodes à écouter ensuite",
                (e, scope) => Beside!.List(Neighbour.Of(e, scope.Subjects), scope)
            },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers sa page ; rien s'il n'en a pas",
                (e, scope) => scope.To(scope.Addresses.OfPage(e))
            },
        }
    );

    private static readonly ViewType<Neighbour, RenderScope> Beside = new(
        "épisode voisin",
        "Un épisode à écouter ensuite.",
        new()
        {
            { "episode", MemberType.ViewOf(() => Episode), "l'épisode", (n, scope) => Episode.Of(n.Episode, scope) },
            {
                "raison",
                MemberType.Text,
                "pourquoi celui-là, en mots de la langue de la page",
                (n, scope) => scope.Labels["notes." + n.Reason]
            },
        }
    );

    private static Podcast SeriesOf(Episode episode, RenderScope scope) => scope.Library.Find(SubjectKind.Podcast, episode.PodcastSlug)!;
}
