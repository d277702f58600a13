using System.Buffers.Binary;
using System.IO.Compression;

namespace CollegeTes.Machine;

/// <summary>A ZIP file that says nothing of the machine or the clock: the same files give the same bytes.</summary>
internal static class ReproducibleArchive
{
    // The first day that the format knows.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// The bytes of an archive. What is stored stays the same whatever compressor the framework brings; the rest is compressed.
    /// </summary>
    /// <param name="files">Paths and bytes, in the order of the file.</param>
    /// <param name="isStored">True for what is not compressed.</param>
    public static byte[] Write(IEnumerable<(string Path, byte[] Content)> files, Func<string, bool> isStored)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                var entry = archive.CreateEntry(path, isStored(path) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = Day;
                entry.ExternalAttributes = 0;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }
        var bytes = output.ToArray();
        ForgetSystem(bytes);
        return bytes;
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
