using System.Globalization;
using System.Xml.Linq;
using CollegeTes.Drawings;

namespace CollegeTes.Tests.Deliverables.Drawings;

public sealed class ChartTests
{
    private static readonly DrawingCaption Caption = new("fig-3", "Qui a payé", "L’emprunt, puis l’État et la Région.");

    [Fact]
    public void No_text_of_a_stacked_bar_meets_another()
    {
        double[][] cases =
        [
            [742, 588, 392, 148, 90],
            [9, 18, 588, 40, 30, 12],
            [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
            [1],
            [1000, 1],
            [1, 1000],
        ];
        foreach (var amounts in cases)
        {
            var parts = amounts.Select((a, i) => new ChartPart($"Part numéro {i}", $"{a * 1000:0} €", a)).ToList();
            var root = DrawingAssert.IsValid(StackedBar.Draw(parts, Caption));
            var boxes = root.Elements("text").Select(BoxOf).ToList();
            Assert.DoesNotContain(boxes, a => boxes.Any(b => a != b && a.Overlaps(b)));
            Assert.All(parts, part => Assert.Contains(part.Value, root.Value, StringComparison.Ordinal));
            Assert.All(boxes, b => Assert.InRange(b.Right, 0, 640));
        }
    }

    [Fact]
    public void Parts_of_zero_are_left_out()
    {
        var root = DrawingAssert.IsValid(StackedBar.Draw([new("Un", "1 €", 1), new("Rien", "0 €", 0)], Caption));
        Assert.DoesNotContain("Rien", root.Value, StringComparison.Ordinal);
        DrawingAssert.IsValid(StackedBar.Draw([new("Rien", "0 €", 0)], Caption));
    }

    [Fact]
    public void Values_show_their_targets()
    {
        var svg = ValueBars.Draw([new("Bio & local", "41 %", 41, 20, "objectif : 20 %"), new("Restes", "0 g", 0)], Caption);
        var root = DrawingAssert.IsValid(svg);
        Assert.Contains("objectif : 20 %", root.Value, StringComparison.Ordinal);
        Assert.Contains("Bio & local", root.Value, StringComparison.Ordinal);
        Assert.Equal("img", root.Attribute("role")!.Value);
    }

    private static Box BoxOf(XElement text)
    {
        double Number(string name) => double.Parse(text.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        var bold = text.Attribute("class")!.Value != "gr-nom";
        var width = TextMeasure.Width(text.Value, bold ? 19 : 17, bold);
        var left = Number("x") - (text.Attribute("text-anchor")?.Value == "end" ? width : 0);
        return new Box(left, Number("y") - 14, left + width, Number("y") + 4);
    }
}
