using System.Text.RegularExpressions;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>References to sources that are written wrong: nothing recognises them, and readers would see them.</summary>
public static partial class BrokenReferences
{
    /// <summary>Where a text holds some, once those that are well written are taken out of it or stand for themselves.</summary>
    public static IEnumerable<(int Start, int Length)> Find(string text) =>
        text.Contains('@', StringComparison.Ordinal)
            ? Reference()
                .Matches(text)
                .Where(m => !References.TryMatchCitation(m.ValueSpan, out var length) || length < m.Length)
                .Select(m => (m.Index, m.Length))
            : [];

    /// <summary>What is said of one.</summary>
    public static Diagnostic At(SourceSpan place, string written) =>
        ProseDiagnostics.BrokenReference.At(
            place,
            $"« {(written.Length > 60 ? string.Concat(written.AsSpan(0, 57), "…") : written)} » paraîtra tel quel",
            "Écrivez [@id], ou [@id; @autre]."
        );

    // The names of networks (@ville) stand in no bracket of their own.
    [GeneratedRegex(@"\[(?:(?:[Vv]oir|cf\.?|see)\s|-)?@[\p{L}\p{N}\s](?:[^\[\]\n]{0,100}\])?")]
    private static partial Regex Reference();
}
