using System.Security.Cryptography;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Themes;

/// <summary>
/// The files of <c>templates/</c>: those embedded in the program, and those of the workspace, which take the place of a
/// built-in file of the same path.
/// </summary>
public sealed class TemplateFiles
{
    /// <summary>Largest file of a template, in bytes: a font is a tenth of it.</summary>
    private const int MaxBytes = 64 * 1024 * 1024;

    private const string FolderName = "templates";
    private const string Prefix = FolderName + "/";

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _refused = [];

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
        if (!Directory.Exists(Path.Combine(workspaceRoot, FolderName)))
            return;
        foreach (
            var entry in FolderWalk.Run(workspaceRoot, FolderName, (path, exception) =>
                _refused.Add(SourceFiles.Unreadable(path, exception))
            )
        )
        {
            if (entry.IsSpecial || (entry.IsFolder && _files.ContainsKey(entry.Path[Prefix.Length..])))
            {
                _refused.Add(
                    ContentDiagnostics.NotRegular.At(
                        SourceSpan.OfFile(VisibleText.Of(entry.Path)),
                        "c'est un lien, un dossier ou un fichier spécial ; un gabarit est un fichier ordinaire",
                        "Copiez le fichier lui-même, ou retirez ce nom de templates."
                    )
                );
            }
            else if (!entry.IsFolder)
            {
                Add(workspaceRoot, entry);
            }
        }
    }

    /// <summary>What could not be read of the workspace's own: built-in files do not stand in for them unseen.</summary>
    public IReadOnlyList<Diagnostic> Refused => _refused;

    private void Add(string root, FolderEntry entry)
    {
        if (entry.Length > MaxBytes)
        {
            _refused.Add(
                ContentDiagnostics.TooLarge.At(
                    SourceSpan.OfFile(VisibleText.Of(entry.Path)),
                    $"ce fichier dépasse {MaxBytes / 1024 / 1024} Mio",
                    "Réduisez-le, ou retirez-le de templates."
                )
            );
            return;
        }
        try
        {
            _files[entry.Path[Prefix.Length..]] = SourceFiles.Read(root, entry.Path, MaxBytes);
        }
        catch (UnreadableSourceException exception)
        {
            _refused.Add(exception.Diagnostic);
        }
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

    /// <summary>
    /// Text of a style sheet of a deliverable, or of the one that it looks like; of another by its path, so that a block of one page can
    /// stand on another as it is. Null when none has it.
    /// </summary>
    public string? StyleOf(DeliverableManifest manifest, string style) =>
        style.Contains('/', StringComparison.Ordinal)
            ? Text(style)
            : Text($"{manifest.Name}/{style}") ?? (manifest.Like is { } like ? Text($"{like}/{style}") : null);
}
