using CollegeTes.Describing;
using CollegeTes.Drawings;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Renditions;
using CollegeTes.Renditions.Subtitles;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>A film as templates see it (<c>video</c>).</summary>
internal static class FilmViews
{
    public static readonly ViewType<Film, RenderScope> Film = new(
        "vidéo",
        "Une vidéo.",
        new()
        {
            { "cle", MemberType.Text, "nom du dossier, qui sert d'identifiant", (f, _) => f.Slug },
            { "titre", MemberType.Text, "titre", (f, scope) => RenderScope.Typeset(f.Title.Value, f.Language) },
            { "accroche", MemberType.TextOrNothing, "phrase d'annonce", (f, scope) => RenderScope.Typeset(f.Lede?.Value, f.Language) },
            { "date", MemberType.TextOrNothing, "date de première diffusion en français", (f, _) => f.Date?.Value.ToFrench() },
            { "date_iso", MemberType.TextOrNothing, "la même, comme 2024-03-15", (f, _) => f.Date?.Value.ToIso() },
            { "relecture", ValidationViews.Shown, ValidationViews.Words, ValidationViews.Of },
            { "brouillon", MemberType.Flag, "oui si le statut n'est pas publie", (f, _) => f.Status.Value != Status.Published },
            { "langue", MemberType.Text, "étiquette de langue, comme fr", (f, _) => f.Language },
            {
                "attribut_langue",
                MemberType.HtmlOrNothing,
                "attribut lang à mettre sur la balise, précédé d'une espace ; rien si la langue est celle de la page",
                (f, scope) => scope.LanguageOf(f.Language)
            },
            {
                "duree",
                MemberType.TextOrNothing,
                "durée en français, ou « non renseigné » si l'auteur l'a écrit",
                (f, scope) =>
                    f.Duration is { } d ? FrenchFormat.Duration(d)
                    : f.WrittenDuration.IsUnknown ? scope.Labels["non-renseigne"]
                    : null
            },
            // Sans « non renseigné », pour les listes.
            {
                "duree_connue",
                MemberType.TextOrNothing,
                "durée en français, sans « non renseigné », pour les listes",
                (f, _) => f.Duration is { } d ? FrenchFormat.Duration(d) : null
            },
            {
                "fichier",
                MemberType.ViewOrNothing(() => FilmPartViews.File),
                "le fichier, s'il est publié avec la page",
                (f, scope) => FilmPartViews.File.Of(f.File is { MimeType: not null } file ? file : null, scope)
            },
            // Où le regarder quand il n'est pas dans la page, et comment s'appelle cet endroit
            {
                "ailleurs",
                MemberType.TextOrNothing,
                "adresse où la regarder quand elle n'est pas dans la page",
                (f, _) => FilmAddresses.Watch(f)
            },
            { "site", MemberType.TextOrNothing, "nom de ce site : son domaine", (f, _) => FilmAddresses.Site(f) },
            {
                "affiche",
                MemberType.TextOrNothing,
                "lien vers l'image qui en tient lieu",
                (f, scope) => scope.To(FilmAddresses.Poster(f, scope))
            },
            {
                "affiche_media",
                MemberType.ViewOrNothing(() => ReferenceViews.Media),
                "l'image choisie par l'auteur et ses droits ; rien pour un dessin, ou si ce livrable ne peut pas la montrer",
                (f, scope) =>
                    ReferenceViews.Media.Of(
                        f.Poster is { } p && scope.MayShow(ShownThing.Films, p.Consent) ? p : null,
                        scope.In(f.Language)
                    )
            },
            {
                "paysage",
                MemberType.Html,
                "dessin en SVG : le paysage de son territoire, ou un à elle, au format d'un écran",
                (f, scope) => Drawn.Of(f, scope.Library, LandscapeFrame.Screen)
            },
            {
                "vignette",
                MemberType.Html,
                "dessin en SVG : le même en petit",
                (f, scope) => Drawn.Of(f, scope.Library, LandscapeFrame.Thumbnail)
            },
            {
                "bandeau_large",
                MemberType.Html,
                "dessin en SVG : le même en bandeau",
                (f, scope) => Drawn.Of(f, scope.Library, LandscapeFrame.Wide)
            },
            {
                "sous_titres",
                MemberType.TextOrNothing,
                "lien vers les sous-titres (.vtt)",
                (f, scope) => scope.To(f.CaptionFile is { } c ? scope.Addresses.OfMedia(RecordingKeys.CaptionKey(c.Value)) : null)
            },
            {
                "sous_titres_srt",
                MemberType.TextOrNothing,
                "lien vers les mêmes en .srt",
                (f, scope) =>
                    scope.To(
                        f.CaptionFile is { } c ? scope.Addresses.OfMedia(RecordingKeys.SubRipKey(RecordingKeys.CaptionKey(c.Value))) : null
                    )
            },
            // In the page itself: to a browser, the tracks beside a page that was opened from a disk are another site's.
            {
                "piste_sous_titres",
                MemberType.TextOrNothing,
                "les sous-titres dans une adresse « data: », pour une page ouverte depuis un disque",
                (f, _) => f.Captions is { Cues.Count: > 0 } captions ? Track(WebVttWriter.Write(captions)) : null
            },
            {
                "piste_chapitres",
                MemberType.TextOrNothing,
                "les chapitres de même",
                (f, _) => f.Chapters.Count > 0 ? Track(ChapterTrack.Write(f.Chapters, f.Duration, f.Language)) : null
            },
            {
                "sous_titres_dits",
                MemberType.Text,
                "phrase qui dit s'il y a des sous-titres",
                (f, scope) =>
                    scope.Labels[
                        "video.sous-titres-"
                            + (
                                f.CaptionFile is not null ? "oui"
                                : f.IsWordless || f.File is { MimeType: not null, HasSound: false } ? "inutiles"
                                : !f.CaptionsElsewhere.HasValue ? "inconnus"
                                : f.CaptionsElsewhere.Value ? "oui"
                                : "non"
                            )
                    ]
            },
            {
                "audiodescription",
                MemberType.TextOrNothing,
                "phrase qui dit s'il y a une audiodescription ; rien si l'auteur n'en dit rien",
                (f, scope) =>
                    f.AudioDescription.IsAbsent ? null
                    : f.AudioDescription.HasValue ? scope.Labels["video.audiodescription-" + Words.Of(f.AudioDescription.Value.Value)]
                    : scope.Labels["non-renseigne"]
            },
            {
                "audiodescription_raison",
                MemberType.TextOrNothing,
                "pourquoi il n'y en a pas",
                (f, scope) => RenderScope.Typeset(f.AudioDescriptionReason, f.Language)
            },
            {
                "transcription_texte",
                MemberType.TextOrNothing,
                "lien vers la transcription en texte",
                (f, scope) => scope.To(f.TranscriptFile is { } t ? scope.Addresses.OfMedia(RecordingKeys.TextKey(t.Value)) : null)
            },
            {
                "transcription_page",
                MemberType.TextOrNothing,
                "lien vers la page de transcription",
                (f, scope) => scope.To(scope.Addresses.OfTranscript(f))
            },
            {
                "passages",
                MemberType.ListOf(() => FilmPartViews.Passage),
                "paragraphes de la transcription",
                (f, scope) => FilmPartViews.Passage.List(Passages.Of(f.Transcript, f.Chapters).Select(p => (p, f)), scope)
            },
            {
                "chapitres",
                MemberType.ListOf(() => FilmPartViews.Chapter),
                "chapitres",
                (f, scope) => FilmPartViews.Chapter.List(f.Chapters.Select(c => (c, f)), scope)
            },
            {
                "chapitres_vtt",
                MemberType.TextOrNothing,
                "lien vers les chapitres (.vtt)",
                (f, scope) => scope.To(scope.Addresses.OfMedia(RecordingKeys.ChaptersKey(f.Path)))
            },
            {
                "description",
                MemberType.TextOrNothing,
                "lien vers le texte à coller sur une plateforme",
                (f, scope) => scope.To(scope.Addresses.OfForm(Medium.Text, f))
            },
            {
                "personnes",
                MemberType.ListOf(() => RecordingViews.Person),
                "personnes que ce livrable peut montrer",
                (f, scope) =>
                    RecordingViews.Person.List(f.People.Where(p => scope.MayShow(ShownThing.Films, p.Consent)), scope.In(f.Language))
            },
            {
                "lieux",
                MemberType.TextOrNothing,
                "noms des lieux, joints par des virgules et « et »",
                (f, _) =>
                    f.Locations.Count == 0 ? null : FrenchTypography.Apply(FrenchFormat.List([.. f.Locations.Select(p => p.Name.Value)]))
            },
            {
                "retours",
                MemberType.ListOf(() => ExperienceViews.Experience),
                "retours qu'elle raconte",
                (f, scope) =>
                    ExperienceViews.Experience.List(
                        f.Experiences.Select(r => scope.Library.Find(SubjectKind.Experience, r.Value)).OfType<Experience>(),
                        scope
                    )
            },
            {
                "territoires",
                MemberType.ListOf(() => TerritoryViews.Territory),
                "territoires qu'elle montre",
                (f, scope) =>
                    TerritoryViews.Territory.List(scope.Library.Territories.Where(t => f.Territories.Any(r => r.Value == t.Slug)), scope)
            },
            {
                "axes",
                MemberType.ListOf(() => ReferenceViews.Axis),
                "ses axes, dans l'ordre de la collection",
                (f, scope) => ReferenceViews.Axes(f.Axes, scope)
            },
            { "themes", MemberType.ListOf(() => ReferenceViews.Theme), "ses thèmes", (f, scope) => ReferenceViews.Themes(f.Themes, scope) },
            {
                "liens",
                MemberType.ListOf(() => RecordingViews.Link),
                "liens",
                (f, scope) => RecordingViews.Link.List(f.Links, scope.In(f.Language))
            },
            { "realisation", MemberType.TextOrNothing, "qui l'a réalisée", (f, scope) => RenderScope.Typeset(f.Director, f.Language) },
            {
                "producteur",
                MemberType.TextOrNothing,
                "qui l'a fait faire et en répond",
                (f, scope) => RenderScope.Typeset(f.Producer, f.Language)
            },
            { "credits", MemberType.TextOrNothing, "crédits", (f, scope) => RenderScope.Typeset(f.Credits, f.Language) },
            { "resume", MemberType.Html, "texte de la page, avant le premier titre de section ; vide parfois", (f, _) => f.Body.Lead },
            {
                "resume_texte",
                MemberType.Text,
                "le même sans balises",
                (f, scope) => PlainText.Of(f.Body.Lead, scope.Labels, scope.Library)
            },
            {
                "sections",
                MemberType.ListOf(() => SectionView.Section),
                "sections du texte",
                (f, scope) => SectionView.Section.List(f.Body.Sections, scope)
            },
            {
                "sources",
                MemberType.ListOf(() => ReferenceViews.Source),
                "sources, numérotées",
                (f, scope) => ReferenceViews.Sources(f.Sources, f.Slug, f.Body, scope.In(f.Language))
            },
            {
                "licence",
                MemberType.ViewOrNothing(() => LicenceView.View),
                "licence de la vidéo",
                (f, scope) => LicenceView.Of(f.Licence?.Value, scope)
            },
            { "mis_a_jour_le", MemberType.TextOrNothing, "date de mise à jour en français", (f, _) => f.UpdatedOn?.ToFrench() },
            {
                "mis_a_jour_quand",
                MemberType.TextOrNothing,
                "la même dans une phrase : le 15 mai 2024, en mai 2024",
                (f, _) => DateWords.When(f.UpdatedOn)
            },
            {
                "voisins",
                MemberType.ListOf(() => FilmNeighbourView.Film),
                "vidéos à regarder ensuite",
                (f, scope) => FilmNeighbourView.Film.List(FilmNeighbour.Of(f, scope.Library), scope)
            },
            {
                "adresse",
                MemberType.TextOrNothing,
                "adresse publique de sa page ; rien sans « url: » dans la collection",
                (f, scope) => scope.Online(scope.Addresses.OfPage(f))
            },
            {
                "page",
                MemberType.TextOrNothing,
                "lien vers sa page ; rien si elle n'en a pas",
                (f, scope) => scope.To(scope.Addresses.OfPage(f))
            },
        }
    );

    private static string Track(byte[] text) => "data:text/vtt;base64," + Convert.ToBase64String(text);
}
