using System.Security.Cryptography;
using System.Text;

namespace CollegeTes.Deliverables.Exports;

/// <summary>A UUID made of a name (version 5, RFC 9562): the same name gives the same identifier, on any machine and in every edition.</summary>
internal static class NameUuid
{
    // The namespace of URLs.
    private static readonly Guid Urls = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    public static string Of(string name)
    {
        // SHA-1 is what the version asks for; nothing secret or trusted rests on it.
#pragma warning disable CA5350
        var bytes = SHA1.HashData([.. Urls.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)])[..16];
#pragma warning restore CA5350
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
