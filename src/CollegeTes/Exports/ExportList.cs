using System.Text;
using CollegeTes.Describing.Citations;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Searching;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Exports;

/// <summary>
/// The files that the program writes itself, by the name that <c>export:</c> gives them. The list is code, so that the program can be
/// trimmed.
/// </summary>
internal static class ExportList
{
    private sealed record Export(Medium Medium, SubjectKind[] For, Func<ExportJob, byte[]> Write);

    private static readonly SubjectKind[] OfCollection = [SubjectKind.Collection];
    private static readonly SubjectKind[] Cited =
    [
        SubjectKind.Experience,
        SubjectKind.Territory,
        SubjectKind.Booklet,
        SubjectKind.Synthesis,
        SubjectKind.Training,
    ];

    private static readonly SortedDictionary<string, Export> All = Make();

    /// <summary>What is wrong with an output, or null.</summary>
    public static Diagnostic? Problem(DeliverableOutput output)
    {
        if (output.Export is not { } name)
            return output.Template.Value.Length > 0
                ? null
                : DeliverableDiagnostics.NoTemplate.At(
                    output.PathPattern.Span,
                    "cette sortie n'a ni « gabarit: » ni « export: »",
                    "Nommez un gabarit du dossier du livrable."
                );
        if (output.Template.Value.Length > 0)
            return DeliverableDiagnostics.NoTemplate.At(
                name.Span,
                "cette sortie a un « gabarit: » et un « export: »",
                "Gardez l'un des deux."
            );
        if (!All.TryGetValue(name.Value, out var export))
            return DeliverableDiagnostics.BadExport.At(
                name.Span,
                $"« {VisibleText.Of(name.Value)} » n'est pas un export",
                Nearest.Name(name.Value, All.Keys) is { } near
                    ? $"Vouliez-vous écrire « {near} » ?"
                    : $"Connus : {string.Join(", ", All.Keys)}."
            );
        return export.Medium == output.Medium && export.For.Contains(output.For)
            ? null
            : DeliverableDiagnostics.BadExport.At(
                name.Span,
                $"« {name.Value} » n'est pas fait pour ce sujet ou dans ce medium",
                $"Attendu : medium {export.Medium}, pour {string.Join(" ou ", export.For.Select(k => k.Name))}."
            );
    }

    /// <summary>Writes one.</summary>
    public static byte[] Write(string name, ExportJob job) => All[name].Write(job);

    private static SortedDictionary<string, Export> Make()
    {
        var list = new SortedDictionary<string, Export>(StringComparer.Ordinal)
        {
            ["bibtex"] = new(Medium.Text, Cited, job => Cite(job, BibTex.Write)),
            ["ris"] = new(Medium.Text, Cited, job => Cite(job, Ris.Write)),
            ["csl"] = new(Medium.Json, Cited, job => Cite(job, CslJson.Write)),
            ["donnees.json"] = new(Medium.Json, OfCollection, DataFile.Write),
            ["donnees.schema.json"] = new(Medium.Json, OfCollection, _ => DataSchema.Write()),
            ["datapackage.json"] = new(Medium.Json, OfCollection, DataPackage.Write),
            ["projets-transition-ecologique"] = new(Medium.Csv, OfCollection, job =>
                CsvFile.Write(StateProjects.Projects, job, withMark: false)
            ),
            ["collectivites"] = new(Medium.Csv, OfCollection, job => CsvFile.Write(StateProjects.Bodies, job, withMark: false)),
            ["cadre.jsonld"] = new(Medium.Json, OfCollection, FrameworkSkos.Write),
            ["plan-du-site"] = new(Medium.Xml, OfCollection, SiteMap.Write),
            [SearchFiles.Directory] = new(Medium.Script, OfCollection, Search),
            [SearchFiles.Words] = new(Medium.Script, OfCollection, Search),
            [SearchFiles.Spellings] = new(Medium.Script, OfCollection, Search),
            [SearchFiles.Texts] = new(Medium.Script, OfCollection, Search),
        };
        foreach (var table in Tables.All)
            list.Add(table.Name, new Export(Medium.Csv, OfCollection, job => CsvFile.Write(table, job, withMark: true)));
        return list;
    }

    private static byte[] Search(ExportJob job) =>
        SearchScripts.Write(job.Planned.Output.Export!.Value.Value, job.Planned.Part, job.Search.Get(job.Scope), job.Scope);

    private static byte[] Cite(ExportJob job, Func<Citation, string> write) =>
        Encoding.UTF8.GetBytes(write(Citation.Of(job.Planned.Subject, job.Scope)!));
}
