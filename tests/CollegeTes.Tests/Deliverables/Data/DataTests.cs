using System.Globalization;
using System.Text.Json;
using CollegeTes.Tests.Reporting;

namespace CollegeTes.Tests.Deliverables.Data;

/// <summary>
/// The data of the real collection, parsed back: JSON against its schema, CSV against JSON, what describes them against both.
/// </summary>
public sealed class DataTests(PublishedCollection published)
{
    private static readonly string[] ProjectColumns =
    [
        "id",
        "createdAt",
        "updatedAt",
        "nom",
        "description",
        "budgetPrevisionnel",
        "dateDebutPrevisionnelle",
        "phase",
        "phaseStatut",
        "programme",
        "porteurCodeSiret",
        "porteurReferentEmail",
        "porteurReferentTelephone",
        "porteurReferentPrenom",
        "porteurReferentNom",
        "porteurReferentFonction",
        "competences",
        "leviers",
        "mecId",
        "tetId",
        "recocoId",
        "collectiviteIds",
    ];

    [Fact]
    public void The_data_follow_their_schema()
    {
        using var schema = published.Json("donnees/donnees.schema.json");
        using var data = published.Json("donnees/donnees.json");
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Tests.Findings.None(JsonSchema.Validate(schema, data.RootElement));
        Assert.Equal(PublishedCollection.Address + "/donnees/donnees.schema.json", data.RootElement.GetProperty("$schema").GetString());
    }

    [Fact]
    public void The_schema_refuses_what_the_data_do_not_hold()
    {
        using var schema = published.Json("donnees/donnees.schema.json");
        var text = published.Read("donnees/donnees.json");
        using var renamed = JsonDocument.Parse(text.Replace("\"titre\":", "\"titres\":", StringComparison.Ordinal));
        Assert.NotEmpty(JsonSchema.Validate(schema, renamed.RootElement));
        using var other = JsonDocument.Parse(text.Replace("\"phase\":\"operation\"", "\"phase\":\"faite\"", StringComparison.Ordinal));
        Assert.NotEmpty(JsonSchema.Validate(schema, other.RootElement));
    }

