using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Renditions;
using CollegeTes.Renditions.Sound;
using CollegeTes.Renditions.Subtitles;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>Series and episodes as templates see them (<c>emission</c>, <c>episode</c>).</summary>
internal static class PodcastViews
{
    private static readonly ViewType<(AudioFile File, Episode Of), RenderScope> Audio = new(
        ("url", (a, scope) => scope.To(scope.Addresses.OfMedia(a.File.File.Value))),
        ("duree", (a, scope) => a.File.Duration is { } d ? FrenchFormat.Duration(d) : scope.Labels["non-renseigne"]),
        ("duree_iso", (a, _) =>
            a.File.Duration is { } d ? System.Xml.XmlConvert.ToString(TimeSpan.FromSeconds(Math.Round(d.TotalSeconds))) : null
        ),
        ("secondes", (a, _) => (long)Math.Round(a.File.Duration?.TotalSeconds ?? 0)),
        ("taille", (a, scope) => FrenchFormat.Size(PublishedSound.LengthOf(a.File, a.Of, scope.Library))),
        ("octets", (a, scope) => PublishedSound.LengthOf(a.File, a.Of, scope.Library)),
        ("debit", (a, _) => a.File.BitRate),
        ("canaux", (a, _) => a.File.Channels),
        ("frequence", (a, _) => a.File.SampleRate),
        ("type", (a, _) => a.File.MimeType)
    );

    public static readonly ViewType<Episode, RenderScope> Episode = new(
        ("id", (e, _) => e.Id),
        ("cle", (e, _) => e.Slug),
        ("titre", (e, scope) => RenderScope.Typeset(e.Title.Value, e.LanguageIn(scope.Library))),
        ("attribut_langue", (e, scope) => scope.LanguageOf(e.LanguageIn(scope.Library))),
        ("accroche", (e, scope) => RenderScope.Typeset(e.Lede, e.LanguageIn(scope.Library))),
        ("numero", (e, _) => e.Number?.Value),
        ("saison", (e, _) => e.Season),
        ("date", (e, _) => e.Date?.Value.ToFrench()),
        ("date_iso", (e, _) => e.Date?.Value.ToIso()),
        ("brouillon", (e, _) => e.Status.Value != Status.Published),
        ("emission", (e, scope) => Podcast!.Of(scope.Library.Find(SubjectKind.Podcast, e.PodcastSlug), scope)),
        ("audio", (e, scope) => e.Audio is { } a ? Audio.Of((a, e), scope) : null),
        ("audio_leger", (e, scope) => e.LightAudio is { } a && a.File.Value != e.Audio?.File.Value ? Audio.Of((a, e), scope) : null),
        ("transcription", (e, scope) => scope.To(e.TranscriptFile is { } f ? scope.Addresses.OfMedia(f.Value) : null)),
        ("transcription_srt", (e, scope) =>
            scope.To(e.TranscriptFile is { } f ? scope.Addresses.OfMedia(RecordingKeys.SubRipKey(f.Value)) : null)
        ),
        ("transcription_texte", (e, scope) =>
            scope.To(e.TranscriptFile is { } f ? scope.Addresses.OfMedia(RecordingKeys.TextKey(f.Value)) : null)
        ),
        ("transcription_page", (e, scope) => scope.To(scope.Addresses.OfTranscript(e))),
        ("passages", (e, scope) =>
            RecordingViews.Passage.List(Passages.Of(e.Transcript, e.Chapters), scope.In(e.LanguageIn(scope.Library)))
        ),
        ("chapitres", (e, scope) =>
            RecordingViews.Chapter.List(e.Chapters.Where(c => c.IsListed).Select(c => (c, e.Path)), scope.In(e.LanguageIn(scope.Library)))
        ),
        ("tous_les_chapitres", (e, scope) =>
            RecordingViews.Chapter.List(e.Chapters.Select(c => (c, e.Path)), scope.In(e.LanguageIn(scope.Library)))
        ),
        ("personnes", (e, scope) =>
            RecordingViews.Person.List(
                e.People.Where(p => scope.MayShow(ShownThing.Episodes, p.Consent)),
                scope.In(e.LanguageIn(scope.Library))
            )
        ),
        ("lieux", (e, _) =>
            e.Places.Count == 0 ? null : FrenchTypography.Apply(FrenchFormat.List([.. e.Places.Select(p => p.Name.Value)]))
        ),
        ("retours", (e, scope) =>
            ExperienceViews.Experience.List(
                e.Experiences.Select(r => scope.Library.Find(SubjectKind.Experience, r.Value)).OfType<Experience>(),
                scope
            )
        ),
        ("liens", (e, scope) => RecordingViews.Link.List(e.Links, scope.In(e.LanguageIn(scope.Library)))),
        ("credits", (e, scope) => RenderScope.Typeset(e.Credits, e.LanguageIn(scope.Library))),
        ("sources", (e, scope) => ReferenceViews.Sources(e.Sources, e.Slug, e.Body, scope.In(e.LanguageIn(scope.Library)))),
        ("notes", (e, _) => e.Body.Lead),
        ("sections", (e, scope) => ExperienceViews.Section.List(e.Body.Sections, scope)),
        ("notes_annuaires", (e, scope) => DirectoryMarkup.Of(e.Body.Lead, scope)),
        ("notes_texte", (e, scope) => PlainText.Of(e.Body.Lead, scope.Labels, scope.Library)),
        ("licence", (e, scope) =>
            e.Licence is { } own ? LicenceView.Of(own.Value, scope, e.LicenceAddress) : LicenceOf(SeriesOf(e, scope), scope)
        ),
        ("mis_a_jour_le", (e, _) => e.UpdatedOn?.ToFrench()),
        ("flux", (e, scope) => FeedViews.Item.Of(e, scope)),
        ("voisins", (e, scope) => Beside!.List(Neighbour.Of(e, scope.Subjects), scope)),
        ("page", (e, scope) => scope.To(scope.Addresses.OfPage(e)))
    );

