using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Reads a transcript in WebVTT (W3C, 2019): cues with their times and voices; notes, styles, regions and settings are stepped
/// over. Markup of a cue is taken off: the page shows text. Reads on after an error, so that one run reports all of them.
/// </summary>
public static class WebVttReader
{
    /// <summary>Reads a file; what is wrong goes to the bag, and the cues that are right come back.</summary>
    public static Transcript Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var blocks = new CueBlocks(file, WebVttDiagnostics.Invalid, diagnostics);
        var lines = blocks.Lines;
        var cues = new List<Cue>();
        if (!IsHeader(lines[0]))
        {
            diagnostics.Add(
                WebVttDiagnostics.Invalid.At(
                    file.Span(0, lines[0].Length),
                    "Le fichier ne commence pas par WEBVTT.",
                    "écrire WEBVTT seul sur la première ligne, puis une ligne vide"
                )
            );
        }

        // Without its header a file is read all the same: its cues may be wrong as well. A first block without times stands for the header.
        foreach (var block in WebVttBlocks.Of(lines, IsHeader(lines[0]) || !blocks.HasTimes(0)))
        {
            if (block.Timing >= 0)
                ReadCue(blocks, block, cues);
            else if (!IsStepOver(lines[block.First]) && !IsBlank(lines, block.First, block.End))
                blocks.ReportNoTimes(block.First, '.');
        }

        var spoken = RollUp.Undo(cues, file.Text);
        blocks.CheckOrder(spoken);
        return new Transcript(spoken);
    }

    private static bool IsHeader(string line) =>
        line.StartsWith("WEBVTT", StringComparison.Ordinal) && (line.Length == 6 || line[6] is ' ' or '\t');

    private static bool IsStepOver(string line) =>
        Array.Exists(["NOTE", "STYLE", "REGION"], word =>
            line.StartsWith(word, StringComparison.Ordinal) && (line.Length == word.Length || line[word.Length] is ' ' or '\t')
        );

    private static bool IsBlank(string[] lines, int first, int end) =>
        lines.AsSpan(first, end - first).ToArray().All(string.IsNullOrWhiteSpace);

    private static void ReadCue(CueBlocks blocks, WebVttBlock block, List<Cue> cues)
    {
        if (blocks.ReadTiming(block.Timing, block.End, '.') is not var (from, to))
            return;
        var text = new WebVttText(string.Join('\n', blocks.Lines[(block.Timing + 1)..block.End]));
        foreach (var (at, length, message, remedy) in text.Faults)
        {
            var (line, column) = PlaceOf(blocks.Lines, block.Timing + 1, at);
            blocks.Report(line, column, Math.Min(length, blocks.Lines[line].Length - column), message, remedy);
        }
        for (var line = block.Timing + 1; line < block.End; line++)
            blocks.CheckLength(line, text.Shown[line - block.Timing - 1]);
        foreach (var (voice, words) in text.Parts)
            cues.Add(new Cue(from, to, voice, words, blocks.SpanOf(block.First, block.End)));
    }

    private static (int Line, int Column) PlaceOf(string[] lines, int line, int at)
    {
        while (at > lines[line].Length)
            at -= lines[line++].Length + 1;
        return (line, at);
    }
}
