using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CollegeTes.Tests.Deliverables.Drawings;

/// <summary>What every drawing must be, whatever it shows.</summary>
internal static partial class DrawingAssert
{
    public static XElement IsValid(string svg)
    {
        var root = XElement.Parse(svg);
        Assert.Equal("svg", root.Name.LocalName);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", svg, StringComparison.Ordinal);
        // Colours belong to the style sheet; dashes make Chromium's PDF forty times heavier.
        Assert.DoesNotContain("style=", svg, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?<!href=\")#", svg);
        Assert.DoesNotContain("dasharray", svg, StringComparison.Ordinal);
        foreach (var path in root.Descendants("path"))
        {
            var d = path.Attribute("d")!.Value;
            Assert.Matches("^[mM]", d);
            foreach (Match number in Numbers().Matches(d))
                Assert.InRange(int.Parse(number.Value, CultureInfo.InvariantCulture), -20000, 20000);
        }
        return root;
    }

    [GeneratedRegex("-?[0-9]+")]
    private static partial Regex Numbers();
}
