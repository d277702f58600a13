using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Reads a transcript in WebVTT or SubRip. A file that opens with WEBVTT is WebVTT whatever it is called; else its name decides.
/// </summary>
public static class TranscriptReader
{
    /// <summary>Reads a file; what is wrong goes to the bag, and the sound cues come back.</summary>
    /// <param name="file">What to read.</param>
    /// <param name="names">People of the episode, by whom SubRip tells its voices.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static Transcript Read(SourceFile file, IReadOnlyList<string> names, DiagnosticBag diagnostics) =>
        file.Path.EndsWith(".srt", StringComparison.OrdinalIgnoreCase) && !file.Text.StartsWith("WEBVTT", StringComparison.Ordinal)
            ? SubRipReader.Read(file, names, diagnostics)
            : WebVttReader.Read(file, diagnostics);
}
