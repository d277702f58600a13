namespace CollegeTes.Content.MediaFiles;

/// <summary>MPEG audio: as long as its frames are.</summary>
internal static class Mp3Audio
{
    public static AudioInfo? Read(BoundedReader reader) =>
        Mp3File.Read(reader) is { } file
            ? MeasuredAudio.Check(reader, file.Seconds, "audio/mpeg", file.First.Channels, file.First.SampleRate)
            : null;
}
