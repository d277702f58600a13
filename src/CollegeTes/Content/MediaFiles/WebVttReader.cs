using System.Globalization;
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
    /// <summary>The longest line that audio players show as it is, in characters, without markup.</summary>
    public const int LongestLine = 65;

    private const string Arrow = "-->";

    /// <summary>Reads a file; what is wrong goes to the bag, and the sound cues come back.</summary>
    public static Transcript Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var lines = file.Text.Split('\n');
        var cues = new List<Cue>();
        var reading = new Reading(file, lines, diagnostics);
        if (!IsHeader(lines[0]))
        {
            diagnostics.Add(WebVttDiagnostics.Invalid.At(
                file.Span(0, lines[0].Length),
                "Le fichier ne commence pas par WEBVTT.",
                "écrire WEBVTT seul sur la première ligne, puis une ligne vide"));
        }

        // Without its header a file is read all the same: its cues may be wrong as well. A first block without times stands for the header.
        var at = IsHeader(lines[0]) || !reading.HasTimes(0) ? reading.EndOfBlock(0) : 0;
        while ((at = reading.StartOfBlock(at)) < lines.Length)
        {
            var end = reading.EndOfBlock(at);
            if (!IsStepOver(lines[at]))
                reading.ReadCue(at, end, cues);
            at = end;
        }

        CheckOrder(cues, diagnostics);
        return new Transcript(cues);
    }

    private static bool IsHeader(string line) =>
        line.StartsWith("WEBVTT", StringComparison.Ordinal) && (line.Length == 6 || line[6] is ' ' or '\t');

    private static bool IsStepOver(string line)
    {
        foreach (var word in new[] { "NOTE", "STYLE", "REGION" })
        {
            if (line.StartsWith(word, StringComparison.Ordinal) && (line.Length == word.Length || line[word.Length] is ' ' or '\t'))
                return !line.Contains(Arrow, StringComparison.Ordinal);
        }

        return false;
    }

    private static void CheckOrder(List<Cue> cues, DiagnosticBag diagnostics)
    {
        for (var i = 1; i < cues.Count; i++)
        {
            var (before, cue) = (cues[i - 1], cues[i]);
            if (cue.Span == before.Span || cue.Start >= before.End)
                continue;
            var message = cue.Start < before.Start
                ? $"Cette réplique commence à {Show(cue.Start)}, avant celle qui la précède ({Show(before.Start)})."
                : $"Cette réplique commence à {Show(cue.Start)}, pendant celle qui la précède (jusqu'à {Show(before.End)}).";
            diagnostics.Add(WebVttDiagnostics.Order.At(
                cue.Span, message, cue.Start < before.Start ? "remettre les répliques dans l'ordre" : $"finir la précédente à {Show(cue.Start)}"));
        }
    }

    private static string Show(TimeSpan time) => time.ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);

    private readonly ref struct Reading(SourceFile file, string[] lines, DiagnosticBag diagnostics)
    {
        public int StartOfBlock(int at)
        {
            while (at < lines.Length && string.IsNullOrWhiteSpace(lines[at]))
                at++;
            return at;
        }

        public int EndOfBlock(int at)
        {
            while (at < lines.Length && !string.IsNullOrWhiteSpace(lines[at]))
                at++;
            return at;
        }

        /// <summary>True when the block that begins at a line has times in its first two lines.</summary>
        public bool HasTimes(int at) =>
            lines[at].Contains(Arrow, StringComparison.Ordinal)
            || (EndOfBlock(at) > at + 1 && lines[at + 1].Contains(Arrow, StringComparison.Ordinal));

        /// <summary>Reads the block of lines from one number to before another, both from 0.</summary>
        public void ReadCue(int first, int end, List<Cue> cues)
        {
            var timing = lines[first].Contains(Arrow, StringComparison.Ordinal) ? first : first + 1;
            if (!HasTimes(first))
            {
                Report(first, 0, lines[first].Length, "Cette réplique n'a pas de temps.", "écrire au-dessus du texte une ligne comme 00:01.000 --> 00:04.000");
                return;
            }

            if (!ReadTiming(timing, out var from, out var to))
                return;
            if (timing + 1 == end)
            {
                Report(timing, 0, lines[timing].Length, "Cette réplique n'a pas de texte.", "écrire son texte sous ses temps, sans ligne vide, ou la supprimer");
                return;
            }

            var start = file.Offset(first + 1, 1);
            var last = file.Offset(end, 1) + lines[end - 1].Length;
            var text = new WebVttText();
            for (var line = timing + 1; line < end; line++)
                ReadLine(line, text);
            foreach (var (voice, words) in text.Finish())
                cues.Add(new Cue(from, to, voice, words, file.Span(start, last - start)));
        }

        private void ReadLine(int line, WebVttText text)
        {
            if (lines[line].Contains(Arrow, StringComparison.Ordinal))
            {
                Report(line, 0, lines[line].Length, "Deux répliques se touchent : des temps sont au milieu d'un texte.", "laisser une ligne vide avant ces temps");
                return;
            }

            if (text.AddLine(lines[line], out var shown) is { } wrong)
                Report(line, wrong, lines[line].Length - wrong, "Une balise s'ouvre par « < » et ne se ferme pas.", "écrire &lt; pour le signe, ou fermer la balise par >");
            if (shown > LongestLine)
            {
                diagnostics.Add(WebVttDiagnostics.LongLine.At(
                    file.Span(file.Offset(line + 1, 1), lines[line].Length),
                    $"Cette ligne a {FrenchFormat.Number(shown)} caractères, au lieu de {LongestLine} au plus.",
                    "aller à la ligne à la fin d'un groupe de mots"));
            }
        }

        private bool ReadTiming(int line, out TimeSpan from, out TimeSpan to)
        {
            var text = lines[line];
            var arrow = text.IndexOf(Arrow, StringComparison.Ordinal);
            var left = text[..arrow];
            var right = text[(arrow + Arrow.Length)..];
            var rightStart = arrow + Arrow.Length + (right.Length - right.TrimStart().Length);
            var rightWord = right.Trim().Split([' ', '\t'], 2)[0];
            to = default;
            if (!ReadTime(line, left.Length - left.TrimStart().Length, left.Trim(), out from) || !ReadTime(line, rightStart, rightWord, out to))
                return false;
            if (to > from)
                return true;
            Report(line, 0, text.Length, "Cette réplique finit avant d'avoir commencé.", "vérifier les deux temps ; la fin vient après le début");
            return false;
        }

        /// <summary><c>[hh:]mm:ss.mmm</c>, hours of two digits or more.</summary>
        private bool ReadTime(int line, int column, string text, out TimeSpan time)
        {
            time = default;
            var parts = text.Split(':');
            var seconds = parts[^1].Split('.');
            if (parts.Length is 2 or 3 && seconds.Length == 2 && seconds[1].Length == 3
                && (parts.Length == 2 || parts[0].Length is >= 2 and <= 4)
                && parts[^2].Length == 2 && seconds[0].Length == 2
                && TryNumber(parts.Length == 3 ? parts[0] : "0", out var hours) && TryNumber(parts[^2], out var minutes) && minutes < 60
                && TryNumber(seconds[0], out var second) && second < 60 && TryNumber(seconds[1], out var milliseconds))
            {
                time = new TimeSpan(0, hours, minutes, second, milliseconds);
                return true;
            }

            var shown = UnicodeText.FindForbidden(text) < 0 && text.Length <= 40 ? $"« {text} »" : "Ce qui est écrit";
            Report(
                line,
                column,
                Math.Max(1, text.Length),
                $"{shown} n'est pas un temps.",
                text.Contains(',', StringComparison.Ordinal) ? "remplacer la virgule par un point : 00:01:02.500" : "écrire les temps comme 00:01:02.500");
            return false;
        }

        private static bool TryNumber(string digits, out int number) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

        private void Report(int line, int column, int length, string message, string remedy) =>
            diagnostics.Add(WebVttDiagnostics.Invalid.At(file.Span(file.Offset(line + 1, 1) + column, length), message, remedy));
    }
}
