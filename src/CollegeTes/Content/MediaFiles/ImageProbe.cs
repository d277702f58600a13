using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>Reads the size and the metadata of an image without decoding it: PNG, JPEG, WebP, SVG; GIF is recognised only.</summary>
public static class ImageProbe
{
    private const int MostParts = 20_000;
    private const long Budget = 1L << 30;

    /// <summary>What the file is, or null when it is none of these or cannot be made out. Does not throw whatever the bytes are.</summary>
    /// <param name="stream">Seekable, read from its beginning; stays open, at an unspecified position.</param>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static ImageInfo? Read(Stream stream)
    {
        if (!stream.CanSeek)
            return null;
        var reader = new BoundedReader(stream, Budget);
        var head = reader.Read(0, 32);
        if (head.StartsWith(PngMetadata.Signature))
            return Png(reader);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            return Jpeg(reader);
        if (head.Length >= 16 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
            return WebP(reader);
        if (head.Length >= 10 && (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)))
            return new ImageInfo(
                BinaryPrimitives.ReadUInt16LittleEndian(head[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(head[8..]),
                "image/gif"
            );
        return head.Contains((byte)'<') ? SvgSafety.Probe(stream) : null;
    }

    private static ImageInfo? Png(BoundedReader reader)
    {
        ImageInfo? info = null;
        long at = 8;
        for (var chunks = 0; chunks < MostParts; chunks++)
        {
            var head = reader.Read(at, 8);
            if (head.Length < 8)
                break;
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var type = head[4..8];
            if (info is null)
            {
                var size = reader.Read(at, 18);
                if (!type.SequenceEqual("IHDR"u8) || size.Length < 18)
                    return null;
                info = Sized(
                    BinaryPrimitives.ReadUInt32BigEndian(size[8..]),
                    BinaryPrimitives.ReadUInt32BigEndian(size[12..]),
                    "image/png"
                );
                if (info is null)
                    return null;
                // Colour types: 2 red, green and blue; 3 a palette; 4 and 6 with transparency, 6 in colours (PNG, 11.2.1).
                info = info with { IsExact = size[17] == 3, IsRgb = size[17] is 2 or 6, HasAlpha = size[17] is 4 or 6 };
            }
            else if (type.SequenceEqual("tRNS"u8))
            {
                info = info with { HasAlpha = true };
            }
            else if (type.SequenceEqual("acTL"u8))
            {
                info = info with { IsAnimated = true };
            }
            else if (type.SequenceEqual("eXIf"u8))
            {
                info = WithExif(info, reader.Read(at + 8, (int)Math.Min(length, 65_536)));
            }
            else if (type.SequenceEqual("tEXt"u8) || type.SequenceEqual("zTXt"u8) || type.SequenceEqual("iTXt"u8))
            {
                info = WithText(info, reader.Read(at + 8, (int)Math.Min(length, 65_536)));
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                break;
            }

            at += 12 + length;
        }

        return info;
    }

    private static ImageInfo? Jpeg(BoundedReader reader)
    {
        var found = new ImageInfo(0, 0, "image/jpeg");
        long at = 2;
        for (var segments = 0; segments < MostParts; segments++)
        {
            var head = reader.Read(at, 10);
            if (head.Length < 4)
                return null;
            var marker = head[1];
            // Like decoders: what stands between segments is stepped over, as are marks that have no length.
            if (head[0] != 0xFF || marker is 0xFF or 0x00 or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                at += head[0] != 0xFF || marker == 0xFF ? 1 : 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(head[2..]);
            // Nobody shows a picture without loss, or in steps of sizes.
            if (length < 2 || marker is 0xD8 or 0xD9 or 0xDA or 0xC3 or (>= 0xC5 and <= 0xC7) or 0xCB or (>= 0xCD and <= 0xCF))
                return null;
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (head.Length < 9)
                    return null;
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(head[5..]), BinaryPrimitives.ReadUInt16BigEndian(head[7..]));
                return width == 0 || height == 0
                    ? null
                    : Turned(found with { Width = width, Height = height, IsRgb = head.Length > 9 && head[9] == 3 });
            }

            var body = reader.Read(at + 4, length - 2);
            if (marker == 0xE1 && body.StartsWith("Exif\0\0"u8))
                found = WithExif(found, body[6..]);
            else if (marker == 0xE1)
                found = WithText(found, body);
            else if (marker is 0xFE or 0xED)
                found = found with { HasMetadata = true };
            at += 2 + length;
        }

        return null;
    }

    private static ImageInfo? WebP(BoundedReader reader)
    {
        ImageInfo? info = null;
        long at = 12;
        for (var chunks = 0; chunks < MostParts; chunks++)
        {
            var head = reader.Read(at, 18);
            if (head.Length < 8)
                break;
            long size = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (info is null)
            {
                info = WebPSize(head);
                if (info is null)
                    return null;
            }
            else if (head.StartsWith("VP8L"u8))
            {
                info = info with { IsExact = true };
            }
            else if (head.StartsWith("EXIF"u8))
            {
                var body = reader.Read(at + 8, (int)Math.Min(size, 65_536));
                info = WithExif(info, body.StartsWith("Exif\0\0"u8) ? body[6..] : body);
            }
            else if (head.StartsWith("XMP "u8))
            {
                info = WithText(info, reader.Read(at + 8, (int)Math.Min(size, 65_536)));
            }

            at += 8 + size + (size & 1);
        }

        // Browsers do not turn a WebP by its EXIF block.
        return info is null ? null : info with { Orientation = 1 };
    }

    private static ImageInfo? WebPSize(ReadOnlySpan<byte> head)
    {
        var body = head[8..];
        if (head.StartsWith("VP8X"u8) && body.Length >= 10)
            return Sized(1u + UInt24(body[4..]), 1u + UInt24(body[7..]), "image/webp") is { } extended
                ? extended with
                {
                    HasAlpha = (body[0] & 0x10) != 0,
                    IsAnimated = (body[0] & 0x02) != 0,
                }
                : null;
        if (head.StartsWith("VP8L"u8) && body.Length >= 5 && body[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
            return Sized(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF), "image/webp") is { } exact
                ? exact with
                {
                    IsExact = true,
                    HasAlpha = (bits & (1 << 28)) != 0,
                }
                : null;
        }

        return head.StartsWith("VP8 "u8) && body.Length >= 10 && body[3] == 0x9D && body[4] == 0x01 && body[5] == 0x2A
            ? Sized(
                BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFFu,
                BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFFu,
                "image/webp"
            )
            : null;
    }

    private static uint UInt24(ReadOnlySpan<byte> bytes) => (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16));

    private static ImageInfo? Sized(uint width, uint height, string mimeType) =>
        width is 0 or > int.MaxValue || height is 0 or > int.MaxValue ? null : new ImageInfo((int)width, (int)height, mimeType);

    private static ImageInfo WithExif(ImageInfo info, ReadOnlySpan<byte> tiff)
    {
        var (orientation, location) = ExifBlock.Read(tiff);
        return info with { HasExif = true, HasMetadata = true, Orientation = orientation, HasLocation = info.HasLocation || location };
    }

    private static ImageInfo WithText(ImageInfo info, ReadOnlySpan<byte> text) =>
        info with
        {
            HasMetadata = true,
            HasLocation = info.HasLocation || text.IndexOf("GPSLatitude"u8) >= 0,
        };

    private static ImageInfo Turned(ImageInfo info) =>
        info.Orientation >= 5 ? info with { Width = info.Height, Height = info.Width } : info;
}
