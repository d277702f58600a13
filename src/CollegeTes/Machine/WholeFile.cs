using CollegeTes.Text;

namespace CollegeTes.Machine;

/// <summary>
/// Writes a file all at once: a stop or a full disk leaves the old one whole, and a link of its name is replaced, never followed.
/// </summary>
public static class WholeFile
{
    /// <summary>Puts a file in its place, or in place of the one that is there.</summary>
    /// <param name="path">Full path, in a folder that exists.</param>
    /// <exception cref="IOException">The machine refuses; nothing is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        // A device or a pipe would be lost for the whole machine.
        if (FileKinds.IsTaken(path) && !FileKinds.IsRegular(path) && new FileInfo(path).LinkTarget is null)
            throw new RefusedPathException($"« {VisibleText.Of(path)} » n'est pas un fichier ordinaire");
        var aside = NameBeside(path);
        try
        {
            using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
                file.Write(content);
            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            Delete(aside);
            throw;
        }
    }

    /// <summary>Throws what <see cref="Write"/> would throw where nothing can be written, and leaves nothing.</summary>
    public static void Try(string path)
    {
        var aside = NameBeside(path);
        new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0).Dispose();
        File.Delete(aside);
    }

    /// <summary>A name in the same folder that nobody has: the same disk, so that a rename is one step.</summary>
    public static string NameBeside(string path) => Path.Combine(Path.GetDirectoryName(path)!, ".tes-" + Path.GetRandomFileName());

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What failed before is more worth saying.
        }
    }
}
