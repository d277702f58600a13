using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Deliverables.Views;

/// <summary>Series and episodes as templates see them (<c>emission</c>, <c>episode</c>).</summary>
internal static class PodcastViews
{
    private static readonly ViewType<Chapter, RenderScope> Chapter = new(
        ("secondes", (c, _) => (long)c.Start.Value.TotalSeconds),
        ("debut", (c, _) => Clock(c.Start.Value)),
        ("titre", (c, _) => RenderScope.Typeset(c.Title.Value)),
        ("titre_brut", (c, _) => c.Title.Value),
        ("url", (c, _) => c.Url?.Value));

    private static readonly ViewType<Person, RenderScope> Person = new(
        ("nom", (p, _) => p.Name.Value),
        ("role", (p, _) => RenderScope.Typeset(p.Role)),
        ("url", (p, _) => p.Url?.Value));

    private static readonly ViewType<EpisodeLink, RenderScope> Link = new(
        ("titre", (l, _) => RenderScope.Typeset(l.Title)),
        ("url", (l, _) => l.Url.Value));

    private static readonly ViewType<(TimeSpan Start, string? Voice, string Text), RenderScope> Passage = new(
        ("secondes", (p, _) => (long)p.Start.TotalSeconds),
        ("debut", (p, _) => Clock(p.Start)),
        ("voix", (p, _) => p.Voice),
        ("texte", (p, _) => RenderScope.Typeset(p.Text)));

    private static readonly ViewType<AudioFile, RenderScope> Audio = new(
        ("url", (a, scope) => scope.To(scope.Addresses.OfMedia(a.File.Value))),
        ("duree", (a, scope) => a.Duration is { } d ? Duration(d) : scope.Labels["non-renseigne"]),
        ("duree_iso", (a, _) => a.Duration is { } d ? System.Xml.XmlConvert.ToString(TimeSpan.FromSeconds(Math.Round(d.TotalSeconds))) : null),
        ("secondes", (a, _) => (long)Math.Round(a.Duration?.TotalSeconds ?? 0)),
        ("taille", (a, _) => FrenchFormat.Size(a.Length)),
        ("octets", (a, _) => a.Length),
        ("type", (a, _) => a.MimeType));

    public static readonly ViewType<Episode, RenderScope> Episode = new(
        ("id", (e, _) => e.Id),
        ("cle", (e, _) => e.Slug),
        ("titre", (e, _) => RenderScope.Typeset(e.Title.Value)),
        ("accroche", (e, _) => RenderScope.Typeset(e.Lede)),
        ("numero", (e, _) => e.Number?.Value),
        ("saison", (e, _) => e.Season),
        ("date", (e, _) => e.Date?.Value.ToFrench()),
        ("date_iso", (e, _) => e.Date?.Value.ToIso()),
        ("brouillon", (e, _) => e.Status.Value != Status.Published),
        ("emission", (e, scope) => Podcast!.Of(scope.Library.Podcasts.FirstOrDefault(p => p.Slug == e.PodcastSlug), scope)),
        ("audio", (e, scope) => Audio.Of(e.Audio, scope)),
        ("audio_leger", (e, scope) => Audio.Of(e.LightAudio, scope)),
        ("transcription", (e, scope) => scope.To(e.TranscriptFile is { } f ? scope.Addresses.OfMedia(f.Value) : null)),
        ("passages", (e, scope) => Passage.List(Passages(e), scope)),
        ("chapitres", (e, scope) => Chapter.List(e.Chapters, scope)),
        ("personnes", (e, scope) => Person.List(e.People, scope)),
        ("lieux", (e, _) => e.Places.Count == 0 ? null : FrenchTypography.Apply(FrenchFormat.List([.. e.Places.Select(p => p.Name)]))),
        ("retours", (e, scope) => ExperienceViews.Experience.List(e.Experiences.Select(r => scope.Library.Experiences.FirstOrDefault(x => x.Id == r.Value)).OfType<Experience>(), scope)),
        ("liens", (e, scope) => Link.List(e.Links, scope)),
        ("credits", (e, _) => RenderScope.Typeset(e.Credits)),
        ("sources", (e, scope) => ReferenceViews.Sources(e.Sources, e.Slug, e.Body, scope)),
        ("notes", (e, _) => e.Body.Lead),
        ("sections", (e, scope) => ExperienceViews.Section.List(e.Body.Sections, scope)),
        ("notes_annuaires", (e, scope) => DirectoryMarkup.Of(e.Body.Lead, scope)),
        ("notes_texte", (e, _) => PlainText.Of(e.Body.Lead)),
        ("licence", (e, scope) => Licences.View.Of((e.Licence ?? scope.Library.Podcasts.First(p => p.Slug == e.PodcastSlug).Licence ?? scope.Library.Collection.Licence)?.Value, scope)),
        ("mis_a_jour_le", (e, _) => e.UpdatedOn?.ToFrench()),
        ("flux", (e, scope) => FeedViews.Item.Of(e, scope)),
        ("voisins", (e, scope) => Beside!.List(Neighbour.Of(e, scope.Library), scope)),
        ("page", (e, scope) => scope.To(scope.Addresses.OfPage("notes", e.Id))));

