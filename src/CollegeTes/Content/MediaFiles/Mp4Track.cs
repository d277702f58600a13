namespace CollegeTes.Content.MediaFiles;

/// <summary>A track of an MP4.</summary>
internal sealed class Mp4Track
{
    // What players of pictures and sounds decode. Covers and thumbnails are tracks of pictures too, in formats that carry metadata of their
    // own.
    private static readonly HashSet<string> Pictures = new(
        ["avc1", "avc2", "avc3", "hvc1", "hev1", "av01", "vp08", "vp09", "mp4v", "dvh1", "dvhe", "dva1", "dvav", "vvc1"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Sounds = new(
        [
            "mp4a",
            "Opus",
            "fLaC",
            "alac",
            "ac-3",
            "ec-3",
            "ac-4",
            ".mp3",
            "samr",
            "sawb",
            "sowt",
            "twos",
            "lpcm",
            "ipcm",
            "fpcm",
            "ulaw",
            "alaw",
        ],
        StringComparer.Ordinal
    );

    /// <summary>The box that says everything of it.</summary>
    public required Mp4Box Box { get; init; }

    public uint Id { get; set; }

    /// <summary><c>vide</c>, <c>soun</c>, or what is neither.</summary>
    public string Handler { get; set; } = "";

    /// <summary>What the first description of its samples says it is coded with.</summary>
    public string Codec { get; set; } = "";

    /// <summary>Where the descriptions of its samples are.</summary>
    public Mp4Box Description { get; set; }

    /// <summary>As shown, in pixels; 0 by 0 when its header does not say.</summary>
    public (double Width, double Height) Size { get; set; }

    /// <summary>Ticks of a second.</summary>
    public uint Scale { get; set; }

    /// <summary>How long the samples that the file holds last.</summary>
    public long Ticks { get; set; }

    /// <summary>
    /// Edits: how long each lasts, in ticks of the movie, and where in the track it begins, in ticks of the track; −1 for nothing.
    /// </summary>
    public List<(long Duration, long From)> Edits { get; } = [];

    /// <summary>Where the samples are.</summary>
    public ByteRanges Samples { get; } = new();

    /// <summary>False when the tables of its samples do not hold together.</summary>
    public bool HasSamples { get; set; }

    /// <summary>What fragments say once for all of the samples of this track: length in ticks, and in bytes.</summary>
    public (uint Ticks, uint Bytes) Defaults { get; set; }

    /// <summary>True for pictures and sounds that players play: a text, a list of places, a time code, a cover are not.</summary>
    public bool IsPlayed => (Handler == "vide" && Pictures.Contains(Codec)) || (Handler == "soun" && Sounds.Contains(Codec));

    /// <summary>How long it plays, in seconds.</summary>
    public double Seconds(uint movieScale)
    {
        if (Scale == 0)
            return 0;
        var media = (double)Ticks / Scale;
        if (Edits.Count == 0 || movieScale == 0)
            return media;
        // An edit of no length, as fragments have, goes to the end of the track.
        return Edits.Sum(e =>
            e.From < 0
                ? (double)e.Duration / movieScale
                : Math.Max(
                    0,
                    Math.Min(e.Duration == 0 ? double.MaxValue : (double)e.Duration / movieScale, media - ((double)e.From / Scale))
                )
        );
    }
}
