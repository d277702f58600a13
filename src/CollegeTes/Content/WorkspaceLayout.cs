using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>A content file whose place says what it is.</summary>
/// <param name="Id">The names that its path gives it: <c>territoire/retour</c>.</param>
internal sealed record LayoutEntry(string Path, string Id)
{
    /// <summary>The last of its names.</summary>
    public string Slug => Id[(Id.LastIndexOf('/') + 1)..];

    /// <summary>The names of what it belongs to, or an empty text.</summary>
    public string Owner => Id[..Math.Max(0, Id.LastIndexOf('/'))];
}

/// <summary>Sorts the files of a workspace by what they are, from their place; says which have none.</summary>
internal sealed class WorkspaceLayout
{
    private readonly Dictionary<ContentKind, List<LayoutEntry>> _entries = ContentKind.All.ToDictionary(
        k => k,
        _ => new List<LayoutEntry>()
    );

    // Of the files that go with a subject, which are there.
    private readonly HashSet<string> _beside = new(StringComparer.Ordinal);

    /// <summary>The files of a kind, by path.</summary>
    public IReadOnlyList<LayoutEntry> this[ContentKind kind] => _entries[kind];

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

    /// <summary>Where the file of a kind is that all share, or null.</summary>
    public string? FindShared(ContentKind kind) => _entries[kind] is [var only, ..] ? only.Path : null;

    /// <summary>Where the file of a kind is that goes with a subject, or null.</summary>
    public string? FindBeside(Model.SubjectReference subject, ContentKind kind) =>
        _entries[kind].Count > 0 && kind.PathBeside(subject) is var path && _beside.Contains(path) ? path : null;

    private void Place(ScannedFile file, DiagnosticBag bag)
    {
        if (ContentKind.Find(file.Path) is not var (kind, id))
        {
            if (ImageName.IsOne(file.Path))
                Media.Add(file.Path);
            else if (IsText(file.Path))
                bag.Add(
                    ContentDiagnostics.Unplaced.At(
                        SourceSpan.OfFile(file.Path),
                        "ce fichier n'est à aucune des places que tes connaît",
                        "« tes explain TES0017 » dit où va chaque fichier ; mettez-le à sa place, ou retirez-le."
                    )
                );
            return;
        }
        if (!_entries.TryGetValue(kind, out var entries))
            return;
        if (kind.Beside.Length > 0)
            _beside.Add(file.Path);
        // The names of a subject are its address; those of what goes with one have to be the same, and are looked at there.
        if (kind.Subject is { IsNamed: true } && id.Split('/').LastOrDefault(n => !kind.AcceptsName(n)) is { } odd)
            bag.Add(
                ContentDiagnostics.BadName.At(
                    SourceSpan.OfFile(file.Path),
                    $"« {odd} » ne peut pas servir d'adresse",
                    kind.Naming ?? $"Renommez : « {Slug.From(odd)} »."
                )
            );
        else
            entries.Add(new LayoutEntry(file.Path, id));
    }

    // What is missing beside files that are there.
    private void ReportMissing(DiagnosticBag bag)
    {
        foreach (var kind in ContentKind.All)
        {
            if (kind.Subject?.Parent is { } parent)
                Expect(_entries[kind], ContentKind.For(parent), bag);
        }
        foreach (var kind in ContentKind.All.Where(k => k.Beside.Length > 0))
            ExpectSubjects(kind, bag);
    }

    // What goes with a subject goes with one that is there.
    private void ExpectSubjects(ContentKind kind, DiagnosticBag bag)
    {
        foreach (var entry in _entries[kind])
        {
            if (ContentKind.SubjectOf(entry.Path) is not { } subject)
                continue;
            var owner = _entries[ContentKind.For(subject.Kind)];
            if (owner.Any(e => e.Id == subject.Id))
                continue;
            var near = Nearest.Name(entry.Slug, owner.Where(e => e.Owner == entry.Owner).Select(e => e.Slug));
            var isNamed = kind.Places[kind.Beside.IndexOf(subject.Kind)].FileName is null;
            bag.Add(
                ContentDiagnostics.Missing.At(
                    SourceSpan.OfFile(entry.Path),
                    $"{kind.Called} ne va avec rien : {ContentKind.For(subject.Kind).PathOf(subject.Id)} n'existe pas",
                    (isNamed, near) switch
                    {
                        (true, null) => "Donnez à ce fichier le nom de ce qu'il accompagne.",
                        (true, _) => $"Renommez ce fichier : « {near} ».",
                        (false, null) => "Donnez à son dossier le nom de ce qu'il accompagne.",
                        (false, _) => $"Renommez son dossier : « {near} ».",
                    }
                )
            );
        }
    }

    private void Expect(List<LayoutEntry> parts, ContentKind owner, DiagnosticBag bag)
    {
        var known = _entries[owner].Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        foreach (
            var path in parts.Select(p => p.Owner).Distinct(StringComparer.Ordinal).Where(o => !known.Contains(o)).Select(owner.PathOf)
        )
        {
            var cut = path.LastIndexOf('/');
            bag.Add(
                ContentDiagnostics.Missing.At(
                    SourceSpan.OfFile(path),
                    $"{path[(cut + 1)..]} manque dans {ContentKind.Short(path[..cut])}",
                    $"Créez ce fichier, ou corrigez le nom du dossier."
                )
            );
        }
    }

    private static bool IsText(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
