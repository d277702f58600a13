using System.Globalization;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;

namespace CollegeTes.Scaffolding;

/// <summary>
/// Writes into a review file what was answered: a demand that is approved, with the fingerprints of what the subject says that day.
/// Comments and layout stay as they are.
/// </summary>
public static class ValidationWriting
{
    /// <summary>The file with a demand approved; null when it has no such demand, or cannot be read.</summary>
    /// <param name="path">Workspace path of the review file.</param>
    /// <param name="text">The file as it is.</param>
    /// <param name="request">Id of the demand.</param>
    /// <param name="objects">What is approved.</param>
    /// <param name="passages">What the subject says now.</param>
    /// <param name="day">The day of the answer.</param>
    public static string? Approve(
        string path,
        string text,
        string request,
        IEnumerable<ValidationObject> objects,
        IReadOnlyList<ReviewPassage> passages,
        DateOnly day
    )
    {
        var file = new SourceFile(path, text.ReplaceLineEndings("\n"));
        if (YamlReader.ReadMapping(file, new DiagnosticBag()) is not { } root || FindRequest(root, request) is not { } found)
            return null;
        var edit = new YamlEdit(file);
        edit.Set(found, "statut", ValidationWords.Statuses.NameOf(ValidationStatus.Approved));
        edit.Set(found, "rendue-le", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        edit.Set(found, "empreinte", FingerprintsOf(objects, passages));
        return edit.Apply();
    }

    /// <summary>The value of <c>empreinte</c>: <c>{texte: "…", chiffres: "…"}</c>.</summary>
    public static string FingerprintsOf(IEnumerable<ValidationObject> objects, IReadOnlyList<ReviewPassage> passages) =>
        "{"
        + string.Join(
            ", ",
            objects
                .Distinct()
                .Order()
                .Select(o => $"{ValidationWords.Objects.NameOf(o)}: {YamlText.Quote(ContentFingerprint.Take(passages, o).ToString())}")
        )
        + "}";

    /// <summary>A demand of a review file, as it is written; null when there is none of that id.</summary>
    public static YamlMapping? FindRequest(YamlMapping root, string id) =>
        (root.Entries.FirstOrDefault(e => UnicodeText.Fold(e.Key.Value) == "demandes").Value as YamlSequence)
            ?.Items.OfType<YamlMapping>()
            .FirstOrDefault(m => m.Entries.Any(e => e.Key.Value == "id" && e.Value is YamlScalar scalar && scalar.Value == id));
}
