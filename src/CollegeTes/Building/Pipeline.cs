using CollegeTes.Checks;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Imaging;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Printing;
using CollegeTes.Publishing;
using CollegeTes.Rendering;
using CollegeTes.Rendering.Weight;
using CollegeTes.Renditions.Pictures;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Building;

/// <summary>The one way through: read, check, plan, render, publish. Data only moves forward.</summary>
public sealed class Pipeline(PipelineOptions options)
{
    private readonly DiagnosticBag _bag = new();

    /// <summary>Reads and checks; writes nothing.</summary>
    public PipelineResult Check(CancellationToken cancellation = default)
    {
        var read = Read(Templates(), cancellation);
        var (workspace, set) = read;
        if (Selection.Unknown(options, workspace.Library, set) is { Count: > 0 } unknown)
            return new PipelineResult(workspace.Library, [], [], null, false) { Unknown = unknown };
        Inspect(read, cancellation);
        return new PipelineResult(workspace.Library, Reported(workspace), [], null, false);
    }

    /// <summary>Publishes everything, or what is asked for, all at once or not at all.</summary>
    /// <exception cref="PublicationException">The output cannot be written; it is as it was.</exception>
    public PipelineResult Build(CancellationToken cancellation = default)
    {
        // Before anything is read: an output that may not be replaced is refused whatever the content.
        Publication.CheckOutput(options.ForPublication());
        var templates = Templates();
        var last = new LastBuild(options, templates);
        if (!options.WithWeights && !options.WithConformance && last.Find(cancellation) is { } manifest)
            return new PipelineResult(null, [], Counts.OfManifest(manifest, templates), null, true);
        var read = Read(templates, cancellation);
        var (workspace, set) = read;
        if (Selection.Unknown(options, workspace.Library, set) is { Count: > 0 } unknown)
            return new PipelineResult(workspace.Library, [], [], null, false) { Unknown = unknown };
        Inspect(read, cancellation);
        var told = Reported(workspace);
        if (Stops(told))
            return new PipelineResult(workspace.Library, told, [], null, false);

        var broken = Dependents.Of(workspace, BrokenFiles(told));
        // What all share is never left out: it must not take anything from a text that is.
        if (broken.FirstOrDefault(path => !IsOfOneText(path)) is { } shared)
        {
            _bag.Add(
                FigureReferences.Hidden.At(
                    SourceSpan.OfFile(shared),
                    "ce fichier reprend le chiffre d'un retour qui a des erreurs",
                    "Corrigez ce retour, ou retirez le renvoi."
                )
            );
            return new PipelineResult(workspace.Library, Reported(workspace), [], null, false);
        }
        var (library, _, plan) = Engine.Plan(read, options.WithDrafts, options.Day, broken);
        var inputs = options.IsPartial ? null : Fingerprint.Of(options, library, plan, workspace, set);
        using var publication = Publication.Open(options.ForPublication());
        // What pages weigh is known by making them.
        var isRead = options.WithWeights || options.WithConformance || library.Collection.Budget is not null;
        if (inputs is not null && !isRead && !options.DryRun && publication.IsUpToDate(inputs))
            return Remembered(new PipelineResult(workspace.Library, told, Counts.OfManifest(publication.LastManifest!, set), null, true));

        var shown = ShownMarks.Of(library, workspace, options.WithDrafts);
        var withdrawal = new Withdrawal(publication.LastManifest, shown);
        var demand = new Demand(options, library.Collection, plan, publication, withdrawal);
        var production = new Production(options, workspace, library, set, plan, publication, demand, _bag);
        var made = production.Run(cancellation);
        TellOfAddress(set, library);
        var lacksFeed =
            library.Podcasts.Count > 0
            && library.Collection.Url is null
            && set.PlayerOf(PageRole.Of(SubjectKind.Podcast)) is { } pages
            && made.Any(m => m.Name == pages.Name);
        var final = Reported(workspace);
        if (!production.IsWhole || final.Any(IsRefused))
            return new PipelineResult(workspace.Library, final, [], null, false)
            {
                Weights = production.Weights,
                Conformance = production.Conformance,
            };

        options.Progress?.Report(new PipelineProgress("publication", 0, 0));
        var summary = publication.Commit(inputs, demand.IsPartial ? demand.IsCarriedOver : null, shown, cancellation);
        _bag.AddRange(publication.Notices);
        if (!demand.IsPartial)
            TellOfForms(plan, summary);
        else if (withdrawal.IsNeeded)
            _bag.Add(
                PublishingDiagnostics.MadeAgain.At(
                    null,
                    withdrawal.Reason,
                    "Rien à faire : ce qui était en place a été refait ou retiré, demandé ou non."
                )
            );
        return Remembered(
            new PipelineResult(workspace.Library, Reported(workspace), made, summary, false)
            {
                Weights = production.Weights,
                Conformance = production.Conformance,
                LacksFeed = lacksFeed,
            }
        );

        PipelineResult Remembered(PipelineResult result)
        {
            last.Remember(result, workspace, publication);
            return result;
        }
    }

    /// <summary>Renders the Word version of one thing in memory, drafts included; nothing is published.</summary>
    /// <param name="name">Deliverable and subject: <c>fiche val-clair/haies</c>.</param>
    /// <returns>Null when there is no such thing.</returns>
    public RenderedDocument? RenderDocument(string name, CancellationToken cancellation = default)
    {
        var rendering = ReviewRendering.Open(options, Read(Templates(), cancellation), BrokenFiles([]), null, cancellation);
        if (
            rendering.Planned.FirstOrDefault(a => a.Output.Medium == Medium.Docx && $"{a.Deliverable.Name} {a.SubjectId}" == name)
            is not { } planned
        )
            return null;
        return new RenderedDocument(
            rendering.Render(planned),
            planned.Sources,
            rendering.Library.Experiences.ToDictionary(e => e.Path, e => e.Figures, StringComparer.Ordinal)
        );
    }

