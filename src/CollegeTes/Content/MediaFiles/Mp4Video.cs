using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// MP4 with a picture: length from its samples, size and turn from its header, codec from the description of its samples.
/// </summary>
internal static class Mp4Video
{
    public static VideoInfo? Read(BoundedReader reader)
    {
        // Browsers do not play QuickTime, whatever its codec. The first picture is the one that plays; others are covers.
        if (
            Mp4Movie.Read(reader) is not { Brand: not "qt  " } movie
            || movie.Tracks.Find(t => t is { Handler: "vide", IsPlayed: true }) is not { } track
        )
            return null;
        var shown = track.Size;
        if (shown is not { Width: > 0, Height: > 0 } && track.Description.Read(reader, 44) is { Length: 44 } description)
            shown = (BinaryPrimitives.ReadUInt16BigEndian(description[40..]), BinaryPrimitives.ReadUInt16BigEndian(description[42..]));
        return
            MeasuredVideo.Check(
                movie.Seconds,
                "video/mp4",
                shown.Width,
                shown.Height,
                track.Codec,
                movie.Tracks.Exists(t => t.Handler == "soun")
            )
                is { } info
            ? info with
            {
                StartsAtOnce = movie.StartsAtOnce,
            }
            : null;
    }
}
