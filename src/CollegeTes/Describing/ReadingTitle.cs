using CollegeTes.Planning;
using CollegeTes.Themes;

namespace CollegeTes.Describing;

/// <summary>What a page of the collection is called that is not its front page.</summary>
internal static class ReadingTitle
{
    /// <summary>The title of a page of the collection: its own, else that of the collection.</summary>
    public static string Of(PlannedArtifact planned, RenderScope scope)
    {
        var path = Path.ChangeExtension(planned.Reading?.WholePath ?? planned.Path, null);
        var named = Named.FirstOrDefault(n =>
            scope.Addresses.OfRole(n.Role, scope.Library.Collection.Id) is { } page && path == Path.ChangeExtension(page, null)
        );
        return named.Label is null
            ? scope.Library.Collection.Title.Value
            : string.Join(" : ", new[] { scope.Labels[named.Label], planned.Reading?.Title ?? "" }.Where(t => t.Length > 0));
    }

    // The pages of the collection that have a title of their own.
    private static readonly (PageRole Role, string Label)[] Named =
    [
        (PageRole.Comparisons, "croisement.titre"),
        (PageRole.Matrix, "croisement.matrice"),
        (PageRole.Levers, "leviers.titre"),
        (PageRole.Timeline, "chronologie.titre"),
        (PageRole.Partnerships, "partenariats.titre"),
        (PageRole.Gaps, "lacunes.titre"),
        (PageRole.Search, "recherche.titre"),
    ];
}
