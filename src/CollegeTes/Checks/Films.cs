using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>A film is in one place, which can be opened; the page says whose it is and how long it lasts.</summary>
public sealed class Films : ICheck
{
    public static readonly Descriptor NoPlace = new(
        "TES0570",
        Severity.Error,
        "film sans place, ou à deux places",
        "Un film est à un seul endroit : un fichier publié avec la page (« fichier »), une instance PeerTube (« peertube ») ou un "
            + "autre site auquel la page renvoie (« adresse »). Avec deux, on ne saurait pas lequel est le bon ; sans aucun, la page "
            + "annoncerait un film que l'on ne peut pas voir.",
        "fichier: film.mp4\npeertube: \"https://video.exemple.fr/w/abc\"",
        "peertube: \"https://video.exemple.fr/w/abc\""
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor OddPeerTube = new(
        "TES0572",
        Severity.Error,
        "adresse PeerTube inattendue",
        "Une adresse PeerTube a la forme https://instance/w/identifiant : c'est d'elle que viennent les liens vers chaque "
            + "chapitre. Celle d'une chaîne ou d'une autre plateforme va sous « adresse ».",
        "peertube: \"https://video.exemple.fr/c/college\"",
        "peertube: \"https://video.exemple.fr/w/kqTsNS4uPUzdZJpcTbTVUH\""
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor Anonymous = new(
        "TES0573",
        Severity.Error,
        "film d'ailleurs sans auteur",
        "Un film qui est sur un autre site appartient à quelqu'un : la page dit qui l'a produit ou réalisé, sans quoi on le croirait de "
            + "l'organisation.",
        "adresse: \"https://exemple.fr/film\"",
        "adresse: \"https://exemple.fr/film\"\nproducteur: \"La chaîne qui l'a diffusé\""
    );

    public static readonly Descriptor Length = new(
        "TES0574",
        Severity.Warning,
        "durée à dire, ou à ne pas dire",
        "La durée d'un fichier y est lue : ce qu'on écrirait pourrait le contredire. Celle d'un film qui est ailleurs ne peut pas "
            + "l'être : écrivez celle que montre le site, ou « non renseigne ».",
        "fichier: film.mp4\nduree: \"04:30\"",
        "peertube: \"https://video.exemple.fr/w/abc\"\nduree: \"04:30\""
    );

    public static readonly Descriptor LongLede = new(
        "TES0575",
        Severity.Warning,
        "accroche de vidéo trop longue",
        "Les moteurs de recherche et les plateformes montrent les 160 premiers signes d'une vidéo et coupent le reste. Dites en une "
            + "phrase ce que l'on voit.",
        "une accroche de 210 signes",
        "une accroche de 150 signes"
    );

    private const int LongestLede = 160;

    public IReadOnlyList<Descriptor> Descriptors { get; } = [NoPlace, OddPeerTube, Anonymous, Length, LongLede];

    public void Run(CheckContext context)
    {
        foreach (var film in context.Library.Films)
        {
            Place(film, context);
            Duration(film, context);
            if (film.Lede is { } lede && lede.Value.Length > LongestLede)
                context.Report(
                    LongLede,
                    lede.Span,
                    $"l'accroche a {lede.Value.Length} signes ; {LongestLede} au plus",
                    $"Retirez {lede.Value.Length - LongestLede} signes au moins."
                );
        }
    }

    private static void Place(Film film, CheckContext context)
    {
        if (film.Places.Count == 0)
        {
            // A draft may be written before the film is cut.
            if (film.Status.Value != Status.Draft)
                context.Report(
                    NoPlace,
                    film.Title.Span,
                    "rien ne dit où est ce film",
                    "Ajoutez « fichier: », « peertube: » ou « adresse: »."
                );
        }
        else if (film.Places.Count > 1)
            context.Report(NoPlace, Second(film.Places), "ce film est à deux endroits", "Gardez celui où on doit le voir.");
        if (film.Places.PeerTube is { } address && PeerTubeAddress.Of(address.Value) is null)
            context.Report(
                OddPeerTube,
                address.Span,
                "ce n'est pas l'adresse d'un film sur PeerTube",
                "Copiez l'adresse que donne « Partager » : https://instance/w/identifiant. Une autre plateforme s'écrit sous « adresse »."
            );
        if (film.Places.Address is { } elsewhere && film.Producer is null && film.Director is null)
            context.Report(Anonymous, elsewhere.Span, "rien ne dit de qui est ce film", "Ajoutez « producteur: » ou « realisation: ».");
    }

    private static void Duration(Film film, CheckContext context)
    {
        if (film.Places.Count != 1 || film.Status.Value == Status.Draft)
            return;
        if (film.Places.File is { } file && !film.WrittenDuration.IsAbsent)
            context.Report(
                Length,
                film.WrittenDuration.HasValue ? film.WrittenDuration.Value.Span : file.Span,
                "la durée de ce film est lue dans le fichier",
                "Retirez « duree: »."
            );
        else if (film.Places.File is null && film.WrittenDuration.IsAbsent)
            context.Report(
                Length,
                film.Title.Span,
                "rien ne dit combien de temps dure ce film",
                "Ajoutez « duree: », ou « duree: non renseigne »."
            );
    }

    private static SourceSpan Second(FilmPlaces places)
    {
        Located<string>[] written = [.. new[] { places.File, places.PeerTube, places.Address }.OfType<Located<string>>()];
        return written.OrderBy(w => w.Span.Line).ElementAt(1).Span;
    }
}
