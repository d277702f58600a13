using System.Text;
using CollegeTes.Machine;

namespace CollegeTes.Content;

/// <summary>Lines of a source as its author sees them, for reports.</summary>
public static class WorkspaceText
{
    private const long Largest = 1024 * 1024;

    /// <summary>The lines of a file of the workspace; none when it is too large, or is not an ordinary file that can be read.</summary>
    /// <param name="root">Full path of the workspace.</param>
    /// <param name="path">Workspace path.</param>
    public static string[] Lines(string root, string path)
    {
        var full = Path.Combine(root, path);
        try
        {
            return new FileInfo(full) is { Exists: true, LinkTarget: null, Length: < Largest } && FileKinds.IsRegular(full)
                ? File.ReadAllText(full, Encoding.UTF8).ReplaceLineEndings("\n").Split('\n')
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