    [Fact]
    public void Each_table_says_the_same_in_CSV_as_in_JSON()
    {
        using var data = published.Json("donnees/donnees.json");
        var faults = new List<string>();
        foreach (var table in data.RootElement.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array))
        {
            var rows = Csv.Read(published.Read($"donnees/{table.Name}.csv"));
            Assert.NotEmpty(rows);
            Assert.Equal(table.Value.GetArrayLength(), rows.Count);
            faults.AddRange(
                table
                    .Value.EnumerateArray()
                    .Zip(rows)
                    .SelectMany(pair =>
                        pair.First.EnumerateObject()
                            .Where(cell => Shown(cell.Value) != pair.Second[cell.Name] && "'" + Shown(cell.Value) != pair.Second[cell.Name])
                            .Select(cell => $"{table.Name}: {cell.Name} {cell.Value} → {pair.Second[cell.Name]}")
                    )
            );
        }
        Tests.Findings.None(faults);
    }

    [Fact]
    public void The_package_describes_every_table_with_its_columns_in_order()
    {
        using var package = published.Json("donnees/datapackage.json");
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();
        // The framework is no table.
        Assert.Equal(["cadre"], resources.Where(r => !r.TryGetProperty("schema", out _)).Select(r => r.GetProperty("name").GetString()));
        Assert.All(resources, r => Assert.True(published.Has("donnees/" + r.GetProperty("path").GetString())));
        Assert.Equal(published.Files("*.csv").Count + 1, resources.Count);
        foreach (var resource in resources.Where(r => r.TryGetProperty("schema", out _)))
        {
            var header = published.Read("donnees/" + resource.GetProperty("path").GetString()).TrimStart('\uFEFF').Split("\r\n")[0];
            Assert.Equal(
                header,
                string.Join(
                    ',',
                    resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString())
                )
            );
        }
    }

    [Fact]
    public void Links_between_tables_and_addresses_lead_somewhere()
    {
        var territories = Csv.Read(published.Read("donnees/territoires.csv")).Select(r => r["territoire"]).ToHashSet();
        var experiences = Csv.Read(published.Read("donnees/retours.csv"));
        Assert.All(experiences, r => Assert.Contains(r["territoire"], territories));
        var ids = experiences.Select(r => r["retour"]).ToHashSet();
        Assert.All(new[] { "etapes", "chiffres", "moyens", "enseignements", "partenaires", "observations", "matrice" }, t =>
            Assert.All(Csv.Read(published.Read($"donnees/{t}.csv")), r => Assert.Contains(r["retour"], ids))
        );
        var sources = Csv.Read(published.Read("donnees/sources.csv")).Select(r => (r["document"], r["source"])).ToHashSet();
        Assert.All(Csv.Read(published.Read("donnees/chiffres.csv")).Where(r => r["source"].Length > 0), r =>
            Assert.Contains((r["retour"], r["source"]), sources)
        );
        Assert.All(experiences, r => Assert.True(published.Has(r["fiche"][(PublishedCollection.Address.Length + 1)..])));
    }

    [Fact]
    public void Nothing_in_the_data_is_about_a_person()
    {
        using var data = published.Json("donnees/donnees.json");
        var text = published.Read("donnees/donnees.json");
        Assert.DoesNotContain("courriel", text, StringComparison.Ordinal);
        // Someone whom the write-up quotes, by name.
        Assert.Contains("Laurianne Fleury", published.Read("territoires/redon-agglomeration/livret.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Laurianne Fleury", text, StringComparison.Ordinal);
        Assert.All(Csv.Read(published.Read("donnees/etat/projets-transition-ecologique.csv")), r =>
            Assert.All(r.Where(c => c.Key.StartsWith("porteur", StringComparison.Ordinal)), c => Assert.Equal("", c.Value))
        );
    }

    [Fact]
    public void Projects_follow_the_schema_of_the_State()
    {
        var header = published.Read("donnees/etat/projets-transition-ecologique.csv").Split("\r\n")[0];
        Assert.Equal(string.Join(',', ProjectColumns), header);
        Assert.Equal(
            "id,nom,type,codeInsee,codeDepartements,codeRegions,codeEpci,siren,createdAt,updatedAt",
            published.Read("donnees/etat/collectivites.csv").Split("\r\n")[0]
        );
        var bodies = Csv.Read(published.Read("donnees/etat/collectivites.csv")).ToDictionary(r => r["id"]);
        Assert.All(bodies.Values, b =>
            Assert.True(
                b["type"] == "EPCI"
                    ? b["codeEpci"].Length == 9 && b["siren"].Length == 9 && b["codeInsee"] == ""
                    : b["codeInsee"].Length == 5
            )
        );
        var projects = Csv.Read(published.Read("donnees/etat/projets-transition-ecologique.csv"));
        Assert.Equal(projects.Count, projects.Select(p => p["id"]).Distinct().Count());
        Assert.All(projects, p =>
        {
            Assert.Equal('5', Guid.Parse(p["id"]).ToString()[14]);
            Assert.Contains(p["phase"], new[] { "Idée", "Étude", "Opération" });
            Assert.Contains(p["phaseStatut"], new[] { "", "En cours", "En retard", "En pause", "Bloqué", "Abandonné", "Terminé" });
            Assert.Matches(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$", p["createdAt"]);
            Assert.True(string.CompareOrdinal(p["updatedAt"], p["createdAt"]) >= 0);
            Assert.All(JsonSerializer.Deserialize<string[]>(p["collectiviteIds"])!, id => Assert.Contains(id, bodies.Keys));
        });
    }

    private static string Shown(JsonElement cell) =>
        cell.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.Array => string.Join(" | ", cell.EnumerateArray().Select(i => i.GetString())),
            JsonValueKind.Number => cell.GetDecimal().ToString("0.############", CultureInfo.InvariantCulture),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => cell.GetString()!,
        };
}
