using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>What everything that is recorded has: people, chapters, places, links.</summary>
internal static class RecordingFields
{
    private static readonly Field<Located<string>> Name = new("nom", VerbatimText, "Nom.", true);
    private static readonly Field<Located<string>> Role = new("role", PlainText, "À quel titre.");
    private static readonly Field<Located<string>> Source = new("source", CitedSource, "Source publiée qui établit ce rôle.");
    private static readonly Field<Located<string>> Consent = new(
        "consentement",
        Reference("consentement"),
        "Consentement de la personne.",
        limits: true
    );
    private static readonly Field<Located<string>> Page = new("url", Url, "Page de la personne.");
    private static readonly Field<Located<PersonPart>> Part = new(
        "participe",
        Choice(
            ("animation", PersonPart.Host),
            ("invite", PersonPart.Guest),
            ("narration", PersonPart.Narrator),
            ("texte", PersonPart.Writer),
            ("production", PersonPart.Producer),
            ("montage", PersonPart.Editor),
            ("son", PersonPart.SoundEngineer)
        ),
        "Ce que la personne fait dans l'enregistrement ; rien pour qui est seulement raconté. Les annuaires nomment celles qui participent."
    );

    public static readonly Kind<Model.Person> Person = Object(
        new("une personne", [Name, Role, Part, Source, Consent, Page]),
        r => new Model.Person(r.Text(Name), r.Plain(Role), r.Value(Source), r.Value(Consent), r.Value(Page)) { Part = r.Value(Part)?.Value }
    );

    /// <summary>Someone of the whole series, which has no sources of its own: a consent is needed.</summary>
    public static readonly Kind<Model.Person> Maker = Object(
        new("une personne de la série", [Name, Role, Part, Consent, Page]),
        r => new Model.Person(r.Text(Name), r.Plain(Role), null, r.Value(Consent), r.Value(Page)) { Part = r.Value(Part)?.Value }
    );

    private static readonly Field<Located<TimeSpan>> Start = new("debut", Timecode, "Début du chapitre.", true);
    private static readonly Field<Located<string>> Heading = new("titre", PlainText, "Titre.", true);
    private static readonly Field<Located<string>> Address = new("url", Url, "Adresse.");
    public static readonly Kind<Model.Chapter> Chapter = Object(new("un chapitre", [Start, Heading, Address]), r => new Model.Chapter(
        r.Value(Start) ?? new Located<TimeSpan>(TimeSpan.Zero, r.Place),
        r.Text(Heading),
        r.Value(Address)
    ));

    private static readonly Field<Located<string>> Target = new("url", Url, "Adresse.", true);
    public static readonly Kind<EpisodeLink> Link = Object(new("un lien", [Heading, Target]), r => new EpisodeLink(
        r.Text(Heading).Value,
        r.Text(Target)
    ));

    private static readonly Field<Located<string>> PlaceName = new("nom", VerbatimText, "Nom du lieu.", true);
    private static readonly Field<Located<string>> Geo = new("geo", Coordinates, "Latitude et longitude : « 47.65,-2.08 ».");
    private static readonly Field<Located<string>> Osm = new(
        "osm",
        OpenStreetMap,
        "Identifiant OpenStreetMap : R pour une relation, W pour une ligne, N pour un point."
    );
    private static readonly Field<Located<bool>> Origin = new(
        "rel",
        Choice(("sujet", false), ("enregistrement", true)),
        "sujet : ce dont on parle ; enregistrement : où l'on a enregistré."
    );
    public static readonly Kind<Model.Place> Place = TextOr(
        VerbatimText,
        Object(new("un lieu", [PlaceName, Geo, Osm, Origin]), r => new Model.Place(
            r.Text(PlaceName),
            r.Plain(Geo),
            r.Plain(Osm),
            r.Value(Origin)?.Value ?? false
        )),
        (name, _) => new Model.Place(name)
    );

    private static readonly Field<Located<string>> Coordinate = new("geo", Coordinates, "Latitude et longitude : « 47.65,-2.08 ».", true);
    private static readonly Field<Model.Place> Spot = new(
        "lieu",
        Object(new("le lieu d'un chapitre", [PlaceName, Coordinate, Osm]), r => new Model.Place(
            r.Text(PlaceName),
            r.Plain(Coordinate),
            r.Plain(Osm)
        )),
        "Où se passe ce qu'on entend."
    );
    private static readonly Field<Located<string>> ChapterImage = new(
        "image",
        UnshownText,
        "Image que montrent les applications pendant ce chapitre, à côté de ce fichier : JPEG ou PNG."
    );
    private static readonly Field<Located<bool>> Listed = new(
        "sommaire",
        Flag,
        "non pour un chapitre qui change seulement l'image ou le lieu, et qu'aucune liste ne montre."
    );

    /// <summary>A chapter of a sound, which applications may illustrate while it is heard.</summary>
    public static readonly Kind<Model.Chapter> IllustratedChapter = Object(
        new("un chapitre", [Start, Heading, Address, ChapterImage, Spot, Listed]),
        r => new Model.Chapter(r.Value(Start) ?? new Located<TimeSpan>(TimeSpan.Zero, r.Place), r.Text(Heading), r.Value(Address))
        {
            Image = r.Value(ChapterImage),
            Place = r.Item(Spot),
            IsListed = r.Value(Listed)?.Value ?? true,
        }
    );
}
