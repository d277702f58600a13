using CollegeTes.Text;

namespace CollegeTes.Publishing;

/// <summary>What the output holds when a publication opens: its manifest, verified against the folder.</summary>
internal sealed class LastPublication
{
    private const long MaxManifestSize = 1L << 28;

    private readonly string _folder;
    private readonly OutputTree _tree;
    private readonly Dictionary<string, ManifestEntry> _entries;

    private LastPublication(string folder, OutputTree tree, Manifest? manifest, ReadOnlyMemory<byte> bytes)
    {
        _folder = folder;
        _tree = tree;
        Manifest = manifest;
        ManifestBytes = bytes;
        _entries = (manifest?.Entries ?? []).ToDictionary(entry => entry.Path, StringComparer.Ordinal);
    }

    /// <summary>Null when nothing was published yet.</summary>
    public Manifest? Manifest { get; }

    /// <summary>The manifest as it is on the disk.</summary>
    public ReadOnlyMemory<byte> ManifestBytes { get; }

    public IEnumerable<ManifestEntry> Entries => _entries.Values;

    /// <summary>Reads the output; refuses (TES0701) what holds anything that we did not publish.</summary>
    public static LastPublication Read(string folder, int parallelism)
    {
        var tree = OutputTree.Scan(folder, parallelism);
        if (tree.IsEmpty)
            return new LastPublication(folder, tree, null, default);
        var bytes = ReadManifestBytes(folder, tree);
        if (bytes is null || ManifestReader.Read(bytes) is not { } manifest)
            throw new PublicationException(NoManifest(folder));
        ThrowIfForeign(folder, tree.Foreign(manifest));
        return new LastPublication(folder, tree, manifest, bytes);
    }

    /// <summary>The manifest of a folder, or null when it has none that we can read.</summary>
    public static Manifest? ReadManifest(string folder, int parallelism) =>
        ReadManifestBytes(folder, OutputTree.Scan(folder, parallelism)) is { } bytes ? ManifestReader.Read(bytes) : null;

    public static void ThrowIfForeign(string folder, IReadOnlyList<string> foreign)
    {
        if (foreign.Count == 0)
            return;
        var first = string.Join(", ", foreign.Take(3).Select(VisibleText.Of));
        var more = foreign.Count > 3 ? $" et {foreign.Count - 3} autres" : "";
        throw new PublicationException(
            PublishingDiagnostics.ForeignFiles.At(
                null,
                $"{VisibleText.Of(folder)} contient ce que tes n'a pas publié : {first}{more}",
                "déplacez ces fichiers hors de la sortie, ou publiez ailleurs avec -o"
            )
        );
    }

    public ManifestEntry? Find(string path) => _entries.GetValueOrDefault(path);

    /// <summary>True when the file is still what the manifest says; without reading it where its size tells already.</summary>
    public bool IsIntact(ManifestEntry entry) =>
        HasListedSize(entry) && (entry.Size == 0 || FileContent.Is(PathOf(entry.Path), entry.Size, entry.Sha256));

    /// <summary>True when the published file holds exactly this content.</summary>
    public bool Holds(ManifestEntry entry, ReadOnlySpan<byte> content) =>
        HasListedSize(entry) && (entry.Size == 0 || FileContent.Is(PathOf(entry.Path), content));

    /// <summary>True when the folder is the very publication of its manifest: nothing altered, nothing missing.</summary>
    public bool IsIntact(int parallelism)
    {
        if (
            Manifest is null
            || !ManifestBytes.Span.SequenceEqual(ManifestWriter.Write(Manifest).Span)
            || !Manifest.Entries.All(HasListedSize)
        )
            return false;
        return Parallel
            .ForEach(Manifest.Entries, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, (entry, loop) =>
            {
                if (!IsIntact(entry))
                    loop.Stop();
            })
            .IsCompleted;
    }

    /// <summary>A pipe or a device in place of a file has no size, so that it is never opened.</summary>
    private bool HasListedSize(ManifestEntry entry) => _tree.Files.TryGetValue(entry.Path, out var size) && size == entry.Size;

    private string PathOf(string path) => Path.Combine(_folder, path);

    private static byte[]? ReadManifestBytes(string folder, OutputTree tree) =>
        tree.Files.TryGetValue(Publishing.Manifest.FileName, out var size) && size is > 0 and < MaxManifestSize
            ? File.ReadAllBytes(Path.Combine(folder, Publishing.Manifest.FileName))
            : null;

    private static Diagnostics.Diagnostic NoManifest(string folder) =>
        PublishingDiagnostics.ForeignFiles.At(
            null,
            $"{VisibleText.Of(folder)} n'est pas vide et n'a pas de manifeste de tes lisible",
            "videz ce dossier si rien n'y est à garder, ou publiez ailleurs avec -o"
        );
}
