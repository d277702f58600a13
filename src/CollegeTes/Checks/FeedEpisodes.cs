using System.Text.RegularExpressions;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// What directories and applications ask of an episode, by the feed. What only a feed needs is told only where one is made.
/// </summary>
public sealed partial class FeedEpisodes : ICheck
{
    // Played by all: MP3, and AAC in its usual box.
    private static readonly string[] Accepted = ["audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/aac"];

    public static readonly Descriptor LoadedTitle = new(
        "TES0524",
        Severity.Warning,
        "titre d'épisode qui redit son numéro ou sa série",
        "Les applications montrent elles-mêmes le numéro et le nom de la série. Les redire dans le titre prend la place des mots "
            + "qui donnent envie, et coupe le titre sur un petit écran. Le numéro a sa clé, « numero ».",
        "titre: \"Épisode 2 : des terres à l'île\"",
        "titre: \"Des terres à l'île\"\nnumero: 2"
    );

    public static readonly Descriptor SameGuid = new(
        "TES0526",
        Severity.Error,
        "deux épisodes au même identifiant",
        "Un identifiant désigne un seul épisode : les applications en cacheraient un. « guid » ne s'écrit que pour un épisode déjà "
            + "paru dans un autre flux, tel qu'il y est ; les autres n'en ont pas besoin.",
        "guid: \"haies\"   (dans deux épisodes)",
        "guid: \"haies\"   (dans un seul)"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor OddSound = new(
        "TES0527",
        Severity.Warning,
        "son que des applications ne lisent pas",
        "Le MP3 et le M4A (AAC) se lisent partout. Les annuaires refusent les autres, ou les applications d'une partie des "
            + "auditeurs ne les lisent pas. Un WAV est en outre dix fois plus lourd.",
        "audio: episode.ogg",
        "audio: episode.mp3"
    );

    public static readonly Descriptor FutureDate = new(
        "TES0528",
        Severity.Warning,
        "épisode daté d'après aujourd'hui",
        "L'épisode est publié, à une date qui n'est pas encore venue : certaines applications le cachent jusque-là, d'autres le "
            + "montrent déjà. Pour qu'il ne paraisse qu'à sa date, écrivez-la aussi sous « publication ».",
        "date: 2030-01-15",
        "date: 2030-01-15\npublication: {a-partir-du: 2030-01-15}"
    );

    public static readonly Descriptor NoSummary = new(
        "TES0531",
        Severity.Warning,
        "épisode sans résumé",
        "Sous le titre, les applications montrent l'accroche, ou le premier paragraphe. Cet épisode n'a ni l'une ni l'autre.",
        "(ni « accroche » ni texte)",
        "accroche: \"Trois communes ont replanté leurs haies.\""
    );

    public static readonly Descriptor VagueDate = new(
        "TES0532",
        Severity.Warning,
        "date d'épisode sans le jour",
        "Un flux date chaque épisode au jour près : c'est par là que les applications les rangent. Sans le jour, celui-ci est daté du "
            + "premier du mois, ou de l'année.",
        "date: 2026-11",
        "date: 2026-11-23"
    );

    public static readonly Descriptor NoNumber = new(
        "TES0533",
        Severity.Warning,
        "épisode sans numéro dans une série à suivre",
        "« type: serie » annonce des épisodes à écouter dans l'ordre, du premier au dernier : c'est le numéro qui le donne.",
        "type: serie   (et un épisode sans « numero »)",
        "numero: 2"
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [LoadedTitle, SameGuid, OddSound, FutureDate, NoSummary, VagueDate, NoNumber];

    public void Run(CheckContext context)
    {
        foreach (var podcast in context.Library.Podcasts)
        {
            var known = new Dictionary<string, Episode>(StringComparer.Ordinal);
            foreach (var episode in podcast.Episodes.Where(e => e.Status.Value != Status.Archived))
            {
                if (episode.Guid is { } guid && !known.TryAdd(guid.Value, episode))
                    context.Report(
                        SameGuid,
                        guid.Span,
                        $"« {known[guid.Value].Slug} » a déjà cet identifiant",
                        "Retirez « guid », ou recopiez celui que cet épisode avait dans l'ancien flux."
                    );
                Title(episode, podcast, context);
                if (episode.Status.Value == Status.Published && episode.Date is { } date)
                    When(episode, date, context);
                if (context.MakesFeeds() && episode.Status.Value != Status.Draft)
                    Published(episode, podcast, context);
            }
        }
    }

    private static void Title(Episode episode, Podcast podcast, CheckContext context)
    {
        var (title, series) = (UnicodeText.Fold(episode.Title.Value), UnicodeText.Fold(podcast.Title.Value));
        var own = episode.Number is { } number ? number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        if (
            NumberInTitle().IsMatch(title)
            || (own is not null && title.StartsWith(own, StringComparison.Ordinal) && OwnNumber().IsMatch(title[own.Length..]))
        )
            context.Report(
                LoadedTitle,
                episode.Title.Span,
                "le titre commence par un numéro",
                "Écrivez-le sous « numero », et gardez le titre pour le sujet."
            );
        else if (
            series.Length > 3
            && title.Length > series.Length
            && (title.StartsWith(series, StringComparison.Ordinal) || title.EndsWith(series, StringComparison.Ordinal))
        )
            context.Report(
                LoadedTitle,
                episode.Title.Span,
                $"le titre redit celui de la série, « {podcast.Title.Value} »",
                "Gardez le titre pour le sujet de l'épisode."
            );
    }

    private static void When(Episode episode, Located<PartialDate> date, CheckContext context)
    {
        if (date.Value.Earliest > context.Day && !(episode.Window?.From is { } from && from.Value.Earliest >= date.Value.Earliest))
            context.Report(
                FutureDate,
                date.Span,
                $"cet épisode est daté {DateWords.Of(date.Value)}",
                $"Pour qu'il attende : publication: {{a-partir-du: {date.Value.ToIso()}}}"
            );
    }

    private static void Published(Episode episode, Podcast podcast, CheckContext context)
    {
        if (episode.Audio is { MimeType: { } type } audio && !Accepted.Contains(type))
            context.Report(
                OddSound,
                audio.File.Span,
                $"ce son est {Words(type)}, que des applications ne lisent pas",
                "Exportez-le en MP3."
            );
        if (string.IsNullOrEmpty(episode.Lede) && episode.Body is { WordCount: 0, IsRefused: false })
            context.Report(
                NoSummary,
                episode.Title.Span,
                "cet épisode n'a ni accroche ni texte",
                "Ajoutez « accroche: », en 160 signes au plus."
            );
        if (episode.Date is { Value.Day: null } date)
            context.Report(
                VagueDate,
                date.Span,
                $"la date de cet épisode, {date.Value.ToFrench()}, ne dit pas le jour",
                "Écrivez le jour de parution : 2026-11-23."
            );
        if (podcast.IsSerial && episode.Number is null && episode.Kind == EpisodeKind.Full)
            context.Report(NoNumber, episode.Title.Span, "cet épisode n'a pas de numéro", "Ajoutez « numero: ».");
        if (episode.Licence is { } licence && episode.LicenceAddress is null && !LicenceNames.Proposed.Contains(licence.Value))
            context.Report(
                Feeds.NoLicenceText,
                licence.Span,
                $"rien ne dit où lire la licence « {licence.Value} »",
                "Ajoutez « licence-url: » à l'épisode, ou choisissez une licence connue."
            );
    }

    private static string Words(string type) =>
        type switch
        {
            "audio/wav" or "audio/x-wav" => "un WAV",
            "audio/ogg" or "audio/opus" => "un Ogg",
            _ => $"de sorte {type}",
        };

    [GeneratedRegex(@"^(episode|ep|numero|no|n°|saison|#)[. ]*\d+|^s\d+ ?e\d+")]
    private static partial Regex NumberInTitle();

    [GeneratedRegex(@"^ *[.:)/–—-]")]
    private static partial Regex OwnNumber();
}
