namespace CollegeTes.Publishing;

/// <summary>What became of a published file.</summary>
public enum PublicationChangeKind
{
    /// <summary>The last manifest did not list it.</summary>
    Created,

    /// <summary>Its content differs from the last one, or someone had altered the published file.</summary>
    Changed,

    /// <summary>The last manifest listed it, this one does not.</summary>
    Removed,
}

/// <summary>One difference between two publications.</summary>
/// <param name="Kind">What became of the file.</param>
/// <param name="Path">Path inside the publication.</param>
public sealed record PublicationChange(PublicationChangeKind Kind, string Path);

/// <summary>What a publication did, or would do under <c>--dry-run</c>. The manifest itself is not counted.</summary>
/// <param name="Changes">Everything but the unchanged files, sorted by path.</param>
/// <param name="Unchanged">How many files kept their content and modification time.</param>
/// <param name="TotalBytes">Size of the whole publication, in bytes.</param>
/// <param name="OutputReplaced">False when nothing differed, so that the output was not touched, and for a dry run.</param>
public sealed record PublicationSummary(IReadOnlyList<PublicationChange> Changes, int Unchanged, long TotalBytes, bool OutputReplaced)
{
    public int Created => Count(PublicationChangeKind.Created);

    public int Changed => Count(PublicationChangeKind.Changed);

    public int Removed => Count(PublicationChangeKind.Removed);

    private int Count(PublicationChangeKind kind) => Changes.Count(change => change.Kind == kind);
}
