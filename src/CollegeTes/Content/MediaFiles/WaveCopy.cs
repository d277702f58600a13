using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The public copy of a WAV: its format and its samples. Every other chunk is cut: recorders and editors say there who spoke, when and
/// where
/// (<c>bext</c>, <c>iXML</c>, <c>LIST</c>, <c>id3 </c>).
/// </summary>
internal static class WaveCopy
{
    /// <summary>What becomes of it; null when it cannot be measured.</summary>
    public static BytePatches? Of(BoundedReader reader)
    {
        if (WaveFile.Read(reader) is not { } wave || wave.Data.End - wave.Data.Start > uint.MaxValue)
            return null;
        var patches = new BytePatches();
        patches.Cut(12, wave.Format.Start - 12);
        patches.Cut(wave.Format.End, wave.Data.Start - wave.Format.End);
        patches.Cut(wave.Data.End, reader.Length - wave.Data.End);
        patches.Replace(4, 4, Little(4 + (wave.Format.End - wave.Format.Start) + (wave.Data.End - wave.Data.Start)));
        patches.Replace(wave.Data.Start + 4, 4, Little(wave.Data.End - wave.Data.Start - 8));
        return patches;
    }

    private static byte[] Little(long value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)value);
        return bytes;
    }
}