    private static readonly ViewType<Neighbour, RenderScope> Beside = new(
        ("episode", (n, scope) => Episode.Of(n.Episode, scope)),
        ("raison", (n, scope) => scope.Labels["notes." + n.Reason])
    );

    public static readonly ViewType<Podcast, RenderScope> Podcast = new(
        ("cle", (p, _) => p.Slug),
        ("titre", (p, scope) => RenderScope.Typeset(p.Title.Value, p.Language)),
        ("attribut_langue", (p, scope) => scope.LanguageOf(p.Language)),
        ("accroche", (p, scope) => RenderScope.Typeset(p.Lede, p.Language)),
        ("description", (p, scope) => RenderScope.Typeset(p.Description?.Value, p.Language)),
        ("annonce", (p, scope) => RenderScope.Typeset(p.Announcement, p.Language)),
        ("auteurs", (p, _) => FrenchTypography.Apply(FrenchFormat.List(p.Authors))),
        ("episodes", (p, scope) => Episode.List(p.Episodes, scope)),
        ("image", (p, scope) => PodcastImage.PathOf(p) is { } image ? scope.Image(image) : null),
        ("page", (p, scope) => scope.To(scope.Addresses.OfPage(p))),
        ("flux", (p, scope) => FeedViews.Series.Of(p, scope)),
        ("licence", (p, scope) => LicenceOf(p, scope))
    );

    private static Podcast SeriesOf(Episode episode, RenderScope scope) => scope.Library.Find(SubjectKind.Podcast, episode.PodcastSlug)!;

    private static object? LicenceOf(Podcast podcast, RenderScope scope) =>
        LicenceView.Of(
            (podcast.Licence ?? scope.Library.Collection.Licence)?.Value,
            scope,
            podcast.Licence is null ? null : podcast.LicenceAddress
        );
}
