using System.Globalization;
using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Drawings;

/// <summary>
/// The shares of a total as one bar, 640 units wide. A part wide enough bears its label above and its value inside; the others
/// hang theirs under the bar, each on a line of its own, so that no text ever meets another. Pure and thread-safe.
/// </summary>
public static class StackedBar
{
    private const int Width = 640;
    private const int Top = 26;
    private const int Thickness = 46;
    private const int LabelSize = 17;
    private const int ValueSize = 19;
    private const int Line = 24;

    private readonly record struct Slice(ChartPart Part, int Index, double Left, double Right)
    {
        public double Middle => (Left + Right) / 2;

        public bool HoldsText =>
            Right - Left >= 14 + Math.Max(TextMeasure.Width(Part.Label, LabelSize), TextMeasure.Width(Part.Value, ValueSize, bold: true));
    }

    /// <summary>Draws the bar as one <c>svg</c> element; parts of zero are left out.</summary>
    public static string Draw(IReadOnlyList<ChartPart> parts, DrawingCaption caption)
    {
        var slices = Slices(parts);
        var hanging = slices.Where(s => !s.HoldsText).ToList();
        var height = Top + Thickness + (hanging.Count == 0 ? 2 : 8 + hanging.Count * Line);
        var markup = new StringBuilder(SvgText.Open("graphique", Width, height, "img", caption));
        foreach (var slice in slices)
        {
            markup.Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"p{slice.Index % 6 + 1}\" d=\"M{Math.Round(slice.Left)} "
                    + $"{Top}H{Math.Round(slice.Right)}v{Thickness}H{Math.Round(slice.Left)}z\"/>"
            );
            if (!slice.HoldsText)
                continue;
            markup.AppendText("gr-nom", new Point(slice.Left, Top - 9), slice.Part.Label);
            markup.AppendText($"gr-val v{slice.Index % 6 + 1}", new Point(slice.Left + 9, Top + Thickness / 2 + 7), slice.Part.Value);
        }
        // Left half: text to the right of its line, the rightmost part first. Right half: the mirror image. No line crosses a text.
        var row = 0;
        foreach (var slice in hanging.Where(s => s.Middle < Width / 2.0).Reverse())
            Hang(markup, slice, row++, 's');
        foreach (var slice in hanging.Where(s => s.Middle >= Width / 2.0))
            Hang(markup, slice, row++, 'e');
        return markup.Append("</svg>").ToString();
    }

    private static List<Slice> Slices(IReadOnlyList<ChartPart> parts)
    {
        var total = parts.Sum(p => Math.Max(0, p.Amount));
        var slices = new List<Slice>();
        var left = 0.0;
        foreach (var part in parts.Where(p => p.Amount > 0))
        {
            var right = left + part.Amount / total * Width;
            slices.Add(new Slice(part, slices.Count, left, right));
            left = right;
        }
        return slices;
    }

    private static void Hang(StringBuilder markup, Slice slice, int row, char anchor)
    {
        var foot = Top + Thickness + 8 + row * Line + Line / 2;
        var x = Math.Clamp(Math.Round(slice.Middle), 1, Width - 1);
        var turn = anchor == 's' ? 7 : -7;
        markup.Append(CultureInfo.InvariantCulture, $"<path class=\"gr-trait\" d=\"M{x} {Top + Thickness}V{foot}h{turn}\"/>");
        markup
            .Append(CultureInfo.InvariantCulture, $"<text class=\"gr-nom\" x=\"{x + turn * 1.6:0}\" y=\"{foot + 6}\"")
            .Append(anchor == 'e' ? " text-anchor=\"end\">" : ">")
            .Append(Escaping.Quoted.Apply(slice.Part.Label))
            .Append(" <tspan class=\"gr-fort\">")
            .Append(Escaping.Quoted.Apply(slice.Part.Value))
            .Append("</tspan></text>");
    }
}
