using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CollegeTes.Diagnostics;

namespace CollegeTes.Content;

/// <summary>
/// What a workspace holds, as one hash over the names and bytes of its content files, without understanding any of them: a large
/// collection that has not changed since the last build need not be read again.
/// </summary>
internal static class WorkspaceKey
{
    /// <summary>Below this many files, reading them all is quicker than it is worth remembering.</summary>
    public const int FewestFiles = 500;

    /// <summary>The key, in hexadecimal; null for a small workspace, or where anything is unusual.</summary>
    /// <param name="root">Full path of the workspace.</param>
    /// <param name="parallelism">Files read at once.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static string? Of(string root, int parallelism, CancellationToken cancellation)
    {
        var odd = new DiagnosticBag();
        try
        {
            var files = WorkspaceScan.Run(root, Workspace.ContentFolder, odd);
            if (files.Count < FewestFiles || odd.Sorted().Count > 0)
                return null;
            var digests = new byte[files.Count][];
            Parallel.ForEach(Partitioner.Create(0, files.Count), new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation },
                range =>
                {
                    for (var i = range.Item1; i < range.Item2; i++)
                        digests[i] = DigestOf(Path.Combine(root, files[i].Path));
                });
            using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (var i = 0; i < digests.Length; i++)
            {
                all.AppendData(Encoding.UTF8.GetBytes(files[i].Path));
                all.AppendData([0]);
                all.AppendData(digests[i]);
            }
            return Convert.ToHexStringLower(all.GetHashAndReset());
        }
        // Whatever cannot be read here is told by the reading that follows.
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static byte[] DigestOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return SHA256.HashData(stream);
    }
}
