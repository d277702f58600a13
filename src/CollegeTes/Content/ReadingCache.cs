using System.Collections.Concurrent;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

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
    internal WorkspaceListing? Listing { get; private set; }

    /// <summary>Where finished texts are kept, for as long as anything that was read may be shown.</summary>
    internal TextStore Store { get; } = new();

    /// <summary>The file changed: it is read again next time. False when it was not known, so that the files must be listed again.</summary>
    /// <param name="path">Workspace path.</param>
    /// <param name="length">Its length now.</param>
    /// <param name="modified">Its time now.</param>
    public bool Changed(string path, long length, DateTimeOffset modified)
    {
        if (_entries.TryGetValue(path, out var entry))
            _entries[path] = entry with { Identity = default };
        return Listing is not null && Listing.Note(new ScannedFile(path, length) { Modified = modified });
    }

    /// <summary>Files came, went or changed their names: they are listed again next time.</summary>
    public void ForgetListing() => Listing = null;

    /// <summary>The files as they were last listed, or as they are now.</summary>
    internal WorkspaceListing ListOnce(string root)
    {
        if (Listing is not null)
            return Listing;
        Listing = WorkspaceListing.Of(root);
        foreach (var path in _entries.Keys.Where(p => !Listing.Contains(p)).ToList())
        {
            _entries.TryRemove(path, out _);
            _broken.TryRemove(path, out _);
        }
        return Listing;
    }

    /// <summary>The value of a file that was sound and has not changed, when nothing is to be said of it: nearly all of them, each time.</summary>
    internal bool TryGetQuiet(ScannedFile file, string circumstances, out object? value, out byte[] digest)
    {
        if (_entries.TryGetValue(file.Path, out var entry) && entry is { IsSound: true, Findings.Count: 0, Suppressions.Count: 0 }
            && entry.Identity == (file.Length, file.Modified, circumstances))
        {
            (value, digest) = (entry.Value, entry.Digest);
            return true;
        }
        (value, digest) = (null, []);
        return false;
    }

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
