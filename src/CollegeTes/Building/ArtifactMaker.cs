using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Printing;
using CollegeTes.Rendering;
using CollegeTes.Searching;
using CollegeTes.Themes;
using CollegeTes.Video;

namespace CollegeTes.Building;

/// <summary>What it takes to make the files of a plan: shared by threads, each with a maker of its own.</summary>
internal sealed record Making(
    Library Library,
    DeliverableSet Set,
    Plan Plan,
    RenderSettings Settings,
    FinishedPages Pages,
    Printer? Printer,
    Filmer? Filmer
)
{
    /// <summary>Says what is wrong with a printed page.</summary>
    public required Func<PrintedPage, PlannedArtifact, PrintedPage> Judge { get; init; }

    /// <summary>True for what is made with the rest.</summary>
    public required Func<PlannedArtifact, bool> IsMade { get; init; }

    /// <summary>What the files of the search index are written of.</summary>
    public required SharedIndex Search { get; init; }
}

/// <summary>Renders the files of a plan, and finishes what a page alone is not. One per thread.</summary>
internal sealed class ArtifactMaker(Making making, CancellationToken cancellation)
{
    private readonly ArtifactRenderer _renderer = new(
        making.Library,
        making.Set,
        making.Plan,
        making.Settings,
        cancellation,
        making.Search
    );

    /// <summary>Makes one file. Its bytes are valid until the next call.</summary>
    public Artifact Make(PlannedArtifact planned)
    {
        // A book carries the pages of its printed edition when that is made too.
        var edition = planned.Output.Medium == Medium.Epub ? making.Plan.Artifacts.FirstOrDefault(a => IsEdition(a, planned)) : null;
        var printed = edition is null
            ? null
            : making.Printer!.Print(making.Pages.ToPrint(edition, _renderer.Render(edition).Content.Span), cancellation);
        var rendered = _renderer.Render(planned);
        return Finishing.Find(planned.Output.Medium) is not { } finish
            ? rendered
            : rendered with
            {
                Content = finish(
                    new Finishing(making.Judge, planned, rendered.Content, making.Pages, making.Printer, making.Filmer, printed),
                    cancellation
                ),
            };
    }

    private bool IsEdition(PlannedArtifact candidate, PlannedArtifact book) =>
        candidate.Output.Medium == Medium.Pdf
        && candidate.Output.Variant is null
        && candidate.Deliverable == book.Deliverable
        && candidate.SubjectId == book.SubjectId
        && making.IsMade(candidate);
}
