using System.Xml.Linq;
using CollegeTes.WordProcessing;
using static CollegeTes.Slides.PresentationMarkup;

namespace CollegeTes.Slides;

/// <summary>A slide: what it says, in the placeholders of its layout.</summary>
/// <param name="text">Writes words.</param>
/// <param name="language">Language tag.</param>
/// <param name="image">The relationship of an image, given its bytes and the ending of its file.</param>
internal sealed class SlideWriter(SlideTextWriter text, string language, Func<byte[], string, string> image)
{
    private static readonly XNamespace Decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative";
    private static readonly XNamespace Svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

    // In points. A row grows with what it says.
    private const double CellInset = 5;
    private const double RowHeight = 32;

    private int _id = 1;

    /// <summary>The part.</summary>
    /// <param name="slide">What it says.</param>
    /// <param name="number">From 1.</param>
    public XElement Write(PresentedSlide slide, int number) =>
        Part(
            "sld",
            new XElement(
                P + "cSld",
                Tree(
                    slide.Contents.Select(One).ToList(),
                    slide.Foot.Length > 0 ? LayoutWriter.Footer(++_id, [], Words(Line(slide.Foot))) : null,
                    LayoutWriter.SlideNumber(++_id, [], Words(LayoutWriter.NumberParagraph(language, Number(number))))
                )
            ),
            new XElement(P + "clrMapOvr", new XElement(A + "masterClrMapping"))
        );

    private XElement One(SlideContent content) =>
        content switch
        {
            SlideText words => Shape(++_id, words.Place.Name, Mark(words.Place), [], text.Body(words)),
            SlideTable table => Table(table),
            SlidePicture picture => Picture(picture),
            _ => throw new InvalidOperationException(content.GetType().Name),
        };

    private static XElement Mark(Placeholder place) => PlaceMark(place.Kind, place.Index);

