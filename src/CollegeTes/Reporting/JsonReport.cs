using System.Text.Json;
using CollegeTes.Diagnostics;
using CollegeTes.Publishing;
using CollegeTes.Rendering.Weight;
using CollegeTes.Text;

namespace CollegeTes.Reporting;

/// <summary>
/// The report for programs: one object, keys in a fixed order. <c>outil</c>, <c>format</c>, <c>version</c>,
/// <c>commande</c>, <c>espace</c>, <c>resultat</c> (propre, erreurs, usage, environnement, interrompu),
/// <c>code_sortie</c>, <c>totaux</c>, <c>constats</c> (lines and columns from 1, ends exclusive, columns in UTF-16
/// code units; null where unknown), <c>livrables</c>, <c>publication</c> (null when nothing was published),
/// <c>poids</c> (bytes of each page, the heaviest first; null unless a weight report or a budget asks for it).
/// </summary>
internal static class JsonReport
{
    private const int Format = 1;

    public static void Write(RunReport report, Stream output) => JsonOutput.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("outil", "tes");
            json.WriteNumber("format", Format);
            json.WriteString("version", report.ToolVersion);
            json.WriteString("commande", report.Command);
            json.WriteString("espace", VisibleText.Of(report.Workspace));
            json.WriteString("resultat", Name(report.Outcome));
            json.WriteNumber("code_sortie", (int)report.Outcome);
            WriteTotals(json, report);
            json.WriteStartArray("constats");
            foreach (var diagnostic in report.Shown)
                WriteDiagnostic(json, diagnostic);
            json.WriteEndArray();
            WriteDeliverables(json, report);
            WritePublication(json, report.Publication);
            WriteWeights(json, report.Weights);
            json.WriteEndObject();
        });

    private static string Name(RunOutcome outcome) =>
        outcome switch
        {
            RunOutcome.Clean => "propre",
            RunOutcome.ContentErrors => "erreurs",
            RunOutcome.Usage => "usage",
            RunOutcome.Interrupted => "interrompu",
            _ => "environnement",
        };

    private static void WriteTotals(Utf8JsonWriter json, RunReport report)
    {
        json.WriteStartObject("totaux");
        json.WriteNumber("erreurs", report.Count(Severity.Error));
        json.WriteNumber("avertissements", report.Count(Severity.Warning));
        json.WriteNumber("avis", report.Count(Severity.Notice));
        json.WriteNumber("informations", report.Count(Severity.Info));
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("gravite", SeverityWords.NameOf(diagnostic.Severity));
        json.WriteString("titre", diagnostic.Descriptor.Title);
        json.WriteString("chemin", diagnostic.Span is { } place ? VisibleText.Of(place.Path) : null);
        var span = diagnostic.Span is { HasPosition: true } known ? known : default(SourceSpan?);
        WriteNumber(json, "ligne", span?.Line);
        WriteNumber(json, "colonne", span?.Column);
        WriteNumber(json, "ligne_fin", span?.EndLine);
        WriteNumber(json, "colonne_fin", span?.EndColumn);
        json.WriteString("message", VisibleText.Of(diagnostic.Message));
        json.WriteString("aide", diagnostic.Remedy is { } remedy ? VisibleText.Of(remedy) : null);
        json.WriteEndObject();
    }

    private static void WriteDeliverables(Utf8JsonWriter json, RunReport report)
    {
        json.WriteStartArray("livrables");
        foreach (var deliverable in report.Deliverables)
        {
            json.WriteStartObject();
            json.WriteString("nom", VisibleText.Of(deliverable.Name));
            json.WriteString("titre", VisibleText.Of(deliverable.Title));
            json.WriteNumber("fichiers", deliverable.Count);
            json.WriteNumber("octets", deliverable.Bytes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePublication(Utf8JsonWriter json, PublicationSummary? publication)
    {
        if (publication is null)
        {
            json.WriteNull("publication");
            return;
        }
        json.WriteStartObject("publication");
        json.WriteNumber("crees", publication.Created);
        json.WriteNumber("modifies", publication.Changed);
        json.WriteNumber("inchanges", publication.Unchanged);
        json.WriteNumber("supprimes", publication.Removed);
        json.WriteNumber("octets", publication.TotalBytes);
        json.WriteBoolean("sortie_remplacee", publication.OutputReplaced);
        json.WriteEndObject();
    }

    private static void WriteWeights(Utf8JsonWriter json, IReadOnlyList<PageWeight>? weights)
    {
        if (weights is null)
        {
            json.WriteNull("poids");
            return;
        }
        json.WriteStartArray("poids");
        foreach (var page in weights)
        {
            json.WriteStartObject();
            json.WriteString("page", page.Path);
            json.WriteString("source", VisibleText.Of(page.Source));
            json.WriteNumber("octets", page.Total);
            json.WriteNumber("html", page.Html);
            json.WriteNumber("styles", page.Styles);
            json.WriteNumber("polices", page.Fonts);
            json.WriteNumber("images", page.Images);
            json.WriteNumber("fichiers", page.Requests);
            json.WriteNumber("elements", page.Elements);
            json.WriteNumber("ecoindex", page.Score);
            json.WriteString("note", page.Grade);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
