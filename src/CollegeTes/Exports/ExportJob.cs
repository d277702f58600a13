using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Searching;

namespace CollegeTes.Exports;

/// <summary>What an export is made from.</summary>
/// <param name="Planned">The file.</param>
/// <param name="Plan">All files of the publication.</param>
/// <param name="Scope">What may be published, and where everything is.</param>
internal sealed record ExportJob(PlannedArtifact Planned, Plan Plan, RenderScope Scope)
{
    public Library Library => Scope.Library;

    /// <summary>What the files of the search index are written of.</summary>
    public required SharedIndex Search { get; init; }

    /// <summary>
    /// The address of a file of the publication as data give it: absolute with a public address, else its path in the publication.
    /// </summary>
    public string? Address(string? path) => Scope.Online(path) ?? path;
}
