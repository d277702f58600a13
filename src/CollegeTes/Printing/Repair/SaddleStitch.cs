using System.Globalization;
using System.Text;
using CollegeTes.Printing.Pdf;

namespace CollegeTes.Printing.Repair;

/// <summary>
/// Puts pages two by two on the faces of sheets to be printed on both sides, folded in two and stapled. Blank pages go before the back
/// cover, so that
/// it stays the last. The result is for a printer: it carries no structure and no links.
/// </summary>
internal static class SaddleStitch
{
    public static void Impose(PdfFile file, PageFormat format)
    {
        var pages = file.Pages();
        var order = Order(pages.Count);
        var (width, height) = format.Points;
        // Two A5 pages are a millimetre narrower than the A4 sheet they are printed on.
        var sheet = Math.Max(2 * width, height * 297 / 210);
        var faces = new PdfDictionary { ["Type"] = new PdfName("Pages"), ["Count"] = new PdfToken(order.Count) };
        var root = file.Add(faces);
        var forms = pages.Select(p => Form(file, p.Dictionary)).ToList();
        faces["Kids"] = new PdfArray(order.Select(face => Face(file, root, face, forms, (width, height, sheet))));
        var catalog = file.Catalog;
        foreach (var key in new[] { "StructTreeRoot", "MarkInfo", "Outlines", "Dests", "Names", "PageMode" })
            catalog[key] = null;
        catalog["Pages"] = root;
        file.DropUnreachable();
    }

    /// <summary>The pages of each face, left then right, from 0; -1 is a blank page.</summary>
    public static IReadOnlyList<(int Left, int Right)> Order(int pages)
    {
        var places = (pages + 3) / 4 * 4;
        // The last page is the back cover: what is missing comes just before it.
        int Page(int place) =>
            place == places - 1 ? pages - 1
            : place < pages - 1 ? place
            : -1;
        return
        [
            .. Enumerable
                .Range(0, places / 2)
                .Select(face => face % 2 == 0 ? (Page(places - 1 - face), Page(face)) : (Page(face), Page(places - 1 - face))),
        ];
    }

    private static PdfReference Form(PdfFile file, PdfDictionary page)
    {
        var drawing = new MemoryStream();
        foreach (var part in file.Items(page["Contents"]))
        {
            drawing.Write(((PdfStream)file.Resolve(part)!).Decode());
            drawing.WriteByte((byte)'\n');
        }
        var form = new PdfStream(
            new PdfDictionary
            {
                ["Type"] = new PdfName("XObject"),
                ["Subtype"] = new PdfName("Form"),
                ["BBox"] = page["MediaBox"],
                ["Resources"] = page["Resources"],
            },
            []
        );
        form.Encode(drawing.ToArray());
        return file.Add(form);
    }

    private static PdfReference Face(
        PdfFile file,
        PdfReference parent,
        (int Left, int Right) face,
        List<PdfReference> forms,
        (double Width, double Height, double Sheet) size
    )
    {
        var drawing = new StringBuilder();
        var used = new PdfDictionary();
        foreach (var (page, x) in new[] { (face.Left, size.Sheet / 2 - size.Width), (face.Right, size.Sheet / 2) })
        {
            if (page < 0)
                continue;
            used[$"P{page}"] = forms[page];
            var box = file.Items(((PdfStream)file.Resolve(forms[page])!).Dictionary["BBox"]).Select(v => ((PdfToken)v).Number).ToList();
            drawing.Append(
                CultureInfo.InvariantCulture,
                $"q {x:0.###} 0 {size.Width:0.###} {size.Height:0.###} re W n 1 0 0 1 {x:0.###} {size.Height - box[3]:0.###} cm /P{page} "
                    + $"Do Q\n"
            );
        }
        var contents = new PdfStream(new PdfDictionary(), []);
        contents.Encode(Encoding.ASCII.GetBytes(drawing.ToString()));
        return file.Add(
            new PdfDictionary
            {
                ["Type"] = new PdfName("Page"),
                ["Parent"] = parent,
                ["MediaBox"] = PdfArray.Of(0, 0, size.Sheet, size.Height),
                ["Resources"] = new PdfDictionary { ["XObject"] = used },
                ["Contents"] = file.Add(contents),
            }
        );
    }
}
