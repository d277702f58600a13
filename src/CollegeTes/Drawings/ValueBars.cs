using System.Globalization;
using System.Text;

namespace CollegeTes.Drawings;

/// <summary>
/// Values one under the other, each with a mark where the target is, on one scale from zero; 640 units wide. Pure and thread-safe.
/// </summary>
public static class ValueBars
{
    private const int Width = 640;
    private const int Row = 78;
    private const int Thickness = 26;
    private const int LabelSize = 17;
    private const int ValueSize = 19;

    /// <summary>Draws the bars as one <c>svg</c> element.</summary>
    public static string Draw(IReadOnlyList<ChartValue> values, DrawingCaption caption)
    {
        var valueRoom = values.Max(v => TextMeasure.Width(v.Value, ValueSize, bold: true)) + 12;
        var largest = values.Max(v => Math.Max(v.Amount, v.Target ?? 0));
        var markup = new StringBuilder(SvgText.Open("graphique", Width, values.Count * Row - 14, "img", caption));
        for (var i = 0; i < values.Count; i++)
        {
            var top = i * Row + 26;
            double ScaleOf(double amount) => largest > 0 ? Math.Round(Math.Max(0, amount) / largest * (Width - valueRoom)) : 0;
            var length = Math.Max(2, ScaleOf(values[i].Amount));
            markup.AppendText("gr-nom", new Point(0, top - 8), values[i].Label);
            markup.Append(CultureInfo.InvariantCulture, $"<path class=\"p2\" d=\"M0 {top}h{length}v{Thickness}H0z\"/>");
            var valueAt = length + 8;
            if (values[i].Target is { } target)
            {
                var mark = ScaleOf(target);
                markup.Append(CultureInfo.InvariantCulture, $"<path class=\"gr-cible\" d=\"M{mark} {top - 4}v{Thickness + 8}\"/>");
                if (values[i].TargetText is { } text)
                    AppendTarget(markup, text, mark, top + Thickness + 17);
                if (mark > valueAt - 6 && mark < valueAt + valueRoom)
                    valueAt = mark + 8;
            }
            markup.AppendText("gr-fort", new Point(valueAt, top + Thickness / 2 + 7), values[i].Value);
        }
        return markup.Append("</svg>").ToString();
    }

    /// <summary>The target in words, under its mark, on the side where there is room.</summary>
    private static void AppendTarget(StringBuilder markup, string text, double mark, double baseline)
    {
        var fits = mark + TextMeasure.Width(text, LabelSize) + 4 < Width;
        markup.AppendText("gr-objectif", new Point(mark + (fits ? -1 : 1), baseline), text, fits ? 's' : 'e');
    }
}
