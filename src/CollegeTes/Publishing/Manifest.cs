using CollegeTes.Building;

namespace CollegeTes.Publishing;

/// <summary>
/// What a publication holds: the only proof that a file is ours and may be replaced. It carries no date and no path of
/// the machine, so that two builds of one workspace give the same bytes.
/// </summary>
/// <param name="ToolVersion">Version of <c>tes</c> that published.</param>
/// <param name="Inputs">Fingerprint of all that was read, or null when the publication was a partial one (<c>entrees</c>).</param>
/// <param name="Entries">The files, sorted by path (ordinal), the manifest itself not among them.</param>
public sealed record Manifest(string ToolVersion, string? Inputs, IReadOnlyList<ManifestEntry> Entries)
{
    /// <summary>
    /// Marks of all that it shows and that may have to leave it, sorted (<c>montre</c>); null when that was not written. They compare, and
    /// say
    /// nothing that the publication does not say.
    /// </summary>
    public IReadOnlyList<string>? Shown { get; init; }

    /// <summary>Name of the manifest in the publication.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Version of the format of the file itself.</summary>
    internal const int Format = 1;
}
