using System.Globalization;
using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Drawings;

/// <summary>A moment of a time scale, as precise as it is known, and its words.</summary>
/// <param name="From">First day it may be.</param>
/// <param name="To">Last day it may be.</param>
/// <param name="Words">What is written beside it.</param>
public sealed record TimelineMoment(DateOnly From, DateOnly To, string Words);

/// <summary>Moments that share a lane.</summary>
/// <param name="Title">Written above them.</param>
/// <param name="Note">After the title, in lighter letters.</param>
/// <param name="Href">Where the title leads, or null.</param>
public sealed record TimelineRow(string Title, string Note, string? Href, IReadOnlyList<TimelineMoment> Moments);

/// <summary>
/// Lanes of moments on one scale of time: a year is as wide as any other, and what is known to a year only is drawn as long as it. Texts
/// are texts. 1200 units wide. Pure and thread-safe.
/// </summary>
public static class TimelineChart
{
    private const int Width = 1200;
    private const int TextSize = 15;
    private const int Line = 21;
    private const int TitleLine = 30;
    private const int Margin = 10;

    /// <summary>Draws the lanes as one <c>svg</c> element.</summary>
    /// <param name="rows">One lane each; at least one has a moment.</param>
    /// <param name="landmarks">Moments that cross all lanes.</param>
    public static string Draw(IReadOnlyList<TimelineRow> rows, IReadOnlyList<TimelineMoment> landmarks, DrawingCaption caption)
    {
        var all = rows.SelectMany(r => r.Moments).Concat(landmarks).ToList();
        var scale = new Scale(all.Min(m => m.From).Year, all.Max(m => m.To).Year + 1);
        var body = new StringBuilder();
        var marks = Packed.Of(landmarks, scale);
        var top = 26 + (marks.Count > 0 ? marks.Max(m => m.Row + 1) * Line + 6 : 0);
        var y = top;
        foreach (var row in rows)
            y = Lane(body, row, scale, y);
        var height = y + 6;
        var markup = new StringBuilder(
            SvgText.Open("graphique chrono", Width, height, rows.Any(r => r.Href is not null) ? "group" : "img", caption)
        );
        Years(markup, scale, height);
        foreach (var mark in marks)
        {
            var at = 26 + mark.Row * Line + 14;
            markup.Append(CultureInfo.InvariantCulture, $"<path class=\"ch-repere\" d=\"M{mark.X} {at - 10}V{height}\"/>");
            markup.AppendText("ch-repere-nom", new Point(mark.TextX, at), mark.Moment.Words, mark.IsBefore ? 'e' : 's');
        }
        return markup.Append(body).Append("</svg>").ToString();
    }

    private static int Lane(StringBuilder markup, TimelineRow row, Scale scale, int y)
    {
        markup.Append(CultureInfo.InvariantCulture, $"<path class=\"ch-filet\" d=\"M0 {y}H{Width}\"/>");
        var baseline = y + 20;
        if (row.Href is { } href)
            markup.Append("<a href=\"").Append(Escaping.Quoted.Apply(href)).Append("\">");
        markup.AppendText("ch-titre", new Point(0, baseline), row.Title);
        if (row.Href is not null)
            markup.Append("</a>");
        markup.AppendText("ch-note", new Point(TextMeasure.Width(row.Title, TextSize + 1, bold: true) + 14, baseline), row.Note);
        var packed = Packed.Of(row.Moments, scale);
        foreach (var one in packed)
        {
            var at = y + TitleLine + one.Row * Line + 14;
            var (from, to) = (scale.At(one.Moment.From), scale.At(one.Moment.To));
            if (to - from > 3)
                markup.Append(CultureInfo.InvariantCulture, $"<path class=\"ch-duree\" d=\"M{from} {at - 5}H{to}\"/>");
            markup.Append(CultureInfo.InvariantCulture, $"<circle class=\"ch-point\" cx=\"{one.X}\" cy=\"{at - 5}\" r=\"5\"/>");
            markup.AppendText("ch-etape", new Point(one.TextX, at), one.Moment.Words, one.IsBefore ? 'e' : 's');
        }
        return y + TitleLine + (packed.Count > 0 ? packed.Max(p => p.Row + 1) : 0) * Line + 10;
    }

    private static void Years(StringBuilder markup, Scale scale, int height)
    {
        var step =
            scale.Years <= 12 ? 1
            : scale.Years <= 30 ? 5
            : 10;
        for (var year = scale.First; year <= scale.Last; year++)
        {
            if (year % step != 0)
                continue;
            var x = scale.At(new DateOnly(year, 1, 1));
            markup.Append(CultureInfo.InvariantCulture, $"<path class=\"ch-annee\" d=\"M{x} 20V{height}\"/>");
            markup.AppendText("ch-date", new Point(x, 15), year.ToString(CultureInfo.InvariantCulture), x > Width - 40 ? 'e' : 's');
        }
    }

    private sealed record Scale(int First, int Last)
    {
        public int Years => Last - First;

        public double At(DateOnly day)
        {
            var start = new DateOnly(First, 1, 1).DayNumber;
            var length = new DateOnly(Last, 1, 1).DayNumber - start;
            return Math.Round(Margin + (double)(day.DayNumber - start) / length * (Width - 2 * Margin), 1);
        }
    }

    // A moment and the row where its words hide no other's.
    private sealed record Packed(TimelineMoment Moment, double X, double TextX, bool IsBefore, int Row)
    {
        public static List<Packed> Of(IReadOnlyList<TimelineMoment> moments, Scale scale)
        {
            var rows = new List<List<(double From, double To)>>();
            var all = new List<Packed>();
            foreach (var moment in moments)
            {
                var (from, to) = (scale.At(moment.From), scale.At(moment.To));
                var x = Math.Round((from + to) / 2, 1);
                var length = TextMeasure.Width(moment.Words, TextSize);
                var isBefore = Math.Max(to, x + 8) + 4 + length > Width && from - 12 - length > 0;
                var textX = isBefore ? Math.Min(from, x - 8) - 4 : Math.Max(to, x + 8) + 4;
                var (start, end) = isBefore ? (textX - length, to) : (from, textX + length);
                var row = rows.FindIndex(r => r.TrueForAll(taken => end + 10 < taken.From || start - 10 > taken.To));
                if (row < 0)
                {
                    row = rows.Count;
                    rows.Add([]);
                }
                rows[row].Add((start, end));
                all.Add(new Packed(moment, x, textX, isBefore, row));
            }
            return all;
        }
    }
}
