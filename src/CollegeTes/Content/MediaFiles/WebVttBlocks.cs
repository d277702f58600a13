namespace CollegeTes.Content.MediaFiles;

/// <summary>A block of a WebVTT file.</summary>
/// <param name="First">Its first line, from 0.</param>
/// <param name="Timing">The line of its times; −1 for a block that is not a cue.</param>
/// <param name="End">The line after its last.</param>
internal readonly record struct WebVttBlock(int First, int Timing, int End);

/// <summary>
/// Cuts a WebVTT file into blocks as browsers do (W3C, « WebVTT parser algorithm »). A block ends at a line that holds nothing, not even a
/// space, or before
/// a line of times that cannot be its own; times may stand on the first line of a block or, under a name, on the second.
/// </summary>
internal static class WebVttBlocks
{
    /// <summary>The blocks of a file, from its first line or from what follows its header.</summary>
    public static IEnumerable<WebVttBlock> Of(string[] lines, bool hasHeader)
    {
        var at = hasHeader ? AfterHeader(lines) : 0;
        while (at < lines.Length)
        {
            if (lines[at].Length == 0)
            {
                at++;
                continue;
            }
            var block = At(lines, at);
            yield return block;
            at = block.End;
        }
    }

    // A header may go on for some lines; the first cue may follow it without a blank one.
    private static int AfterHeader(string[] lines)
    {
        var at = 1;
        while (at < lines.Length && lines[at].Length > 0 && !HasArrow(lines[at]))
            at++;
        return at;
    }

    private static WebVttBlock At(string[] lines, int first)
    {
        var (timing, at) = (-1, first);
        for (; at < lines.Length && lines[at].Length > 0; at++)
        {
            if (!HasArrow(lines[at]))
                continue;
            if (timing >= 0 || at > first + 1)
                break;
            timing = at;
        }
        return new WebVttBlock(first, timing, at);
    }

    private static bool HasArrow(string line) => line.Contains(CueBlocks.Arrow, StringComparison.Ordinal);
}
