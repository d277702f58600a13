using CollegeTes.Deliverables.Views;
using CollegeTes.Model;
using CollegeTes.Templating;
using CollegeTes.WordProcessing.Writing;

namespace CollegeTes.Deliverables;

/// <summary>Renders planned artifacts: pure, bytes come out and nothing is written. One per thread.</summary>
public sealed class ArtifactRenderer
{
    private readonly Library _library;
    private readonly DeliverableSet _set;
    private readonly Plan _plan;
    private readonly TemplateRenderer _renderer;
    private readonly RenderSettings _settings;
    private RenderScope? _scope;

    /// <param name="library">What may be published.</param>
    /// <param name="set">Deliverables and templates.</param>
    /// <param name="plan">Where everything goes.</param>
    /// <param name="settings">What every page says of the run.</param>
    /// <param name="cancellation">Stops a template that runs.</param>
    public ArtifactRenderer(Library library, DeliverableSet set, Plan plan, RenderSettings settings, CancellationToken cancellation)
    {
        _library = library;
        _set = set;
        _plan = plan;
        _settings = settings;
        _renderer = new TemplateRenderer(set.Templates, TemplateFunctions.Make(() => _scope!, set), cancellation);
    }

    /// <summary>Renders one artifact. Its bytes are valid until the next call.</summary>
    /// <exception cref="TemplateException">The template is wrong.</exception>
    public Artifact Render(PlannedArtifact planned)
    {
        var scope = _scope = new RenderScope(_library, _plan.Addresses, _set.LabelsOf(planned.Language), PageOf(planned), planned.Deliverable.HasCalls);
        var globals = new Dictionary<string, object?>(10, StringComparer.Ordinal)
        {
            ["collection"] = CollectionViews.Collection.Of(_library, scope),
            ["libelles"] = scope.Labels.Groups,
            ["page"] = PageView.Type.Of((planned, _settings), scope),
            ["territoire"] = TerritoryViews.Territory.Of(planned.Subject as Territory, scope),
            ["retour"] = ExperienceViews.Experience.Of(planned.Subject as Experience, scope),
            ["capsule"] = CapsuleViews.Capsule.Of(CapsuleViews.SubjectOf(planned, _library, scope.Labels), scope),
            ["livret"] = BookletViews.Booklet.Of(planned.Subject as ThematicBooklet, scope),
            ["emission"] = PodcastViews.Podcast.Of(planned.Subject as Podcast, scope),
            ["episode"] = PodcastViews.Episode.Of(planned.Subject as Episode, scope),
        };
        var escaping = planned.Output.Medium switch
        {
            "json" => Escaping.Json,
            "texte" => Escaping.None,
            _ => Escaping.Markup,
        };
        var bytes = _renderer.Render(planned.Deliverable.Name + "/" + planned.Output.Template.Value, globals, escaping, scope.Resolve);
        if (planned.Output.Medium == "docx")
            bytes = PageDocument.Make(bytes.Span, $"{planned.Deliverable.Name} {planned.SubjectId}", address => _plan.Addresses.SourceOfMedia(planned.Path, address) is { } file ? _settings.ReadMedia?.Invoke(file) : null);
        return new Artifact(planned.Path, bytes, planned.Output.Medium, planned.Deliverable.Name, planned.Sources);
    }

    // A PDF or an EPUB is the page in another form: its links are those of the page.
    private string PageOf(PlannedArtifact planned) =>
        planned.Output.IsOnDemand ? _plan.Addresses.OfPage(planned.Deliverable.Name, planned.SubjectId) ?? planned.Path : planned.Path;
}

/// <summary>What every page says of the run that made it.</summary>
/// <param name="ToolVersion">Version of tes.</param>
/// <param name="WithDrafts">True under <c>--drafts</c>: drafts carry a visible mark.</param>
public sealed record RenderSettings(string ToolVersion, bool WithDrafts)
{
    /// <summary>Bytes of an image of the workspace as they may be published, for documents that hold their images.</summary>
    public Func<string, byte[]?>? ReadMedia { get; init; }
}
