using System.Security.Cryptography;
using System.Text;

namespace CollegeTes.Text;

/// <summary>One SHA-256 over several things, in hexadecimal.</summary>
internal static class JointDigest
{
    /// <summary>Of texts in order, each ended by a zero byte.</summary>
    public static string Of(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Of files in order, by name and by the SHA-256 of each.</summary>
    public static string Of(IEnumerable<(string Path, byte[] Digest)> files) =>
        Of(files.Select(f => f.Path + " " + Convert.ToHexStringLower(f.Digest)));
}
