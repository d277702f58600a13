using CollegeTes.Content.Files;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>A content file whose folder says what it is.</summary>
/// <param name="Owner">Slug of the territory or series it belongs to, or an empty text.</param>
internal sealed record LayoutEntry(string Path, string Slug, string Owner = "");

/// <summary>Sorts the files of a workspace by what they are, from their place; says which have none.</summary>
internal sealed class WorkspaceLayout
{
    public string? Framework { get; private set; }

    public string? Partners { get; private set; }

    public List<LayoutEntry> Territories { get; } = [];

    public List<LayoutEntry> Experiences { get; } = [];

    /// <summary>By the id of their write-up: <c>territoire/retour</c>.</summary>
    public Dictionary<string, LayoutEntry> Capsules { get; } = new(StringComparer.Ordinal);

    public List<LayoutEntry> Booklets { get; } = [];

    public List<LayoutEntry> Podcasts { get; } = [];

    public List<LayoutEntry> Episodes { get; } = [];

    public List<LayoutEntry> Films { get; } = [];

    /// <summary>By folder: <c>territoires/x</c>, <c>podcast/y</c> or <c>videos/z</c>.</summary>
    public Dictionary<string, string> Consents { get; } = new(StringComparer.Ordinal);

    /// <summary>Files that pages may show: images.</summary>
    public List<string> Media { get; } = [];

    public static WorkspaceLayout Of(IReadOnlyList<ScannedFile> files, DiagnosticBag bag)
    {
        var layout = new WorkspaceLayout();
        foreach (var file in files)
            layout.Place(file, bag);
        layout.ReportMissing(bag);
        return layout;
    }

    private void Place(ScannedFile file, DiagnosticBag bag)
    {
        var parts = file.Path.Split('/')[1..];
        switch (parts)
        {
            case ["collection.yaml"]:
                break;
            case ["cadre.yaml"]:
                Framework = file.Path;
                break;
            case ["partenaires.yaml"]:
                Partners = file.Path;
                break;
            case ["territoires", var territory, "territoire.yaml"]:
                Add(Territories, file, territory, "", bag);
                break;
            case ["territoires", var territory, "retours", var name] when name.EndsWith(".md", StringComparison.Ordinal):
                Add(Experiences, file, name[..^3], territory, bag);
                break;
            case ["territoires", var territory, "capsules", var experience, "capsule.yaml"]:
                Capsules[territory + "/" + experience] = new LayoutEntry(file.Path, experience, territory);
                break;
            case ["livrets", var name] when name.EndsWith(".yaml", StringComparison.Ordinal):
                Add(Booklets, file, name[..^5], "", bag);
                break;
            case ["livrets", var name] when name.EndsWith(".md", StringComparison.Ordinal):
                Add(Booklets, file, name[..^3], "", bag);
                break;
            case ["podcast", var podcast, "emission.yaml"]:
                Add(Podcasts, file, podcast, "", bag);
                break;
            case ["podcast", var podcast, "episodes", var episode, "episode.md"]:
                Add(Episodes, file, episode, podcast, bag);
                break;
            case ["videos", var film, "video.md"]:
                Add(Films, file, film, "", bag);
                break;
            case ["territoires" or "podcast" or "videos", var owner, "consentements.yaml"]:
                Consents[parts[0] + "/" + owner] = file.Path;
                break;
            case ["podcast", _, "episodes", _, .., var name] when name.EndsWith(MeasuresFile.Ending, StringComparison.Ordinal):
                break;
            default:
                if (MediaReader.IsImageName(file.Path))
                    Media.Add(file.Path);
                else if (IsText(parts[^1]))
                    bag.Add(ContentDiagnostics.Unplaced.At(SourceSpan.OfFile(file.Path), "ce fichier n'est à aucune des places que tes connaît", "Voyez « Où mettre les fichiers » dans README.md, ou retirez-le."));
                break;
        }
    }

    // What is missing beside files that are there.
    private void ReportMissing(DiagnosticBag bag)
    {
        Expect(Experiences, Territories, "territoires", "territoire.yaml", bag);
        Expect(Episodes, Podcasts, "podcast", "emission.yaml", bag);
        var told = Experiences.Select(e => e.Owner + "/" + e.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, capsule) in Capsules.Where(c => !told.Contains(c.Key)))
        {
            var near = Nearest.Name(capsule.Slug, Experiences.Where(e => e.Owner == capsule.Owner).Select(e => e.Slug));
            bag.Add(ContentDiagnostics.Missing.At(SourceSpan.OfFile(capsule.Path), $"cette capsule n'a pas de retour : content/territoires/{capsule.Owner}/retours/{capsule.Slug}.md n'existe pas",
                near is null ? "Donnez à son dossier le nom d'un retour de ce territoire." : $"Renommez son dossier : « {near} »."));
        }
    }

    private static void Expect(List<LayoutEntry> children, List<LayoutEntry> owners, string folder, string name, DiagnosticBag bag)
    {
        var known = owners.Select(o => o.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in children.Select(c => c.Owner).Distinct(StringComparer.Ordinal).Where(o => !known.Contains(o)))
            bag.Add(ContentDiagnostics.Missing.At(SourceSpan.OfFile($"{Workspace.ContentFolder}/{folder}/{missing}/{name}"), $"{name} manque dans {folder}/{missing}", $"Créez ce fichier, ou corrigez le nom du dossier."));
    }

    private static void Add(List<LayoutEntry> list, ScannedFile file, string slug, string owner, DiagnosticBag bag)
    {
        if (Slug.IsValid(slug) && (owner.Length == 0 || Slug.IsValid(owner)))
            list.Add(new LayoutEntry(file.Path, slug, owner));
        else
            bag.Add(ContentDiagnostics.BadName.At(SourceSpan.OfFile(file.Path), $"« {(Slug.IsValid(slug) ? owner : slug)} » ne peut pas servir d'adresse", $"Renommez : « {Slug.From(Slug.IsValid(slug) ? owner : slug)} »."));
    }

    private static bool IsText(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
