using System.Text.RegularExpressions;
using CollegeTes.Model;

namespace CollegeTes.Describing;

/// <summary>
/// Who wrote, as an author line names them. Files give a name and no more: what looks like a first name and a name is a person, anything
/// else a body.
/// </summary>
/// <param name="Name">As published.</param>
internal sealed partial record Contributor(string Name, bool IsPerson)
{
    // Words that begin the name of a body and never that of a person.
    // csharpier-ignore
    private static readonly string[] Bodies =
    [
        "agence", "association", "atelier", "bureau", "cabinet", "centre", "collectif", "collège", "comité", "commission", "commune",
        "communauté", "conseil", "coopérative", "département", "direction", "école", "équipe", "fondation", "groupe", "institut",
        "laboratoire", "mairie", "métropole", "mission", "observatoire", "office", "parc", "pays", "région", "rédaction", "réseau",
        "service", "société", "syndicat", "union", "université", "ville",
    ];

    /// <summary>The authors of a text: its own, or those of the collection, or the body that publishes.</summary>
    public static IReadOnlyList<Contributor> Of(IReadOnlyList<string> own, Library library)
    {
        var names = own.Count > 0 ? own : library.Collection.Authors;
        var found = names
            .Select(n => MetadataText.Of(n, library.Collection.Language))
            .OfType<string>()
            .Select(n => new Contributor(n, LooksLikePerson(n, library)))
            .ToList();
        return found.Count > 0
            ? found
            : [new Contributor(MetadataText.Of(library.Collection.PublisherOrAuthors, library.Collection.Language) ?? "", false)];
    }

    private static bool LooksLikePerson(string name, Library library) =>
        PersonName().IsMatch(name)
        && !Bodies.Contains(name.Split(' ')[0].ToLowerInvariant(), StringComparer.Ordinal)
        && name != MetadataText.Of(library.Collection.Organisation.Name, library.Collection.Language)
        && name != MetadataText.Of(library.Collection.Organisation.Acronym, library.Collection.Language)
        && !library.Partners.Values.Any(p => MetadataText.Of(p.Name, library.Collection.Language) == name);

    [GeneratedRegex(@"^\p{Lu}[\p{Ll}]+(?:-\p{Lu}\p{Ll}+)*(?: (?:de|du|des|d’|la|le|van|von))*(?: ?(?:d’)?\p{Lu}[\p{L}’-]+){1,2}$")]
    private static partial Regex PersonName();
}
