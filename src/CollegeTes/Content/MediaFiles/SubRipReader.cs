using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Reads a transcript in SubRip (.srt), the format of most transcription programs, into the same cues as WebVTT. The format has no norm and
/// no
/// voices: a name and a colon before the words stand for one (« Anne Roux : Bonjour »), as directories of podcasts have it, until another
/// voice is named.
/// </summary>
public static class SubRipReader
{
    /// <summary>Reads a file; what is wrong goes to the bag, and the sound cues come back.</summary>
    /// <param name="file">What to read.</param>
    /// <param name="names">People of the episode: their names before a colon are always voices.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static Transcript Read(SourceFile file, IReadOnlyList<string> names, DiagnosticBag diagnostics)
    {
        var blocks = new CueBlocks(file, WebVttDiagnostics.InvalidSubRip, diagnostics);
        var cues = new List<Cue>();
        for (var at = blocks.StartOfBlock(0); at < blocks.Lines.Length; )
        {
            var end = blocks.EndOfSubRip(at);
            ReadCue(blocks, at, end, cues);
            at = blocks.StartOfBlock(end);
        }

        if (blocks.StartOfBlock(0) >= blocks.Lines.Length)
            blocks.Report(
                0,
                0,
                Math.Max(1, blocks.Lines[0].Length),
                "Le fichier n'a aucune réplique.",
                "exporter de nouveau la transcription, en SRT ou en WebVTT"
            );
        blocks.CheckOrder(cues);
        return new Transcript(SubRipVoices.Tell(cues, names));
    }

    private static void ReadCue(CueBlocks blocks, int first, int end, List<Cue> cues)
    {
        if (!blocks.HasTimes(first))
        {
            blocks.ReportNoTimes(first, ',');
            return;
        }
        var timing = blocks.Lines[first].Contains(CueBlocks.Arrow, StringComparison.Ordinal) ? first : first + 1;
        if (blocks.ReadTiming(timing, end, ',') is not var (from, to))
            return;
        var lines = new List<string>();
        for (var line = timing + 1; line < end; line++)
        {
            if (!blocks.IsText(line))
                continue;
            var text = HtmlCharacters.Decode(SubRipMarkup.Remove(blocks.Lines[line])).Trim();
            blocks.CheckLength(line, text.Length);
            if (text.Length > 0)
                lines.Add(text);
        }
        if (lines.Count > 0)
            cues.Add(new Cue(from, to, null, string.Join('\n', lines), blocks.SpanOf(first, end)));
    }
}
