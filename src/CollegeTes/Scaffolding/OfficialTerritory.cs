using System.Text.RegularExpressions;
using CollegeTes.Content;
using CollegeTes.Text;

namespace CollegeTes.Scaffolding;

/// <summary>A territory of the national table, as a person would choose it.</summary>
/// <param name="Code">SIREN of an EPCI, INSEE code of a commune.</param>
/// <param name="OfficialName">As the table has it: « CC d'Erdre et Gesvres ».</param>
/// <param name="Departments">Codes.</param>
/// <param name="Population">Inhabitants.</param>
public sealed partial record OfficialTerritory(string Code, bool IsGroup, string OfficialName, string Departments, int Population)
{
    /// <summary>The name without what kind of body it is: « Erdre et Gesvres ».</summary>
    public string UsualName
    {
        get
        {
            var name = IsGroup ? Body().Replace(OfficialName, "") : OfficialName;
            return char.ToUpperInvariant(name[0]) + name[1..];
        }
    }

    public string Slug => Text.Slug.From(UsualName);

    /// <summary>The EPCI of a SIREN, or null.</summary>
    public static OfficialTerritory? OfSiren(string code) =>
        OfficialTable.FindGroup(code.Replace(" ", "", StringComparison.Ordinal)) is { } row
            ? new(row[0], true, row[1], row[5], OfficialTable.Number(row[3]))
            : null;

    /// <summary>The commune of an INSEE code, or null.</summary>
    public static OfficialTerritory? OfInsee(string code) =>
        OfficialTable.FindCommune(code) is { } row ? new(row[0], false, row[1], row[2], OfficialTable.Number(row[3])) : null;

    /// <summary>
    /// The territories that a name can mean: those of exactly that name, EPCI before communes; otherwise, unless only exact names are
    /// wanted, those whose name holds all its words. Accents, capitals and « communauté de communes de » do not count.
    /// </summary>
    public static IReadOnlyList<OfficialTerritory> Named(string name, bool exactly = false)
    {
        var wanted = Key(name);
        if (wanted.Length == 0)
            return [];
        var exact = Search(n => Key(n) == wanted);
        if (exact.Count > 0)
            return exact.Any(t => t.IsGroup) ? [.. exact.Where(t => t.IsGroup)] : exact;
        if (exactly)
            return [];
        var words = wanted.Split('-');
        return Search(n => Key(n).Split('-') is var own && words.All(w => own.Contains(w, StringComparer.Ordinal)));
    }

    private static List<OfficialTerritory> Search(Func<string, bool> matches) =>
        [.. OfficialTable.Search(matches).Select(found => (found.IsGroup ? OfSiren(found.Code) : OfInsee(found.Code))!)];

    private static string Key(string name) => BodySlug().Replace(Text.Slug.From(name), "");

    [GeneratedRegex("^(CC|CA|CU) (de la |de l['’]|du |des |de |d['’])?")]
    private static partial Regex Body();

    [GeneratedRegex("^(cc|ca|cu|communaute-de-communes|communaute-d-agglomeration|communaute-urbaine)-(de-la-|de-l-|du-|des-|de-|d-)?")]
    private static partial Regex BodySlug();
}
