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
/// are texts. 1200 units wide; cut between lanes where one drawing would be taller than a sheet of paper. Pure and thread-safe.
/// </summary>
public static class TimelineChart
{
    private const int Width = 1200;
    private const int TextSize = 15;
    private const int Line = 21;
    private const int Margin = 10;
    private const int YearsLine = 26;
    private const int Gap = 14;

    /// <summary>Height of the tallest drawing, unless one lane alone is taller: what a sheet of A3 holds under its title.</summary>
    public const int Tallest = 1520;

    /// <summary>Draws the lanes as <c>svg</c> elements, one after the other, on one scale.</summary>
    /// <param name="rows">One lane each; at least one has a moment.</param>
    /// <param name="landmarks">Moments that cross all lanes.</param>
    /// <param name="caption">Names the first; the others say which they are.</param>
    public static string Draw(IReadOnlyList<TimelineRow> rows, IReadOnlyList<TimelineMoment> landmarks, DrawingCaption caption)
    {
        var all = rows.SelectMany(r => r.Moments).Concat(landmarks).ToList();
        var scale = new Scale(all.Min(m => m.From).Year, all.Max(m => m.To).Year + 1);
        var marks = Packed.Of(landmarks, scale, []);
        var top = YearsLine + (marks.Count > 0 ? RowsOf(marks) * Line + 6 : 0);
        var sheets = new List<List<Lane>> { new() };
        var height = top;
        foreach (var lane in rows.Select(r => Lane.Of(r, scale)))
        {
            if (sheets[^1].Count > 0 && height + lane.Height + YearsLine > Tallest)
            {
                sheets.Add([]);
                height = top;
            }
            sheets[^1].Add(lane);
            height += lane.Height;
        }
        return string.Concat(sheets.Select((lanes, i) => Sheet(lanes, marks, scale, top, Numbered(caption, i, sheets.Count))));
    }

    private static DrawingCaption Numbered(DrawingCaption caption, int index, int count) =>
        count == 1
            ? caption
            : new DrawingCaption($"{caption.Id}{index + 1}", $"{caption.Title} ({index + 1}/{count})", caption.Description);

    private static string Sheet(List<Lane> lanes, List<Packed> marks, Scale scale, int top, DrawingCaption caption)
    {
        var bottom = top + lanes.Sum(l => l.Height);
        var markup = new StringBuilder(
            SvgText.Open(
                "graphique chrono",
                Width,
                bottom + YearsLine,
                lanes.Exists(l => l.Row.Href is not null) ? "group" : "img",
                caption
            )
        );
        Years(markup, scale, bottom);
        foreach (var mark in marks)
        {
            var at = YearsLine + mark.Row * Line + 14;
            markup.Append(CultureInfo.InvariantCulture, $"<path class=\"ch-repere\" d=\"M{mark.X} {at - 10}V{bottom}\"/>");
            markup.AppendText("ch-repere-nom", new Point(mark.TextX, at), mark.Moment.Words, mark.IsBefore ? 'e' : 's');
        }
        var y = top;
        foreach (var lane in lanes)
        {
            lane.AppendTo(markup, scale, y);
            y += lane.Height;
        }
        return markup.Append("</svg>").ToString();
    }

    // At the head and at the foot: a tall drawing is not seen whole.
    private static void Years(StringBuilder markup, Scale scale, int bottom)
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
            markup.Append(CultureInfo.InvariantCulture, $"<path class=\"ch-annee\" d=\"M{x} 20V{bottom}\"/>");
            foreach (var at in new[] { 15, bottom + 17 })
                markup.AppendText("ch-date", new Point(x, at), year.ToString(CultureInfo.InvariantCulture), x > Width - 40 ? 'e' : 's');
        }
    }

    private static int RowsOf(List<Packed> packed) => packed.Count > 0 ? packed.Max(p => p.Row + 1) : 0;

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

    // A lane: its title shares its first line with the moments that leave it room.
    private sealed record Lane(TimelineRow Row, List<Packed> Moments)
    {
        public int Height => Math.Max(1, RowsOf(Moments)) * Line + 15;

        public static Lane Of(TimelineRow row, Scale scale)
        {
            var title = TextMeasure.Width(row.Title, TextSize + 1, bold: true) + Gap + TextMeasure.Width(row.Note, TextSize);
            return new Lane(row, Packed.Of(row.Moments, scale, [(0, title + Gap)]));
        }

        public void AppendTo(StringBuilder markup, Scale scale, int y)
        {
            markup.Append(CultureInfo.InvariantCulture, $"<path class=\"ch-filet\" d=\"M0 {y}H{Width}\"/>");
            var (open, close) = Row.Href is { } href
                ? ($"<a class=\"ch-titre\" href=\"{Escaping.Quoted.Apply(href)}\">", "</a>")
                : ("<tspan class=\"ch-titre\">", "</tspan>");
            markup.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"0\" y=\"{y + 22}\">{open}{Escaping.Quoted.Apply(Row.Title)}{close} "
                    + $"<tspan class=\"ch-note\" dx=\"{Gap - 4}\">{Escaping.Quoted.Apply(Row.Note)}</tspan></text>"
            );
            foreach (var one in Moments)
            {
                var at = y + one.Row * Line + 22;
                var (from, to) = (scale.At(one.Moment.From), scale.At(one.Moment.To));
                if (to - from > 3)
                    markup.Append(CultureInfo.InvariantCulture, $"<path class=\"ch-duree\" d=\"M{from} {at - 5}H{to}\"/>");
                markup.Append(CultureInfo.InvariantCulture, $"<circle class=\"ch-point\" cx=\"{one.X}\" cy=\"{at - 5}\" r=\"5\"/>");
                markup.AppendText("ch-etape", new Point(one.TextX, at), one.Moment.Words, one.IsBefore ? 'e' : 's');
            }
        }
    }

    // A moment and the row where its words hide no other's.
    private sealed record Packed(TimelineMoment Moment, double X, double TextX, bool IsBefore, int Row)
    {
        /// <param name="taken">What already stands in the first row.</param>
        public static List<Packed> Of(IReadOnlyList<TimelineMoment> moments, Scale scale, List<(double From, double To)> taken)
        {
            var rows = new List<List<(double From, double To)>> { taken };
            var all = new List<Packed>();
            foreach (var moment in moments)
            {
                var (from, to) = (scale.At(moment.From), scale.At(moment.To));
                var x = Math.Round((from + to) / 2, 1);
                var length = TextMeasure.Width(moment.Words, TextSize);
                var isBefore = Math.Max(to, x + 8) + 4 + length > Width && from - 12 - length > 0;
                var textX = isBefore ? Math.Min(from, x - 8) - 4 : Math.Max(to, x + 8) + 4;
                var (start, end) = isBefore ? (textX - length, to) : (from, textX + length);
                var row = rows.FindIndex(r => r.TrueForAll(t => end + 10 < t.From || start - 10 > t.To));
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
