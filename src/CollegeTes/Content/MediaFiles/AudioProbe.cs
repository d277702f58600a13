namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Reads duration and format of an audio file: MP3, WAV, Ogg (Opus, Vorbis), M4A. Sizes and durations are measured, never typed.
/// </summary>
public static class AudioProbe
{
    /// <summary>Files are read whole only where frames and pages have to be counted.</summary>
    private const long Budget = 2L << 30;

    /// <summary>What the file is, or null when it is none of these or cannot be made out. Does not throw whatever the bytes are.</summary>
    /// <param name="stream">Seekable, read from its beginning; stays open, at an unspecified position.</param>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static AudioInfo? Read(Stream stream)
    {
        if (!stream.CanSeek)
            return null;
        var reader = new BoundedReader(stream, Budget);
        var head = reader.Read(0, 12);
        if (head.Length < 12)
            return null;
        if (head.StartsWith("OggS"u8))
            return OggAudio.Read(reader);
        if (head.StartsWith("RIFF"u8) && head[8..].SequenceEqual("WAVE"u8))
            return Wave(reader);
        return head[4..8].SequenceEqual("ftyp"u8) ? Mp4Audio.Read(reader) : Mp3Audio.Read(reader);
    }

    private static AudioInfo? Wave(BoundedReader reader) =>
        WaveFile.Read(reader) is { } wave ? MeasuredAudio.Check(reader, wave.Seconds, "audio/wav", wave.Channels, wave.SampleRate) : null;
}
