using System.Text;
using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Checks;

/// <summary>Episodes hold in the feeds that carry them.</summary>
public sealed class Episodes : ICheck
{
    private const int LongestLede = 160;
    private const int LongestDescription = 4_000;

    public static readonly Descriptor LongLede = new(
        "TES0513",
        Severity.Warning,
        "accroche d'épisode trop longue",
        "Les annuaires montrent les 160 premiers signes d'un épisode et coupent le reste. Dites en une phrase ce qu'on va entendre.",
        "une accroche de 210 signes",
        "une accroche de 150 signes"
    );

    public static readonly Descriptor SameNumber = new(
        "TES0514",
        Severity.Error,
        "deux épisodes au même numéro",
        "Dans une saison, un numéro désigne un seul épisode : les applications d'écoute rangent par lui et en cacheraient un.",
        "numero: 2   (dans deux épisodes de la saison 1)",
        "numero: 3"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor LongDescription = new(
        "TES0515",
        Severity.Error,
        "présentation d'émission trop longue",
        "Les annuaires refusent une présentation de plus de 4 000 octets, où une lettre accentuée compte double. Gardez "
            + "l'essentiel ; le détail a sa place dans les épisodes.",
        "une description de 4 600 octets",
        "une description de 1 200 octets"
    )
    {
        Configurable = false,
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [LongLede, SameNumber, LongDescription];

    public void Run(CheckContext context)
    {
        foreach (var podcast in context.Library.Podcasts)
        {
            if (
                podcast.Description is { } description
                && Weight(description.Value, podcast.Announcement) is > LongestDescription and var bytes
            )
                context.Report(
                    LongDescription,
                    description.Span,
                    $"la présentation{(podcast.Announcement is null ? "" : ", avec l'annonce,")} pèse {bytes} octets ; "
                        + $"{LongestDescription} au plus",
                    "Raccourcissez-la."
                );
            var numbers = new Dictionary<(int Season, int Number), Episode>();
            foreach (var episode in podcast.Episodes)
            {
                if (episode.Number is { } number && !numbers.TryAdd((episode.Season ?? 0, number.Value), episode))
                    context.Report(
                        SameNumber,
                        number.Span,
                        $"« {numbers[(episode.Season ?? 0, number.Value)].Slug} » porte déjà le numéro {number.Value}",
                        "Donnez un numéro libre à l'un des deux."
                    );
                Look(episode, context);
            }
        }
    }

    private static void Look(Episode episode, CheckContext context)
    {
        if (episode.Lede is { Length: > LongestLede } lede)
            context.Report(
                LongLede,
                episode.Title.Span,
                $"l'accroche a {lede.Length} signes ; {LongestLede} au plus",
                $"Retirez {lede.Length - LongestLede} signes au moins."
            );
    }

    // The feed says both, an empty line between them.
    private static int Weight(string description, string? announcement) =>
        Encoding.UTF8.GetByteCount(description) + (announcement is null ? 0 : Encoding.UTF8.GetByteCount(announcement) + 2);
}
