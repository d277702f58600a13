using System.Security.Cryptography;
using System.Text;

namespace CollegeTes.Publishing;

/// <summary>
/// One line beside the output: what the last publication was made of, and the hash of its manifest. It spares a large collection the
/// reading of what has not changed; losing it, or not being able to write it, costs nothing but that time.
/// </summary>
internal static class PublicationMemory
{
    private const int KeyLength = 64;

    /// <summary>True when anything is remembered.</summary>
    public static bool IsThere(string output) => File.Exists(new PublicationSites(output).Memory);

    /// <summary>True when the last publication was made of just this.</summary>
    public static bool Knows(string output, string key) =>
        Read(output) is { Length: 2 * KeyLength + 1 } line && line.StartsWith(key + " ", StringComparison.Ordinal);

    /// <summary>True when it was, and left this manifest.</summary>
    public static bool Holds(string output, string key, ReadOnlySpan<byte> manifest) => Read(output) == Line(key, manifest);

    /// <summary>Remembers a publication.</summary>
    public static void Write(string output, string key, ReadOnlySpan<byte> manifest)
    {
        var path = new PublicationSites(output).Memory;
        try
        {
            // Never through a link: it would write somewhere else.
            File.Delete(path);
            using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.ASCII.GetBytes(Line(key, manifest) + "\n"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Erase(output);
        }
    }

    public static void Erase(string output)
    {
        try
        {
            File.Delete(new PublicationSites(output).Memory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It then speaks of another manifest, and is not believed.
        }
    }

    private static string Line(string key, ReadOnlySpan<byte> manifest) => key + " " + ContentHash.Of(manifest);

    private static string? Read(string output)
    {
        var file = new FileInfo(new PublicationSites(output).Memory);
        try
        {
            return file is { Exists: true, Length: < 1024, LinkTarget: null } ? File.ReadAllText(file.FullName).TrimEnd('\n') : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
