using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>emission.yaml</c>: an audio series.</summary>
internal static class PodcastFile
{
    private static readonly Field<Located<string>> Title = new("titre", AnyText, "Titre de la série.", true);
    private static readonly Field<Located<string>> Lede = new("accroche", AnyText, "Une phrase.");
    private static readonly Field<Located<string>> Description = new("description", AnyText, "Présentation de la série, 4 000 octets au plus.", true);
    private static readonly Field<Located<string>> Announcement = new("annonce", AnyText, "Ce qui doit être dit partout où la série est montrée.");
    private static readonly Field<IReadOnlyList<Located<string>>> Authors = new("auteurs", ListOf(AnyText), "Auteurs.");
    private static readonly Field<Located<string>> Tongue = new("langue", Language, "Langue.");
    private static readonly Field<IReadOnlyList<Located<string>>> Categories = new("categories", ListOf(AnyText), "Catégories des annuaires.");
    private static readonly Field<Located<bool>> Explicit = new("explicite", Flag, "Contenu réservé aux adultes.");
    private static readonly Field<Located<bool>> Serial = new("type", Choice(("serie", true), ("episodique", false)), "Épisodes à suivre dans l'ordre, ou non.");
    private static readonly Field<Located<string>> Guid = new("guid", AnyText, "Identifiant de la série, donné une fois pour toutes.");
    private static readonly Field<Located<string>> Licence = new("licence", Named("licence"), "Licence.");
    private static readonly Field<Located<string>> Image = new("image", AnyText, "Image carrée de la série.");

    public static readonly ObjectShape Shape = new("une émission",
        [Title, Lede, Description, Announcement, Authors, Tongue, Categories, Explicit, Serial, Guid, Licence, Image]);

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
            Categories = [.. r.List(Categories).Select(c => c.Value)],
            IsExplicit = r.Value(Explicit)?.Value ?? false,
            IsSerial = r.Value(Serial)?.Value ?? false,
            Guid = r.Value(Guid),
            Licence = r.Value(Licence),
            Image = r.Value(Image),
        };
    }
}

/// <summary>The front matter of <c>episode.md</c>.</summary>
internal static class EpisodeFile
{
    private static readonly Field<Located<string>> Name = new("nom", AnyText, "Nom.", true);
    private static readonly Field<Located<string>> Role = new("role", AnyText, "À quel titre.");
    private static readonly Field<Located<string>> Source = new("source", CitedSource, "Source publiée qui établit ce rôle.");
    private static readonly Field<Located<string>> Consent = new("consentement", Reference("consentement"), "Consentement de la personne.");
    private static readonly Field<Located<string>> Page = new("url", Url, "Page de la personne.");
    private static readonly Kind<Person> PersonKind = Object(new("une personne", [Name, Role, Source, Consent, Page]), r => new Person(
        r.Text(Name), r.Plain(Role), r.Value(Source), r.Value(Consent), r.Value(Page)));

    private static readonly Field<Located<TimeSpan>> Start = new("debut", Timecode, "Début du chapitre.", true);
    private static readonly Field<Located<string>> Heading = new("titre", AnyText, "Titre.", true);
    private static readonly Field<Located<string>> Address = new("url", Url, "Adresse.");
    private static readonly Kind<Chapter> ChapterKind = Object(new("un chapitre", [Start, Heading, Address]), r => new Chapter(
        r.Value(Start) ?? new Located<TimeSpan>(TimeSpan.Zero, r.Place), r.Text(Heading), r.Value(Address)));

    private static readonly Field<Located<string>> Target = new("url", Url, "Adresse.", true);
    private static readonly Kind<EpisodeLink> LinkKind = Object(new("un lien", [Heading, Target]), r => new EpisodeLink(r.Text(Heading).Value, r.Text(Target)));

