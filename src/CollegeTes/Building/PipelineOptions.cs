using CollegeTes.Conformance;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Publishing;
using CollegeTes.Rendering.Weight;
using CollegeTes.Reporting;

namespace CollegeTes.Building;

/// <summary>What one run is asked to do.</summary>
/// <param name="Root">Full path of the workspace.</param>
/// <param name="Output">Full path of the publication.</param>
/// <param name="ToolVersion">Version of tes, written in the manifest.</param>
/// <param name="Day">Today in Europe/Paris.</param>
public sealed record PipelineOptions(string Root, string Output, string ToolVersion, DateOnly Day)
{
    /// <summary>Territories, write-ups (<c>territoire/retour</c>) or workspace paths to make; empty for all.</summary>
    public IReadOnlyList<string> Selection { get; init; } = [];

    /// <summary>Names of deliverables to make; empty for all.</summary>
    public IReadOnlyList<string> Deliverables { get; init; } = [];

    /// <summary>Forms to make (html, pdf, epub, texte, impression, …); empty for all but paper and e-readers.</summary>
    public IReadOnlyList<string> Media { get; init; } = [];

    public bool WithDrafts { get; init; }

    /// <summary>Warnings stop the publication like errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Publishes what is valid in spite of errors elsewhere.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Renders everything, writes nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Public address of the publication, without final slash, in place of the collection's own; null to keep that.</summary>
    public string? Address { get; init; }

    /// <summary>The browser that prints, as <c>--browser</c> says; null to look for one.</summary>
    public string? Browser { get; init; }

    /// <summary>The ffmpeg that encodes, as <c>--ffmpeg</c> says; null to look for one.</summary>
    public string? Ffmpeg { get; init; }

    /// <summary>Has each PDF validated, so that those that pass say they follow PDF/UA.</summary>
    public bool ValidatesPdf { get; init; }

    /// <summary>Full path of the folder where printed pages and resized photographs are kept from one run to the next.</summary>
    public string CacheFolder { get; init; } = Path.Combine(Root, ".tes", "cache");

    /// <summary>True to say what each page weighs, even if nothing has changed.</summary>
    public bool WithWeights { get; init; }

    /// <summary>True to read pages back for the criteria of the RGAA, even if nothing has changed.</summary>
    public bool WithConformance { get; init; }

    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Told of how far the run is; from any thread.</summary>
    public IProgress<PipelineProgress>? Progress { get; init; }

    internal PublicationOptions ForPublication() => new(Output, Root, ToolVersion) { DryRun = DryRun, Parallelism = Parallelism };

    /// <summary>True when only a part of the publication is asked for.</summary>
    public bool IsPartial => Selection.Count > 0 || Deliverables.Count > 0 || Media.Count > 0;
}

/// <summary>How far a run is.</summary>
/// <param name="Stage">lecture, verification, images, composition, publication.</param>
/// <param name="Done">Artifacts made.</param>
/// <param name="Total">Artifacts to make; 0 when not known yet.</param>
public readonly record struct PipelineProgress(string Stage, int Done, int Total);

/// <summary>What a run found and did.</summary>
/// <param name="Library">What was read, drafts included; null when there was nothing to read.</param>
/// <param name="Diagnostics">Everything found, after rules and suppressions, sorted.</param>
/// <param name="Made">Artifacts of each deliverable, by name: how many, how many bytes.</param>
/// <param name="Summary">What was published; null when nothing was.</param>
/// <param name="UpToDate">True when nothing had changed and nothing was rendered.</param>
public sealed record PipelineResult(
    Library? Library,
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<DeliverableCount> Made,
    PublicationSummary? Summary,
    bool UpToDate
)
{
    /// <summary>What was asked for and does not exist, in French; nothing was then done.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>What each page weighs, the heaviest first; null when nobody asked.</summary>
    public IReadOnlyList<PageWeight>? Weights { get; init; }

    /// <summary>What was seen of each criterion of the RGAA on the pages; null when nobody asked.</summary>
    public IReadOnlyList<SeenCriterion>? Conformance { get; init; }

    /// <summary>True when series were published without a feed, because the publication has no address.</summary>
    public bool LacksFeed { get; init; }

    /// <summary>True when the content has errors, or warnings under <c>--strict</c>.</summary>
    public bool HasFailed(bool strict) =>
        Diagnostics.Any(d => d.Severity == Severity.Error || (strict && d.Severity == Severity.Warning && !d.IsOfDraft));
}
