using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Renditions;

/// <summary>Where media files of the workspace go in the publication.</summary>
internal static class MediaPath
{
    /// <summary>
    /// Where a media file of the workspace goes: its own name, below <c>assets/</c>, with the ending of what its bytes are.
    /// </summary>
    public static string Of(MediaFile file, ReadOnlySpan<byte> digest)
    {
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return $"assets/medias/{Slug.From(name[..dot])}.{Convert.ToHexStringLower(digest[..5])}{MediaName.Extension(name, file.MimeType).ToLowerInvariant()}";
    }
}