    private static readonly Field<Located<string>> Title = new("titre", AnyText, "Titre, sans numéro ni nom de la série.", true);
    private static readonly Field<Located<string>> Lede = new("accroche", AnyText, "160 signes au plus : ce que montrent les annuaires.");
    private static readonly Field<Located<int>> Number = new("numero", Integer, "Numéro de l'épisode.");
    private static readonly Field<Located<int>> Season = new("saison", Integer, "Saison.");
    private static readonly Field<Located<PartialDate>> When = new("date", Date, "Date de parution.", true);
    private static readonly Field<Located<Status>> Status = new("statut", SharedFields.Status, "Seul « publie » paraît.", true);
    private static readonly Field<Window> Window = new("publication", SharedFields.Window, "Embargo et fin de parution.");
    private static readonly Field<Located<string>> Audio = new("audio", AnyText, "Fichier audio, à côté de ce fichier ; obligatoire sauf pour un brouillon.");
    private static readonly Field<Located<string>> LightAudio = new("audio-leger", AnyText, "Le même son à bas débit, à côté de ce fichier : « tes audio preparer » le fait.");
    private static readonly Field<Located<string>> Transcript = new("transcription", AnyText, "Transcription WebVTT (.vtt) ou SubRip (.srt), à côté de ce fichier ; obligatoire sauf pour un brouillon.");
    private static readonly Field<IReadOnlyList<Chapter>> Chapters = new("chapitres", ListOf(ChapterKind), "Chapitres, dans l'ordre.");
    private static readonly Field<IReadOnlyList<Person>> People = new("personnes", ListOf(PersonKind), "Personnes entendues ou dont on parle.");
    private static readonly Field<IReadOnlyList<Located<string>>> Places = new("lieux", ListOf(AnyText), "Lieux.");
    private static readonly Field<IReadOnlyList<Located<string>>> Experiences = new("retours", ListOf(Named("retour")), "Retours racontés, écrits territoire/retour.");
    private static readonly Field<IReadOnlyList<EpisodeLink>> Links = new("liens", ListOf(LinkKind), "Liens.");
    private static readonly Field<Located<string>> Credits = new("credits", AnyText, "Crédits.");
    private static readonly Field<IReadOnlyList<Source>> Sources = new("sources", ListOf(SharedFields.Source), "Sources citées.");
    private static readonly Field<Located<PartialDate>> UpdatedOn = new("mis-a-jour-le", Date, "Date de la dernière mise à jour.");
    private static readonly Field<Located<string>> Licence = new("licence", Named("licence"), "Licence.");

    public static readonly ObjectShape Shape = new("un épisode",
    [
        Title, Lede, Number, Season, When, Status, Window, Audio, LightAudio, Transcript, Chapters, People, Places, Experiences, Links, Credits, Sources, UpdatedOn, Licence,
    ]);

    /// <summary>The audio path is resolved and measured by the caller, like the body.</summary>
    public static Episode Read(YamlMapping mapping, ReadContext context, string podcast, string slug)
    {
        var r = new ObjectReader(mapping, Shape, context);
        var status = r.Value(Status) ?? new Located<Status>(Model.Status.Draft, r.Place);
        // An episode is written before it is recorded.
        if (!r.Has(Audio) && status.Value != Model.Status.Draft)
            context.Bag.Add(FieldDiagnostics.MissingKey.At(r.Place, "« audio » manque dans un épisode qui n'est plus un brouillon", $"Ajoutez « {Audio.Key}: … » : {Audio.Shape.Description}"));
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
            Audio = r.Value(Audio) is { } audio ? new AudioFile(audio, null, 0, null) : null,
            LightAudio = r.Value(LightAudio) is { } light ? new AudioFile(light, null, 0, null) : null,
            TranscriptFile = r.Value(Transcript),
            Chapters = r.List(Chapters),
            People = r.List(People),
            Places = [.. r.List(Places).Select(p => p.Value)],
            Experiences = r.List(Experiences),
            Links = r.List(Links),
            Credits = r.Plain(Credits),
            Sources = r.List(Sources),
            UpdatedOn = r.Value(UpdatedOn)?.Value,
            Licence = r.Value(Licence),
        };
    }
}
