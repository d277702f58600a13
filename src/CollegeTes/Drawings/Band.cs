using System.Globalization;

namespace CollegeTes.Drawings;

/// <summary>
/// The band that opens a chapter: three fields and their furrows, seen from above, 770 × 210 units. Decorative. Colours are
/// classes of <c>templates/_commun/dessins.css</c>. Pure, thread-safe, the same bytes on every platform; at most 1 300 characters.
/// </summary>
public static class Band
{
    private const int Width = 770;
    private const int Height = 210;

    // Three colours that go well side by side: dark, light and lively, in every order.
    private static readonly string[] Trios = ["512", "439", "271", "946", "583", "194", "392", "826"];

    /// <summary>Draws the band of a write-up, from its slug.</summary>
    public static string Draw(string seed)
    {
        var random = new SeededRandom(seed + "/bandeau");
        var trio = random.Pick<string>(Trios);
        var canvas = new Canvas();
        var alongFirst = random.Integer(0, 1);
        var topLeft = -20.0;
        var footLeft = -20.0;
        for (var i = 0; i < 3; i++)
        {
            var topRight = i == 2 ? Width + 20 : Width * (i == 0 ? random.Between(0.28, 0.4) : random.Between(0.64, 0.76));
            var footRight = i == 2 ? Width + 20 : topRight + random.Between(-70, 70);
            Field(canvas, $"c{trio[i]}", topLeft, topRight, footLeft, footRight);
            canvas.Flush();
            var furrows = canvas.Path($"s{trio[i]}", $"stroke-width=\"{(i % 2 == alongFirst ? 4 : 3)}\"");
            if (i % 2 == alongFirst)
                Across(furrows, topLeft, topRight, footLeft, footRight, random);
            else
                Down(furrows, topLeft, topRight, footLeft, footRight, random);
            canvas.Flush();
            (topLeft, footLeft) = (topRight, footRight);
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"bandeau\" viewBox=\"0 0 {Width} {Height}\" preserveAspectRatio=\"xMidYMid slice\" "
                + $"aria-hidden=\"true\">{canvas}</svg>"
        );
    }

    private static void Field(Canvas canvas, string cssClass, double topLeft, double topRight, double footLeft, double footRight) =>
        canvas
            .Path(cssClass)
            .Move(new Point(topLeft, 0))
            .Line(new Point(topRight + 1, 0))
            .Line(new Point(footRight + 1, Height))
            .Line(new Point(footLeft, Height))
            .Close();

    private static void Across(PathData path, double topLeft, double topRight, double footLeft, double footRight, SeededRandom random)
    {
        var count = random.Integer(7, 9);
        var bend = random.Between(-26, 26);
        for (var i = 0; i < count; i++)
        {
            var t = (i + 0.5) / count;
            var left = new Point(topLeft + (footLeft - topLeft) * t + 14, Height * t);
            var right = new Point(topRight + (footRight - topRight) * t - 14, Height * t);
            var middle = Point.Mix(left, right, 0.5) + new Point(0, bend);
            if (i % 2 == 0)
                path.Move(left).Quad(middle, right);
            else
                path.Move(right).Quad(middle, left);
        }
    }

    private static void Down(PathData path, double topLeft, double topRight, double footLeft, double footRight, SeededRandom random)
    {
        var count = Math.Clamp((int)((topRight - topLeft) / 23), 5, 12);
        var bend = random.Between(-36, 36);
        for (var i = 1; i < count; i++)
        {
            var t = (double)i / count;
            var top = new Point(topLeft + (topRight - topLeft) * t, 12);
            var foot = new Point(footLeft + (footRight - footLeft) * t, Height - 12);
            var middle = Point.Mix(top, foot, 0.5) + new Point(bend, 0);
            if (i % 2 == 0)
                path.Move(top).Quad(middle, foot);
            else
                path.Move(foot).Quad(middle, top);
        }
    }
}
