using CollegeTes.Building;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Themes;

namespace CollegeTes.Preview;

/// <summary>One entry of the bar: a page, the deliverable it belongs to, the words to tell it from its neighbours.</summary>
internal sealed record ViewEntry(string Deliverable, string Title, string Label, string Path, string Medium);

/// <summary>
/// The pages that go with one: those of its territory, of its write-ups, of the episodes and films that tell them, and the catalogue.
/// </summary>
internal static class Views
{
    public static IEnumerable<ViewEntry> Of(PlannedArtifact? page, Snapshot state)
    {
        var library = state.Library;
        var near = Near(page?.Subject, library);
        return from planned in state.Pages.Plan.Artifacts
            // Tables and references are there to be taken, not to be looked at.
            where planned.Output.Export is null
            where planned.Subject is Collection || near.Contains(new SubjectReference(planned.Output.For, planned.SubjectId))
            let current = state.Pages.Find(planned.Path, library)
            where current is not null
            orderby Rank(current.Output.For), current.Deliverable.Name, planned.Path
            select new ViewEntry(
                planned.Deliverable.Name,
                planned.Deliverable.Title,
                Label(current, IsOwn(current, state)),
                planned.Path,
                planned.Output.Medium.Name
            );
    }

    /// <summary>The page to open on: that of what was named, or the front page.</summary>
    public static string Start(string? selection, Snapshot state)
    {
        var pages = state.Pages.Plan.Artifacts.Where(a => a.Output.Medium == Medium.Html && !a.Output.IsOnDemand).ToList();
        var name = (selection ?? "").Replace('\\', '/').Trim('/');
        var named =
            name.Length == 0
                ? null
                : pages.Where(a => a.SubjectId == name).OrderByDescending(a => IsOwn(a, state)).FirstOrDefault()
                    // Of a file, the page that shows the least beside it.
                    ?? pages
                        .Where(a => Selection.Covers(selection!, a) && a.Subject is not Collection)
                        .OrderBy(a => a.Sources.Count)
                        .ThenByDescending(a => IsOwn(a, state))
                        .FirstOrDefault();
        return (
            named
            ?? pages.FirstOrDefault(a => a.Path == "index.html")
            ?? pages.FirstOrDefault(a => a.Subject is Collection)
            ?? pages.FirstOrDefault()
        )?.Path
            ?? "index.html";
    }

    // It, what it lies in and what lies in it, what it names with what that lies in, and the recordings that tell it or a part of it.
    private static HashSet<SubjectReference> Near(Subject? subject, Library library)
    {
        if (subject is null or Collection)
            return [];
        var shown = new HashSet<SubjectReference>(subject.Parts.Select(p => p.Reference)) { subject.Reference };
        var near = new HashSet<SubjectReference>(shown);
        near.UnionWith(subject.Reference.Line());
        near.UnionWith(subject.References.SelectMany(r => r.Line()));
        near.UnionWith(library.Subjects.Where(s => s is IRecorded && s.References.Any(shown.Contains)).Select(s => s.Reference));
        return near;
    }

    // The collection comes last: its pages go with all the others.
    private static int Rank(SubjectKind kind) => kind == SubjectKind.Collection ? int.MaxValue : SubjectKind.All.IndexOf(kind);

    // A subject may have several pages, of which one is its own: that which links lead to.
    private static bool IsOwn(PlannedArtifact planned, Snapshot state) =>
        state.Pages.Plan.Addresses.OfPage(planned.Subject) == planned.Path;

    private static string Label(PlannedArtifact planned, bool isOwn)
    {
        var name =
            planned.Subject is not Collection ? (isOwn ? null : planned.Output.Title) ?? planned.Subject.Title.Value
            : planned.Path == "index.html" ? planned.Deliverable.Title
            : planned.Path.Split('/')[^1].Split('.')[0];
        return planned.Output.Medium == Medium.Html ? name : $"{name} ({planned.Path.Split('/')[^1]})";
    }
}
