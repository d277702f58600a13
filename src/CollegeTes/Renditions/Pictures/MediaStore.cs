using System.Collections.Concurrent;
using CollegeTes.Content;
using CollegeTes.Imaging;

namespace CollegeTes.Renditions.Pictures;

/// <summary>
/// Gives the bytes of published media: images made of photographs, everything else without its metadata. From any thread.
/// </summary>
public sealed class MediaStore(Workspace workspace, ImageStore images)
{
    private readonly ConcurrentDictionary<string, long> _lengths = new(StringComparer.Ordinal);

    /// <summary>The bytes of one file; null when nothing safe can be made of its source.</summary>
    /// <exception cref="ImagingException">libvips is missing.</exception>
    /// <exception cref="DamagedImageException">The source cannot be decoded.</exception>
    public byte[]? Read(PublishedMedia media)
    {
        byte[]? bytes = null;
        ReadAll([media], (_, read) => bytes = read);
        return bytes;
    }

    /// <summary>The bytes of all files of one source, each as soon as it is there, the source decoded once.</summary>
    /// <param name="media">Of one source.</param>
    /// <param name="found">Receives each.</param>
    public void ReadAll(IReadOnlyList<PublishedMedia> media, Action<PublishedMedia, byte[]> found)
    {
        foreach (var whole in media.Where(m => m.Recipe is null))
        {
            if (workspace.ReadMedia(whole.Source) is { } bytes)
                Give(whole, bytes);
        }
        var made = media.Where(m => m.Recipe is not null).ToDictionary(m => m.Recipe!);
        if (made.Count == 0)
            return;
        var source = media[0].Source;
        images.Get(
            workspace.Digests[source],
            source,
            workspace.Library.MediaFiles[source].MimeType!,
            [.. made.Keys],
            () => workspace.ReadSource(source),
            (recipe, bytes) => Give(made[recipe], bytes)
        );

        void Give(PublishedMedia one, byte[] bytes)
        {
            _lengths[one.Path] = bytes.Length;
            found(one, bytes);
        }
    }

    /// <summary>Bytes of a file that was read before, by its path in the publication; 0 for one that was not.</summary>
    public long LengthOf(string path) => _lengths.GetValueOrDefault(path);
}
