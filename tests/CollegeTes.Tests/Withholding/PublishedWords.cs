using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CollegeTes.Tests.Withholding;

/// <summary>
/// Every word of a world that a publication holds, wherever it is: names of files, texts, archives and what they hold, the bytes of media.
/// </summary>
internal static partial class PublishedWords
{
    /// <returns>By word, the files that hold it, each with its deliverable.</returns>
    public static Dictionary<string, List<(string Path, string? Deliverable)>> In(string output)
    {
        var found = new Dictionary<string, List<(string, string?)>>(StringComparer.Ordinal);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(output, "manifest.json")));
        var owners = manifest
            .RootElement.GetProperty("fichiers")
            .EnumerateArray()
            .ToDictionary(f => f.GetProperty("chemin").GetString()!, f => f.GetProperty("livrable").GetString());
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(output, file).Replace('\\', '/');
            // The manifest and what all share name things of every deliverable.
            var owner = owners.GetValueOrDefault(path);
            foreach (var word in WordsOf(path, File.ReadAllBytes(file)).Distinct(StringComparer.Ordinal))
            {
                if (!found.TryGetValue(word, out var files))
                    found.Add(word, files = []);
                files.Add((path, owner));
            }
        }
        return found;
    }

    private static IEnumerable<string> WordsOf(string name, byte[] bytes)
    {
        // A message cuts its lines anywhere, and says that they go on.
        var text = name + " " + Encoding.Latin1.GetString(bytes);
        if (name.EndsWith(".eml", StringComparison.Ordinal))
            text = text.Replace("=\r\n", "", StringComparison.Ordinal);
        IEnumerable<string> words = Words().Matches(text).Select(m => m.Value.ToLowerInvariant());
        // UTF-16 too, of either order: every second byte.
        words = words.Concat(
            Words().Matches(Encoding.Latin1.GetString([.. bytes.Where(b => b != 0)])).Select(m => m.Value.ToLowerInvariant())
        );
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            words = [.. words, .. archive.Entries.SelectMany(e => WordsOf(e.FullName, Bytes(e.Open())))];
        }
        else if (bytes is [0x1F, 0x8B, ..])
        {
            words = [.. words, .. WordsOf("", Bytes(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)))];
        }
        return words;
    }

    private static byte[] Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        using (stream)
            stream.CopyTo(copy);
        return copy.ToArray();
    }

    [GeneratedRegex("zor(?:[bdfgklmnprt][aiou]){4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
