using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Themes;

/// <summary>All that the folder <c>templates/</c> gives: deliverables, parsed templates, words, theme, style sheets and fonts.</summary>
public sealed class DeliverableSet
{
    /// <summary>Folder of what all deliverables share.</summary>
    public const string Shared = "_commun";

    internal const string Folder = "templates/";
    private readonly Dictionary<string, Labels> _labels;
    private readonly Lazy<TemplateAssets> _assets;
    private readonly Dictionary<PageRole, DeliverableManifest> _roles = [];

    private DeliverableSet(
        TemplateFiles files,
        TemplateSet templates,
        VisualTheme theme,
        IReadOnlyList<DeliverableManifest> manifests,
        Dictionary<string, Labels> labels
    )
    {
        _labels = labels;
        Files = files;
        Templates = templates;
        Theme = theme;
        Manifests = manifests;
        _assets = new(() => new TemplateAssets(Files, Theme, Manifests));
        foreach (var role in PageRole.All)
        {
            // Who says it; else the first who could.
            var able = manifests.Where(m => m.Outputs.Any(o => m.Plays(role, o))).ToList();
            if ((able.Find(m => m.Claims(role)) ?? able.FirstOrDefault()) is { } player)
                _roles.Add(role, player);
        }
    }

    public TemplateFiles Files { get; }

    public TemplateSet Templates { get; }

    public VisualTheme Theme { get; }

    /// <summary>Style sheets and fonts as they are published; made when they are first asked for.</summary>
    public TemplateAssets Assets => _assets.Value;

    /// <summary>Deliverables, by name.</summary>
    public IReadOnlyList<DeliverableManifest> Manifests { get; }

    /// <summary>What <c>-f</c> and <c>formes:</c> may name, sorted.</summary>
    public IReadOnlyList<string> Forms =>
        [
            .. Manifests
                .SelectMany(m => m.Outputs)
                .Where(o => !o.IsForReview)
                .Select(o => o.Form)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The deliverable whose page plays a role, or null.</summary>
    public DeliverableManifest? PlayerOf(PageRole role) => _roles.GetValueOrDefault(role);

    /// <summary>The words of a language; those of French where the language has none.</summary>
    public Labels LabelsOf(string language) =>
        _labels.GetValueOrDefault(language) ?? _labels.GetValueOrDefault(LanguageTag.Primary(language).ToString()) ?? _labels["fr"];

    /// <summary>Reads everything; what cannot be read goes to the bag.</summary>
    public static DeliverableSet Load(TemplateFiles files, DiagnosticBag bag)
    {
        bag.AddRange(files.Refused);
        var manifests = new List<DeliverableManifest>();
        foreach (var path in files.Paths.Where(p => p.EndsWith("/livrable.yaml", StringComparison.Ordinal)))
        {
            var file = new SourceFile(Folder + path, files.Text(path)!);
            if (YamlReader.ReadMapping(file, bag) is { } mapping)
                manifests.Add(DeliverableManifest.Read(mapping, new ReadContext(file, bag), path.Split('/')[0]));
        }
        var templates = new TemplateSet(
            files.Paths.Where(p => p.EndsWith(".sbn", StringComparison.Ordinal)).Select(p => (p, files.Text(p)!)),
            error => bag.Add(Report(error))
        );
        var theme = VisualTheme.Read(new SourceFile(Folder + Shared + "/theme.yaml", files.Text(Shared + "/theme.yaml") ?? ""), bag);
        var set = new DeliverableSet(files, templates, theme, manifests, new Dictionary<string, Labels>(StringComparer.Ordinal));
        set.LoadLabels(bag);
        return set;
    }

    /// <summary>
    /// What a collection wants of the set: only the deliverables it names, all when it names none. A deliverable or a form that is not
    /// known goes to the bag.
    /// </summary>
    public DeliverableSet Of(Collection collection, DiagnosticBag bag)
    {
        var names = collection.Deliverables;
        foreach (var form in collection.Forms.Where(f => !Forms.Contains(f.Value)))
            bag.Add(
                DeliverableDiagnostics.UnknownForm.At(
                    form.Span,
                    $"« {form.Value} » n'est pas une forme que produisent les livrables",
                    Nearest.Name(form.Value, Forms) is { } like
                        ? $"Vouliez-vous écrire « {like} » ?"
                        : $"Connues : {string.Join(", ", Forms)}."
                )
            );
        if (names.Count == 0)
            return Apart(this, bag);
        foreach (var name in names.Where(n => Manifests.All(m => m.Name != n.Value)))
        {
            var near = Nearest.Name(name.Value, Manifests.Select(m => m.Name));
            bag.Add(
                DeliverableDiagnostics.UnknownDeliverable.At(
                    name.Span,
                    $"« {name.Value} » n'est pas un livrable",
                    near is null ? null : $"Vouliez-vous écrire « {near} » ?"
                )
            );
        }
        return Apart(With([.. Manifests.Where(m => m.IsForReview || names.Any(n => n.Value == m.Name))]), bag);
    }

    // Two deliverables may have the same paths as long as the collection wants one of them.
    private static DeliverableSet Apart(DeliverableSet set, DiagnosticBag bag)
    {
        foreach (
            var path in set
                .Manifests.SelectMany(m => m.Outputs.SelectMany(OutputPath.Patterns))
                .GroupBy(p => p.Value, StringComparer.Ordinal)
        )
        {
            foreach (var (first, second) in path.Zip(path.Skip(1)))
            {
                bag.Add(
                    DeliverableDiagnostics.SamePath.At(
                        second.Span,
                        $"« {second.Value} » est déjà le chemin d'une sortie de {first.Span}",
                        "Donnez à l'une des deux un autre chemin, ou ne gardez qu'un des deux livrables (« livrables: » de "
                            + "collection.yaml)."
                    )
                );
            }
        }
        return set;
    }

    /// <summary>The same templates, for other deliverables.</summary>
    internal DeliverableSet With(IReadOnlyList<DeliverableManifest> manifests) => new(Files, Templates, Theme, manifests, _labels);

    /// <summary>A template's failure as a diagnostic.</summary>
    public static Diagnostic Report(TemplateException error) =>
        DeliverableDiagnostics.BadTemplate.At(
            error.TemplatePath is null
                ? null
                : new SourceSpan(Folder + error.TemplatePath, error.Line, error.Column, error.Line, error.Column + 1),
            error.Message,
            error.Near is { } near
                ? $"Vouliez-vous écrire « {near} » ?"
                : "Corrigez le gabarit ; « tes schema --gabarits » liste les noms connus."
        );

    private void LoadLabels(DiagnosticBag bag)
    {
        const string Opening = Shared + "/libelles.";
        foreach (
            var path in Files.Paths.Where(p =>
                p.StartsWith(Opening, StringComparison.Ordinal) && p.EndsWith(".yaml", StringComparison.Ordinal)
            )
        )
        {
            var language = path[Opening.Length..^5];
            if (Labels.Read(language, new SourceFile(Folder + path, Files.Text(path)!), bag) is { } labels)
                _labels[language] = labels;
        }
        if (!_labels.ContainsKey("fr"))
            throw new InvalidOperationException("templates/_commun/libelles.fr.yaml is missing from the program");
    }
}
