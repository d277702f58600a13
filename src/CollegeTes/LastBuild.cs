using System.Security.Cryptography;
using System.Text;
using CollegeTes.Content;
using CollegeTes.Deliverables;
using CollegeTes.Publishing;

namespace CollegeTes;

/// <summary>
/// Whether a build would do and say just what the last one did: same content, same templates, same day, same options, same
/// program. Only a build of everything without a single finding is remembered, so that nothing is left unsaid.
/// </summary>
internal sealed class LastBuild
{
    private readonly string? _key;

    private LastBuild(string? key) => _key = key;

    /// <summary>Looks at the workspace as it is before it is read: what changes meanwhile is not taken for known.</summary>
    public static LastBuild Of(PipelineOptions options, DeliverableSet set, CancellationToken cancellation) =>
        new(options.IsPartial || options.DryRun ? null : KeyOf(options, set, cancellation));

    /// <summary>What was published then, if it would be again and is all there; null when this build has to be made.</summary>
    public Manifest? Find(PipelineOptions options)
    {
        if (_key is null || !PublicationMemory.Knows(options.Output, _key))
            return null;
        using var publication = Publication.Open(options.ForPublication());
        return publication.Remembers(_key) ? publication.LastManifest : null;
    }

    /// <summary>Remembers a build that found nothing; forgets any other.</summary>
    public void Remember(PipelineResult result, Publication publication)
    {
        if (_key is not null)
            publication.Remember(result.Diagnostics.Count == 0 ? _key : null);
    }

    private static string? KeyOf(PipelineOptions options, DeliverableSet set, CancellationToken cancellation)
    {
        if (WorkspaceKey.Of(options.Root, options.Parallelism, cancellation) is not { } content)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, content);
        Add(hash, $"{options.ToolVersion} {typeof(LastBuild).Module.ModuleVersionId} {options.Day:yyyy-MM-dd} {options.WithDrafts}");
        foreach (var path in set.Files.Paths)
        {
            Add(hash, path);
            hash.AppendData(SHA256.HashData(set.Files.Find(path)!));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
