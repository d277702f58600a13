using System.Security.Cryptography;
using System.Text;

namespace CollegeTes.Text;

/// <summary>
/// Identifiers made of a name: the same name in the same space always gives the same one (UUID version 5, RFC 9562 § 5.5).
/// </summary>
public static class NameUuid
{
    /// <param name="space">The space that the name is unique in.</param>
    /// <param name="name">Any text; its UTF-8 counts.</param>
    public static Guid Of(Guid space, string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var bytes = new byte[16 + text.Length];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        text.CopyTo(bytes, 16);
#pragma warning disable CA5350 // Version 5 is SHA-1 by definition; nothing is kept secret or signed with it.
        var hash = SHA1.HashData(bytes).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    /// <summary>True for the usual form of a version 5 identifier, whatever the case of its letters.</summary>
    public static bool IsWellFormed(string text) =>
        Guid.TryParseExact(text, "D", out var id) && id.Version == 5 && id.Variant is >= 8 and <= 11;
}
