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
                var sorted = row.OrderBy(t => t.From).ToList();
                for (var i = 1; i < sorted.Count; i++)
                    Assert.True(sorted[i].From > sorted[i - 1].To, $"graine {seed} : {svg}");
            }
        }
    }

    [GeneratedRegex("<circle class=\"ch-point\" cx=\"([\\d.]+)\"")]
    private static partial Regex Circle();

    [GeneratedRegex("<text class=\"ch-etape\" x=\"([-\\d.]+)\" y=\"(\\d+)\"( text-anchor=\"end\")?>([^<]*)<")]
    private static partial Regex Step();
}
