using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;

namespace CollegeTes.Checks;

/// <summary>The image of a series is one that directories take: square, large enough, in plain colours. Read from its bytes.</summary>
public sealed class FeedImages : ICheck
{
    private const int Least = 1_400;
    private const int Most = 3_000;

    public static readonly Descriptor Missing = new("TES0518", Severity.Warning, "émission sans image",
        "Les annuaires refusent une série sans image, et les applications ne montrent souvent qu'elle. Il la faut carrée, de 1 400 à 3 000 points de côté, "
        + "lisible quand elle fait deux centimètres.",
        "(pas de clé « image »)",
        "image: pochette.jpg");

    public static readonly Descriptor BadSize = new("TES0519", Severity.Warning, "image d'émission pas carrée, trop petite ou trop grande",
        "Les annuaires veulent un carré de 1 400 à 3 000 points de côté : ils refusent le reste, ou le déforment.",
        "une image de 1 200 × 630 points",
        "une image de 3 000 × 3 000 points");

    public static readonly Descriptor BadColours = new("TES0520", Severity.Warning, "image d'émission que les annuaires refusent",
        "Les annuaires veulent un JPEG ou un PNG en rouge, vert et bleu, sans transparence : le reste s'affiche noir chez certains, pas du tout chez d'autres.",
        "un PNG à fond transparent, un JPEG en CMJN, un WebP",
        "un JPEG en RVB");

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Missing, BadSize, BadColours];

    public void Run(CheckContext context)
    {
        foreach (var podcast in context.Library.Podcasts)
        {
            if (podcast.Image is not { } image)
            {
                if (context.MakesFeeds())
                    context.Report(Missing, podcast.Title.Span, "cette série n'a pas d'image", $"Déposez un carré de {Least} à {Most} points à côté d'emission.yaml, et nommez-le sous « image ».");
            }
            else if (PodcastImage.PathOf(podcast) is { } path && context.Library.MediaFiles.TryGetValue(path, out var file))
            {
                Look(file, image.Span, context);
            }
        }
    }

    private static void Look(MediaFile file, Text.SourceSpan place, CheckContext context)
    {
        if (file.MimeType is not ("image/jpeg" or "image/png"))
        {
            context.Report(BadColours, place, $"cette image est du {(file.MimeType == "image/webp" ? "WebP" : "SVG")}", "Exportez-la en JPEG ou en PNG.");
            return;
        }
        if (file is { Width: { } width, Height: { } height } && (width != height || width is < Least or > Most))
            context.Report(BadSize, place, $"cette image fait {width} × {height} points", $"Exportez un carré de {Least} à {Most} points de côté.");
        if (file.Traits.HasFlag(ImageTraits.Transparent))
            context.Report(BadColours, place, "cette image a de la transparence", "Posez-la sur un fond, et exportez-la sans canal alpha.");
        else if (!file.Traits.HasFlag(ImageTraits.Rgb))
            context.Report(BadColours, place, "les couleurs de cette image ne sont pas en rouge, vert et bleu", "Exportez-la en RVB : ni gris, ni CMJN, ni palette.");
    }
}
