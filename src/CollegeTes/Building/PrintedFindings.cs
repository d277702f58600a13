using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Planning;
using CollegeTes.Printing;
using CollegeTes.Text;

namespace CollegeTes.Building;

/// <summary>What is found of a page while it is printed, at the place where its author wrote it.</summary>
internal static class PrintedFindings
{
    // A message shows the beginning of a word that has no end.
    private const int LongestShown = 60;

    /// <summary>A finding for each word that paper would cut.</summary>
    /// <param name="words">As the page shows them.</param>
    /// <param name="planned">The page.</param>
    /// <param name="root">Full path of the workspace.</param>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<string> words, PlannedArtifact planned, string root)
    {
        if (words.Count == 0)
            yield break;
        var sources = planned
            .Sources.OrderBy(path => path != planned.Subject.Path)
            .Select(path => (Path: path, Lines: WorkspaceText.Lines(root, path)))
            .ToList();
        foreach (var word in words)
        {
            var shown = word.Length > LongestShown ? string.Concat(word.AsSpan(0, LongestShown), "…") : word;
            yield return PrintingDiagnostics.CutText.At(
                Find(word, sources) ?? SourceSpan.OfFile(planned.Subject.Path),
                $"« {VisibleText.Of(shown)} » sort de sa place sur le papier ({planned.Deliverable.Title.ToLowerInvariant()})",
                "Mettez une espace ou un trait d'union où il peut se couper, abrégez-le, ou partagez le tableau."
            );
        }
    }

    // Shorter, it stands in too many places to be that one.
    private const int ShortestFound = 4;

    // As it is shown, or its longest run of letters and digits: typography and markup change what is around.
    private static SourceSpan? Find(string word, List<(string Path, string[] Lines)> sources)
    {
        foreach (var wanted in new[] { word, LongestRun(word) })
        {
            foreach (var (path, lines) in sources)
            {
                for (var i = 0; i < lines.Length && wanted.Length >= ShortestFound; i++)
                {
                    if (lines[i].IndexOf(wanted, StringComparison.Ordinal) is >= 0 and var at)
                        return new SourceSpan(path, i + 1, at + 1, i + 1, at + 1 + wanted.Length);
                }
            }
        }
        return null;
    }

    private static string LongestRun(string word)
    {
        var (longest, start) = ("", 0);
        for (var i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && char.IsLetterOrDigit(word[i]))
                continue;
            if (i - start > longest.Length)
                longest = word[start..i];
            start = i + 1;
        }
        return longest;
    }
}
