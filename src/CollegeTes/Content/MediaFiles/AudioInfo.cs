namespace CollegeTes.Content.MediaFiles;

/// <summary>What an audio file says of itself.</summary>
/// <param name="Duration">Of what it holds, counted, rounded to the millisecond.</param>
/// <param name="ByteLength">Size of the file in bytes: the <c>length</c> of an enclosure.</param>
/// <param name="MimeType"><c>audio/mpeg</c>, <c>audio/wav</c>, <c>audio/ogg</c> or <c>audio/mp4</c>.</param>
/// <param name="Channels">1 for mono, 2 for stereo.</param>
/// <param name="SampleRate">In hertz. Opus always plays at 48,000.</param>
public sealed record AudioInfo(TimeSpan Duration, long ByteLength, string MimeType, int Channels, int SampleRate);
