using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// What directories ask of a series, by its feed: Apple's and Spotify's requirements, and the podcast namespace's own. What only
/// a feed needs is told only where one is made.
/// </summary>
public sealed class Feeds : ICheck
{
    private const int MostCategories = 3;

    public static readonly Descriptor UnknownCategory = new(
        "TES0516",
        Severity.Error,
        "catégorie de podcast inconnue",
        "Les annuaires n'ont qu'une liste de catégories, en anglais, à deux niveaux : « Society & Culture > Documentary ». Une "
            + "autre est ignorée, et la série n'est rangée nulle part.",
        "categories: [\"Société et culture\"]",
        "categories: [\"Society & Culture > Documentary\"]"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NoCategory = new(
        "TES0517",
        Severity.Warning,
        "émission sans catégorie",
        "Les annuaires refusent une série sans catégorie. Donnez-en une à trois, la principale d'abord : la première seule compte pour "
            + "la plupart.",
        "(pas de clé « categories »)",
        "categories: [\"Society & Culture > Documentary\"]"
    );

    public static readonly Descriptor NoAuthor = new(
        "TES0521",
        Severity.Warning,
        "émission sans auteur",
        "Les annuaires montrent l'auteur sous le titre de la série. Sans « auteurs », ni dans l'émission ni dans la collection, "
            + "ils montreraient l'organisation, qui ne fait peut-être que publier.",
        "(pas de clé « auteurs »)",
        "auteurs: [\"Atelier radio du Val clair\"]"
    );

    public static readonly Descriptor NoGuid = new(
        "TES0522",
        Severity.Warning,
        "émission sans identifiant",
        "« guid » est ce par quoi annuaires et applications reconnaissent la série quand son adresse change. Il se calcule une fois, de "
            + "la première adresse du "
            + "flux, et s'écrit dans emission.yaml : sans lui, un changement d'adresse ferait de tous les épisodes des nouveautés.",
        "(pas de clé « guid », dans une collection qui a une adresse)",
        "guid: \"9b024349-ccf0-5f69-a609-6b82873eab3c\""
    );

    public static readonly Descriptor BadGuid = new(
        "TES0523",
        Severity.Error,
        "identifiant d'émission mal formé",
        "L'identifiant d'une série est un UUID de version 5, comme « 9b024349-ccf0-5f69-a609-6b82873eab3c ». Il ne se choisit pas "
            + ": recopiez celui que la série a déjà, ou retirez la clé et tes dira lequel écrire.",
        "guid: \"recits-de-transition\"",
        "guid: \"9b024349-ccf0-5f69-a609-6b82873eab3c\""
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NoLicenceText = new(
        "TES0525",
        Severity.Warning,
        "licence de podcast sans adresse",
        "Le flux nomme la licence. Quand elle n'est pas de celles que tout le monde connaît, il doit dire aussi où se trouve son texte.",
        "licence: \"Licence de l'atelier\"",
        "licence: \"Licence de l'atelier\"\nlicence-url: \"https://exemple.fr/licence\""
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [UnknownCategory, NoCategory, NoAuthor, NoGuid, BadGuid, NoLicenceText];

    public void Run(CheckContext context)
    {
        var categories = new KnownNames(PodcastCategories.All);
        foreach (var podcast in context.Library.Podcasts)
        {
            foreach (var category in podcast.Categories.Where(c => !PodcastCategories.TryFind(c.Value, out _, out _)))
                context.Report(
                    UnknownCategory,
                    category.Span,
                    $"« {category.Value} » n'est pas une catégorie des annuaires",
                    categories.Remedy(category.Value, "Choisissez dans la liste qu'elles ont : podcasters.apple.com, « categories ».")
                );
            if (podcast.Guid is { } guid && !NameUuid.IsWellFormed(guid.Value))
                context.Report(
                    BadGuid,
                    guid.Span,
                    $"« {guid.Value} » n'est pas un identifiant de série",
                    Assigned(podcast, context) is { } right
                        ? $"Pour une série qui n'a encore paru nulle part, écrivez : guid: \"{right}\""
                        : "Recopiez celui de l'ancien flux, ou retirez la clé."
                );
            if (context.MakesFeeds())
                Published(podcast, context);
        }
    }

    private static void Published(Podcast podcast, CheckContext context)
    {
        var collection = context.Library.Collection;
        if (podcast.Categories.Count == 0)
            context.Report(
                NoCategory,
                podcast.Title.Span,
                "cette série n'a pas de catégorie",
                $"Ajoutez « categories: », {MostCategories} au plus."
            );
        if (podcast.Authors.Count == 0 && collection.Authors.Count == 0)
            context.Report(
                NoAuthor,
                podcast.Title.Span,
                "cette série n'a pas d'auteur",
                "Ajoutez « auteurs: » à l'émission, ou à collection.yaml."
            );
        if (podcast.Guid is null)
            context.Report(
                NoGuid,
                podcast.Title.Span,
                "cette série n'a pas d'identifiant",
                $"Ajoutez cette ligne à emission.yaml, et n'y touchez plus : guid: \"{Assigned(podcast, context)}\""
            );
        if (
            (podcast.Licence ?? collection.Licence) is { } licence
            && podcast.LicenceAddress is null
            && !LicenceNames.Proposed.Contains(licence.Value)
        )
            context.Report(
                NoLicenceText,
                podcast.Licence?.Span ?? podcast.Title.Span,
                $"rien ne dit où lire la licence « {licence.Value} »",
                "Ajoutez « licence-url: » à l'émission, ou choisissez une licence connue."
            );
    }

    private static string? Assigned(Podcast podcast, CheckContext context) =>
        context.Library.Collection.Url is { } site ? PodcastIdentity.Assigned(site.Value, podcast.Slug) : null;
}
