using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Content;

namespace CollegeTes.Scaffolding;

/// <summary>
/// The bare model of a kind of content file: for each key, the lines that a new file starts with. Optional keys stand behind
/// « # », which is all there is to take away.
/// </summary>
internal sealed partial class FileModel
{
    private readonly Dictionary<string, string> _lines = new(StringComparer.Ordinal);

    private FileModel(string text, bool hasFrontMatter)
    {
        var (header, body) = (text, "");
        if (hasFrontMatter)
        {
            var end = text.IndexOf("\n---\n", StringComparison.Ordinal) + 1;
            (header, body) = (text[4..end], text[(end + 4)..]);
        }
        Body = body;
        string? key = null;
        foreach (var line in header.TrimEnd('\n').Split('\n'))
        {
            if (KeyLine().Match(line) is { Success: true } start)
                _lines[key = start.Groups["key"].Value] = line + "\n";
            else
                _lines[key!] += line + "\n";
        }
    }

    /// <summary>What follows the front matter; empty where there is none.</summary>
    public string Body { get; }

    /// <summary>The keys that the model has lines for.</summary>
    public IReadOnlyCollection<string> Keys => _lines.Keys;

    /// <summary>The lines of a key, with their line ends.</summary>
    public string Lines(string key) => _lines[key];

    /// <summary>The model of a kind.</summary>
    public static FileModel Of(ContentKind kind) => new(Text(kind.Name + (kind.IsText ? ".md" : ".yaml")), kind.IsText);

    /// <summary>A file of <c>Modeles/</c>, as it is.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(FileModel).Assembly.GetManifestResourceStream("modeles/" + name)
            ?? throw new InvalidOperationException($"embedded model {name} is missing");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    [GeneratedRegex("^(# )?(?<key>[a-z][a-z-]*):")]
    private static partial Regex KeyLine();
}
