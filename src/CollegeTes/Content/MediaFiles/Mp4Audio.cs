using System.Buffers.Binary;

namespace CollegeTes.Content.MediaFiles;

/// <summary>MP4 with a sound track: length from its samples, format from its description.</summary>
internal static class Mp4Audio
{
    private const int MostDescription = 4_096;

    public static AudioInfo? Read(BoundedReader reader)
    {
        if (
            Mp4Movie.Read(reader) is not { } movie
            || movie.Tracks.Find(t => t is { Handler: "soun", IsPlayed: true, HasSamples: true }) is not { } track
        )
            return null;
        var description = track.Description.Read(reader, MostDescription);
        if (description.Length < 44)
            return null;
        var channels = AacConfiguration.Channels(description) ?? BinaryPrimitives.ReadUInt16BigEndian(description[32..]);
        return MeasuredAudio.Check(
            reader,
            track.Seconds(movie.Scale),
            "audio/mp4",
            channels,
            BinaryPrimitives.ReadUInt16BigEndian(description[40..])
        );
    }
}
