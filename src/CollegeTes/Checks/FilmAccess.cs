using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// A film that the organisation publishes has captions, a transcript, and says what becomes of what is only seen (RGAA 4.1, criteria 4.1 to
/// 4.6). For one
/// that is someone else's, the page says what is known.
/// </summary>
public sealed class FilmAccess : ICheck
{
    public static readonly Descriptor NoCaptions = new(
        "TES0576",
        Severity.Error,
        "film sans sous-titres",
        "Sans sous-titres synchronisés, le film est fermé aux personnes sourdes et à qui regarde sans le son (RGAA 4.3). Déposez "
            + "un fichier WebVTT ou SubRip à côté de video.md et nommez-le sous « sous-titres », même quand PeerTube les porte aussi : "
            + "c'est lui que tes vérifie. Un film dont rien de ce qu'on entend ne compte se déclare « sans-parole: oui ».",
        "fichier: film.mp4",
        "fichier: film.mp4\nsous-titres: film.vtt"
    );

    public static readonly Descriptor NoTranscript = new(
        "TES0577",
        Severity.Error,
        "film sans transcription",
        "Une transcription se lit, se cherche, se cite et se traduit ; elle sert à qui ne peut ni voir ni entendre (RGAA 4.1). "
            + "Nommez-la sous « transcription » : le fichier des sous-titres convient s'il dit tout ce qu'il faut pour comprendre. Celle "
            + "d'un film sans parole dit ce que l'on voit.",
        "sous-titres: film.vtt",
        "sous-titres: film.vtt\ntranscription: film.vtt"
    );

    public static readonly Descriptor Elsewhere = new(
        "TES0578",
        Severity.Notice,
        "film d'ailleurs sans sous-titres connus",
        "La page renvoie à un film qui n'a pas de sous-titres, ou dont rien ne le dit. Ce n'est pas à vous de les faire, mais le lecteur "
            + "doit le savoir avant de le "
            + "suivre : écrivez « sous-titres: oui » ou « non » après avoir regardé, « non renseigne » si vous n'avez pas pu.",
        "adresse: \"https://exemple.fr/film\"",
        "adresse: \"https://exemple.fr/film\"\nsous-titres: oui"
    );

    public static readonly Descriptor Unseen = new(
        "TES0579",
        Severity.Warning,
        "ce qui ne fait que se voir",
        "Un film montre des choses que personne ne dit : un lieu, un geste, un chiffre à l'écran. Dites par « audiodescription » "
            + "s'il y en a une (oui), s'il n'en faut pas (non-necessaire) ou s'il en manque une (non) ; dans ces deux cas, « "
            + "audiodescription-raison » dit pourquoi (RGAA 4.5 et 4.6).",
        "audiodescription: non-necessaire",
        "audiodescription: non-necessaire\naudiodescription-raison: \"Les personnes filmées disent ce qu'elles montrent.\""
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [NoCaptions, NoTranscript, Elsewhere, Unseen];

    public void Run(CheckContext context)
    {
        foreach (var film in context.Library.Films.Where(f => f.Status.Value is not (Status.Draft or Status.Archived)))
        {
            if (film.IsOwn)
                Own(film, context);
            else if (film is { Places.Address: { } address, CaptionFile: null, IsWordless: false })
                Other(film.CaptionsElsewhere, address.Span, context);
        }
    }

    // Who wrote « non renseigne » has looked; the page says it.
    private static void Other(Documented<bool> captions, SourceSpan place, CheckContext context)
    {
        if (captions.IsAbsent)
            context.Report(
                Elsewhere,
                place,
                "rien ne dit si ce film a des sous-titres",
                "Regardez, puis écrivez « sous-titres: oui », « non » ou « non renseigne »."
            );
        else if (captions is { HasValue: true, Value: false })
            context.Report(Elsewhere, place, "ce film n'a pas de sous-titres", "Dites dans le texte ce qu'on y entend.");
    }

    private static void Own(Film film, CheckContext context)
    {
        // A file without a sound track has nothing to caption.
        if (film.CaptionFile is null && !film.IsWordless && film.File is not { MimeType: not null, HasSound: false })
            context.Report(
                NoCaptions,
                film.Title.Span,
                !film.CaptionsElsewhere.HasValue
                    ? "ce film n'a pas de sous-titres"
                    : "ce film est publié ici : « oui » ou « non » ne suffit pas",
                "Déposez un fichier WebVTT ou SubRip et nommez-le sous « sous-titres »."
            );
        if (film.TranscriptFile is null)
            context.Report(
                NoTranscript,
                film.Title.Span,
                "ce film n'a pas de transcription",
                film.CaptionFile is { } captions
                    ? $"Ajoutez « transcription: {captions.Value.Split('/')[^1]} » si les sous-titres disent tout, ou un fichier qui dit "
                        + $"le reste."
                    : "Déposez un fichier WebVTT et nommez-le sous « transcription »."
            );
        if (film.AudioDescription.IsAbsent)
            context.Report(
                Unseen,
                film.Title.Span,
                "rien ne dit si ce film a besoin d'une audiodescription",
                "Ajoutez « audiodescription: », oui, non ou non-necessaire."
            );
        else if (
            film.AudioDescription is { HasValue: true, Value.Value: not AudioDescription.Yes }
            && string.IsNullOrWhiteSpace(film.AudioDescriptionReason)
        )
            context.Report(Unseen, film.AudioDescription.Value.Span, "rien ne dit pourquoi", "Ajoutez « audiodescription-raison: ».");
    }
}
