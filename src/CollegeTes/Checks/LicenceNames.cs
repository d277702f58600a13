using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// Licences are known, and what a deliverable gathers may be shared under the collection's licence. Creative Commons'
/// compatibility chart and Etalab's licence (compatible with CC BY since 2.0) are the sources of the table.
/// </summary>
public sealed class LicenceNames : ICheck
{
    public static readonly Descriptor Conflict = new(
        "TES0413",
        Severity.Error,
        "licences incompatibles",
        "Le livret se partage sous la licence de la collection. Un texte ou une image qui interdit l'usage commercial, la "
            + "modification ou toute reprise ne peut pas y entrer : qui reprendrait le livret de bonne foi serait en faute. Demandez une "
            + "autre licence, ou retirez l'élément.",
        "licence: CC-BY-NC-4.0   (dans une collection en CC-BY-SA-4.0)",
        "licence: CC-BY-4.0   (dans une collection en CC-BY-SA-4.0)"
    );

    public static readonly Descriptor Unknown = new(
        "TES0414",
        Severity.Warning,
        "licence inconnue",
        "Les licences s'écrivent par leur identifiant SPDX (spdx.org/licenses), que les machines comprennent. tes connaît les "
            + "licences Creative Commons et la Licence Ouverte ; il ne peut rien dire de celle-ci.",
        "licence: CC BY SA",
        "licence: CC-BY-SA-4.0"
    );

    public static readonly Descriptor Unsigned = new(
        "TES0415",
        Severity.Warning,
        "image sans licence ou sans crédit",
        "Une image a un auteur, que la loi demande de nommer, et une licence, qui dit ce que le lecteur peut en faire. « credit » et « "
            + "licence » suffisent.",
        "- {fichier: medias/halle.jpg, alt: \"La halle\"}",
        "- {fichier: medias/halle.jpg, alt: \"La halle\", credit: \"Commune\", licence: CC-BY-4.0}"
    );

    private const string Reserved = "tous-droits-reserves";

    /// <summary>The licences that tes proposes, by SPDX identifier.</summary>
    public static IReadOnlyList<string> Proposed => Shown;

    private static readonly string[] Shown =
    [
        "CC0-1.0",
        "etalab-2.0",
        "CC-BY-4.0",
        "CC-BY-SA-4.0",
        "CC-BY-NC-4.0",
        "CC-BY-NC-SA-4.0",
        "CC-BY-ND-4.0",
        "CC-BY-NC-ND-4.0",
    ];

    // What each family may take in.
    private static readonly Dictionary<string, string[]> Takes = new(StringComparer.Ordinal)
    {
        ["CC0"] = ["CC0"],
        ["etalab"] = ["CC0", "etalab"],
        ["CC-BY"] = ["CC0", "etalab", "CC-BY"],
        ["CC-BY-SA"] = ["CC0", "etalab", "CC-BY", "CC-BY-SA"],
        ["CC-BY-NC"] = ["CC0", "etalab", "CC-BY", "CC-BY-NC"],
        ["CC-BY-NC-SA"] = ["CC0", "etalab", "CC-BY", "CC-BY-NC", "CC-BY-NC-SA"],
        ["CC-BY-ND"] = ["CC0", "etalab", "CC-BY", "CC-BY-ND"],
        ["CC-BY-NC-ND"] = ["CC0", "etalab", "CC-BY", "CC-BY-NC", "CC-BY-ND", "CC-BY-NC-ND"],
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Conflict, Unknown, Unsigned];

    public void Run(CheckContext context)
    {
        var collection = context.Library.Collection.Licence;
        var house = collection is { } own ? Known(own, context) : null;
        foreach (var territory in context.Library.Territories)
        {
            Images(territory.Media);
            foreach (var experience in territory.Experiences)
            {
                Inside(experience.Licence, "ce retour");
                Images(experience.Media);
            }
        }
        foreach (var synthesis in SubjectKind.Synthesis.In(context.Library))
            Inside(synthesis.Licence, "cette synthèse");
        foreach (var training in SubjectKind.Training.In(context.Library))
            Inside(training.Licence, "cette formation");
        foreach (var podcast in context.Library.Podcasts)
        {
            Inside(podcast.Licence, "cette émission");
            foreach (var episode in podcast.Episodes)
                Inside(episode.Licence, "cet épisode");
        }
        foreach (var film in context.Library.Films)
        {
            // One that is elsewhere does not enter the collection: the page only says its licence.
            if (film.Places.File is not null)
                Inside(film.Licence, "ce film");
            else if (film.Licence is { } written)
                _ = Known(written, context);
            if (film.Poster is { } poster)
                Images([poster]);
        }

        void Images(IReadOnlyList<Media> media)
        {
            foreach (var medium in media)
            {
                Inside(medium.Licence, "cette image");
                if (medium.Licence is null || string.IsNullOrWhiteSpace(medium.Credit))
                    context.Report(
                        Unsigned,
                        medium.File.Span,
                        $"cette image n'a pas de "
                            + $"{(medium.Licence is not null ? "crédit" : string.IsNullOrWhiteSpace(medium.Credit) ? "licence ni de crédit" : "licence")}",
                        "Ajoutez « credit: » et « licence: »."
                    );
            }
        }

        void Inside(Located<string>? licence, string what)
        {
            if (
                licence is { } written
                && Known(written, context) is { } family
                && house is not null
                && Takes.TryGetValue(house, out var takes)
                && !takes.Contains(family)
            )
                context.Report(
                    Conflict,
                    written.Span,
                    $"{what}, sous « {written.Value} », ne peut pas entrer dans une collection sous « {collection!.Value.Value} »",
                    $"Compatibles : {string.Join(", ", Shown.Where(s => takes.Contains(Family(s))))}."
                );
        }
    }

    private static string? Known(Located<string> licence, CheckContext context)
    {
        var family = Family(licence.Value);
        if (family is null)
            context.Report(
                Unknown,
                licence.Span,
                $"« {licence.Value} » n'est pas une licence que tes connaît",
                new KnownNames(Shown).Remedy(licence.Value, "Écrivez l'identifiant SPDX.")
            );
        return family;
    }

    /// <summary>
    /// The licence without its version and country: <c>CC-BY-SA-3.0-FR</c> is of the family <c>CC-BY-SA</c>. Null when unknown.
    /// </summary>
    private static string? Family(string licence)
    {
        var folded = UnicodeText.Fold(licence).Replace(' ', '-');
        if (
            folded.Contains("droits-reserves", StringComparison.Ordinal) || folded.Contains("all-rights-reserved", StringComparison.Ordinal)
        )
            return Reserved;
        if (folded is "etalab-2.0")
            return "etalab";
        var digit = folded.AsSpan().IndexOfAnyInRange('1', '9');
        if (digit < 2 || folded[digit - 1] != '-')
            return null;
        var name = folded[..(digit - 1)].ToUpperInvariant();
        return Takes.ContainsKey(name) ? name : null;
    }
}
