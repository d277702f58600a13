using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>A film that is published with its page plays in every browser, at once, and without emptying a telephone's allowance.</summary>
public sealed class FilmWeight : ICheck
{
    private const long HeaviestRate = 6_000_000;
    private const long HeaviestFile = 100_000_000;

    public static readonly Descriptor Heavy = new(
        "TES0584",
        Severity.Warning,
        "film trop lourd",
        "Un film de 1080 lignes se regarde bien à 2 ou 3 Mb/s. Au-delà de 6 Mb/s ou de 100 Mo, il coûte cher à qui le regarde, et bien "
            + "des hébergeurs de sites le "
            + "refusent. Réencodez-le, ou déposez-le sur une instance PeerTube, qui en fait plusieurs tailles.",
        "un film de 12 Mb/s",
        "ffmpeg -i original.mov -c:v libx264 -crf 24 -preset slow -c:a aac -b:a 96k -movflags +faststart film.mp4"
    );

    public static readonly Descriptor Unplayable = new(
        "TES0585",
        Severity.Warning,
        "film que tous les navigateurs ne lisent pas",
        "Le format est le bon, mais l'image est codée d'une façon que certains navigateurs ne décodent pas. H.264 dans un MP4, VP8 "
            + "ou VP9 dans un WebM se lisent partout ; AV1 presque partout.",
        "un MP4 en HEVC (hvc1), comme en font des téléphones",
        "un MP4 en H.264 (avc1)"
    );

    public static readonly Descriptor LateStart = new(
        "TES0586",
        Severity.Notice,
        "film qui démarre tard",
        "L'index de ce MP4 est à la fin du fichier : le lecteur doit aller l'y chercher avant de montrer la première image. « "
            + "ffmpeg -i film.mp4 -c copy -movflags +faststart nouveau.mp4 » le met au début sans rien réencoder.",
        "un MP4 tel que l'écrit une caméra",
        "le même, passé par « -movflags +faststart »"
    );

    private static readonly string[] Playable = ["avc1", "avc3", "av01", "vp08", "vp09", "V_VP8", "V_VP9", "V_AV1"];

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Heavy, Unplayable, LateStart];

    public void Run(CheckContext context)
    {
        foreach (
            var file in context
                .Library.Films.Where(f => f.Status.Value is not (Status.Draft or Status.Archived))
                .Select(f => f.File)
                .OfType<VideoFile>()
                .Where(f => f.MimeType is not null)
        )
        {
            if (file.Length > HeaviestFile || file.BitRate > HeaviestRate)
                context.Report(
                    Heavy,
                    file.File.Span,
                    $"ce film pèse {FrenchFormat.Size(file.Length)}, soit "
                        + $"{FrenchFormat.Number(Math.Round(file.BitRate / 1_000_000m, 1))} Mb/s",
                    "Réencodez-le (« tes explain TES0584 » donne la commande), ou déposez-le sur PeerTube."
                );
            if (!Playable.Contains(file.Codec, StringComparer.Ordinal))
                context.Report(
                    Unplayable,
                    file.File.Span,
                    $"l'image de ce film est codée en « {VisibleText.Of(file.Codec)} »",
                    "Réencodez-le en H.264 (MP4) ou en VP9 (WebM)."
                );
            if (!file.StartsAtOnce)
                context.Report(
                    LateStart,
                    file.File.Span,
                    "l'index de ce film est à la fin du fichier",
                    "Passez-le par ffmpeg avec « -c copy -movflags +faststart »."
                );
        }
    }
}
