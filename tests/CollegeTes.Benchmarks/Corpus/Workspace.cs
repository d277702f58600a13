using System.Globalization;
using System.Text;

namespace CollegeTes.Benchmarks.Corpus;

/// <summary>A whole invented collection, written for tes and, with the same texts, for Hugo.</summary>
internal sealed class Workspace
{
    private readonly int _count;
    private readonly string _tes;
    private readonly string _hugo;

    private Workspace(int count, string folder)
    {
        _count = count;
        _tes = Path.Combine(folder, "tes");
        _hugo = Path.Combine(folder, "hugo");
    }

    /// <summary>Number of territories for a number of write-ups.</summary>
    public static int Territories(int count) => count <= 1_000 ? Math.Min(13, count) : count / 50;

    /// <summary>Writes both; says where.</summary>
    public static (string Tes, string Hugo) Write(int count, string folder)
    {
        var workspace = new Workspace(count, folder);
        Folder.Copy(Path.Combine(AppContext.BaseDirectory, "Modeles", "tes"), workspace._tes);
        Folder.Copy(Path.Combine(AppContext.BaseDirectory, "Modeles", "hugo"), workspace._hugo);
        workspace.WriteTerritories();
        Parallel.For(0, count, i => workspace.WriteOne(Author.Write(i, Slug(i % Territories(count)))));
        return (workspace._tes, workspace._hugo);
    }

    private static string Slug(int territory) => string.Create(CultureInfo.InvariantCulture, $"territoire-{territory:000}");

    private void WriteTerritories()
    {
        var partners = new StringBuilder("partenaires:\n");
        var byId = new StringBuilder();
        for (var i = 0; i < 50; i++)
        {
            byId.Append(
                CultureInfo.InvariantCulture,
                $"partenaire-{i:00}: {{nom: \"Organisation partenaire {i}\", site: \"https://exemple.org/partenaire/{i}\"}}\n"
            );
            partners.Append(
                CultureInfo.InvariantCulture,
                $"  - {{id: partenaire-{i:00}, nom: \"Organisation partenaire {i}\", type: association, site: "
                    + $"\"https://exemple.org/partenaire/{i}\"}}\n"
            );
        }
        Put(Path.Combine(_tes, "content", "partenaires.yaml"), partners.ToString());
        Put(Path.Combine(_hugo, "data", "par_id.yaml"), byId.ToString());
        for (var i = 0; i < Territories(_count); i++)
        {
            var writer = new Writer(1_000_000 + i);
            var name = $"Pays de la {Vocabulary.Places[i % Vocabulary.Places.Length]} {i + 1}";
            Put(
                Path.Combine(_tes, "content", "territoires", Slug(i), "territoire.yaml"),
                $$"""
                nom: "{{name}}"
                type: pays
                departements: ["44", "49"]
                accroche: "{{writer.Sentence()}}"
                resume: "{{writer.Sentence()}} {{writer.Sentence()}}"
                population: {valeur: {{5_000 + writer.Next(90_000)}}, annee: 2022, source: "Recensement"}
                communes: {{3 + writer.Next(40)}}
                axes: [mobiliser]
                description: |
                  {{writer.Paragraph(4, ["PAYS"])}}
                position: {lat: {{(46.5 + (writer.Next(180) / 100.0)).ToString(CultureInfo.InvariantCulture)}}, lon: {{(
                    -2.0 + (writer.Next(240) / 100.0)
                ).ToString(CultureInfo.InvariantCulture)}}}
                sources:
                  - {id: PAYS, titre: "Portrait du pays", editeur: "Archives du territoire", url: "https://exemple.org/pays/{{i}}", date: 2022}
                paysage: [bocage, campagne]
                mis-a-jour-le: 2026-03-15

                """
            );
        }
    }

    private void WriteOne(WriteUp text)
    {
        Put(
            Path.Combine(_tes, "content", "territoires", text.Territory, "retours", text.Slug + ".md"),
            $"---\n{text.Header}---\n\n{text.Body}"
        );
        var resolve = new Resolver(text);
        var header = resolve.Header().Replace("titre: \"", "title: \"", StringComparison.Ordinal);
        // Hugo's own title is only the first of these keys.
        var first = header.IndexOf('\n', StringComparison.Ordinal);
        header = header[..first] + header[first..].Replace("title: \"", "titre: \"", StringComparison.Ordinal);
        Put(
            Path.Combine(_hugo, "content", "territoires", text.Territory, "retours", text.Slug + ".md"),
            $"---\n{header}cle: {text.Slug}\nterritoire: {text.Territory}\ndate: 2026-03-15\n---\n\n{resolve.Body()}"
        );
    }

    private static void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
