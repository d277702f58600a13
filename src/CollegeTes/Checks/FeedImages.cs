using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// The images of a series and of its episodes are ones that directories take: square, large enough, in plain colours. Read from their
/// bytes.
/// </summary>
public sealed class FeedImages : ICheck
{
    private const int Least = 1_400;
    private const int Most = 3_000;

    public static readonly Descriptor Missing = new(
        "TES0518",
        Severity.Warning,
        "émission sans image",
        "Les annuaires refusent une série sans image, et les applications ne montrent souvent qu'elle. Il la faut carrée, de 1 400 "
            + "à 3 000 pixels de côté, lisible quand elle fait deux centimètres.",
        "(pas de clé « image »)",
        "image: pochette.jpg"
    );

    public static readonly Descriptor BadSize = new(
        "TES0519",
        Severity.Warning,
        "image d'émission pas carrée, trop petite ou trop grande",
        "Les annuaires veulent un carré de 1 400 à 3 000 pixels de côté : ils refusent le reste, ou le déforment.",
        "une image de 1 200 × 630 pixels",
        "une image de 3 000 × 3 000 pixels"
    );

    public static readonly Descriptor BadColours = new(
        "TES0520",
        Severity.Warning,
        "image d'émission que les annuaires refusent",
        "Les annuaires veulent un JPEG ou un PNG en rouge, vert et bleu, sans transparence : le reste s'affiche noir chez certains, pas "
            + "du tout chez d'autres.",
        "un PNG à fond transparent, un JPEG en CMJN, un WebP",
        "un JPEG en RVB"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Missing, BadSize, BadColours];

    public void Run(CheckContext context)
    {
        foreach (var podcast in context.Library.Podcasts)
        {
            if (podcast.Image is not { } image)
            {
                if (context.MakesFeeds())
                    context.Report(
                        Missing,
                        podcast.Title.Span,
                        "cette série n'a pas d'image",
                        $"Déposez un carré de {Least} à {Most} pixels à côté d'emission.yaml, et nommez-le sous « image »."
                    );
            }
            else
            {
                Cover(image, podcast.Path, context);
            }
            foreach (var episode in podcast.Episodes)
            {
                if (episode.Image is { } own)
                    Cover(own, episode.Path, context);
                // Players show the image of a chapter as they can: only its format matters.
                foreach (var shown in episode.Chapters.Select(c => c.Image).OfType<Located<string>>())
                {
                    if (FileOf(shown, episode.Path, context) is { } file)
                        IsTaken(file, shown.Span, context);
                }
            }
        }
    }

    private static MediaFile? FileOf(Located<string> image, string from, CheckContext context) =>
        PodcastImage.PathOf(image, from) is { } path ? context.Library.MediaFiles.GetValueOrDefault(path) : null;

    private static bool IsTaken(MediaFile file, SourceSpan place, CheckContext context)
    {
        if (file.MimeType is "image/jpeg" or "image/png")
            return true;
        context.Report(
            BadColours,
            place,
            $"cette image est du {(file.MimeType == "image/webp" ? "WebP" : "SVG")}",
            "Exportez-la en JPEG ou en PNG."
        );
        return false;
    }

    private static void Cover(Located<string> image, string from, CheckContext context)
    {
        var place = image.Span;
        if (FileOf(image, from, context) is not { } file || !IsTaken(file, place, context))
            return;
        if (file is { Width: { } width, Height: { } height } && (width != height || width is < Least or > Most))
            context.Report(
                BadSize,
                place,
                $"cette image fait {width} × {height} pixels",
                $"Exportez un carré de {Least} à {Most} pixels de côté."
            );
        if (file.Traits.HasFlag(ImageTraits.Transparent))
            context.Report(BadColours, place, "cette image a de la transparence", "Posez-la sur un fond, et exportez-la sans canal alpha.");
        else if (!file.Traits.HasFlag(ImageTraits.Rgb))
            context.Report(
                BadColours,
                place,
                "les couleurs de cette image ne sont pas en rouge, vert et bleu",
                "Exportez-la en RVB : ni gris, ni CMJN, ni palette."
            );
    }
}
