using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>The two things that matter in a TIFF block of EXIF data: which way is up, and whether it says where.</summary>
internal static class ExifBlock
{
    private const ushort OrientationTag = 0x0112;
    private const ushort GpsTag = 0x8825;

    /// <summary>A block that holds an orientation and nothing else: 26 bytes, big endian.</summary>
    public static byte[] Minimal(int orientation) =>
        [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    /// <summary>Reads the first directory; what is damaged counts as upright, and a GPS directory that cannot be read as a place.</summary>
    public static (int Orientation, bool HasLocation) Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return (1, false);
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8))
            return (1, false);
        var directory = UInt32(tiff[4..], little);
        if (directory > tiff.Length - 2)
            return (1, false);
        var entries = tiff[(int)directory..];
        var count = UInt16(entries, little);
        var (orientation, location) = (1, false);
        for (var i = 0; i < count && entries.Length >= 2 + (12 * (i + 1)); i++)
        {
            var entry = entries.Slice(2 + (12 * i), 12);
            var tag = UInt16(entry, little);
            if (tag == OrientationTag && UInt16(entry[8..], little) is >= 1 and <= 8 and var value)
                orientation = value;
            else if (tag == GpsTag)
                location = HasEntries(tiff, UInt32(entry[8..], little), little);
        }

        return (orientation, location);
    }

    private static bool HasEntries(ReadOnlySpan<byte> tiff, uint directory, bool little) =>
        directory > tiff.Length - 2 || UInt16(tiff[(int)directory..], little) > 0;

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
