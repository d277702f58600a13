using CollegeTes.Themes;

namespace CollegeTes.Planning;

/// <summary>An archive and what it gathers: every file that its deliverables make of its subject, whatever the run was asked for.</summary>
/// <param name="Archive">The archive itself.</param>
/// <param name="Parts">What is in it, in the order of the deliverables.</param>
public sealed record Kit(PlannedArtifact Archive, IReadOnlyList<PlannedArtifact> Parts)
{
    private readonly string _folder = Archive.Path[..(Archive.Path.LastIndexOf('/') + 1)];

    /// <summary>Where a file of the publication stands in the archive: beside it there, at the top here.</summary>
    public string PlaceOf(string path) => path.StartsWith(_folder, StringComparison.Ordinal) ? path[_folder.Length..] : path;

    /// <summary>What an archive gathers of a plan: nothing that is for the team alone, and no archive.</summary>
    internal static Kit Gather(PlannedArtifact archive, IEnumerable<PlannedArtifact> plan)
    {
        var names = archive.Output.Gathers.Count == 0 ? [archive.Deliverable.Name] : archive.Output.Gathers.Select(g => g.Value).ToList();
        List<PlannedArtifact> parts =
        [
            .. plan.Where(a =>
                a.Output.Medium != Medium.Zip
                && a.Output.For == archive.Output.For
                && a.SubjectId == archive.SubjectId
                && names.Contains(a.Deliverable.Name, StringComparer.Ordinal)
                && a.Output is { IsForReview: false, IsForTeam: false, IsInternal: false }
            ),
        ];
        return new Kit(archive with { Sources = PlannedSubjects.Sorted(parts.Append(archive).SelectMany(p => p.Sources)) }, parts);
    }
}
