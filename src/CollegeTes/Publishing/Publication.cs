using System.Collections.Concurrent;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Planning;
using CollegeTes.Text;

namespace CollegeTes.Publishing;

/// <summary>
/// One publication, all or nothing: open, stage each artifact as it is rendered, commit. Until the end of
/// <see cref="Commit"/> the output is the last publication, untouched; after, the new one, whole. Disposing without
/// a commit leaves no trace. Failures are <see cref="PublicationException"/>s.
/// </summary>
public sealed class Publication : IDisposable
{
    private readonly record struct Staged(ManifestEntry Entry, bool IsTakenOver);

    private readonly PublicationOptions _options;
    private readonly PublicationSites _sites;
    private readonly IFileOperations _files;
    private readonly PublicationLock? _lock;
    private readonly LastPublication _last;
    private readonly Staging _staging;
    private readonly PathClaims _claims = new();
    private readonly ConcurrentDictionary<string, Staged> _staged = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _notices = [];

    // The manifest of what stands in the output.
    private ReadOnlyMemory<byte> _published;

    private Publication(PublicationOptions options, PublicationSites sites, IFileOperations files, PublicationLock? held)
    {
        _options = options;
        _sites = sites;
        _files = files;
        _lock = held;
        _staging = new Staging(sites, files);
        if (held is not null)
            _notices.AddRange(Clean());
        _last = LastPublication.Read(sites.Output, options.Parallelism);
        _published = _last.ManifestBytes;
    }

    /// <summary>What should be said although nothing failed: remains of an interrupted publication that were kept (TES0705).</summary>
    public IReadOnlyList<Diagnostic> Notices => _notices;

    /// <summary>The manifest of the last publication, or null when there is none.</summary>
    public Manifest? LastManifest => _last.Manifest;

    /// <summary>A file of the last publication, or null.</summary>
    public ManifestEntry? FindLast(string path) => _last.Find(path);

    /// <summary>
    /// Takes the lock, tidies up after an interrupted publication, reads the last manifest. Refuses an output that is
    /// not ours to replace (TES0701, TES0703) or that another build publishes to (TES0702).
    /// </summary>
    public static Publication Open(PublicationOptions options) =>
        Open(options, OperatingSystem.IsLinux() ? new LinuxFileOperations() : new PortableFileOperations());

    /// <summary>Refuses an output that can never be replaced (TES0703), without touching it.</summary>
    public static void CheckOutput(PublicationOptions options) => OutputGuard.Check(options);

    internal static Publication Open(PublicationOptions options, IFileOperations files)
    {
        PublicationLock? held = null;
        try
        {
            var sites = OutputGuard.Check(options);
            if (!options.DryRun)
            {
                Directory.CreateDirectory(sites.Parent);
                held = PublicationLock.Take(sites);
            }
            return new Publication(options, sites, files, held);
        }
        catch (Exception failure)
        {
            held?.Dispose();
            if (failure is IOException or UnauthorizedAccessException)
                throw MachineFailure.Wrap(failure, options.OutputDirectory);
            throw;
        }
    }

    /// <summary>
    /// True when the last publication was made from the same <paramref name="inputs"/> by the same version and every
    /// file of it is still there, with the content that the manifest says, and nothing else.
    /// </summary>
    public bool IsUpToDate(string inputs) =>
        _last.Manifest is { } manifest
        && manifest.Inputs == inputs
        && manifest.ToolVersion == _options.ToolVersion
        && _last.IsIntact(_options.Parallelism);

    /// <summary>True when the last publication was made of just what this key stands for, and every file of it is still there.</summary>
    public bool Remembers(string key) =>
        PublicationMemory.Holds(_sites.Output, key, _last.ManifestBytes.Span) && _last.IsIntact(_options.Parallelism);

    /// <summary>Says what the publication that stands now was made of; null when nothing may be spared next time.</summary>
    public void Remember(string? key)
    {
        if (key is null || _published.IsEmpty)
            PublicationMemory.Erase(_sites.Output);
        else
            PublicationMemory.Write(_sites.Output, key, _published.Span);
    }

    /// <summary>
    /// Adds a file; from any thread. What the last publication already holds is kept as it is, modification time
    /// included. A path that is impossible or taken is told by <see cref="Commit"/>, with all the others.
    /// </summary>
    public void Stage(Artifact artifact)
    {
        var content = artifact.Content.Span;
        var entry = new ManifestEntry(
            artifact.Path,
            ContentHash.Of(content),
            content.Length,
            artifact.Medium.Name,
            artifact.Deliverable,
            artifact.Sources
        );
        if (!_claims.TryClaim(entry))
            return;
        var kept = _last.Find(artifact.Path) is { } last && last.Sha256 == entry.Sha256 && _last.Holds(last, content);
        try
        {
            if (!kept && !_options.DryRun)
                _staging.Write(artifact.Path, content);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw MachineFailure.Wrap(failure, Path.Combine(_sites.Output, artifact.Path));
        }
        _staged[artifact.Path] = new Staged(entry, kept);
    }