    private static XElement Words(XElement paragraph) =>
        new(P + "txBody", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), paragraph);

    private XElement Line(string words) =>
        new(
            A + "p",
            // Said here too: Impress centres every foot that does not say where it stands.
            new XElement(A + "pPr", new XAttribute("algn", "l")),
            new XElement(A + "r", new XElement(A + "rPr", new XAttribute("lang", language)), new XElement(A + "t", words)),
            new XElement(A + "endParaRPr", new XAttribute("lang", language))
        );

    private XElement Picture(SlidePicture picture)
    {
        var file = image(picture.Image, picture.Image is [0x89, ..] ? ".png" : ".jpg");
        var (box, crop) = picture.Place.IsFilled ? (picture.Place.Box, Crop(picture)) : (Fit(picture), null);
        return new XElement(
            P + "pic",
            new XElement(
                P + "nvPicPr",
                new XElement(
                    P + "cNvPr",
                    new XAttribute("id", ++_id),
                    new XAttribute("name", $"{picture.Place.Name} {Number(_id)}"),
                    new XAttribute("descr", picture.Alternative),
                    picture.Alternative.Length == 0 ? Extension("{C183D7F6-B498-43B3-948B-1728B52AA6E4}", DecorativeMark()) : null
                ),
                new XElement(P + "cNvPicPr", new XElement(A + "picLocks", new XAttribute("noGrp", 1), new XAttribute("noChangeAspect", 1))),
                new XElement(P + "nvPr", Mark(picture.Place))
            ),
            new XElement(
                P + "blipFill",
                new XElement(
                    A + "blip",
                    new XAttribute(R + "embed", file),
                    picture.Drawing is { } drawing
                        ? Extension("{96DAC541-7B7A-43D3-8B79-37D633B846F1}", SvgMark(image(drawing, ".svg")))
                        : null
                ),
                crop,
                new XElement(A + "stretch", new XElement(A + "fillRect"))
            ),
            new XElement(P + "spPr", Transform(A, box), Rectangle())
        );
    }

    private static XElement DecorativeMark() => new(Decorative + "decorative", Prefixed(Decorative, "adec"), new XAttribute("val", 1));

    private static XElement SvgMark(string relation) => new(Svg + "svgBlip", Prefixed(Svg, "asvg"), new XAttribute(R + "embed", relation));

    private static XElement Extension(string uri, XElement content) =>
        new(A + "extLst", new XElement(A + "ext", new XAttribute("uri", uri), content));

    // The middle of a picture that is wider than its place, the foot of one that is higher: landscapes keep their fields.
    private static XElement? Crop(SlidePicture picture)
    {
        var box = picture.Place.Box;
        var scale = Math.Max((double)box.Width / picture.Width, (double)box.Height / picture.Height);
        var side = (int)Math.Round(50_000 * (1 - box.Width / (picture.Width * scale)));
        var top = (int)Math.Round(100_000 * (1 - box.Height / (picture.Height * scale)));
        return side <= 0 && top <= 0
            ? null
            : new XElement(
                A + "srcRect",
                side > 0 ? new[] { new XAttribute("l", side), new XAttribute("r", side) } : null,
                top > 0 ? new XAttribute("t", top) : null
            );
    }

    private static SlideBox Fit(SlidePicture picture)
    {
        var box = picture.Place.Box;
        var scale = Math.Min((double)box.Width / picture.Width, (double)box.Height / picture.Height);
        var (width, height) = ((int)(picture.Width * scale), (int)(picture.Height * scale));
        return new SlideBox(box.X + (box.Width - width) / 2, box.Y + (box.Height - height) / 2, width, height);
    }

    private XElement Table(SlideTable content)
    {
        var table = content.Table;
        var columns = Math.Max(table.Rows.Max(r => r.Cells.Sum(c => c.Span)), 1);
        var widths = ColumnWidths.Share(table, columns, content.Place.Box.Width * SlideBox.Unit);
        return new XElement(
            P + "graphicFrame",
            new XElement(
                P + "nvGraphicFramePr",
                new XElement(P + "cNvPr", new XAttribute("id", ++_id), new XAttribute("name", content.Place.Name)),
                new XElement(P + "cNvGraphicFramePr", new XElement(A + "graphicFrameLocks", new XAttribute("noGrp", 1))),
                new XElement(P + "nvPr", Mark(content.Place))
            ),
            Transform(P, content.Place.Box),
            new XElement(
                A + "graphic",
                new XElement(
                    A + "graphicData",
                    new XAttribute("uri", "http://schemas.openxmlformats.org/drawingml/2006/table"),
                    new XElement(
                        A + "tbl",
                        new XElement(
                            A + "tblPr",
                            new XAttribute("firstRow", table.Rows[0].IsHeader ? 1 : 0),
                            new XAttribute("firstCol", content.HasRowHeaders ? 1 : 0),
                            new XElement(A + "tableStyleId", TableStyle.Id)
                        ),
                        new XElement(A + "tblGrid", widths.Select(w => new XElement(A + "gridCol", new XAttribute("w", w)))),
                        table.Rows.Select(r => Row(r, columns, content.Place.Look.Size * content.Scale / 100))
                    )
                )
            )
        );
    }

    private XElement Row(TableRow row, int columns, double size)
    {
        var cells = new List<XElement>();
        foreach (var cell in row.Cells)
        {
            cells.Add(Cell(cell.Blocks, size, cell.Span > 1 ? new XAttribute("gridSpan", cell.Span) : null));
            for (var merged = cell.Span; merged > 1; merged--)
                cells.Add(Cell([], size, new XAttribute("hMerge", 1)));
        }
        while (cells.Count < columns)
            cells.Add(Cell([], size, null));
        return new XElement(A + "tr", new XAttribute("h", Units(RowHeight)), cells);
    }

    private XElement Cell(IReadOnlyList<Block> blocks, double size, XAttribute? merge) =>
        new(
            A + "tc",
            merge,
            text.Body(A + "txBody", blocks, size),
            new XElement(
                A + "tcPr",
                new XAttribute("marL", Units(CellInset)),
                new XAttribute("marR", Units(CellInset)),
                new XAttribute("marT", Units(CellInset)),
                new XAttribute("marB", Units(CellInset)),
                new XAttribute("anchor", "ctr")
            )
        );
}
