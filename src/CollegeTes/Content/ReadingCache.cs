using System.Collections.Concurrent;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>
/// What earlier readings of one workspace found, file by file, so that a program that stays (the preview) reads again only
/// what changed. It also keeps the last valid state of each file, which stands in for a file that is broken for now.
/// One reading at a time may use it.
/// </summary>
public sealed class ReadingCache
{
    private readonly ConcurrentDictionary<string, KnownFile> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _broken = new(StringComparer.Ordinal);

    /// <summary>Files that are broken now and never were valid: what they say cannot be shown.</summary>
    public IReadOnlySet<string> Broken => _broken.Where(b => b.Value).Select(b => b.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>Files that are broken now, whether an earlier state of theirs is shown or not.</summary>
    public IReadOnlySet<string> Faulty => _broken.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>The files of the content folder as they were last listed; null when they must be listed again.</summary>
    internal WorkspaceListing? Listing { get; private set; }

    /// <summary>Where finished texts are kept, for as long as anything that was read may be shown.</summary>
    internal TextStore Store { get; } = new();

    /// <summary>
    /// The file changed: it is read again next time. False when it was not known, so that the files must be listed again.
    /// </summary>
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

    /// <summary>What is known of a file, read only if it or its circumstances changed.</summary>
    /// <param name="file">The file as listed.</param>
    /// <param name="circumstances">What else the value depends on.</param>
    /// <param name="read">Reads it, and says what is wrong with it.</param>
    internal KnownFile Get(ScannedFile file, string circumstances, Func<FileReading, object?> read)
    {
        var identity = (file.Length, file.Modified, circumstances);
        if (_entries.TryGetValue(file.Path, out var known) && known.Identity == identity)
            return known;
        var own = new FileReading(new DiagnosticBag());
        var value = read(own);
        var findings = own.Bag.Sorted();
        var isValid = value is not null && !findings.Any(d => d is { Severity: Severity.Error, Descriptor.Configurable: false });
        known = new KnownFile(
            identity,
            isValid || known?.LastValid is null ? value : known.LastValid,
            isValid ? value : known?.LastValid,
            findings,
            own,
            isValid || known?.LastValid is null ? own.Again : known.Again
        );
        _entries[file.Path] = known;
        if (isValid)
            _broken.TryRemove(file.Path, out _);
        else
            _broken[file.Path] = known.LastValid is null;
        return known;
    }
}

/// <summary>What the last reading of a file made of it.</summary>
/// <param name="Identity">What it was like, and what else its value depends on.</param>
/// <param name="Value">What stands for it: its last valid value where it is broken now.</param>
/// <param name="LastValid">Its last valid value, or null.</param>
/// <param name="Findings">What was said of it.</param>
/// <param name="Reading">What else was noted of it.</param>
/// <param name="Again">Reads that value again with typed facts, or null.</param>
internal sealed record KnownFile(
    (long Length, DateTimeOffset Modified, string Circumstances) Identity,
    object? Value,
    object? LastValid,
    IReadOnlyList<Diagnostic> Findings,
    FileReading Reading,
    Func<Func<string, string>, object>? Again
);

/// <summary>What is said about one file while it is read.</summary>
/// <param name="Bag">Where its diagnostics go.</param>
internal sealed record FileReading(DiagnosticBag Bag)
{
    /// <summary>SHA-256 of its bytes.</summary>
    public byte[] Digest { get; set; } = [];

    /// <summary>What its author asked not to be told of.</summary>
    public List<Suppression> Suppressions { get; } = [];

    /// <summary>The texts of its fields; null for a file without any.</summary>
    public WrittenTexts? Texts { get; set; }

    /// <summary>
    /// Reads it again, nothing being said of it, with what puts typed facts in its plain texts; null when they cite none.
    /// </summary>
    public Func<Func<string, string>, object>? Again { get; set; }
}
