using CollegeTes.Content;
using CollegeTes.Publishing;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Building;

/// <summary>
/// Whether a build would do and say just what the last one did: same content, same templates, same day, same options, same
/// program. Only a build of everything without a single finding is remembered, so that nothing is left unsaid.
/// </summary>
internal sealed class LastBuild(PipelineOptions options, DeliverableSet set)
{
    private readonly bool _isWhole = !options.IsPartial && !options.DryRun;

    /// <summary>What was published last, if it would be again and is all there; null when this build has to be made.</summary>
    public Manifest? Find(CancellationToken cancellation)
    {
        if (
            !_isWhole
            || !PublicationMemory.IsThere(options.Output)
            || WorkspaceKey.OfFolder(options.Root, options.Parallelism, cancellation) is not { } content
        )
            return null;
        var key = KeyOf(content);
        if (!PublicationMemory.Knows(options.Output, key))
            return null;
        using var publication = Publication.Open(options.ForPublication());
        return publication.Remembers(key) ? publication.LastManifest : null;
    }

    /// <summary>Remembers a build that found nothing; forgets any other.</summary>
    public void Remember(PipelineResult result, Workspace workspace, Publication publication)
    {
        if (_isWhole)
            publication.Remember(result.Diagnostics.Count == 0 && WorkspaceKey.Of(workspace) is { } content ? KeyOf(content) : null);
    }

    private string KeyOf(string content) =>
        JointDigest.Of([
            content,
            $"{options.ToolVersion} {typeof(LastBuild).Module.ModuleVersionId} {options.Day:yyyy-MM-dd} {options.WithDrafts} "
                + $"{options.Address} {options.ValidatesPdf}",
            set.Files.Digest,
        ]);
}
