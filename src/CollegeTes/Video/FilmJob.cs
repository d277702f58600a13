using CollegeTes.Printing;

namespace CollegeTes.Video;

/// <summary>
/// A video to make: the pictures of a page, one after the other, straight cuts between them, and a voice where there is one.
/// </summary>
/// <param name="Pictures">Its pictures, in order.</param>
/// <param name="Ends">When each of them ends, in milliseconds.</param>
/// <param name="Rate">Images a second.</param>
/// <param name="Sound">The voice, or null.</param>
/// <param name="Title">What the file says of itself.</param>
/// <param name="Language">ISO 639-2 code: MP4 has room for three letters.</param>
public sealed record FilmJob(PictureJob Pictures, IReadOnlyList<int> Ends, int Rate, FilmSound? Sound, string Title, string Language);

/// <summary>A recorded voice.</summary>
/// <param name="Path">Full path of a regular file.</param>
/// <param name="MimeType">What its bytes are.</param>
/// <param name="Digest">Of its bytes.</param>
public sealed record FilmSound(string Path, string MimeType, string Digest);
