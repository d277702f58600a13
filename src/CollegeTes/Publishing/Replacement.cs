using CollegeTes.Machine;

namespace CollegeTes.Publishing;

/// <summary>The publication that was replaced, all of it listed in its manifest.</summary>
internal sealed record FormerPublication(string Folder, OutputTree Tree);

/// <summary>
/// Puts the staged publication in place of the output: one exchange where the system has it, else two renames, which
/// <see cref="Recovery"/> completes or undoes after a kill. What turns out not to be ours brings everything back.
/// </summary>
internal sealed class Replacement(PublicationSites sites, IFileOperations files)
{
    /// <summary>Throws with the last publication in place, or returns with the new one there and says what remains to be removed.</summary>
    public FormerPublication? Run(Manifest? last, int parallelism)
    {
        if (last is null)
        {
            PutInEmptyPlace();
            return null;
        }
        var former = Swap();
        OutputTree tree;
        try
        {
            tree = OutputTree.Scan(former, parallelism);
            LastPublication.ThrowIfForeign(sites.Output, tree.Foreign(last));
        }
        catch
        {
            SwapBack(former);
            throw;
        }
        return new FormerPublication(former, tree);
    }

    private void PutInEmptyPlace()
    {
        if (Directory.Exists(sites.Output))
            files.DeleteFolder(sites.Output);
        files.Rename(sites.Next, sites.Output);
    }

    /// <summary>Says where the former publication now is.</summary>
    private string Swap()
    {
        try
        {
            if (files.TryExchange(sites.Next, sites.Output))
                return sites.Next;
            files.Rename(sites.Output, sites.Former);
        }
        catch (IOException failure) when (failure.HResult is SystemErrors.Busy or SystemErrors.CrossDevice && OperatingSystem.IsLinux())
        {
            throw new PublicationException(OutputGuard.MountPoint(sites.Output), failure);
        }
        try
        {
            files.Rename(sites.Next, sites.Output);
        }
        catch
        {
            files.Rename(sites.Former, sites.Output);
            throw;
        }
        return sites.Former;
    }

    private void SwapBack(string former)
    {
        if (former == sites.Next)
        {
            files.TryExchange(sites.Next, sites.Output);
            return;
        }
        files.Rename(sites.Output, sites.Next);
        files.Rename(sites.Former, sites.Output);
    }
}
