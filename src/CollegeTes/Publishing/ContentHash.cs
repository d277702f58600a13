using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CollegeTes.Publishing;

/// <summary>A SHA-256, in 32 bytes: a publication holds tens of thousands of them.</summary>
public readonly record struct ContentHash
{
    private const int Digits = 2 * SHA256.HashSizeInBytes;

    private readonly UInt128 _high;
    private readonly UInt128 _low;

    private ContentHash(ReadOnlySpan<byte> hash) =>
        (_high, _low) = (BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));

    /// <summary>The hash of some content.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new ContentHash(hash);
    }

    /// <summary>The hash of all that was given to a computation.</summary>
    public static ContentHash Of(IncrementalHash content) => new(content.GetHashAndReset());

    /// <summary>Reads 64 lower-case hexadecimal digits; null for anything else.</summary>
    public static ContentHash? Parse(string? text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        return
            text is { Length: Digits }
            && !text.AsSpan().ContainsAnyInRange('A', 'F')
            && Convert.FromHexString(text, hash, out _, out _) == OperationStatus.Done
            ? new ContentHash(hash)
            : null;
    }

    /// <summary>64 lower-case hexadecimal digits, as the manifest writes them.</summary>
    public override string ToString()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteUInt128BigEndian(hash, _high);
        BinaryPrimitives.WriteUInt128BigEndian(hash[16..], _low);
        return Convert.ToHexStringLower(hash);
    }
}
