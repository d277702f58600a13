using System.Globalization;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Scaffolding;
using CollegeTes.Scaffolding.Schemas;
using CollegeTes.Text;
using CollegeTes.Yaml;

namespace CollegeTes.Correspondence;

/// <summary>Writes into the review file of a subject, and touches nothing that people wrote in it.</summary>
public static class ReviewFile
{
    /// <summary>The file with a demand that is about to be sent; the same text when it has it already.</summary>
    /// <param name="path">Workspace path of the file.</param>
    /// <param name="text">The file, or null when there is none.</param>
    /// <returns>Null when the file cannot be read.</returns>
    public static string? WithRequest(string path, string? text, RequestChoice request)
    {
        var due = request.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var item = YamlText.Map(
            ("id", request.Id),
            ("aupres", request.Partner),
            ("role", ValidationWords.Roles.NameOf(request.Role)),
            ("objet", $"[{string.Join(", ", request.Objects.Select(o => ValidationWords.Objects.NameOf(o)))}]"),
            ("echeance", due),
            ("statut", ValidationWords.Statuses.NameOf(ValidationStatus.ToSend))
        );
        if (text is null)
            return $"{SchemaFolder.Line(ContentKind.Validation, path)}\ndemandes:\n  - {item}\n";
        return Edited(path, text, (edit, root) =>
        {
            if (request.IsNew)
                edit.Add(root, "demandes", item);
            else if (!request.HasDue && ValidationWriting.FindRequest(root, request.Id) is { } found)
                edit.Set(found, "echeance", due);
        });
    }

    /// <summary>The file with what came back.</summary>
    /// <returns>Null when the file cannot be read, or no longer holds the demand.</returns>
    public static string? WithAnswers(string path, string text, ReturnedReview returned) => Edited(path, text, (edit, root) =>
        {
            if (ValidationWriting.FindRequest(root, returned.Request) is not { } found)
                return;
            foreach (var (key, yaml) in returned.Keys)
            {
                // Where a proof is, its author says; it is not ours to replace.
                if (key != "preuve" || found.Entries.All(e => e.Key.Value != key))
                    edit.Set(found, key, yaml);
            }
            foreach (var list in New(text, returned).GroupBy(e => e.List, StringComparer.Ordinal))
            {
                // One after the other where there is a list already; a new list is written whole.
                if (root.Entries.Any(e => e.Key.Value == list.Key && e.Value is YamlSequence { Items.Count: > 0 }))
                {
                    foreach (var entry in list)
                        edit.Add(root, list.Key, entry.Yaml);
                }
                else
                {
                    edit.Add(root, list.Key, string.Join("\n  - ", list.Select(e => e.Yaml)));
                }
            }
        });

    /// <summary>The answers that the file does not hold yet.</summary>
    public static IEnumerable<ReviewEntry> New(string text, ReturnedReview returned) =>
        returned.Entries.Where(e => !text.Contains("- " + e.Yaml, StringComparison.Ordinal));

    private static string? Edited(string path, string text, Action<YamlEdit, YamlMapping> change)
    {
        var file = new SourceFile(path, text.ReplaceLineEndings("\n"));
        var bag = new DiagnosticBag();
        if (YamlReader.ReadMapping(file, bag) is not { } root)
            return null;
        var edit = new YamlEdit(file);
        change(edit, root);
        var written = edit.Apply();
        // What could no longer be read is never written.
        if (YamlReader.ReadMapping(new SourceFile(path, written), bag) is null || bag.Sorted().Count > 0)
            return null;
        return text.Contains("\r\n", StringComparison.Ordinal) ? written.ReplaceLineEndings("\r\n") : written;
    }
}