    /// <summary>Renders in memory what is sent to one of those a subject speaks of, and its Word versions, drafts included.</summary>
    /// <returns>By the name of the file.</returns>
    public IReadOnlyDictionary<string, byte[]> RenderForReview(
        SubjectReference subject,
        ReviewSending sending,
        CancellationToken cancellation = default
    ) => ReviewRendering.Open(options, Read(Templates(), cancellation), BrokenFiles([]), sending, cancellation).RenderAll(subject);

    private DeliverableSet Templates()
    {
        options.Progress?.Report(new PipelineProgress("lecture", 0, 0));
        return Engine.LoadTemplates(options.Root, _bag);
    }

    private Reading Read(DeliverableSet templates, CancellationToken cancellation)
    {
        var read = Engine.Read(options.Root, options.Parallelism, templates, _bag, cancellation: cancellation);
        return read with { Workspace = read.Workspace.At(options.Address) };
    }

    private void Inspect(Reading read, CancellationToken cancellation)
    {
        options.Progress?.Report(new PipelineProgress("verification", 0, 0));
        Engine.Inspect(read, new Inspection(options.Day, options.ToolVersion, options.Parallelism, options.WithDrafts), _bag, cancellation);
    }

    // Paper and books of the last publication may be wrong by now: a build that does not make them again takes them away, and says so.
    private void TellOfForms(Plan plan, PublicationSummary summary)
    {
        if (summary.Removed == 0)
            return;
        var gone = summary
            .Changes.Where(c => c.Kind == PublicationChangeKind.Removed)
            .Select(c => c.Path)
            .ToHashSet(StringComparer.Ordinal);
        var removed = plan.Artifacts.Where(a => a.Output.IsOnDemand && gone.Contains(a.Path)).Select(a => a.Output.Form).ToList();
        if (removed.Count == 0)
            return;
        var forms = removed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        _bag.Add(
            DeliverableDiagnostics.FormsRemoved.At(
                null,
                $"{removed.Count} {FrenchFormat.Plural(removed.Count, "fichier retiré", "fichiers retirés")} "
                    + $"({FrenchFormat.List(forms)}), que cette publication ne refait pas",
                $"Ajoutez « formes: [{string.Join(", ", forms)}] » à collection.yaml pour les produire à chaque fois, ou l'option -f."
            )
        );
    }

    // What was asked for by name and means nothing without an address is not made, and would be looked for.
    private void TellOfAddress(DeliverableSet set, Library library)
    {
        if (library.Collection.Url is not null)
            return;
        var asked = options.Media.Concat(options.Media.Count == 0 ? library.Collection.Forms.Select(f => f.Value) : []).ToList();
        var outputs = set
            .Manifests.Where(m => options.Deliverables.Count == 0 || options.Deliverables.Contains(m.Name, StringComparer.Ordinal))
            .SelectMany(m => m.Outputs)
            .Where(o => o.NeedsAddress && o.IsOnDemand && asked.Contains(o.Form) && o.For.In(library).Any());
        foreach (var form in outputs.Select(o => o.Form).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            _bag.Add(
                ProductionDiagnostics.NoAddress.At(
                    null,
                    $"« {form} » : la collection n'a pas d'adresse publique, et rien de ce qui la demande n'a été fait",
                    "Écrivez « url: » dans collection.yaml, ou ajoutez --url https://…"
                )
            );
    }

    private IReadOnlyList<Diagnostic> Reported(Workspace workspace) =>
        DraftFindings.Apply(Engine.Report(_bag.Sorted(), workspace), workspace, options.WithDrafts);

    private bool Stops(IReadOnlyList<Diagnostic> told)
    {
        if (options.Strict && told.Any(d => d.Severity == Severity.Warning && !d.IsOfDraft))
            return true;
        var errors = told.Where(d => d.Severity == Severity.Error);
        return options.KeepGoing ? errors.Any(d => d.Span is not { } place || !IsOfOneText(place.Path)) : errors.Any();
    }

    // What only rendering finds: a template, a photograph, the weight of a page, a PDF that is not accessible.
    private bool IsRefused(Diagnostic found) =>
        (found.Severity == Severity.Error || (options.Strict && found.Severity == Severity.Warning && !found.IsOfDraft))
        && (
            found.Code.StartsWith("TES06", StringComparison.Ordinal)
            || ImagingDiagnostics.All.Contains(found.Descriptor)
            || WeightDiagnostics.All.Contains(found.Descriptor)
            || found.Descriptor == PrintingDiagnostics.NotAccessible
            || found.Descriptor == PrintingDiagnostics.CutText
            || found.Descriptor == ProductionDiagnostics.Unfinished
        );

    // With --keep-going, errors of one text leave that text out; errors of what all share stop everything.
    private static bool IsOfOneText(string path) =>
        path.StartsWith(Workspace.ContentFolder + "/", StringComparison.Ordinal) && path.Count(c => c == '/') >= 2;

    private static HashSet<string> BrokenFiles(IReadOnlyList<Diagnostic> told) =>
        told.Where(d => d.Severity == Severity.Error || d.IsLowered).Select(d => d.Span!.Value.Path).ToHashSet(StringComparer.Ordinal);
}
