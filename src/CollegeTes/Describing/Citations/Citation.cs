using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Text;

namespace CollegeTes.Describing.Citations;

/// <summary>What one writes to cite a booklet or a write-up.</summary>
/// <param name="Key">Key of the entry: ASCII letters, digits and hyphens, the same from one edition to the next.</param>
/// <param name="IsPart">True for a write-up, which stands in a booklet.</param>
/// <param name="Title">Its title.</param>
/// <param name="Container">The booklet it stands in, or the series of a booklet.</param>
/// <param name="Publisher">Who publishes it; null when nobody says who does.</param>
/// <param name="Date">The last update, else the date of the collection; null when neither is known.</param>
/// <param name="Address">Public address, or null.</param>
internal sealed record Citation(
    string Key,
    bool IsPart,
    string Title,
    string Container,
    IReadOnlyList<Contributor> Authors,
    string? Publisher,
    PartialDate? Date,
    string? Licence,
    string? Address,
    string Language,
    string? Summary,
    IReadOnlyList<string> Keywords
)
{
    /// <summary>Of a territory, a write-up, a thematic booklet, a synthesis or a training; null of anything else.</summary>
    public static Citation? Of(Subject subject, RenderScope scope) =>
        subject switch
        {
            Experience experience => Make(
                experience.Id,
                true,
                PageRecord.OfExperience(experience, scope),
                WholeOf(experience, scope),
                PathOf(experience, scope),
                scope
            ),
            Territory territory => Make(
                territory.Slug,
                false,
                PageRecord.OfTerritory(territory, scope),
                Series(scope),
                scope.Addresses.OfPage(territory),
                scope
            ),
            ThematicBooklet booklet => Make(
                booklet.Slug,
                false,
                PageRecord.OfBooklet(booklet, scope),
                Series(scope),
                scope.Addresses.OfPage(booklet),
                scope
            ),
            SignedSubject signed => Make(
                signed.Slug,
                false,
                PageRecord.OfSigned(signed, scope),
                Series(scope),
                scope.Addresses.OfPage(signed),
                scope
            ),
            _ => null,
        };

    /// <summary>The licence as readers know it.</summary>
    public string? LicenceName => Licence is null ? null : KnownLicences.NameOf(Licence);

    private static Citation Make(string id, bool isPart, PageRecord record, string container, string? path, RenderScope scope) =>
        new(
            Slug.From(scope.Library.Collection.Organisation.Acronym ?? scope.Library.Collection.Organisation.Name)
                + "-"
                + id.Replace('/', '-'),
            isPart,
            record.Name,
            container,
            record.Creators,
            MetadataText.Of(scope.Library.Collection.NamedPublisher?.Name, scope.Library.Collection.Language),
            record.Modified ?? record.Issued,
            record.Licence,
            scope.Online(path),
            record.Language,
            record.Description,
            record.Subjects
        );

    private static string Series(RenderScope scope) =>
        MetadataText.Of(scope.Library.Collection.Title.Value, scope.Library.Collection.Language) ?? "";

    private static string WholeOf(Experience experience, RenderScope scope) =>
        scope.Library.Find(SubjectKind.Territory, experience.TerritorySlug) is { } territory
            ? $"{DublinCore.NameOf(territory)}, {Series(scope)}"
            : Series(scope);

    private static string? PathOf(Experience experience, RenderScope scope) =>
        scope.Addresses.OfStory(experience) ?? scope.Addresses.OfPage(experience);
}
