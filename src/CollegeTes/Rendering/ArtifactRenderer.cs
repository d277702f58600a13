using System.Text;
using CollegeTes.Exports;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Renditions.Pictures;
using CollegeTes.Searching;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;
using CollegeTes.Views;
using CollegeTes.WordProcessing.Writing;

namespace CollegeTes.Rendering;

/// <summary>Renders planned artifacts: pure, bytes come out and nothing is written. One per thread.</summary>
public sealed class ArtifactRenderer
{
    private readonly Library _library;
    private readonly DeliverableSet _set;
    private readonly Plan _plan;
    private readonly TemplateRenderer _renderer;
    private readonly RenderSettings _settings;
    private readonly CancellationToken _cancellation;
    private RenderScope? _scope;
    private Dictionary<string, object?> _globals = [];
    private EpisodeSubjects? _subjects;
    private TemplateRenderer? _inner;
    private readonly SharedIndex _search;
    private bool _isInside;

    /// <param name="library">What may be published.</param>
    /// <param name="set">Deliverables and templates.</param>
    /// <param name="plan">Where everything goes.</param>
    /// <param name="settings">What every page says of the run.</param>
    /// <param name="cancellation">Stops a template that runs.</param>
    /// <param name="search">Shared by the renderers of a run; null for who makes one page at a time.</param>
    public ArtifactRenderer(
        Library library,
        DeliverableSet set,
        Plan plan,
        RenderSettings settings,
        CancellationToken cancellation,
        SharedIndex? search = null
    )
    {
        _search = search ?? new SharedIndex(1);
        _library = library;
        _set = set;
        _plan = plan;
        _settings = settings;
        _cancellation = cancellation;
        _renderer = new TemplateRenderer(set.Templates, Functions(), cancellation);
    }

    /// <summary>Renders one artifact. Its bytes are valid until the next call.</summary>
    /// <exception cref="TemplateException">The template is wrong.</exception>
    public Artifact Render(PlannedArtifact planned)
    {
        var scope = _scope = ScopeOf(planned);
        if (planned.Output.Export is { } export)
            return new Artifact(
                planned.Path,
                ExportList.Write(export.Value, new ExportJob(planned, _plan, scope) { Search = _search }),
                planned.Output.Medium,
                planned.Deliverable.Name,
                planned.Sources
            );
        var globals = _globals = new Dictionary<string, object?>(StringComparer.Ordinal);
        GlobalViews.Type.Spread(new PageView.Shown(planned, _settings, _plan), scope, globals);
        var bytes = _renderer.Render(
            planned.Deliverable.Name + "/" + planned.Output.Template.Value,
            globals,
            planned.Output.Medium.Escaping,
            (kind, target) => PageMarks.Resolve(scope, kind, target)
        );
        if (planned.Output.Medium == Medium.Docx)
            bytes = PageDocument.Make(bytes.Span, $"{planned.Deliverable.Name} {planned.SubjectId}", address =>
                _plan.Addresses.FindMedia(PageOf(planned), address) is { } file ? _settings.ReadMedia?.Invoke(file) : null
            );
        return new Artifact(planned.Path, bytes, planned.Output.Medium, planned.Deliverable.Name, planned.Sources);
    }

    /// <summary>What the views of one artifact share.</summary>
    internal RenderScope ScopeOf(PlannedArtifact planned) =>
        new RenderScope(
            _library,
            _plan.Addresses,
            _set.LabelsOf(planned.Language),
            PageOf(planned),
            planned.Output.HasReferenceMarks ?? planned.Deliverable.HasReferenceMarks
        )
        {
            Language = planned.Language,
            Pictures = PictureForm.Of(planned.Output.Medium, _set.Theme.FormatOf(planned.Deliverable, planned.Output)?.Width),
            PictureSizes = _set.Theme.PictureSizes,
            Deliverable = planned.Deliverable.Name,
            Shown = planned.Deliverable.Shows,
            SharedSubjects = () => _subjects ??= new EpisodeSubjects(_library),
        };

    private IReadOnlyDictionary<string, object> Functions() => TemplateFunctions.Make(() => _scope!, _set, Fragment);

    // A page's fragment for one episode, as a text that the medium then escapes: what a feed carries of its notes.
    private string Fragment(string template, object? episode)
    {
        if (_isInside)
            throw new TemplateException("un fragment n'en contient pas d'autre", null, 0, 0);
        _isInside = true;
        try
        {
            // A renderer of its own: the other is at work.
            _inner ??= new TemplateRenderer(_set.Templates, Functions(), _cancellation);
            return Encoding
                .UTF8.GetString(
                    _inner
                        .Render(
                            template,
                            new Dictionary<string, object?>(_globals, StringComparer.Ordinal) { ["episode"] = episode },
                            Escaping.Markup,
                            (kind, target) => PageMarks.Resolve(_scope!, kind, target)
                        )
                        .Span
                )
                .Trim();
        }
        finally
        {
            _isInside = false;
        }
    }

    // A PDF or an EPUB is the page in another form: its links are those of the page.
    private string PageOf(PlannedArtifact planned) => planned.Output.IsOnDemand ? _plan.Addresses.PageOf(planned) : planned.Path;
}
