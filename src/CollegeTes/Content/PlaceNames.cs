using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>Names of communes, groupings of communes, departments and regions, whatever their accents, capitals and hyphens.</summary>
internal static class PlaceNames
{
    private static readonly Lazy<HashSet<string>> Known = new(() =>
        OfficialTable
            .Search(_ => true)
            .Select(p => p.Name)
            .Concat(OfficialTable.DepartmentsAndRegions)
            .Select(Bare)
            .ToHashSet(StringComparer.Ordinal)
    );

    /// <summary>True for the name of a place of France.</summary>
    public static bool Contains(string name) => Known.Value.Contains(Bare(name));

    private static string Bare(string name) => UnicodeText.Fold(name).Replace('-', ' ').Replace('’', '\'').Replace('\u00A0', ' ');
}
