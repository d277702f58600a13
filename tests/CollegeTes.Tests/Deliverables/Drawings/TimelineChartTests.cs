using System.Globalization;
using System.Text.RegularExpressions;
using CollegeTes.Drawings;
using CollegeTes.Tests.Text;

namespace CollegeTes.Tests.Deliverables.Drawings;

/// <summary>Any steps on one scale of time: a year is as wide as any other, and no words hide others.</summary>
public sealed partial class TimelineChartTests
{
    [Fact]
    public void Places_are_proportional_to_time_and_no_words_meet()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        for (var round = 0; round < Seed.Rounds(60); round++)
        {
            var days = Enumerable
                .Range(0, random.Next(2, 14))
                .Select(_ => new DateOnly(1990, 1, 1).AddDays(random.Next(14_000)))
                .Order()
                .ToList();
            var moments = days.Select(
                    (d, i) =>
                        new TimelineMoment(
                            d,
                            random.Next(3) == 0 ? new DateOnly(d.Year, 12, 31) : d,
                            $"{d.Year} " + new string('n', random.Next(2, 60))
                        )
                )
                .ToList();
            var svg = TimelineChart.Draw([new("Un retour", "Ici", null, moments)], [], new DrawingCaption("c", "Frise", "Des étapes"));

            var points = Circle().Matches(svg).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(moments.Count, points.Count);
            var middles = moments.Select(m => (m.From.DayNumber + m.To.DayNumber) / 2.0).ToList();
            var (first, last) = (middles.IndexOf(middles.Min()), middles.IndexOf(middles.Max()));
            if (middles[last] - middles[first] < 400)
                continue;
            var scale = (points[last] - points[first]) / (middles[last] - middles[first]);
            for (var i = 0; i < points.Count; i++)
                Assert.True(
                    Math.Abs(points[first] + scale * (middles[i] - middles[first]) - points[i]) < 0.5,
                    $"graine {seed}, {moments[i].From}"
                );
            var texts = Step()
                .Matches(svg)
                .Select(m =>
                {
                    var (x, y) = (double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), m.Groups[2].Value);
                    var width = TextMeasure.Width(m.Groups[4].Value, 15);
                    return m.Groups[3].Success ? (From: x - width, To: x, y) : (From: x, To: x + width, y);
                })
                .ToList();
            foreach (var row in texts.GroupBy(t => t.y))
            {
                // The title stands on the first line.
                var sorted = row.OrderBy(t => t.From).ToList();
                if (row.Key == "48")
                    Assert.True(sorted[0].From > TextMeasure.Width("Un retour", 16, bold: true) + TextMeasure.Width("Ici", 15), svg);
                for (var i = 1; i < sorted.Count; i++)
                    Assert.True(sorted[i].From > sorted[i - 1].To, $"graine {seed} : {svg}");
            }
        }
    }

    [Theory]
    [InlineData(1, 4, false)]
    [InlineData(13, 5, true)]
    [InlineData(40, 6, true)]
    [InlineData(300, 3, false)]
    public void A_tall_drawing_is_cut_between_lanes(int lanes, int steps, bool hasLandmarks)
    {
        var rows = Enumerable
            .Range(0, lanes)
            .Select(i => new TimelineRow(
                $"Retour {i}",
                "Ici",
                $"r{i}.html",
                [.. Enumerable.Range(0, steps).Select(s => Moment(2000 + (i + 3 * s) % 24, $"pas {i} {s}"))]
            ))
            .ToList();
        TimelineMoment[] landmarks = hasLandmarks ? [Moment(2015, "Loi"), Moment(2015, "Accord")] : [];

        var svg = TimelineChart.Draw(rows, landmarks, new DrawingCaption("c", "Frise", "Des étapes"));

        var sheets = Sheet().Matches(svg);
        Assert.All(sheets, s => Assert.True(int.Parse(s.Groups[1].Value, CultureInfo.InvariantCulture) <= TimelineChart.Tallest, s.Value));
        Assert.Equal(lanes > 20, sheets.Count > 1);
        Assert.Distinct(sheets.Select(s => s.Groups[2].Value));
        Assert.Equal(
            rows.SelectMany(r => r.Moments).Select(m => m.Words).Order(StringComparer.Ordinal),
            Step().Matches(svg).Select(m => m.Groups[4].Value).Order(StringComparer.Ordinal)
        );
        // Every sheet has the years and the landmarks: each is read alone.
        Assert.Equal(sheets.Count * landmarks.Length, svg.Split("ch-repere-nom").Length - 1);
        Assert.Equal(sheets.Count * 2, svg.Split(">2010</text>").Length - 1);
        // A group of opacity would number its marks again from the first in a PDF.
        Assert.DoesNotContain("opacity", svg, StringComparison.Ordinal);

        static TimelineMoment Moment(int year, string words) => new(new DateOnly(year, 3, 1), new DateOnly(year, 3, 1), words);
    }

    [GeneratedRegex("<svg [^>]*viewBox=\"0 0 1200 (\\d+)\"[^>]*aria-labelledby=\"([^\"]+)\"")]
    private static partial Regex Sheet();

    [GeneratedRegex("<circle class=\"ch-point\" cx=\"([\\d.]+)\"")]
    private static partial Regex Circle();

    [GeneratedRegex("<text class=\"ch-etape\" x=\"([-\\d.]+)\" y=\"(\\d+)\"( text-anchor=\"end\")?>([^<]*)<")]
    private static partial Regex Step();
}
