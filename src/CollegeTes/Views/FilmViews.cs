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
    private static readonly ViewType<(Chapter Chapter, Film Of), RenderScope> Chapter = new(
        ("debut", (c, _) => Clock.Of(c.Chapter.Start.Value)),
        ("moment", (c, _) => c.Chapter.Start.Value.TotalSeconds.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)),
        ("titre", (c, scope) => RenderScope.Typeset(c.Chapter.Title.Value, c.Of.Language)),
        ("url", (c, _) => c.Chapter.Url?.Value),
        ("lien", (c, scope) => FilmAddresses.At(c.Of, c.Chapter.Start.Value, scope))
    );

    private static readonly ViewType<(Passage Passage, Film Of), RenderScope> Passage = new(
        ("secondes", (p, _) => (long)p.Passage.Start.TotalSeconds),
        ("debut", (p, _) => Clock.Of(p.Passage.Start)),
        ("voix", (p, _) => p.Passage.Voice),
        ("texte", (p, scope) => RenderScope.Typeset(p.Passage.Text, p.Of.Language)),
        ("lien", (p, scope) => FilmAddresses.At(p.Of, p.Passage.Start, scope))
    );

    private static readonly ViewType<VideoFile, RenderScope> File = new(
        ("url", (f, scope) => scope.To(scope.Addresses.OfMedia(f.File.Value))),
        ("type", (f, _) => f.MimeType),
        ("taille", (f, _) => FrenchFormat.Size(f.Length)),
        ("largeur", (f, _) => f.Width),
        ("hauteur", (f, _) => f.Height),
        ("muet", (f, _) => !f.HasSound)
    );

    public static readonly ViewType<Film, RenderScope> Film = new(
        ("cle", (f, _) => f.Slug),
        ("titre", (f, scope) => RenderScope.Typeset(f.Title.Value, f.Language)),
        ("accroche", (f, scope) => RenderScope.Typeset(f.Lede?.Value, f.Language)),
        ("date", (f, _) => f.Date?.Value.ToFrench()),
        ("date_iso", (f, _) => f.Date?.Value.ToIso()),
        ("brouillon", (f, _) => f.Status.Value != Status.Published),
        ("langue", (f, _) => f.Language),
        ("attribut_langue", (f, scope) => scope.LanguageOf(f.Language)),
        ("duree", (f, scope) => f.Duration is { } d ? FrenchFormat.Duration(d)
            : f.WrittenDuration.IsUnknown ? scope.Labels["non-renseigne"]
            : null),
        // Sans « non renseigné », pour les listes.
        ("duree_connue", (f, _) => f.Duration is { } d ? FrenchFormat.Duration(d) : null),
        ("fichier", (f, scope) => File.Of(f.File is { MimeType: not null } file ? file : null, scope)),
        // Où le regarder quand il n'est pas dans la page, et comment s'appelle cet endroit
        ("ailleurs", (f, _) => FilmAddresses.Watch(f)),
        ("site", (f, _) => FilmAddresses.Site(f)),
        ("affiche", (f, scope) => scope.To(FilmAddresses.Poster(f, scope))),
        ("affiche_media", (f, scope) =>
            ReferenceViews.Media.Of(f.Poster is { } p && scope.MayShow(ShownThing.Films, p.Consent) ? p : null, scope.In(f.Language))
        ),
        ("paysage", (f, scope) => Drawn.Of(f, scope.Library, LandscapeFrame.Screen)),
        ("vignette", (f, scope) => Drawn.Of(f, scope.Library, LandscapeFrame.Thumbnail)),
        ("bandeau_large", (f, scope) => Drawn.Of(f, scope.Library, LandscapeFrame.Wide)),
        ("sous_titres", (f, scope) => scope.To(f.CaptionFile is { } c ? scope.Addresses.OfMedia(RecordingKeys.CaptionKey(c.Value)) : null)),
        ("sous_titres_srt", (f, scope) =>
            scope.To(f.CaptionFile is { } c ? scope.Addresses.OfMedia(RecordingKeys.SubRipKey(RecordingKeys.CaptionKey(c.Value))) : null)
        ),
        // Dans la page même : un navigateur ne lit pas les pistes d'une page ouverte depuis un disque, qui sont à ses yeux d'un autre site.
        ("piste_sous_titres", (f, _) => f.Captions is { Cues.Count: > 0 } captions ? Track(WebVttWriter.Write(captions)) : null),
        ("piste_chapitres", (f, _) => f.Chapters.Count > 0 ? Track(ChapterTrack.Write(f.Chapters, f.Duration, f.Language)) : null),
        ("sous_titres_dits", (f, scope) => scope.Labels[
                "video.sous-titres-"
                    + (
                        f.CaptionFile is not null ? "oui"
                        : f.IsWordless || f.File is { MimeType: not null, HasSound: false } ? "inutiles"
                        : !f.CaptionsElsewhere.HasValue ? "inconnus"
                        : f.CaptionsElsewhere.Value ? "oui"
                        : "non"
                    )
            ]),
        ("audiodescription", (f, scope) => f.AudioDescription.IsAbsent ? null
            : f.AudioDescription.HasValue ? scope.Labels["video.audiodescription-" + Words.Of(f.AudioDescription.Value.Value)]
            : scope.Labels["non-renseigne"]),
        ("audiodescription_raison", (f, scope) => RenderScope.Typeset(f.AudioDescriptionReason, f.Language)),
        ("transcription_texte", (f, scope) =>
            scope.To(f.TranscriptFile is { } t ? scope.Addresses.OfMedia(RecordingKeys.TextKey(t.Value)) : null)
        ),
        ("transcription_page", (f, scope) => scope.To(scope.Addresses.OfTranscript(f))),
        ("passages", (f, scope) => Passage.List(Passages.Of(f.Transcript, f.Chapters).Select(p => (p, f)), scope)),
        ("chapitres", (f, scope) => Chapter.List(f.Chapters.Select(c => (c, f)), scope)),
        ("chapitres_vtt", (f, scope) => scope.To(scope.Addresses.OfMedia(RecordingKeys.ChaptersKey(f.Path)))),
        ("description", (f, scope) => scope.To(scope.Addresses.OfForm(Medium.Text, f))),
        ("personnes", (f, scope) =>
            RecordingViews.Person.List(f.People.Where(p => scope.MayShow(ShownThing.Films, p.Consent)), scope.In(f.Language))
        ),
        ("lieux", (f, _) =>
            f.Locations.Count == 0 ? null : FrenchTypography.Apply(FrenchFormat.List([.. f.Locations.Select(p => p.Name.Value)]))
        ),
        ("retours", (f, scope) =>
            ExperienceViews.Experience.List(
                f.Experiences.Select(r => scope.Library.Find(SubjectKind.Experience, r.Value)).OfType<Experience>(),
                scope
            )
        ),
        ("territoires", (f, scope) =>
            TerritoryViews.Territory.List(scope.Library.Territories.Where(t => f.Territories.Any(r => r.Value == t.Slug)), scope)
        ),
        ("axes", (f, scope) => ReferenceViews.Axes(f.Axes, scope)),
        ("themes", (f, scope) => ReferenceViews.Themes(f.Themes, scope)),
        ("liens", (f, scope) => RecordingViews.Link.List(f.Links, scope.In(f.Language))),
        ("realisation", (f, scope) => RenderScope.Typeset(f.Director, f.Language)),
        ("producteur", (f, scope) => RenderScope.Typeset(f.Producer, f.Language)),
        ("credits", (f, scope) => RenderScope.Typeset(f.Credits, f.Language)),
        ("resume", (f, _) => f.Body.Lead),
        ("resume_texte", (f, scope) => PlainText.Of(f.Body.Lead, scope.Labels, scope.Library)),
        ("sections", (f, scope) => ExperienceViews.Section.List(f.Body.Sections, scope)),
        ("sources", (f, scope) => ReferenceViews.Sources(f.Sources, f.Slug, f.Body, scope.In(f.Language))),
        ("licence", (f, scope) => LicenceView.Of(f.Licence?.Value, scope)),
        ("mis_a_jour_le", (f, _) => f.UpdatedOn?.ToFrench()),
        ("voisins", (f, scope) => Beside!.List(FilmNeighbour.Of(f, scope.Library), scope)),
        ("adresse", (f, scope) => scope.Online(scope.Addresses.OfPage(f))),
        ("page", (f, scope) => scope.To(scope.Addresses.OfPage(f)))
    );

    private static string Track(byte[] text) => "data:text/vtt;base64," + Convert.ToBase64String(text);

    private static readonly ViewType<FilmNeighbour, RenderScope> Beside = new(
        ("video", (n, scope) => Film.Of(n.Film, scope)),
        ("raison", (n, scope) => scope.Labels["video." + n.Reason])
    );
}
