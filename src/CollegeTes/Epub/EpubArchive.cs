using System.Text;
using CollegeTes.Machine;

namespace CollegeTes.Epub;

/// <summary>The container of a book (OCF 3.3): a ZIP file whose first entry says what it is.</summary>
internal static class EpubArchive
{
    private const string Kind = "mimetype";

    /// <param name="files">Paths and bytes, in the order of the file.</param>
    public static byte[] Write(IEnumerable<(string Path, byte[] Content)> files) =>
        ReproducibleArchive.Write(files.Prepend((Kind, Encoding.ASCII.GetBytes("application/epub+zip"))), path =>
            path == Kind || path.EndsWith(".woff2", StringComparison.Ordinal)
        );
}
