using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>The front matter of <c>video.md</c>: a film that exists already.</summary>
internal static class FilmFile
{
    private static readonly Field<Located<string>> Title = new("titre", PlainText, "Titre du film.", true);
    private static readonly Field<Located<string>> Lede = new(
        "accroche",
        TextWithReferences,
        "Une phrase, 160 signes au plus : ce que l'on voit, et où."
    );
    private static readonly Field<Located<PartialDate>> When = new(
        "date",
        Date,
        "Date de première diffusion : l'année seule, si c'est tout ce que l'on sait.",
        true
    );
    private static readonly Field<Located<Status>> Status = new("statut", SharedFields.Status, "Seul « publie » paraît.", true);
    private static readonly Field<Window> Window = new("publication", SharedFields.Window, "Embargo et fin de parution.", limits: true);
    private static readonly Field<Located<string>> File = new(
        "fichier",
        UnshownText,
        "Le film, à côté de ce fichier, en MP4 ou en WebM : durée, image et poids y sont lus. Ou bien « peertube », ou bien « adresse »."
    );
    private static readonly Field<Located<string>> PeerTube = new(
        "peertube",
        Url,
        "Adresse du film sur une instance PeerTube : https://instance/w/identifiant."
    );
    private static readonly Field<Located<string>> Address = new(
        "adresse",
        Url,
        "Adresse d'un film qui est sur un autre site : la page y renvoie, sans en reprendre l'image."
    );
    private static readonly Field<Documented<Located<TimeSpan>>> Duration = new(
        "duree",
        Documented(Timecode),
        "Durée d'un film qui est ailleurs, ou « non renseigne » ; celle d'un fichier est lue."
    );
    private static readonly Field<Located<string>> Tongue = new(
        "langue",
        Language,
        "Langue du film, si ce n'est pas celle de la collection."
    );
    private static readonly Field<Documented<Located<string>>> Captions = new(
        "sous-titres",
        Documented(UnshownText),
        "Sous-titres WebVTT (.vtt) ou SubRip (.srt), à côté de ce fichier ; d'un film sur un autre site, oui ou non, "
            + "ou « non renseigne »."
    );
    private static readonly Field<Located<bool>> Wordless = new(
        "sans-parole",
        Flag,
        "oui quand rien de ce qu'on entend n'est nécessaire pour comprendre : le film se passe alors de sous-titres."
    );
    private static readonly Field<Located<string>> Transcript = new(
        "transcription",
        UnshownText,
        "Transcription .vtt ou .srt, à côté de ce fichier ; celui des sous-titres convient s'il dit tout."
    );
    private static readonly Field<Documented<Located<AudioDescription>>> Described = new(
        "audiodescription",
        Documented(Choice(("oui", AudioDescription.Yes), ("non", AudioDescription.No), ("non-necessaire", AudioDescription.NotNeeded))),
        "Ce qui ne fait que se voir est-il dit aussi ? oui, non, non-necessaire ou « non renseigne »."
    );
    private static readonly Field<Located<string>> Reason = new(
        "audiodescription-raison",
        PlainText,
        "Pourquoi il n'y en a pas, ou pourquoi le film s'en passe : la page le dit."
    );
    private static readonly Field<Media> Poster = new(
        "affiche",
        SharedFields.Media,
        "Image qui annonce le film ; sans elle, la page dessine la sienne."
    );
    private static readonly Field<Located<string>> Director = new("realisation", VerbatimText, "Qui a réalisé le film.");
    private static readonly Field<Located<string>> Producer = new(
        "producteur",
        VerbatimText,
        "Qui l'a fait faire ou l'a diffusé : une chaîne, un ministère, l'organisation."
    );
    private static readonly Field<Located<string>> Credits = new(
        "credits",
        PlainText,
        "Autres crédits : image, son, montage, musique et sa licence."
    );
    private static readonly Field<IReadOnlyList<Chapter>> Chapters = new(
        "chapitres",
        ListOf(RecordingFields.Chapter),
        "Chapitres, dans l'ordre."
    );
    private static readonly Field<IReadOnlyList<Person>> People = new(
        "personnes",
        ListOf(RecordingFields.Person),
        "Personnes vues, entendues ou dont on parle."
    );
    private static readonly Field<IReadOnlyList<Place>> Places = new(
        "lieux",
        ListOf(RecordingFields.Place),
        "Lieux : un nom, ou un nom et où il est."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Experiences = new(
        "retours",
        ListOf(Named("retour")),
        "Retours racontés, écrits territoire/retour : leur page y renvoie."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Territories = new(
        "territoires",
        ListOf(Reference("territoire")),
        "Territoires que l'on voit : leur livret y renvoie."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Axes = new("axes", ListOf(Reference("axe")), "Axes de la collection.");
    private static readonly Field<IReadOnlyList<Located<string>>> Themes = new(
        "themes",
        ListOf(Named("theme")),
        "Thèmes : ils rapprochent les vidéos."
    );
    private static readonly Field<IReadOnlyList<EpisodeLink>> Links = new("liens", ListOf(RecordingFields.Link), "Liens.");
    private static readonly Field<IReadOnlyList<Source>> Sources = new("sources", ListOf(SharedFields.Source), "Sources citées.");
    private static readonly Field<Located<PartialDate>> UpdatedOn = new(
        "mis-a-jour-le",
        Date,
        "Date de la dernière mise à jour de la page."
    );
    private static readonly Field<Located<string>> Licence = new(
        "licence",
        Named("licence"),
        "Licence du film ; rien quand on ne la connaît pas."
    );

    public static readonly ObjectShape Shape = new(
        "une vidéo",
        [
            Title,
            Lede,
            When,
            Status,
            Window,
            File,
            PeerTube,
            Address,
            Duration,
            Tongue,
            Captions,
            Wordless,
            Transcript,
            Described,
            Reason,
            Poster,
            Director,
            Producer,
            Credits,
            Chapters,
            People,
            Places,
            Experiences,
            Territories,
            Axes,
            Themes,
            Links,
            Sources,
            UpdatedOn,
            Licence,
        ]
    );

    /// <summary>Files are found and measured by the caller, like the body.</summary>
    public static Film Read(YamlMapping mapping, ReadContext context, string slug, string language)
    {
        var r = new ObjectReader(mapping, Shape, context);
        var written = r.TryGet(Captions, out var captions) ? captions : default;
        // Of a film on another site, only whether it has some is known.
        var elsewhere =
            written.IsUnknown ? Model.Documented<bool>.Unknown
            : written is { HasValue: true, Value.Value: "oui" or "non" } ? Model.Documented<bool>.Of(written.Value.Value == "oui")
            : default;
        return new Film
        {
            Slug = slug,
            Path = context.File.Path,
            Title = r.Text(Title),
            Lede = r.Value(Lede),
            Date = r.Value(When),
            Status = SharedFields.StatusOf(r, Status),
            Window = r.Item(Window),
            Language = r.Plain(Tongue) ?? language,
            Places = new FilmPlaces(r.Value(File), r.Value(PeerTube), r.Value(Address)),
            WrittenDuration = r.TryGet(Duration, out var duration) ? duration : default,
            CaptionFile = written.HasValue && elsewhere.IsAbsent ? written.Value : null,
            CaptionsElsewhere = elsewhere,
            IsWordless = r.Value(Wordless)?.Value ?? false,
            TranscriptFile = r.Value(Transcript),
            AudioDescription = r.TryGet(Described, out var described) ? described : default,
            AudioDescriptionReason = r.Plain(Reason),
            Poster = r.Item(Poster),
            Director = r.Plain(Director),
            Producer = r.Plain(Producer),
            Credits = r.Plain(Credits),
            Chapters = r.List(Chapters),
            People = r.List(People),
            Locations = r.List(Places),
            Experiences = r.List(Experiences),
            Territories = r.List(Territories),
            Axes = r.List(Axes),
            Themes = r.List(Themes),
            Links = r.List(Links),
            Sources = r.List(Sources),
            UpdatedOn = r.Value(UpdatedOn)?.Value,
            Licence = r.Value(Licence),
        };
    }
}
