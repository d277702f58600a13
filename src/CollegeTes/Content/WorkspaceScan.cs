using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>One regular file of the workspace.</summary>
/// <param name="Path">Workspace path, forward slashes.</param>
/// <param name="Length">Bytes.</param>
internal sealed record ScannedFile(string Path, long Length)
{
    public static readonly Comparer<ScannedFile> ByPath = Comparer<ScannedFile>.Create((a, b) => string.CompareOrdinal(a.Path, b.Path));

    /// <summary>When it was last written.</summary>
    public DateTimeOffset Modified { get; init; }
}

/// <summary>
/// Lists the regular files below the content folder, sorted. Links are never followed; pipes and other special files are
/// refused, since opening one may never return.
/// </summary>
internal static class WorkspaceScan
{
    /// <summary>Most files in a workspace.</summary>
    public const int MaxFiles = 60_000;

    public static IReadOnlyList<ScannedFile> Run(string root, string folder, DiagnosticBag bag)
    {
        var files = new List<ScannedFile>();
        foreach (var entry in FolderWalk.Run(root, folder, (path, exception) => bag.Add(SourceFiles.Unreadable(path, exception))))
        {
            if (entry.IsSpecial || (!entry.IsFolder && IsSpecial(System.IO.Path.Combine(root, entry.Path), entry.Length)))
                bag.Add(
                    ContentDiagnostics.NotRegular.At(
                        SourceSpan.OfFile(Shown(entry.Path)),
                        "lien symbolique ou fichier spécial, que tes n'ouvre pas",
                        "Remplacez-le par une copie du fichier."
                    )
                );
            else if (!entry.IsFolder)
                files.Add(new ScannedFile(entry.Path, entry.Length) { Modified = entry.Modified });
        }
        files.Sort(ScannedFile.ByPath);
        ReportCollisions(files, bag);
        if (files.Count > MaxFiles)
            bag.Add(ContentDiagnostics.TooLarge.At(SourceSpan.OfFile(folder), $"plus de {MaxFiles} fichiers", "Partagez la collection."));
        return files;
    }

    // A pipe, a socket or a device shows as an ordinary file of length zero.
    private static bool IsSpecial(string fullPath, long length) => length == 0 && !FileKinds.IsRegular(fullPath);

    private static void ReportCollisions(List<ScannedFile> files, DiagnosticBag bag)
    {
        var seen = new Dictionary<string, string>(files.Count, StringComparer.Ordinal);
        foreach (var file in files)
        {
            var key = UnicodeText.Fold(UnicodeText.Compose(file.Path));
            if (!seen.TryAdd(key, file.Path))
                bag.Add(
                    ContentDiagnostics.Collision.At(
                        SourceSpan.OfFile(Shown(file.Path)),
                        $"ce nom se confond avec « {Shown(seen[key])} »",
                        "Renommez l'un des deux."
                    )
                );
        }
    }

    private static string Shown(string path) =>
        new([.. path.Select(c => UnicodeText.IsForbidden(c) || char.IsSurrogate(c) ? '\uFFFD' : c)]);
}
