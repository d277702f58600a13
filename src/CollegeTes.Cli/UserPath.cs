using CollegeTes.Content;
using CollegeTes.Machine;
using CollegeTes.Publishing;
using CollegeTes.Text;

namespace CollegeTes.Cli;

/// <summary>Paths as people type them, made full; and the places where commands do not write.</summary>
internal static class UserPath
{
    /// <summary>The full path.</summary>
    /// <param name="option">What it was typed for, for the refusal: <c>-o</c>.</param>
    /// <exception cref="UsageException">It is empty.</exception>
    public static string Full(string option, string typed, Terminal terminal) =>
        string.IsNullOrWhiteSpace(typed)
            ? throw new UsageException($"{option} : il manque un chemin")
            : Path.GetFullPath(typed, terminal.Folder);

    /// <summary>Refuses what would stand among published files, which a build would then refuse to replace.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="shown">As people know it.</param>
    /// <exception cref="UsageException">It would.</exception>
    public static void RefusePublished(string path, string shown)
    {
        if (PublishedFolder.Around(Path.GetDirectoryName(RealPath.OfParent(path)) ?? path) is not null)
            throw new UsageException(
                $"« {VisibleText.Of(shown)} » serait dans une publication, qui ne contient que ce que tes publie ; donnez un autre endroit"
            );
    }

    /// <summary>Where what is slow to make is kept: where <c>TES_CACHE</c> says, else in the collection.</summary>
    /// <param name="root">Full path of the workspace.</param>
    /// <param name="output">Full path of the publication, or null when nothing is published.</param>
    /// <exception cref="UsageException">It would be among sources or published files.</exception>
    public static string Cache(string root, string? output, Terminal terminal)
    {
        if (Environment.GetEnvironmentVariable("TES_CACHE") is not { Length: > 0 } typed)
            return Path.Combine(root, ".tes", "cache");
        var cache = Path.GetFullPath(typed, terminal.Folder);
        var real = RealPath.Of(cache);
        if (output is not null && RealPath.MayContain(RealPath.OfParent(output), real) || PublishedFolder.Around(real) is not null)
            throw new UsageException(
                $"TES_CACHE : {VisibleText.Of(typed)} est dans la publication, qui ne contient que ce que tes publie ; donnez un dossier "
                    + $"à part"
            );
        if (
            new[] { Workspace.ContentFolder, "templates" }.FirstOrDefault(name =>
                RealPath.MayContain(Path.Combine(RealPath.Of(root), name), real)
            ) is
            { } kept
        )
            throw new UsageException(
                $"TES_CACHE : {VisibleText.Of(typed)} est dans {kept}, que tes lit et n'écrit jamais ; donnez un dossier à part"
            );
        return cache;
    }
}
