using System.Collections.Concurrent;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Content;

/// <summary>
/// Reads the files of a workspace one by one, from any thread, and keeps what is to be known of each: its digest, its texts, what its
/// author silences.
/// </summary>
/// <param name="cache">What an earlier reading made of them, or null.</param>
internal sealed class FileReader(string root, WorkspaceListing listing, DiagnosticBag bag, ReadingCache? cache, int parallelism)
{
    private readonly ConcurrentDictionary<string, byte[]> _digests = new(
        Math.Max(1, parallelism),
        listing.Paths.Count,
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<string, WrittenTexts> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Suppression> _suppressions = [];

    // Files that were read before the typed facts they cite were known.
    private readonly ConcurrentDictionary<string, Func<Func<string, string>, object>> _waiting = new(StringComparer.Ordinal);

    /// <summary>
    /// Puts typed facts in a plain text of a file, given by its path; null until the write-ups that define them are read.
    /// </summary>
    public Func<string, string, string>? WithFigures { get; set; }

    /// <summary>Where finished texts are kept.</summary>
    public TextStore Store { get; } = cache?.Store ?? new TextStore();

    /// <summary>SHA-256 of each file that was read, by workspace path.</summary>
    public ConcurrentDictionary<string, byte[]> Digests => _digests;

    /// <summary>The texts of the fields of each file.</summary>
    public IReadOnlyDictionary<string, WrittenTexts> Texts => _texts;

    /// <summary>The findings that authors silence, by place.</summary>
    public IReadOnlyList<Suppression> Suppressions => [.. _suppressions.OrderBy(s => s.Place)];

    /// <summary>The keys of a YAML file; null when it cannot be read, which the bag says.</summary>
    public T? ReadYaml<T>(string path, Func<YamlMapping, ReadContext, T> read, string language = "")
        where T : class =>
        Remembered(path, language, reading =>
            Load(path, reading) is { } file && YamlReader.ReadMapping(file, reading.Bag) is { } mapping
                ? Noted(reading, file, context => read(mapping, context))
                : null
        );

    /// <summary>A Markdown file with its header; null when it cannot be read, which the bag says.</summary>
    /// <param name="circumstances">What, beside the file, its reading depends on.</param>
    public T? ReadText<T>(string path, Func<YamlMapping, ReadContext, SourceFile, T> read, string circumstances)
        where T : class => Remembered(path, circumstances, reading =>
        {
            if (Load(path, reading) is not { } file || FrontMatter.Split(file, reading.Bag) is not var (header, body))
                return null;
            return YamlReader.ReadMapping(header, reading.Bag) is { } mapping
                ? Noted(reading, header, context => read(mapping, context, body))
                : null;
        });

    /// <summary>
    /// What is read, or null: a photograph, a sound or a film that the machine refuses is a finding like another, and not the end of the
    /// run.
    /// </summary>
    public static object? OrUnreadable(string path, FileReading reading, Func<FileReading, object?> read)
    {
        try
        {
            return read(reading);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reading.Bag.Add(SourceFiles.Unreadable(path, exception));
            return null;
        }
    }

    /// <summary>Reads a file, or remembers what an earlier reading made of it.</summary>
    public T? Remembered<T>(string path, string circumstances, Func<FileReading, T?> read)
        where T : class
    {
        if (cache is null)
        {
            var reading = new FileReading(bag);
            var value = read(reading);
            Note(path, reading);
            return Cited(path, value, reading.Again);
        }
        var known = cache.Get(listing.Find(path), circumstances, read);
        // Nearly all files have nothing to say, each time.
        if (known.Findings.Count > 0)
            bag.AddRange(known.Findings);
        Note(path, known.Reading);
        return Cited(path, known.Value as T, known.Again);
    }

    /// <summary>What was read of a file before typed facts were known, with those that its plain texts cite.</summary>
    public T WithCitedFigures<T>(string path, T value)
        where T : class => _waiting.TryRemove(path, out var again) ? Cited(path, value, again)! : value;

    private T? Cited<T>(string path, T? value, Func<Func<string, string>, object>? again)
        where T : class
    {
        if (value is null || again is null)
            return value;
        if (WithFigures is { } resolve)
            return (T)again(text => resolve(path, text));
        _waiting[path] = again;
        return value;
    }

    private void Note(string path, FileReading reading)
    {
        _digests[path] = reading.Digest;
        if (reading.Texts is { } texts)
            _texts[path] = texts;
        foreach (var suppression in reading.Suppressions)
            _suppressions.Add(suppression);
    }

    // Reads the keys of a file, the texts of its fields being noted on the way.
    private T Noted<T>(FileReading reading, SourceFile file, Func<ReadContext, T> read)
        where T : class
    {
        var written = new WrittenTexts.Builder(file.Path);
        var value = read(new ReadContext(file, reading.Bag) { Written = written });
        reading.Texts = written.Close(Store);
        if (written.CitesFigures)
            reading.Again = resolve => read(new ReadContext(file, new DiagnosticBag()) { WithFigures = resolve });
        return value;
    }

    /// <summary>The text of a file; null when it cannot be read, which the bag says.</summary>
    public SourceFile? Load(string path, FileReading reading)
    {
        var file = TextLoader.Load(root, path, reading.Bag, out var digest);
        reading.Digest = digest;
        if (file is not null && file.Text.Contains("tes:ignorer", StringComparison.Ordinal))
            Suppression.Find(file, reading.Suppressions);
        return file;
    }
}
