namespace CollegeTes.Machine;

/// <summary>
/// Arguments of one run of ffmpeg. A file that is read always comes with the name of its demuxer, and may open nothing but itself: ffmpeg
/// never
/// guesses what a file is, so that a playlist under the name of a recording cannot make it read another file or call the network.
/// </summary>
public sealed class FfmpegArguments
{
    private readonly List<string> _items = [];

    /// <summary>As ffmpeg gets them.</summary>
    public IReadOnlyList<string> Items => _items;

    /// <summary>Options, for what comes next.</summary>
    public FfmpegArguments Add(params ReadOnlySpan<string> options)
    {
        _items.AddRange(options);
        return this;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Full path of a regular file.</param>
    /// <param name="demuxer">What ffmpeg must take it for: <c>mp3</c>, <c>mov</c>, <c>ogg</c>, <c>wav</c>, <c>ffmetadata</c>.</param>
    public FfmpegArguments Input(string path, string demuxer) =>
        Add("-protocol_whitelist", "file,pipe", "-f", demuxer, "-i", Address(path));

    /// <summary>Reads one image.</summary>
    /// <param name="path">Full path of a PNG or JPEG that tes wrote.</param>
    /// <param name="rate">Images a second of what is made of it.</param>
    public FfmpegArguments Picture(string path, int rate) =>
        // A percent sign in the path is no numbering of files.
        Add("-pattern_type", "none", "-framerate", rate.ToString(System.Globalization.CultureInfo.InvariantCulture)).Input(path, "image2");

    /// <summary>Reads what <see cref="Ffmpeg.Run"/> is given to feed.</summary>
    public FfmpegArguments StandardInput(string demuxer) => Add("-protocol_whitelist", "file,pipe", "-f", demuxer, "-i", "pipe:0");

    /// <summary>Writes a file, in place of the one that is there.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="muxer">Its format: <c>mp4</c>, <c>mp3</c>.</param>
    public FfmpegArguments Output(string path, string muxer) => Add("-f", muxer, "-y", Address(path));

    /// <summary>Writes nothing: for what ffmpeg says while it reads.</summary>
    public FfmpegArguments Nowhere() => Add("-f", "null", "-");

    // With its protocol, a path is never an option nor another protocol, whatever its characters.
    private static string Address(string path) =>
        Path.IsPathFullyQualified(path) ? "file:" + path : throw new ArgumentException($"{path} is not a full path", nameof(path));
}
