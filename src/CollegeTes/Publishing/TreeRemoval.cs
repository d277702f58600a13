using CollegeTes.Machine;

namespace CollegeTes.Publishing;

/// <summary>Removes a folder file by file, exactly what was seen in it: whatever came since makes the removal fail.</summary>
internal static class TreeRemoval
{
    public static void Remove(string root, OutputTree tree, IFileOperations files, int parallelism)
    {
        var names = tree.Files.Keys.Order(StringComparer.Ordinal).ToArray();
        InParallel.ForEach(names, parallelism, name => files.DeleteFile(Path.Combine(root, name)));
        // Deepest first: a folder sorts before what it holds.
        foreach (var folder in tree.Folders.OrderDescending(StringComparer.Ordinal))
            files.DeleteFolder(Path.Combine(root, folder));
        files.DeleteFolder(root);
    }
}
