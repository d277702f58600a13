namespace CollegeTes.Content.MediaFiles;

/// <summary>What a video file says of itself.</summary>
/// <param name="Duration">Rounded to the millisecond.</param>
/// <param name="MimeType"><c>video/mp4</c> or <c>video/webm</c>.</param>
/// <param name="Width">Pixels, as players show them, turned if the file says so.</param>
/// <param name="Codec">As the format names it: <c>avc1</c>, <c>V_VP9</c>.</param>
public sealed record VideoInfo(TimeSpan Duration, string MimeType, int Width, int Height, string Codec, bool HasSound)
{
    /// <summary>True when its index comes before its pictures.</summary>
    public bool StartsAtOnce { get; init; } = true;
}
