using CollegeTes.Imaging;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Rendering;
using CollegeTes.Renditions.Pictures;
using CollegeTes.Themes;

namespace CollegeTes.Building;

/// <summary>Renders in memory, drafts included, what is read again by those it speaks of: nothing of it is published.</summary>
internal sealed class ReviewRendering
{
    /// <summary>What is made of the deadline goes with the letter too.</summary>
    public const string CalendarFile = "echeance.ics";

    private readonly PipelineOptions _options;
    private readonly Reading _read;
    private readonly Plan _plan;
    private readonly ReviewSending? _sending;
    private readonly CancellationToken _cancellation;

    private ReviewRendering(PipelineOptions options, Reading read, Planned planned, ReviewSending? sending, CancellationToken cancellation)
    {
        (_options, _read, _sending, _cancellation) = (options, read, sending, cancellation);
        (Library, _plan) = (planned.Library, planned.Plan);
    }

    /// <summary>What may be shown.</summary>
    public Library Library { get; }

    /// <summary>By path.</summary>
    public IReadOnlyList<PlannedArtifact> Planned => _plan.Artifacts;

    /// <param name="broken">Files with errors, left out.</param>
    /// <param name="sending">What is put to whom; null when nothing is.</param>
    public static ReviewRendering Open(
        PipelineOptions options,
        Reading read,
        IReadOnlySet<string> broken,
        ReviewSending? sending,
        CancellationToken cancellation
    ) => new(options, read, Engine.Plan(read, withDrafts: true, options.Day, broken, forReview: true), sending, cancellation);

    /// <summary>The bytes of one artifact.</summary>
    public byte[] Render(PlannedArtifact planned) => Render([planned], _sending)[0];

    /// <summary>All that goes with a subject: what is sent, and its Word versions, by the names of their files.</summary>
    public IReadOnlyDictionary<string, byte[]> RenderAll(SubjectReference subject)
    {
        var mine = Planned
            .Where(a =>
                a.Subject.Reference == subject && (a.Output.IsForReview || a.Output.Medium == Medium.Docx) && a.Output.Export is null
            )
            .Select(a => (Artifact: a, File: FileOf(a)))
            .ToList();
        var names = mine.Where(m => m.Artifact.Output.Medium == Medium.Docx).Select(m => m.File).ToList();
        var bytes = Render([.. mine.Select(m => m.Artifact)], _sending is null ? null : _sending with { Files = [.. names, CalendarFile] });
        return mine.Zip(bytes).ToDictionary(m => m.First.File, m => m.Second, StringComparer.Ordinal);
    }

    // What is made to be sent says its name; a Word version is called as its deliverable.
    private static string FileOf(PlannedArtifact planned) =>
        planned.Output.IsForReview ? Path.GetFileName(planned.Path) : planned.Deliverable.Name + Path.GetExtension(planned.Path);

    private List<byte[]> Render(IReadOnlyList<PlannedArtifact> planned, ReviewSending? sending)
    {
        var media = new MediaStore(
            _read.Workspace,
            new ImageStore(_options.CacheFolder, Environment.GetEnvironmentVariable, _options.Parallelism)
        );
        var settings = new RenderSettings(_options.ToolVersion, true) { ReadMedia = media.Read, Sending = sending };
        return DeepThread.Run(() =>
        {
            var renderer = new ArtifactRenderer(Library, _read.Set, _plan, settings, _cancellation);
            return planned.Select(p => renderer.Render(p).Content.ToArray()).ToList();
        });
    }
}
