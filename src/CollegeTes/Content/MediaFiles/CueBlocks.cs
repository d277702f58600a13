using System.Globalization;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Content.MediaFiles;

/// <summary>A file of cues, cut into the blocks of lines that stand between blank lines: what WebVTT and SubRip have in common.</summary>
internal sealed class CueBlocks(SourceFile file, Descriptor invalid, DiagnosticBag diagnostics)
{
    /// <summary>The longest line that audio players show as it is, in characters, without markup.</summary>
    public const int LongestLine = 65;

    public const string Arrow = "-->";

    public string[] Lines { get; } = file.Text.Split('\n');

    public int StartOfBlock(int at)
    {
        while (at < Lines.Length && string.IsNullOrWhiteSpace(Lines[at]))
            at++;
        return at;
    }

    public int EndOfBlock(int at)
    {
        while (at < Lines.Length && !string.IsNullOrWhiteSpace(Lines[at]))
            at++;
        return at;
    }

    /// <summary>True when the block that begins at a line has times in its first two lines.</summary>
    public bool HasTimes(int at) =>
        Lines[at].Contains(Arrow, StringComparison.Ordinal)
        || (EndOfBlock(at) > at + 1 && Lines[at + 1].Contains(Arrow, StringComparison.Ordinal));

    /// <summary>
    /// Where a block of SubRip ends. Programs put lines of one space in a text; one that only cues follow stands between two.
    /// </summary>
    public int EndOfSubRip(int at)
    {
        while (at < Lines.Length && Lines[at].Length > 0)
        {
            if (string.IsNullOrWhiteSpace(Lines[at]) && (StartOfBlock(at) is var next && (next >= Lines.Length || HasTimes(next))))
                break;
            at++;
        }
        return at;
    }

    /// <summary>The place of a block of lines, from one number to before another, both from 0.</summary>
    public SourceSpan SpanOf(int first, int end)
    {
        var start = file.Offset(first + 1, 1);
        return file.Span(start, file.Offset(end, 1) + Lines[end - 1].Length - start);
    }

    /// <summary>Reports text that no times stand above: players show none of it.</summary>
    public void ReportNoTimes(int first, char mark) =>
        Report(
            first,
            0,
            Lines[first].Length,
            "Cette réplique n'a pas de temps.",
            $"écrire au-dessus du texte une ligne comme {Example(mark, 1)} --> {Example(mark, 4)}"
        );

    /// <summary>The times on a line; null when they or the text are missing or wrong, which is reported.</summary>
    /// <param name="line">The line of times.</param>
    /// <param name="end">The line after the block.</param>
    /// <param name="mark">What stands before the milliseconds: a point in WebVTT, a comma in SubRip.</param>
    public (TimeSpan From, TimeSpan To)? ReadTiming(int line, int end, char mark)
    {
        var text = Lines[line];
        var arrow = text.IndexOf(Arrow, StringComparison.Ordinal);
        var left = text[..arrow];
        var right = text[(arrow + Arrow.Length)..];
        var rightStart = arrow + Arrow.Length + (right.Length - right.TrimStart().Length);
        // Settings may follow without a space.
        var rightWord = right.Trim().Split([' ', '\t'], 2)[0];
        if (rightWord.AsSpan().IndexOfAnyExcept("0123456789:.,") is > 0 and var settings)
            rightWord = rightWord[..settings];
        if (
            !ReadTime(line, left.Length - left.TrimStart().Length, left.Trim(), mark, out var from)
            || !ReadTime(line, rightStart, rightWord, mark, out var to)
        )
            return null;
        if (to <= from)
            Report(
                line,
                0,
                text.Length,
                "Cette réplique finit avant d'avoir commencé.",
                "vérifier les deux temps ; la fin vient après le début"
            );
        else if (line + 1 == end)
            Report(
                line,
                0,
                text.Length,
                "Cette réplique n'a pas de texte.",
                "écrire son texte sous ses temps, sans ligne vide, ou la supprimer"
            );
        else
            return (from, to);
        return null;
    }

