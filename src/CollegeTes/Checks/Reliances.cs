using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// Everything that rests on a consent, whatever kind of text it is in. A photograph rests on its consent wherever it is shown: in the text
/// that
/// declares it, and in any other.
/// </summary>
internal sealed class Reliances
{
    private static readonly ConsentObject[] Names = [ConsentObject.Name];
    private static readonly ConsentObject[] Pictures = [ConsentObject.Image];
    private static readonly ConsentObject[] Heard = [ConsentObject.Voice, ConsentObject.Name];
    private static readonly ConsentObject[] Seen = [ConsentObject.Image, ConsentObject.Voice];
    private static readonly ConsentObject[] ReportedOf = [ConsentObject.Name, ConsentObject.Image, ConsentObject.Voice];

    private readonly ILookup<string, (Located<string> Consent, string Register, string Text)> _photographs;

    private Reliances(Library library) =>
        _photographs = Declared(library)
            .Where(d => d.Media.Consent is not null)
            .ToLookup(d => d.Media.File.Value, d => (d.Media.Consent!.Value, d.Register, d.Text), StringComparer.Ordinal);

    /// <summary>All of them, of archived texts too.</summary>
    public static IEnumerable<Reliance> Of(Library library)
    {
        var found = new Reliances(library);
        return
        [
            .. library.Territories.SelectMany(found.OfTerritory),
            .. library.Podcasts.SelectMany(found.OfPodcast),
            .. library.Films.SelectMany(found.OfFilm),
            // Those have nobody in them but on photographs.
            .. library
                .Booklets.Concat(library.Others)
                .SelectMany(s =>
                    found
                        .OfPictures(s.Path, [.. Shown([.. s.Pictures]), .. Shown(s.Text)], ShownThing.Images)
                        .Select(r => r with { IsArchived = s.Standing == Status.Archived, Window = s.Embargo })
                ),
        ];
    }

    /// <summary>Workspace paths of registers, there or not, and what they hold.</summary>
    public static IEnumerable<(string Path, IReadOnlyList<Consent> Consents)> Registers(Library library) =>
        library.Subjects.Where(s => ContentKind.Consents.Beside.Contains(s.SubjectKind)).Select(s => (RegisterOf(s), s.Consents));

    private static string RegisterOf(Subject subject) => ContentKind.Consents.PathBeside(subject.Reference);

    private static IEnumerable<(Media Media, string Register, string Text)> Declared(Library library) =>
        library
            .Territories.SelectMany(t =>
                t.Media.Select(m => (m, RegisterOf(t), t.Path))
                    .Concat(t.Experiences.SelectMany(e => e.Media.Select(m => (m, RegisterOf(t), e.Path))))
            )
            .Concat(library.Films.Where(f => f.Poster is not null).Select(f => (f.Poster!, RegisterOf(f), f.Path)));

    private static IEnumerable<(string File, SourceSpan Place)> Shown(Model.Prose prose) => prose.Images.Select(i => (i.File, i.Place));

    private static IEnumerable<(string File, SourceSpan Place)> Shown(IReadOnlyList<Media> media) =>
        media.Select(m => (m.File.Value, m.File.Span));

    private IEnumerable<Reliance> OfTerritory(Territory territory)
    {
        // It is shown with its write-ups or not at all.
        var isHidden = territory.Experiences.All(e => e.Status.Value == Status.Archived);
        var own = OfPictures(territory.Path, [.. Shown(territory.Media), .. Shown(territory.Description)], ShownThing.TerritoryImages)
            .Concat(
                territory
                    .Contacts.Select(c =>
                        Make(c.Consent, RegisterOf(territory), territory.Path, ShownThing.TerritoryContacts, "le nom", Names)
                    )
                    .OfType<Reliance>()
            );
        return own.Select(r => r with { IsArchived = isHidden })
            .Concat(territory.Experiences.SelectMany(e => OfExperience(e, RegisterOf(territory))));
    }