    private static readonly ViewType<Neighbour, RenderScope> Beside = new(
        ("episode", (n, scope) => Episode.Of(n.Episode, scope)),
        ("raison", (n, scope) => scope.Labels["notes." + n.Reason]));

    public static readonly ViewType<Podcast, RenderScope> Podcast = new(
        ("cle", (p, _) => p.Slug),
        ("titre", (p, _) => RenderScope.Typeset(p.Title.Value)),
        ("accroche", (p, _) => RenderScope.Typeset(p.Lede)),
        ("description", (p, _) => RenderScope.Typeset(p.Description?.Value)),
        ("annonce", (p, _) => RenderScope.Typeset(p.Announcement)),
        ("auteurs", (p, _) => FrenchTypography.Apply(FrenchFormat.List(p.Authors))),
        ("episodes", (p, scope) => Episode.List(p.Episodes, scope)),
        ("image", (p, scope) => PodcastImage.PathOf(p) is { } image ? scope.Image(image) : null),
        ("page", (p, scope) => scope.To(scope.Addresses.OfPage("notes", p.Slug))),
        ("flux", (p, scope) => FeedViews.Series.Of(p, scope)),
        ("licence", (p, scope) => Licences.View.Of((p.Licence ?? scope.Library.Collection.Licence)?.Value, scope)));

    // Cues are joined into paragraphs a reader can follow: a new one at each change of voice, chapter or long silence, and at a full stop after some length.
    private static IEnumerable<(TimeSpan, string?, string)> Passages(Episode episode)
    {
        if (episode.Transcript is not { } transcript)
            yield break;
        var text = new System.Text.StringBuilder();
        Cue? first = null;
        Cue? last = null;
        foreach (var cue in transcript.Cues)
        {
            if (first is not null && last is not null && StartsPassage(episode, first, last, cue, text))
            {
                yield return (first.Start, first.Voice, text.ToString());
                text.Clear();
                first = null;
            }
            first ??= cue;
            text.Append(text.Length > 0 ? " " : "").Append(cue.Text.Replace('\n', ' '));
            last = cue;
        }
        if (first is not null)
            yield return (first.Start, first.Voice, text.ToString());
    }

    private static bool StartsPassage(Episode episode, Cue first, Cue last, Cue next, System.Text.StringBuilder text) =>
        next.Voice != first.Voice
        || episode.Chapters.Any(c => c.Start.Value > last.Start && c.Start.Value <= next.Start)
        || (text.Length > 420 && text[^1] is '.' or '!' or '?' or '»');

    private static string Clock(TimeSpan time) => time.TotalHours >= 1
        ? $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}" : $"{time.Minutes:00}:{time.Seconds:00}";

    private static string Duration(TimeSpan time)
    {
        var rounded = TimeSpan.FromSeconds(Math.Round(time.TotalSeconds));
        var minutes = $"{rounded.Minutes}\u00A0min {rounded.Seconds:00}\u00A0s";
        return rounded.TotalHours >= 1 ? $"{(int)rounded.TotalHours}\u00A0h {minutes}" : minutes;
    }
}
