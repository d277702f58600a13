using CollegeTes.Printing.Pdf;

namespace CollegeTes.Printing.Repair;

/// <summary>The boxes of a page: the browser rounds sizes to its own pixels, and knows no bleed (ISO 32000-1, 14.11.2).</summary>
internal static class PageBoxes
{
    /// <summary>Bleed of the variant for a printer, in millimetres.</summary>
    public const double Bleed = 3;

    public static void Set(PdfFile file, PageFormat format, PrintVariant variant)
    {
        var (width, height) = format.Points;
        var bleed = variant == PrintVariant.Bleed ? PageFormat.ToPoints(Bleed) : 0;
        foreach (var (_, page) in file.Pages())
        {
            var printed = file.Items(page["MediaBox"]).Select(v => ((PdfToken)v).Number).ToList();
            // The page is drawn from its top left corner: what rounding added is on the right and at the foot.
            var top = printed[3];
            page["MediaBox"] = PdfArray.Of(0, Math.Max(0, top - height - 2 * bleed), Math.Min(printed[2], width + 2 * bleed), top);
            page["CropBox"] = null;
            page["TrimBox"] = PdfArray.Of(bleed, Math.Max(0, top - bleed - height), Math.Min(printed[2], bleed + width), top - bleed);
            page["BleedBox"] = variant == PrintVariant.Bleed ? page["MediaBox"] : null;
            page["Tabs"] = new PdfName("S");
        }
    }
}
