using System.Security.Cryptography;
using System.Text;

namespace CollegeTes.Caching;

/// <summary>
/// What is slow to make and was made before, by what decides its bytes: PDF, images of photographs, videos. An entry carries the digest of
/// its content
/// and is checked each time it is read. The folder may be deleted at any moment; when it cannot be written, all is made again.
/// </summary>
public sealed class WorkCache
{
    private const int DigestBytes = 32;

    private readonly string _folder;

    /// <param name="folder">Where the entries are; made when the first is kept.</param>
    public WorkCache(string folder) => _folder = folder;

    /// <summary>The content under a key, or null; what is damaged is as absent.</summary>
    public byte[]? Find(string key)
    {
        try
        {
            var entry = File.ReadAllBytes(PathOf(key));
            return
                entry.Length > DigestBytes
                && SHA256.HashData(entry.AsSpan(DigestBytes)).AsSpan().SequenceEqual(entry.AsSpan(0, DigestBytes))
                ? entry[DigestBytes..]
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What a program said of itself under a key, asked when it is not known.</summary>
    public string Remember(string key, Func<string> ask)
    {
        var name = "version-" + Key(key);
        if (Find(name) is { } known)
            return Encoding.UTF8.GetString(known);
        var said = ask();
        Keep(name, Encoding.UTF8.GetBytes(said));
        return said;
    }

    /// <summary>Keeps a content; whole or not at all.</summary>
    public void Keep(string key, ReadOnlySpan<byte> content)
    {
        string? temporary = null;
        try
        {
            if (!Directory.Exists(_folder))
            {
                Directory.CreateDirectory(_folder);
                // A folder of its own hides itself from git; one that was there already may hold what people keep.
                File.WriteAllText(PathOf(".gitignore"), "*\n");
            }
            temporary = PathOf(Path.GetRandomFileName());
            using (var file = File.Create(temporary))
            {
                file.Write(SHA256.HashData(content));
                file.Write(content);
            }
            File.Move(temporary, PathOf(key), overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without a cache everything is made again, which is only slower. What a full disk cut short is not left to fill it.
            Delete(temporary);
        }
    }

    /// <summary>One name for all that decides some bytes.</summary>
    public static string Key(params string[] parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Delete(string? path)
    {
        try
        {
            if (path is not null)
                File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written.
        }
    }

    private string PathOf(string key) => Path.Combine(_folder, key);
}
