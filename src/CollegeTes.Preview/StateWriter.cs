using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CollegeTes.Diagnostics;
using CollegeTes.Planning;
using CollegeTes.Text;

namespace CollegeTes.Preview;

/// <summary>What the bar needs to know of a page, as JSON: where it stands, what goes with it, what is wrong.</summary>
internal static class StateWriter
{
    private const int MostFindings = 200;
    private const int LongestExcerpt = 160;

    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="root">The workspace, for links to the editor; null when who asks is not on this machine.</param>
    public static ReadOnlyMemory<byte> Write(Snapshot state, string path, RenderedPage rendered, SourceLines lines, string? root)
    {
        var page = state.Pages.Find(path, state.Library);
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, Style);
        json.WriteStartObject();
        json.WriteNumber("version", state.Version);
        json.WriteString("collection", state.Library.Collection.Title.Value);
        json.WriteString("chemin", path);
        json.WriteString("livrable", page?.Deliverable.Name);
        json.WriteBoolean("absente", rendered.Content is null && state.Pages.FindShared(path) is null);
        json.WriteBoolean("ancienne", Relevance.IsOld(state, page, rendered));
        json.WriteBoolean("partielle", state.IsPartial);
        json.WriteBoolean("verifiee", state.IsChecked);
        json.WriteBoolean("brouillon", page?.Subject.IsDraft == true);
        json.WriteStartArray("vues");
        foreach (var view in Views.Of(page, state))
        {
            json.WriteStartObject();
            json.WriteString("livrable", view.Deliverable);
            json.WriteString("titre", view.Title);
            json.WriteString("nom", view.Label);
            json.WriteString("chemin", view.Path);
            json.WriteString("forme", view.Medium);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteFindings(json, state, path, page, rendered, lines, root);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteFindings(
        Utf8JsonWriter json,
        Snapshot state,
        string path,
        PlannedArtifact? page,
        RenderedPage rendered,
        SourceLines lines,
        string? root
    )
    {
        var all = rendered.Failure is { } failure ? [failure, .. state.Findings] : state.Findings;
        var sorted = all.Select(d => (Finding: d, Here: Relevance.Concerns(d, path, page)))
            .OrderBy(d => d.Here ? 0 : 1)
            .ThenByDescending(d => d.Finding.Severity)
            .ToList();
        json.WriteNumber("erreurs", all.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("avertissements", all.Count(d => d.Severity == Severity.Warning));
        json.WriteNumber("avis", all.Count(d => d.Severity is Severity.Notice or Severity.Info));
        json.WriteNumber("en-plus", Math.Max(0, sorted.Count - MostFindings));
        json.WriteStartArray("constats");
        foreach (var (finding, here) in sorted.Take(MostFindings))
        {
            json.WriteStartObject();
            json.WriteString("gravite", SeverityWords.NameOf(finding.Severity));
            json.WriteString("code", finding.Code);
            json.WriteBoolean("ici", here);
            json.WriteString("message", VisibleText.Of(finding.Message));
            json.WriteString("remede", finding.Remedy is { } remedy ? VisibleText.Of(remedy) : null);
            if (finding.Span is { } place)
                WritePlace(json, place, lines, root);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceSpan place, SourceLines lines, string? root)
    {
        json.WriteString("lieu", VisibleText.Of(place.ToString()));
        if (root is not null)
            json.WriteString(
                "ouvrir",
                $"vscode://file{Uri.EscapeDataString(root.Replace('\\', '/').TrimEnd('/')).Replace("%2F", "/", StringComparison.Ordinal).Insert(0, root.StartsWith('/') ? "" : "/")}/{Uri.EscapeDataString(place.Path).Replace("%2F", "/", StringComparison.Ordinal)}{(place.HasPosition ? $":{place.Line}:{place.Column}" : "")}"
            );
        if (!place.HasPosition || lines.Line(place.Path, place.Line) is not { } line)
            return;
        var start = Math.Clamp(place.Column - 1, 0, line.Length);
        var end = Math.Clamp(place.EndLine > place.Line ? line.Length : place.EndColumn - 1, start, line.Length);
        var from = Math.Max(0, Math.Min(start - (LongestExcerpt / 3), line.Length - LongestExcerpt));
        var to = Math.Min(line.Length, from + LongestExcerpt);
        json.WriteNumber("ligne", place.Line);
        json.WriteStartArray("extrait");
        json.WriteStringValue((from > 0 ? "…" : "") + VisibleText.Of(line[from..Math.Min(start, to)]));
        json.WriteStringValue(VisibleText.Of(line[Math.Min(start, to)..Math.Min(end, to)]));
        json.WriteStringValue(VisibleText.Of(line[Math.Min(end, to)..to]) + (to < line.Length ? "…" : ""));
        json.WriteEndArray();
    }
}
