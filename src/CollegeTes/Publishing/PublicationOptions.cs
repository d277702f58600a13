namespace CollegeTes.Publishing;

/// <summary>Where and how to publish.</summary>
/// <param name="OutputDirectory">The folder to publish into, absolute or relative to the current folder. Its parent holds the
/// staging.</param>
/// <param name="WorkspaceRoot">The workspace, so that an output never falls on what authors write.</param>
/// <param name="ToolVersion">Version of <c>tes</c>, for the manifest: another version never counts as up to date.</param>
public sealed record PublicationOptions(string OutputDirectory, string WorkspaceRoot, string ToolVersion)
{
    /// <summary>Say what would change; write nothing at all, not even the lock.</summary>
    public bool DryRun { get; init; }

    /// <summary>How many threads may read, hash, link and delete at once (<c>-j</c>).</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
