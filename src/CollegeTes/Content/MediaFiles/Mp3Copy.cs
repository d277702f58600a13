namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// The public copy of an MP3: its frames. Tags are cut, those at its ends and those that files put end to end leave in its midst.
/// </summary>
internal static class Mp3Copy
{
    public static BytePatches? Of(BoundedReader reader)
    {
        if (Mp3File.Read(reader) is not { } file)
            return null;
        var patches = new BytePatches();
        foreach (var (start, end) in file.Frames.Gaps(0, reader.Length))
            patches.Cut(start, end - start);
        return patches;
    }
}
