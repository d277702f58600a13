using CollegeTes.Checks;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Building;

/// <summary>
/// A text that is not to be published (<c>brouillon</c>, <c>relu</c>, <c>archive</c>) never stops what is: its errors are told as warnings,
/// and it is left out. A preview, where drafts are what is looked at, tells them as they are.
/// </summary>
internal static class DraftFindings
{
    // What cannot be read, or would be dangerous to: the file is as good as absent, whatever it says of itself.
    private static readonly HashSet<Descriptor> Unsafe =
    [
        FieldDiagnostics.ForbiddenCharacter,
        ProseDiagnostics.RawHtml,
        ProseDiagnostics.UnsafeLink,
        ProseDiagnostics.TooComplex,
        MediaDiagnostics.BadPath,
        MediaDiagnostics.UnsafeDrawing,
    ];

    /// <summary>The findings, those of drafts made to stop nothing.</summary>
    /// <param name="told">After the rules of the collection.</param>
    /// <param name="withDrafts">True when drafts are published too: what is wrong with them then counts as it does elsewhere.</param>
    public static IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> told, Workspace workspace, bool withDrafts)
    {
        if (told.Count == 0)
            return told;
        var written = workspace.Library.Subjects.OfType<WrittenSubject>().ToLookup(s => s.IsWithheld);
        var drafts = written[true].SelectMany(s => s.WrittenIn).ToHashSet(StringComparer.Ordinal);
        if (drafts.Count == 0)
            return told;
        drafts.UnionWith(Dependents.RestedOnOnlyBy(drafts, workspace));
        return [.. told.Select(d => d.Span is { } place && drafts.Contains(place.Path) ? Lower(d, withDrafts) : d)];
    }

    private static Diagnostic Lower(Diagnostic found, bool withDrafts) =>
        found.Severity != Severity.Error ? found with { IsOfDraft = !withDrafts }
        : Stays(found.Descriptor) ? found
        : found with { Severity = Severity.Warning, IsOfDraft = !withDrafts, IsLowered = true };

    private static bool Stays(Descriptor descriptor) =>
        Unsafe.Contains(descriptor)
        || descriptor.Code.StartsWith("TES00", StringComparison.Ordinal)
        || descriptor.Code.StartsWith("TES01", StringComparison.Ordinal);
}
