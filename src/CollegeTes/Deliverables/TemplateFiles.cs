using System.Security.Cryptography;
using CollegeTes.Text;

namespace CollegeTes.Deliverables;

/// <summary>
/// The files of <c>templates/</c>: those embedded in the program, and those of the workspace, which take the place of a
/// built-in file of the same path.
/// </summary>
public sealed class TemplateFiles
{
    private const string Prefix = "templates/";

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Reads all of them.</summary>
    /// <param name="workspaceRoot">The workspace, or null for the built-in files alone.</param>
    public TemplateFiles(string? workspaceRoot)
    {
        var assembly = typeof(TemplateFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            _files[name[Prefix.Length..].Replace('\\', '/')] = bytes;
        }
        if (workspaceRoot is null)
            return;
        var folder = Path.Combine(workspaceRoot, "templates");
        if (!Directory.Exists(folder))
            return;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        foreach (var path in Directory.EnumerateFiles(folder, "*", options))
            _files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = File.ReadAllBytes(path);
    }

    /// <summary>Paths below <c>templates/</c>, sorted.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>One SHA-256 over the names and bytes of all of them, in hexadecimal.</summary>
    public string Digest => JointDigest.Of(_files.Select(file => (file.Key, SHA256.HashData(file.Value))));

    /// <summary>Bytes of a file, or null.</summary>
    public byte[]? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>Text of a file, with <c>\n</c> line ends and no byte order mark, or null.</summary>
    public string? Text(string path)
    {
        if (Find(path) is not { } bytes)
            return null;
        var text = System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        return text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;
    }
}
