using System.Text;

namespace CollegeTes.Content;

/// <summary>Lines of a source as its author sees them, for reports.</summary>
public static class WorkspaceText
{
    private const int Largest = 1024 * 1024;

    /// <summary>The lines of a file of the workspace; none when it is too large, or is not an ordinary file that can be read.</summary>
    /// <param name="root">Full path of the workspace.</param>
    /// <param name="path">Workspace path.</param>
    public static string[] Lines(string root, string path) =>
        SourceFiles.TryRead(root, path) is { Length: < Largest } bytes
            ? Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n')
            : [];
}