    private IEnumerable<Reliance> OfExperience(Experience experience, string register)
    {
        var path = experience.Path;
        var capsule = experience.Capsule;
        IEnumerable<Reliance?> all =
        [
            .. OfPictures(path, [.. Shown(experience.Media), .. Shown(experience.Body)], ShownThing.Images),
            .. experience.Contacts.Select(c => Make(c.Consent, register, path, ShownThing.Contacts, "le nom", Names)),
            .. experience.Quotations.Select(q =>
                Make(q.Consent, register, path, ShownThing.Quotations, "la citation", [ConsentObject.Quotation])
            ),
            .. experience
                .Observations.SelectMany(o => o.Evidence)
                .Select(e => Make(e.Consent, register, path, ShownThing.Evidence, "la preuve", [ConsentObject.Quotation])),
            capsule is { Narration: not null }
                ? Make(capsule.Consent, register, capsule.Path, ShownThing.Voice, "la voix", [ConsentObject.Voice])
                : null,
        ];
        return all.OfType<Reliance>()
            .Select(r => r with { IsArchived = experience.Status.Value == Status.Archived, Window = experience.Window });
    }

    private IEnumerable<Reliance> OfPodcast(Podcast podcast)
    {
        var isHidden = podcast.Episodes.All(e => e.Status.Value == Status.Archived);
        var images = PodcastImage
            .Of(podcast)
            .Where(i => PodcastImage.PathOf(i.Name, i.From) is not null)
            .ToLookup(i => i.From, i => (PodcastImage.PathOf(i.Name, i.From)!, i.Name.Span), StringComparer.Ordinal);
        var own = Of(podcast.People, podcast.Path).Concat(OfPictures(podcast.Path, images[podcast.Path], ShownThing.Episodes));
        return own.Select(r => r with { IsArchived = isHidden })
            .Concat(
                podcast.Episodes.SelectMany(e =>
                    Of(e.People, e.Path)
                        .Concat(OfPictures(e.Path, [.. images[e.Path], .. Shown(e.Body)], ShownThing.Episodes))
                        .Select(r => r with { IsArchived = e.Status.Value == Status.Archived, Window = e.Window })
                )
            );

        IEnumerable<Reliance> Of(IReadOnlyList<Person> people, string text) =>
            people
                .Select(p => Make(p.Consent, RegisterOf(podcast), text, ShownThing.Episodes, "la voix ou le nom", Heard))
                .OfType<Reliance>();
    }

    private IEnumerable<Reliance> OfFilm(Film film)
    {
        // Who takes part is seen or heard; of who is told of, only the name is shown.
        var people = film
            .People.Select(p =>
                p.Part is null
                    ? Make(p.Consent, RegisterOf(film), film.Path, ShownThing.Films, "le nom", ReportedOf)
                    : Make(p.Consent, RegisterOf(film), film.Path, ShownThing.Films, "l'image ou la voix", Seen)
            )
            .OfType<Reliance>();
        IReadOnlyList<Media> poster = film.Poster is { } image ? [image] : [];
        return people
            .Concat(OfPictures(film.Path, [.. Shown(poster), .. Shown(film.Body)], ShownThing.Films))
            .Select(r => r with { IsArchived = film.Status.Value == Status.Archived, Window = film.Window });
    }

    // What a text declares itself is told where it says so, however often it shows it.
    private IEnumerable<Reliance> OfPictures(string text, IEnumerable<(string File, SourceSpan Place)> shown, ShownThing thing) =>
        shown
            .SelectMany(s =>
                _photographs[s.File]
                    .Select(p => new Reliance(
                        p.Consent,
                        p.Register,
                        text,
                        p.Text == text ? p.Consent.Span : s.Place,
                        thing,
                        "l'image",
                        Pictures
                    ))
            )
            .DistinctBy(r => (r.Consent.Value, r.Register, r.Place));

    private static Reliance? Make(
        Located<string>? consent,
        string register,
        string text,
        ShownThing shown,
        string what,
        ConsentObject[] objects
    ) => consent is { } id ? new Reliance(id, register, text, id.Span, shown, what, objects) : null;
}