    /// <summary>
    /// Publishes what was staged, and of the last publication what <paramref name="carryOver"/> accepts and nobody
    /// staged anew. Under <c>--dry-run</c>, only says what would change.
    /// </summary>
    /// <param name="inputs">Fingerprint of all that was read; null for a partial publication, which is never up to date.</param>
    /// <param name="carryOver">Which files of the last publication stay; null for none.</param>
    /// <param name="shown">Marks of what the publication then shows, sorted; null when nobody knows.</param>
    /// <param name="cancellation">Heard until the output is replaced.</param>
    public PublicationSummary Commit(
        string? inputs,
        Func<ManifestEntry, bool>? carryOver = null,
        IReadOnlyList<string>? shown = null,
        CancellationToken cancellation = default
    )
    {
        CarryOver(carryOver);
        if (_claims.Faults() is { Count: > 0 } faults)
            throw new PublicationException(faults);
        var staged = _staged.Values.OrderBy(file => file.Entry.Path, StringComparer.Ordinal).ToList();
        var manifest = ManifestWriter.Write(
            new Manifest(_options.ToolVersion, inputs, [.. staged.Select(file => file.Entry)]) { Shown = shown }
        );
        var replaces = !staged.TrueForAll(file => file.IsTakenOver) || !manifest.Span.SequenceEqual(_last.ManifestBytes.Span);
        if (replaces && !_options.DryRun)
            Replace(staged, manifest, cancellation);
        _published = manifest;
        return Summarize(staged, replaces && !_options.DryRun);
    }

    /// <summary>Removes whatever was staged and not published, then frees the lock.</summary>
    public void Dispose()
    {
        if (_lock is null)
            return;
        try
        {
            Clean();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The next publication tries again; what failed before is more worth saying.
        }
        _lock.Dispose();
    }

    private void CarryOver(Func<ManifestEntry, bool>? accepts)
    {
        if (accepts is null)
            return;
        var kept = _last
            .Entries.Where(entry => !_staged.ContainsKey(entry.Path) && accepts(entry))
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .ToList();
        var altered = new ConcurrentBag<string>();
        InParallel.ForEach(kept, _options.Parallelism, entry =>
        {
            if (!_last.IsIntact(entry))
                altered.Add(entry.Path);
            else if (_claims.TryClaim(entry))
                _staged[entry.Path] = new Staged(entry, true);
        });
        if (altered.Min(StringComparer.Ordinal) is { } first)
            throw new PublicationException(
                PublishingDiagnostics.Altered.At(
                    null,
                    $"{VisibleText.Of(first)} a été modifié ou supprimé depuis sa publication",
                    "publiez tout : tes build sans sélection"
                )
            );
    }

    private void Replace(IReadOnlyList<Staged> staged, ReadOnlyMemory<byte> manifest, CancellationToken cancellation)
    {
        var replaced = false;
        try
        {
            InParallel.ForEach(
                [.. staged.Where(file => file.IsTakenOver)],
                _options.Parallelism,
                file => _staging.TakeOver(file.Entry.Path),
                cancellation
            );
            _staging.Write(Manifest.FileName, manifest.Span);
            _files.Flush(_sites.Next);
            cancellation.ThrowIfCancellationRequested();
            var former = new Replacement(_sites, _files).Run(_last.Manifest, _options.Parallelism);
            replaced = true;
            if (former is not null)
                TreeRemoval.Remove(former.Folder, former.Tree, _files, _options.Parallelism);
            _notices.AddRange(Clean());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (!replaced)
                throw MachineFailure.Wrap(failure, _sites.Output);
            _notices.Add(
                PublishingDiagnostics.LeftBehind.At(
                    null,
                    $"la publication est faite, mais {VisibleText.Of(_sites.Staging)} n'a pas pu être supprimé",
                    "la prochaine publication le fera"
                )
            );
        }
    }

    private PublicationSummary Summarize(IReadOnlyList<Staged> staged, bool replaced)
    {
        var changes = staged
            .Where(file => !file.IsTakenOver)
            .Select(file => new PublicationChange(
                _last.Find(file.Entry.Path) is null ? PublicationChangeKind.Created : PublicationChangeKind.Changed,
                file.Entry.Path
            ))
            .Concat(
                _last
                    .Entries.Where(entry => !_staged.ContainsKey(entry.Path))
                    .Select(entry => new PublicationChange(PublicationChangeKind.Removed, entry.Path))
            )
            .OrderBy(change => change.Path, StringComparer.Ordinal)
            .ToList();
        return new PublicationSummary(changes, staged.Count(file => file.IsTakenOver), staged.Sum(file => file.Entry.Size), replaced);
    }

    private IReadOnlyList<Diagnostic> Clean() => new Recovery(_sites, _files, _options.Parallelism).Run();
}
