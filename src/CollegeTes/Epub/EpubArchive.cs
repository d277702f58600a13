using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CollegeTes.Epub;

/// <summary>
/// The container of a book (OCF 3.3): a ZIP file whose first entry says what it is, and that says nothing of the machine or the clock.
/// </summary>
internal static class EpubArchive
{
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="files">Paths and bytes, in the order of the file.</param>
    public static byte[] Write(IEnumerable<(string Path, byte[] Content)> files)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "mimetype", Encoding.ASCII.GetBytes("application/epub+zip"), CompressionLevel.NoCompression);
            foreach (var (path, content) in files)
                Add(
                    archive,
                    path,
                    content,
                    path.EndsWith(".woff2", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Optimal
                );
        }
        var bytes = output.ToArray();
        ForgetSystem(bytes);
        return bytes;
    }

    private static void Add(ZipArchive archive, string path, byte[] content, CompressionLevel level)
    {
        var entry = archive.CreateEntry(path, level);
        entry.LastWriteTime = Day;
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        stream.Write(content);
    }

    // Each entry of the directory says which system wrote it (APPNOTE, 4.4.2): 0, the same everywhere.
    private static void ForgetSystem(byte[] bytes)
    {
        var end = bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(end + 10));
        var place = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(end + 16));
        for (var i = 0; i < count; i++)
        {
            var entry = bytes.AsSpan(place);
            entry[5] = 0;
            place +=
                46
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }
    }
}
