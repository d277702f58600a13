using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Building;

/// <summary>
/// What a run is asked for: the name of a subject (a territory, <c>territoire/retour</c>, a booklet, a series…), or a path of the
/// workspace.
/// </summary>
public static class Selection
{
    /// <summary>True when an artifact belongs to what was named.</summary>
    public static bool Covers(string selection, PlannedArtifact artifact)
    {
        if (artifact.Whole is { } whole)
            return Covers(selection, whole);
        var name = WorkspaceNames.Selected(selection);
        return IsIn(artifact.SubjectId, name)
            || artifact.Sources.Any(s => IsIn(s, name))
            || (artifact.Subject is Territory && name.StartsWith(artifact.SubjectId + "/", StringComparison.Ordinal));
    }

    /// <summary>True when a file of the workspace belongs to what was named: its own, those it lies beside, those of its parts.</summary>
    public static bool Concerns(string selection, string path)
    {
        var name = WorkspaceNames.Selected(selection);
        return IsIn(path, name) || (ContentKind.SubjectOf(path) is { Kind.IsNamed: true } subject && IsIn(subject.Id, name));
    }

    /// <summary>What a run asks for that does not exist, each with the nearest name.</summary>
    public static IReadOnlyList<string> Unknown(PipelineOptions options, Library library, DeliverableSet set)
    {
        var media = set.Forms;
        var deliverables = set.Manifests.Where(m => !m.IsForReview).Select(m => m.Name).ToList();
        return
        [
            .. options.Selection.Where(s => !Exists(s, library)).Select(s => NoSubject(s, Names(library))),
            .. options
                .Deliverables.Where(d => !deliverables.Contains(d))
                .Select(d => Say(d, "n'est pas un livrable", deliverables, Known(deliverables))),
            .. options
                .Media.Where(m => !media.Contains(m, StringComparer.Ordinal))
                .Select(m => Say(m, "n'est pas une forme que produisent les livrables", media, Known(media))),
            .. NotMade(options, set),
        ];
    }

    // A form that the set has, but none of the deliverables that are asked for.
    private static IEnumerable<string> NotMade(PipelineOptions options, DeliverableSet set)
    {
        var asked = set.Manifests.Where(m => options.Deliverables.Contains(m.Name, StringComparer.Ordinal)).ToList();
        if (asked.Count == 0)
            yield break;
        var made = asked.SelectMany(m => m.Outputs).Select(o => o.Form).Distinct(StringComparer.Ordinal).ToList();
        foreach (var form in options.Media.Where(f => set.Forms.Contains(f, StringComparer.Ordinal) && !made.Contains(f)))
        {
            var makers = set.Manifests.Where(m => !m.IsForReview && m.Outputs.Any(o => o.Form == form)).Select(m => m.Name);
            yield return $"« {string.Join(" », « ", asked.Select(m => m.Name))} » n'a pas de forme « {form} » "
                + $"(formes : {string.Join(", ", made)}) ; « {form} » se demande pour : {string.Join(", ", makers)}";
        }
    }

    /// <summary>French: that a name designates nothing, with the nearest one that does.</summary>
    public static string NoSubject(string name, IEnumerable<string> known) =>
        Say(name, "ne désigne rien dans cette collection", known, "« tes list » montre ce qu'elle contient");

    private static IEnumerable<string> Names(Library library) => library.Subjects.Where(s => s.SubjectKind.IsNamed).Select(s => s.Id);

    private static bool Exists(string selection, Library library)
    {
        var name = WorkspaceNames.Selected(selection);
        return library.Named(name).Any() || library.Subjects.Any(s => s.SubjectKind.IsNamed && IsIn(s.Path, name));
    }

    private static bool IsIn(string name, string whole) => name == whole || name.StartsWith(whole + "/", StringComparison.Ordinal);

    private static string Known(IEnumerable<string> names) => "connus : " + string.Join(", ", names);

    private static string Say(string name, string problem, IEnumerable<string> known, string otherwise)
    {
        var near = known.FirstOrDefault(k => k.StartsWith(name, StringComparison.Ordinal)) ?? Nearest.Name(name, known);
        return $"« {VisibleText.Of(name)} » {problem} ; {(near is null ? otherwise : $"vouliez-vous écrire « {near} » ?")}";
    }
}
