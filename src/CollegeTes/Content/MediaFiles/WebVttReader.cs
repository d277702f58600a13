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
    /// <summary>Reads a file; what is wrong goes to the bag, and the sound cues come back.</summary>
    public static Transcript Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var blocks = new CueBlocks(file, WebVttDiagnostics.Invalid, diagnostics);
        var lines = blocks.Lines;
        var cues = new List<Cue>();
        if (!IsHeader(lines[0]))
        {
            diagnostics.Add(WebVttDiagnostics.Invalid.At(
                file.Span(0, lines[0].Length),
                "Le fichier ne commence pas par WEBVTT.",
                "écrire WEBVTT seul sur la première ligne, puis une ligne vide"));
        }

        // Without its header a file is read all the same: its cues may be wrong as well. A first block without times stands for the header.
        var at = IsHeader(lines[0]) || !blocks.HasTimes(0) ? blocks.EndOfBlock(0) : 0;
        while ((at = blocks.StartOfBlock(at)) < lines.Length)
        {
            var end = blocks.EndOfBlock(at);
            if (!IsStepOver(lines[at]))
                ReadCue(blocks, at, end, cues);
            at = end;
        }

        blocks.CheckOrder(cues);
        return new Transcript(cues);
    }

    private static bool IsHeader(string line) =>
        line.StartsWith("WEBVTT", StringComparison.Ordinal) && (line.Length == 6 || line[6] is ' ' or '\t');

    private static bool IsStepOver(string line)
    {
        foreach (var word in new[] { "NOTE", "STYLE", "REGION" })
        {
            if (line.StartsWith(word, StringComparison.Ordinal) && (line.Length == word.Length || line[word.Length] is ' ' or '\t'))
                return !line.Contains(CueBlocks.Arrow, StringComparison.Ordinal);
        }

        return false;
    }

    private static void ReadCue(CueBlocks blocks, int first, int end, List<Cue> cues)
    {
        if (blocks.ReadTiming(first, end, '.') is not var (timing, from, to))
            return;
        var text = new WebVttText();
        for (var line = timing + 1; line < end; line++)
        {
            if (!blocks.IsText(line))
                continue;
            var written = blocks.Lines[line];
            if (text.AddLine(written, out var shown) is { } wrong)
                blocks.Report(line, wrong, written.Length - wrong, "Une balise s'ouvre par « < » et ne se ferme pas.", "écrire &lt; pour le signe, ou fermer la balise par >");
            blocks.CheckLength(line, shown);
        }
        foreach (var (voice, words) in text.Finish())
            cues.Add(new Cue(from, to, voice, words, blocks.SpanOf(first, end)));
    }
}
