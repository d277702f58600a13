using System.Collections.Concurrent;
using CollegeTes.Diagnostics;

namespace CollegeTes.Content;

/// <summary>
/// What earlier readings of one workspace found, file by file, so that a program that stays (the preview) reads again only
/// what changed. It also keeps the last sound state of each file, which stands in for a file that is broken for now.
/// One reading at a time may use it.
/// </summary>
public sealed class ReadingCache
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _broken = new(StringComparer.Ordinal);

    /// <summary>Files that are broken now and never were sound: what they say cannot be shown.</summary>
    public IReadOnlySet<string> Broken => _broken.Where(b => b.Value).Select(b => b.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>Files that are broken now, whether an earlier state of theirs is shown or not.</summary>
    public IReadOnlySet<string> Faulty => _broken.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>The files of the content folder as they were last listed; null when they must be listed again.</summary>
    internal IReadOnlyList<ScannedFile>? Listing { get; set; }

    /// <summary>What listing the files said.</summary>
    internal IReadOnlyList<Diagnostic> ListingFindings { get; set; } = [];

    /// <summary>The file changed: it is read again next time. False when it was not known, so that the files must be listed again.</summary>
    /// <param name="path">Workspace path.</param>
    /// <param name="length">Its length now.</param>
    /// <param name="modified">Its time now.</param>
    public bool Changed(string path, long length, DateTimeOffset modified)
    {
        if (_entries.TryGetValue(path, out var entry))
            _entries[path] = entry with { Identity = default };
        if (Listing is not List<ScannedFile> files || files.BinarySearch(new ScannedFile(path, 0), ScannedFile.ByPath) is not (>= 0 and var at))
            return false;
        files[at] = new ScannedFile(path, length) { Modified = modified };
        return true;
    }

    /// <summary>Files came, went or changed their names: they are listed again next time.</summary>
    public void ForgetListing() => Listing = null;

    /// <summary>The value of a file, read only if it or its circumstances changed.</summary>
    /// <param name="file">The file as listed.</param>
    /// <param name="circumstances">What else the value depends on.</param>
    /// <param name="reading">Where what is said about the file goes.</param>
    /// <param name="read">Reads it.</param>
    internal T? Get<T>(ScannedFile file, string circumstances, FileReading reading, Func<FileReading, T?> read) where T : class
    {
        var identity = (file.Length, file.Modified, circumstances);
        if (!_entries.TryGetValue(file.Path, out var entry) || entry.Identity != identity)
        {
            var own = new FileReading(new DiagnosticBag());
            var value = read(own);
            var findings = own.Bag.Sorted();
            var isSound = value is not null && !findings.Any(d => d is { Severity: Severity.Error, Descriptor.Configurable: false });
            entry = new Entry(identity, isSound || entry?.LastSound is null ? value : entry.LastSound, isSound ? value : entry?.LastSound, isSound, findings, own.Digest, own.Suppressions);
            _entries[file.Path] = entry;
        }
        if (entry.IsSound)
            _broken.TryRemove(file.Path, out _);
        else
            _broken[file.Path] = entry.LastSound is null;
        reading.Bag.AddRange(entry.Findings);
        reading.Digest = entry.Digest;
        reading.Suppressions.AddRange(entry.Suppressions);
        return entry.Value as T;
    }

    /// <summary>Drops what is no longer there.</summary>
    internal void Keep(IReadOnlySet<string> known)
    {
        foreach (var path in _entries.Keys.Where(p => !known.Contains(p)).ToList())
        {
            _entries.TryRemove(path, out _);
            _broken.TryRemove(path, out _);
        }
    }

    private sealed record Entry(
        (long Length, DateTimeOffset Modified, string Circumstances) Identity, object? Value, object? LastSound, bool IsSound, IReadOnlyList<Diagnostic> Findings, byte[] Digest, IReadOnlyList<Suppression> Suppressions);
}

/// <summary>What is said about one file while it is read.</summary>
/// <param name="Bag">Where its diagnostics go.</param>
internal sealed record FileReading(DiagnosticBag Bag)
{
    /// <summary>SHA-256 of its bytes.</summary>
    public byte[] Digest { get; set; } = [];

    public List<Suppression> Suppressions { get; } = [];
}
