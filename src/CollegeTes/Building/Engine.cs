using System.Text;
using CollegeTes.Checks;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Printing;
using CollegeTes.Rendering;
using CollegeTes.Renditions;
using CollegeTes.Themes;

namespace CollegeTes.Building;

/// <summary>What a run reads before it does anything.</summary>
/// <param name="Set">The deliverables that its collection asks for.</param>
public sealed record Reading(Workspace Workspace, DeliverableSet Set);

/// <summary>How checks look.</summary>
/// <param name="Day">Today in Europe/Paris.</param>
public sealed record Inspection(DateOnly Day, string ToolVersion, int Parallelism, bool WithDrafts = false);

/// <summary>What may be published, and the whole plan of it.</summary>
public sealed record Planned(Library Library, MediaPlan Media, Plan Plan);

/// <summary>
/// The one order of a run: templates, content, checks, what may be published, plan. Build, check, preview and review all go
/// through it; they differ only in what they keep from one step, or from one run, to the next.
/// </summary>
public static class Engine
{
    /// <summary>The templates of a workspace, with those of the program where it has none; what is wrong goes to the bag.</summary>
    /// <exception cref="InvalidOperationException">The words of the pages themselves cannot be read.</exception>
    public static DeliverableSet LoadTemplates(string root, DiagnosticBag bag)
    {
        var set = DeliverableSet.Load(new TemplateFiles(root), bag);
        ManifestChecks.Run(set, bag);
        return set;
    }

    /// <summary>Reads a workspace.</summary>
    /// <param name="cache">What an earlier reading made of its files, or null.</param>
    /// <param name="wanted">Says by its workspace path whether a file is read; null for all.</param>
    public static Reading Read(
        string root,
        int parallelism,
        DeliverableSet templates,
        DiagnosticBag bag,
        ReadingCache? cache = null,
        Func<string, bool>? wanted = null,
        CancellationToken cancellation = default
    )
    {
        var workspace = cache is null
            ? WorkspaceReader.Read(root, parallelism, bag, cancellation)
            : WorkspaceReader.Read(root, parallelism, bag, cache, wanted, cancellation);
        var set = templates.Of(workspace.Library.Collection, bag);
        ManifestChecks.CheckRoles(set, bag);
        return new Reading(workspace, set);
    }

    /// <summary>Runs all checks.</summary>
    public static void Inspect(Reading read, Inspection how, DiagnosticBag bag, CancellationToken cancellation)
    {
        var (workspace, set) = read;
        var context = new CheckContext(workspace, how.Day, BudgetsOf(set, workspace.Library.Collection), DiagnosticCatalogue.All, bag)
        {
            Cancellation = cancellation,
            WithDrafts = how.WithDrafts,
            HasGlyph = FontsOf(set),
        };
        CheckList.Run(context, how.Parallelism);
        NotesInspection.Run(workspace, set, how.Day, how.ToolVersion, bag, cancellation);
    }

    /// <summary>What is said of findings, after the rules of the collection and what its authors silence.</summary>
    /// <param name="found">Sorted.</param>
    public static IReadOnlyList<Diagnostic> Report(IReadOnlyList<Diagnostic> found, Workspace workspace) =>
        RuleBook.Apply(found, workspace.Library.Collection, workspace.Suppressions);

    /// <summary>Keeps what may be published, and plans it.</summary>
    /// <param name="broken">Files with errors, left out.</param>
    /// <param name="forReview">True with what is sent for review, which no publication holds.</param>
    public static Planned Plan(Reading read, bool withDrafts, DateOnly day, IReadOnlySet<string> broken, bool forReview = false)
    {
        var library = Publishable.Of(read.Workspace.Library, withDrafts, day, broken);
        var media = MediaPlan.Make(library, read.Workspace);
        return new Planned(library, media, Planning.Plan.Make(library, media, read.Set, forReview));
    }

    // What checks need to know of the deliverables.
    private static IReadOnlyList<DeliverableBudgets> BudgetsOf(DeliverableSet set, Collection collection) =>
        [
            .. set.Manifests.Select(m => new DeliverableBudgets(m.Name, m.Title, m.Budgets)
            {
                MakesFeeds = m.Claims(PageRole.Feed) || m == set.PlayerOf(PageRole.Feed),
                MakesTrainings = m.Outputs.Any(o => o.For == SubjectKind.Training),
                MakesTrainingsAlone = m.Outputs.All(o => o.For == SubjectKind.Training),
                MakesVideos = m.Outputs.Any(o => o.IsOfVideo),
                Shows = m.AskedAbout(collection),
            }),
        ];

    // Whether the fonts of the deliverables have a character.
    private static Predicate<Rune> FontsOf(DeliverableSet set) =>
        FontCoverage.HasGlyph([
            .. set
                .Files.Paths.Where(p => p.EndsWith(".woff2", StringComparison.Ordinal))
                .Select(p => (ReadOnlyMemory<byte>)set.Files.Find(p)!),
        ]);
}
