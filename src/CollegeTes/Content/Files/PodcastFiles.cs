using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>emission.yaml</c>: an audio series.</summary>
internal static class PodcastFile
{
    private static readonly Field<Located<string>> Title = new("titre", PlainText, "Titre de la série.", true);
    private static readonly Field<Located<string>> Lede = new("accroche", PlainText, "Une phrase.");
    private static readonly Field<Located<string>> Description = new(
        "description",
        PlainText,
        "Présentation de la série, 4 000 octets au plus.",
        true
    );
    private static readonly Field<Located<string>> Announcement = new(
        "annonce",
        PlainText,
        "Ce qui doit être dit partout où la série est montrée."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Authors = new("auteurs", ListOf(VerbatimText), "Auteurs.");
    private static readonly Field<Located<string>> Tongue = new("langue", Language, "Langue.");
    private static readonly Field<IReadOnlyList<Located<string>>> Categories = new(
        "categories",
        ListOf(Named("categorie-podcast")),
        "Catégories des annuaires, la principale d'abord : « Society & Culture > Documentary »."
    );
    private static readonly Field<Located<bool>> Explicit = new("explicite", Flag, "Contenu réservé aux adultes.");
    private static readonly Field<Located<bool>> Serial = new(
        "type",
        Choice(("serie", true), ("episodique", false)),
        "Épisodes à suivre dans l'ordre, ou non."
    );
    private static readonly Field<Located<string>> Guid = new(
        "guid",
        UnshownText,
        "Identifiant de la série dans les annuaires, donné une fois pour toutes : il ne change plus, même si l'adresse change."
    );
    private static readonly Field<Located<string>> Licence = new("licence", Named("licence"), "Licence.");
    private static readonly Field<Located<string>> LicenceAddress = new(
        "licence-url",
        Url,
        "Adresse du texte de la licence, si elle n'est pas de celles que tout le monde connaît."
    );
    private static readonly Field<Located<string>> Image = new(
        "image",
        UnshownText,
        "Image carrée de la série, de 1 400 à 3 000 pixels de côté, JPEG ou PNG en couleurs."
    );
    private static readonly Field<Located<bool>> Locked = new(
        "verrou",
        Flag,
        "non, le temps de déménager le flux chez un autre hébergeur ; oui sinon."
    );
    private static readonly Field<IReadOnlyList<Person>> People = new(
        "personnes",
        ListOf(RecordingFields.Maker),
        "Personnes entendues dans tous les épisodes, ou qui les font."
    );
    private static readonly Field<IReadOnlyList<EpisodeLink>> Funding = new(
        "soutiens",
        ListOf(RecordingFields.Link),
        "Où soutenir la série."
    );
    private static readonly Field<Located<string>> Purpose = new(
        "usage",
        UnshownText,
        "À quoi il sert : « verify » pour prouver à qui est le flux.",
        true
    );
    private static readonly Field<Located<string>> Words = new("texte", UnshownText, "Le texte que l'annuaire demande.", true);
    private static readonly Field<IReadOnlyList<FeedNote>> Proofs = new(
        "preuves",
        ListOf(Object(new("une preuve", [Purpose, Words]), r => new FeedNote(r.Text(Purpose).Value, r.Text(Words).Value))),
        "Textes qu'un annuaire demande de placer dans le flux."
    );

    public static readonly ObjectShape Shape = new(
        "une émission",
        [
            Title,
            Lede,
            Description,
            Announcement,
            Authors,
            People,
            Tongue,
            Categories,
            Explicit,
            Serial,
            Image,
            Guid,
            Locked,
            Licence,
            LicenceAddress,
            Funding,
            Proofs,
        ]
    );

    public static Podcast Read(YamlMapping mapping, ReadContext context, string slug, string language)
    {
        var r = new ObjectReader(mapping, Shape, context);
        return new Podcast
        {
            Slug = slug,
            Path = context.File.Path,
            Title = r.Text(Title),
            Lede = r.Plain(Lede),
            Description = r.Value(Description),
            Announcement = r.Plain(Announcement),
            Authors = [.. r.List(Authors).Select(a => a.Value)],
            Language = r.Plain(Tongue) ?? language,
            Categories = r.List(Categories),
            IsExplicit = r.Value(Explicit)?.Value ?? false,
            IsSerial = r.Value(Serial)?.Value ?? false,
            Guid = r.Value(Guid),
            Licence = r.Value(Licence),
            LicenceAddress = r.Plain(LicenceAddress),
            Image = r.Value(Image),
            IsLocked = r.Value(Locked)?.Value ?? true,
            People = r.List(People),
            Funding = r.List(Funding),
            Proofs = r.List(Proofs),
        };
    }
}

/// <summary>The front matter of <c>episode.md</c>.</summary>
internal static class EpisodeFile
{
    private static readonly Field<Located<string>> Title = new("titre", PlainText, "Titre, sans numéro ni nom de la série.", true);
    private static readonly Field<Located<string>> Lede = new(
        "accroche",
        TextWithReferences,
        "160 signes au plus : ce que montrent les annuaires."
    );
    private static readonly Field<Located<int>> Number = new("numero", Integer, "Numéro de l'épisode.");
    private static readonly Field<Located<int>> Season = new("saison", Integer, "Saison.");
    private static readonly Field<Located<PartialDate>> When = new("date", Date, "Date de parution.", true);
    private static readonly Field<Located<Status>> Status = new("statut", SharedFields.Status, "Seul « publie » paraît.", true);
    private static readonly Field<Window> Window = new("publication", SharedFields.Window, "Embargo et fin de parution.", limits: true);
    private static readonly Field<Located<EpisodeKind>> Sort = new(
        "type",
        Choice(("complet", EpisodeKind.Full), ("bande-annonce", EpisodeKind.Trailer), ("bonus", EpisodeKind.Bonus)),
        "Ce qu'est l'épisode ; complet si rien n'est écrit."
    );
    private static readonly Field<Located<string>> Guid = new(
        "guid",
        UnshownText,
        "Identifiant de l'épisode dans le flux d'où il vient ; à n'écrire que pour un épisode déjà paru ailleurs."
    );
    private static readonly Field<Located<string>> Audio = new(
        "audio",
        UnshownText,
        "Fichier audio, à côté de ce fichier ; obligatoire sauf pour un brouillon."
    );
    private static readonly Field<Located<string>> LightAudio = new(
        "audio-leger",
        UnshownText,
        "Le même son à bas débit, à côté de ce fichier : « tes audio preparer » le fait."
    );
    private static readonly Field<Located<string>> Transcript = new(
        "transcription",
        UnshownText,
        "Transcription WebVTT (.vtt) ou SubRip (.srt), à côté de ce fichier ; obligatoire sauf pour un brouillon."
    );
    private static readonly Field<IReadOnlyList<Chapter>> Chapters = new(
        "chapitres",
        ListOf(RecordingFields.IllustratedChapter),
        "Chapitres, dans l'ordre."
    );
    private static readonly Field<IReadOnlyList<Person>> People = new(
        "personnes",
        ListOf(RecordingFields.Person),
        "Personnes entendues ou dont on parle."
    );
    private static readonly Field<IReadOnlyList<Place>> Places = new(
        "lieux",
        ListOf(RecordingFields.Place),
        "Lieux : un nom, ou un nom et où il est."
    );
    private static readonly Field<IReadOnlyList<Located<string>>> Experiences = new(
        "retours",
        ListOf(Named("retour")),
        "Retours racontés, écrits territoire/retour."
    );
    private static readonly Field<IReadOnlyList<EpisodeLink>> Links = new("liens", ListOf(RecordingFields.Link), "Liens.");
    private static readonly Field<Located<string>> Credits = new("credits", PlainText, "Crédits.");
    private static readonly Field<IReadOnlyList<Source>> Sources = new("sources", ListOf(SharedFields.Source), "Sources citées.");
    private static readonly Field<Located<PartialDate>> UpdatedOn = new("mis-a-jour-le", Date, "Date de la dernière mise à jour.");
    private static readonly Field<Located<string>> Licence = new("licence", Named("licence"), "Licence.");
    private static readonly Field<Located<string>> LicenceAddress = new(
        "licence-url",
        Url,
        "Adresse du texte de la licence, si elle n'est pas de celles que tout le monde connaît."
    );
    private static readonly Field<Located<string>> Image = new(
        "image",
        UnshownText,
        "Image de l'épisode, à la place de celle de la série : carrée, de 1 400 à 3 000 pixels de côté, JPEG ou PNG en couleurs."
    );

