using System.Security.Cryptography;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>
/// What a workspace holds, as one hash over the names and bytes of its content files, without understanding any of them: a large
/// collection that has not changed since the last build need not be read again.
/// </summary>
internal static class WorkspaceKey
{
    /// <summary>Below this many files, reading them all is quicker than it is worth remembering.</summary>
    public const int FewestFiles = 500;

    /// <summary>The key of a folder, in hexadecimal; null for a small workspace, or where anything is unusual.</summary>
    /// <param name="root">Full path of the workspace.</param>
    /// <param name="parallelism">Files read at once.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static string? OfFolder(string root, int parallelism, CancellationToken cancellation)
    {
        var odd = new DiagnosticBag();
        try
        {
            var files = WorkspaceScan.Run(root, Workspace.ContentFolder, odd);
            if (files.Count < FewestFiles || odd.Sorted().Count > 0)
                return null;
            var digests = new byte[files.Count][];
            InParallel.For(files.Count, parallelism, i => digests[i] = DigestOf(root, files[i].Path), cancellation);
            return JointDigest.Of(files.Select((file, i) => (file.Path, digests[i])));
        }
        // Whatever cannot be read here is told by the reading that follows.
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The same key, of what was read: a file that changed since is not taken for known.</summary>
    public static string? Of(Workspace workspace)
    {
        if (workspace.Files.Count < FewestFiles)
            return null;
        try
        {
            return JointDigest.Of(
                workspace.Files.Select(path => (path, workspace.Digests.GetValueOrDefault(path) ?? DigestOf(workspace.Root, path)))
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[] DigestOf(string root, string path)
    {
        using var stream = SourceFiles.Open(root, path);
        return SHA256.HashData(stream);
    }
}
