using System.Globalization;
using System.Text;

namespace CollegeTes.Content;

/// <summary>
/// The national table of communes and EPCI: INSEE and Etalab, administrative division of 2026, Licence Ouverte 2.0. The rows
/// stay as the bytes of the embedded files and are searched where they lie, so that nothing is parsed at start-up.
/// </summary>
internal static class OfficialTable
{
    /// <summary>Shown beside every number that comes from here.</summary>
    public const string Origin = "INSEE et Etalab, découpage administratif 2026";

    /// <summary>Vintage of the table.</summary>
    public const int Year = 2026;

    private static readonly Lazy<byte[]> Communes = new(() => Load("communes-2026.csv"));
    private static readonly Lazy<byte[]> Groups = new(() => Load("epci-2026.csv"));
    private static readonly Lazy<byte[]> Departments = new(() => Load("departements-2026.csv"));

    /// <summary>
    /// The fields of the commune with an INSEE code: insee, nom, departement, population, siren_epci; null when there is none.
    /// </summary>
    public static string[]? FindCommune(string insee) => Find(Communes.Value, insee);

    /// <summary>
    /// The fields of the EPCI with a SIREN: siren, nom, type, population_municipale, communes, departements; null when there is none.
    /// </summary>
    public static string[]? FindGroup(string siren) => Find(Groups.Value, siren);

    /// <summary>The name of a department, or null.</summary>
    public static string? FindDepartment(string code) => Find(Departments.Value, code)?[1];

    /// <summary>Names of the departments, and of their regions.</summary>
    public static IEnumerable<string> DepartmentsAndRegions =>
        Encoding
            .UTF8.GetString(Departments.Value)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .SelectMany(l => l.Split(';')[1..3]);

    /// <summary>Names of the communes of an EPCI, in the order of the table (by code).</summary>
    public static IReadOnlyList<string> CommunesOf(string siren)
    {
        var names = new List<string>();
        var bytes = Communes.Value.AsSpan();
        var needle = Encoding.ASCII.GetBytes(";" + siren + "\n").AsSpan();
        for (var from = 0; ; )
        {
            var at = bytes[from..].IndexOf(needle);
            if (at < 0)
                return names;
            var end = from + at;
            var start = bytes[..end].LastIndexOf((byte)'\n') + 1;
            names.Add(Encoding.UTF8.GetString(bytes[start..end]).Split(';')[1]);
            from = end + needle.Length;
        }
    }

    /// <summary>All EPCI and communes whose name passes a test: code, name, and whether it is an EPCI.</summary>
    public static IEnumerable<(string Code, string Name, bool IsGroup)> Search(Func<string, bool> matches)
    {
        foreach (var (table, isGroup) in new[] { (Groups.Value, true), (Communes.Value, false) })
        {
            foreach (var line in Encoding.UTF8.GetString(table).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
            {
                var fields = line.Split(';');
                if (matches(fields[1]))
                    yield return (fields[0], fields[1], isGroup);
            }
        }
    }

    public static int Number(string field) => int.Parse(field, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string[]? Find(byte[] table, string code)
    {
        if (code.Length == 0 || !code.All(char.IsAsciiLetterOrDigit))
            return null;
        var needle = Encoding.ASCII.GetBytes("\n" + code + ";");
        var at = table.AsSpan().IndexOf(needle);
        if (at < 0)
            return null;
        var line = table.AsSpan(at + 1);
        return Encoding.UTF8.GetString(line[..line.IndexOf((byte)'\n')]).Split(';');
    }

    private static byte[] Load(string name)
    {
        using var stream = typeof(OfficialTable).Assembly.GetManifestResourceStream("donnees/" + name)
            ?? throw new InvalidOperationException($"embedded table {name} is missing");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
