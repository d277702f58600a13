using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Publishing;

/// <summary>
/// Puts things in order after a publication that did not finish, killed or failed. What is on the disk tells the state:
/// a former publication without an output was between the two renames, and comes back; the rest of the staging goes.
/// It never removes what no manifest of ours lists: that is kept beside the output, and said (TES0705).
/// </summary>
internal sealed class Recovery(PublicationSites sites, IFileOperations files, int parallelism)
{
    private readonly List<Diagnostic> _notices = [];

    /// <summary>Leaves no staging folder; says what had to be kept.</summary>
    public IReadOnlyList<Diagnostic> Run()
    {
        if (!Directory.Exists(sites.Staging))
            return [];
        ThrowIfNotOurs();
        if (Directory.Exists(sites.Former))
            RestoreOrDiscardFormer();
        if (Directory.Exists(sites.Next))
            Discard(sites.Next);
        if (File.Exists(sites.Marker))
            files.DeleteFile(sites.Marker);
        files.DeleteFolder(sites.Staging);
        return _notices;
    }

    private void ThrowIfNotOurs()
    {
        var staging = new DirectoryInfo(sites.Staging);
        var marker = new FileInfo(sites.Marker);
        if (staging.LinkTarget is null && marker.LinkTarget is null && (marker.Exists || !staging.EnumerateFileSystemInfos().Any()))
            return;
        throw new PublicationException(
            OutputGuard.Refusal(sites.Output, $"{VisibleText.Of(sites.Staging)}, où tes prépare la publication, n'est pas à lui")
        );
    }

    private void RestoreOrDiscardFormer()
    {
        if (Directory.Exists(sites.Output) && LastPublication.ReadManifest(sites.Output, parallelism) is not null)
        {
            Discard(sites.Former);
            return;
        }
        // A folder that someone made meanwhile goes if it is empty; else this fails and nothing is lost.
        if (Directory.Exists(sites.Output))
            files.DeleteFolder(sites.Output);
        files.Rename(sites.Former, sites.Output);
    }

    /// <summary>Without a manifest it is a stage that was never complete, where we alone write.</summary>
    private void Discard(string folder)
    {
        var tree = OutputTree.Scan(folder, parallelism);
        var foreign = LastPublication.ReadManifest(folder, parallelism) is { } manifest ? tree.Foreign(manifest) : tree.Links;
        if (foreign.Count == 0)
            TreeRemoval.Remove(folder, tree, files, parallelism);
        else
            Keep(folder, foreign);
    }

    private void Keep(string folder, IReadOnlyList<string> foreign)
    {
        var kept = Enumerable
            .Range(1, int.MaxValue)
            .Select(number => $"{sites.Output}.conserve-{number}")
            .First(path => !Path.Exists(path));
        files.Rename(folder, kept);
        _notices.Add(
            PublishingDiagnostics.LeftBehind.At(
                null,
                $"une publication interrompue contenait ce que tes n'a pas écrit ({VisibleText.Of(foreign[0])}) : le tout est gardé dans "
                    + $"{VisibleText.Of(kept)}",
                "regardez ce dossier, puis supprimez-le"
            )
        );
    }
}
