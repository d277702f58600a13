using CollegeTes.Deliverables;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes;

/// <summary>What a run is asked for: a territory, <c>territoire/retour</c>, a booklet, a series, an episode, a film, or a path of the workspace.</summary>
public static class Selection
{
    /// <summary>True when an artifact belongs to what was named.</summary>
    public static bool Covers(string selection, PlannedArtifact artifact)
    {
        var name = Normalise(selection);
        return artifact.SubjectId == name || artifact.SubjectId.StartsWith(name + "/", StringComparison.Ordinal)
            || artifact.Sources.Any(s => s == name || s.StartsWith(name + "/", StringComparison.Ordinal))
            || (artifact.Subject is Territory && name.StartsWith(artifact.SubjectId + "/", StringComparison.Ordinal));
    }

    /// <summary>What a run asks for that does not exist, each with the nearest name.</summary>
    public static IReadOnlyList<string> Unknown(PipelineOptions options, Library library, DeliverableSet set)
    {
        var media = set.Forms;
        return
        [
            .. options.Selection.Where(s => !Exists(s, library)).Select(s => Say(s, "ne désigne rien dans cette collection", Names(library), "« tes list » montre ce qu'elle contient")),
            .. options.Deliverables.Where(d => set.Manifests.All(m => m.Name != d)).Select(d => Say(d, "n'est pas un livrable", set.Manifests.Select(m => m.Name), Known(set.Manifests.Select(m => m.Name)))),
            .. options.Media.Where(m => !media.Contains(m, StringComparer.Ordinal)).Select(m => Say(m, "n'est pas une forme que produisent les livrables", media, Known(media))),
        ];
    }

    private static string Known(IEnumerable<string> names) => "connus : " + string.Join(", ", names);

    private static string Say(string name, string problem, IEnumerable<string> known, string otherwise) =>
        $"« {VisibleText.Of(name)} » {problem} ; {((known.FirstOrDefault(k => k.StartsWith(name, StringComparison.Ordinal)) ?? Nearest.Name(name, known)) is { } near ? $"vouliez-vous écrire « {near} » ?" : otherwise)}";

    private static bool Exists(string selection, Library library)
    {
        var name = Normalise(selection);
        return Names(library).Contains(name, StringComparer.Ordinal) || Paths(library).Any(p => p == name || p.StartsWith(name + "/", StringComparison.Ordinal));
    }

    /// <summary>True when a file of the workspace belongs to what was named.</summary>
    public static bool Concerns(string selection, string path, Library library)
    {
        var name = Normalise(selection);
        var owner = library.Territories.FirstOrDefault(t => t.Slug == name)?.Path ?? library.Experiences.FirstOrDefault(e => e.Id == name)?.Path
            ?? library.Podcasts.FirstOrDefault(p => p.Slug == name)?.Path ?? library.Booklets.FirstOrDefault(b => b.Slug == name)?.Path
            ?? library.Podcasts.SelectMany(p => p.Episodes).FirstOrDefault(e => e.Id == name)?.Path
            ?? library.Films.FirstOrDefault(f => f.Slug == name)?.Path ?? name;
        var folder = owner.EndsWith("/territoire.yaml", StringComparison.Ordinal) || owner.EndsWith("/emission.yaml", StringComparison.Ordinal) || owner.EndsWith("/episode.md", StringComparison.Ordinal) || owner.EndsWith("/video.md", StringComparison.Ordinal)
            ? owner[..owner.LastIndexOf('/')] : owner;
        return path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
    }

    /// <summary>All names that can be selected, for suggestions.</summary>
    public static IEnumerable<string> Names(Library library) =>
        library.Territories.Select(t => t.Slug).Concat(library.Experiences.Select(e => e.Id)).Concat(library.Booklets.Select(b => b.Slug))
            .Concat(library.Podcasts.Select(p => p.Slug)).Concat(library.Podcasts.SelectMany(p => p.Episodes).Select(e => e.Id)).Concat(library.Films.Select(f => f.Slug));

    private static IEnumerable<string> Paths(Library library) =>
        library.Territories.Select(t => t.Path).Concat(library.Experiences.Select(e => e.Path)).Concat(library.Booklets.Select(b => b.Path))
            .Concat(library.Podcasts.Select(p => p.Path)).Concat(library.Podcasts.SelectMany(p => p.Episodes).Select(e => e.Path)).Concat(library.Films.Select(f => f.Path));

    private static string Normalise(string selection) => selection.Replace('\\', '/').TrimStart('.').Trim('/');
}
