using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>What the national table knows of a territory given by its official code.</summary>
internal sealed record OfficialIdentity(
    string Name,
    string Kind,
    Population Population,
    int MunicipalityCount,
    IReadOnlyList<string> Municipalities,
    IReadOnlyList<Department> Departments
)
{
    /// <summary>
    /// Looks a territory up by SIREN or by INSEE code; null when no code was written or none is known, which is then reported.
    /// </summary>
    public static OfficialIdentity? Of(Located<string>? siren, Located<string>? insee, DiagnosticBag bag)
    {
        if (siren is { } group)
        {
            var digits = group.Value.Replace(" ", "", StringComparison.Ordinal);
            if (OfficialTable.FindGroup(digits) is { } row)
                return OfGroup(row);
            bag.Add(
                ContentDiagnostics.UnknownCode.At(
                    group.Span,
                    $"aucune intercommunalité n'a le code SIREN « {group.Value} » en {OfficialTable.Year}",
                    "Vérifiez les neuf chiffres, ou écrivez « nom: » et « type: » sans code."
                )
            );
        }
        if (insee is { } commune)
        {
            if (OfficialTable.FindCommune(commune.Value) is { } row)
                return OfCommune(row);
            bag.Add(
                ContentDiagnostics.UnknownCode.At(
                    commune.Span,
                    $"aucune commune n'a le code INSEE « {commune.Value} » en {OfficialTable.Year}",
                    "Le code INSEE n'est pas le code postal ; gardez le zéro de tête, entre guillemets."
                )
            );
        }
        return null;
    }

    /// <summary>Departments written by hand, checked against the table.</summary>
    public static IReadOnlyList<Department> DepartmentsOf(IReadOnlyList<Located<string>> codes, DiagnosticBag bag)
    {
        var departments = new List<Department>(codes.Count);
        foreach (var code in codes)
        {
            if (OfficialTable.FindDepartment(code.Value) is { } name)
                departments.Add(new Department(code.Value, name));
            else
                bag.Add(
                    ContentDiagnostics.UnknownCode.At(
                        code.Span,
                        $"aucun département n'a le numéro « {code.Value} »",
                        "Écrivez le numéro entre guillemets : \"44\"."
                    )
                );
        }
        return departments;
    }

    private static OfficialIdentity OfGroup(string[] row) =>
        new(
            row[1],
            KindOf(row[2]),
            new Population(OfficialTable.Number(row[3]), OfficialTable.Year, OfficialTable.Origin),
            OfficialTable.Number(row[4]),
            OfficialTable.CommunesOf(row[0]),
            Split(row[5])
        );

    private static OfficialIdentity OfCommune(string[] row) =>
        new(
            row[1],
            "commune",
            new Population(OfficialTable.Number(row[3]), OfficialTable.Year, OfficialTable.Origin),
            1,
            [],
            Split(row[2])
        );

    private static Department[] Split(string codes) =>
        [.. codes.Split(' ', ',', '|').Where(c => c.Length > 0).Select(c => new Department(c, OfficialTable.FindDepartment(c) ?? c))];

    private static string KindOf(string type) =>
        type switch
        {
            "CC" => "cc",
            "CA" => "ca",
            "CU" => "cu",
            "METRO" or "MET69" => "metropole",
            _ => "autre",
        };
}