    public static readonly ObjectShape Shape = new(
        "un épisode",
        [
            Title,
            Lede,
            Number,
            Season,
            Sort,
            When,
            Status,
            Window,
            Guid,
            Image,
            Audio,
            LightAudio,
            Transcript,
            Chapters,
            People,
            Places,
            Experiences,
            Links,
            Credits,
            Sources,
            UpdatedOn,
            Licence,
            LicenceAddress,
        ]
    );

    /// <summary>The audio path is resolved and measured by the caller, like the body.</summary>
    public static Episode Read(YamlMapping mapping, ReadContext context, string podcast, string slug)
    {
        var r = new ObjectReader(mapping, Shape, context);
        var status = SharedFields.StatusOf(r, Status);
        // An episode is written before it is recorded.
        if (!r.Has(Audio) && status.Value != Model.Status.Draft)
            context.Bag.Add(
                FieldDiagnostics.MissingKey.At(
                    r.Place,
                    "« audio » manque dans un épisode qui n'est plus un brouillon",
                    $"Ajoutez « {Audio.Key}: … » : {Audio.Shape.Description}"
                )
            );
        return new Episode
        {
            Slug = slug,
            PodcastSlug = podcast,
            Path = context.File.Path,
            Title = r.Text(Title),
            Lede = r.Plain(Lede),
            Number = r.Value(Number),
            Season = r.Value(Season)?.Value,
            Date = r.Value(When),
            Status = status,
            Window = r.Item(Window),
            Guid = r.Value(Guid),
            Kind = r.Value(Sort)?.Value ?? default,
            Audio = r.Value(Audio) is { } audio ? new AudioFile(audio, null, 0, null) : null,
            LightAudio = r.Value(LightAudio) is { } light ? new AudioFile(light, null, 0, null) : null,
            TranscriptFile = r.Value(Transcript),
            Chapters = r.List(Chapters),
            People = r.List(People),
            Places = r.List(Places),
            Experiences = r.List(Experiences),
            Links = r.List(Links),
            Credits = r.Plain(Credits),
            Sources = r.List(Sources),
            UpdatedOn = r.Value(UpdatedOn)?.Value,
            Licence = r.Value(Licence),
            LicenceAddress = r.Plain(LicenceAddress),
            Image = r.Value(Image),
        };
    }
}