    /// <summary>False for a line of times in the midst of a text, which is reported.</summary>
    public bool IsText(int line)
    {
        if (!Lines[line].Contains(Arrow, StringComparison.Ordinal))
            return true;
        Report(
            line,
            0,
            Lines[line].Length,
            "Deux répliques se touchent : des temps sont au milieu d'un texte.",
            "laisser une ligne vide avant ces temps"
        );
        return false;
    }

    /// <summary>Reports a line of which players show more characters than they have room for.</summary>
    public void CheckLength(int line, int shown)
    {
        if (shown > LongestLine)
        {
            diagnostics.Add(
                WebVttDiagnostics.LongLine.At(
                    file.Span(file.Offset(line + 1, 1), Lines[line].Length),
                    $"Cette ligne a {FrenchFormat.Number(shown)} caractères, au lieu de {LongestLine} au plus.",
                    "aller à la ligne à la fin d'un groupe de mots"
                )
            );
        }
    }

    /// <summary>Reports cues that do not follow each other.</summary>
    public void CheckOrder(List<Cue> cues)
    {
        for (var i = 1; i < cues.Count; i++)
        {
            var (before, cue) = (cues[i - 1], cues[i]);
            if (cue.Span == before.Span || cue.Start >= before.End)
                continue;
            var message =
                cue.Start < before.Start
                    ? $"Cette réplique commence à {Show(cue.Start)}, avant celle qui la précède ({Show(before.Start)})."
                    : $"Cette réplique commence à {Show(cue.Start)}, pendant celle qui la précède (jusqu'à {Show(before.End)}).";
            diagnostics.Add(
                WebVttDiagnostics.Order.At(
                    cue.Span,
                    message,
                    cue.Start < before.Start ? "remettre les répliques dans l'ordre" : $"finir la précédente à {Show(cue.Start)}"
                )
            );
        }
    }

    /// <summary>Reports something that keeps a part of the file from being read.</summary>
    public void Report(int line, int column, int length, string message, string remedy) =>
        diagnostics.Add(invalid.At(file.Span(file.Offset(line + 1, 1) + column, length), message, remedy));

    // [h:]mm:ss.mmm in WebVTT: players read hours of one digit. SubRip always has hours, of any number of digits, and some programs write
    // its point.
    private bool ReadTime(int line, int column, string text, char mark, out TimeSpan time)
    {
        time = default;
        var isSubRip = mark == ',';
        var parts = text.Split(':');
        var seconds = parts[^1].Split(isSubRip && !text.Contains(',', StringComparison.Ordinal) ? '.' : mark);
        if (
            parts.Length is 2 or 3
            && (parts.Length == 3 || !isSubRip)
            && seconds.Length == 2
            && seconds[1].Length == 3
            && (parts.Length == 2 || parts[0].Length is >= 1 and <= 4)
            && parts[^2].Length == 2
            && seconds[0].Length == 2
            && TryNumber(parts.Length == 3 ? parts[0] : "0", out var hours)
            && TryNumber(parts[^2], out var minutes)
            && minutes < 60
            && TryNumber(seconds[0], out var second)
            && second < 60
            && TryNumber(seconds[1], out var milliseconds)
        )
        {
            time = new TimeSpan(0, hours, minutes, second, milliseconds);
            return true;
        }

        var shown = UnicodeText.FindForbidden(text) < 0 && text.Length <= 40 ? $"« {text} »" : "Ce qui est écrit";
        var example = isSubRip ? "00:01:02,500" : "00:01:02.500";
        Report(
            line,
            column,
            Math.Max(1, text.Length),
            $"{shown} n'est pas un temps.",
            !isSubRip && text.Contains(',', StringComparison.Ordinal)
                ? $"remplacer la virgule par un point : {example}"
                : $"écrire les temps comme {example}"
        );
        return false;
    }

    private static bool TryNumber(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Example(char mark, int second) => mark == ',' ? $"00:00:0{second},000" : $"00:0{second}.000";

    private static string Show(TimeSpan time) => time.ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);
}
