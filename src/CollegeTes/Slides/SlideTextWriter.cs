using System.Text;
using System.Xml.Linq;
using CollegeTes.WordProcessing;
using static CollegeTes.Slides.PresentationMarkup;

namespace CollegeTes.Slides;

/// <summary>Words of a deck as DrawingML.</summary>
/// <param name="language">Language tag of the runs that have none of their own.</param>
/// <param name="link">The relationship of an address, in the part that is written.</param>
internal sealed class SlideTextWriter(string language, Func<string, string> link)
{
    /// <summary>
    /// The words of a placeholder: their looks are those of the layout. Smaller ones say their size: a share of that of the layout, which
    /// the format has too, is passed over by Impress.
    /// </summary>
    public XElement Body(SlideText text) =>
        new(
            P + "txBody",
            new XElement(A + "bodyPr", new XElement(A + "normAutofit")),
            new XElement(A + "lstStyle"),
            Paragraphs(text.Paragraphs, text.Place.Look, text.Scale == 100 ? null : text.Place.Look.Size * text.Scale / 100)
        );

    /// <summary>Words without a placeholder of their own: a cell, a note.</summary>
    /// <param name="name">Of the element.</param>
    /// <param name="blocks">Tables among them are left out.</param>
    /// <param name="size">In points; null for that of where they stand.</param>
    public XElement Body(XName name, IEnumerable<Block> blocks, double? size)
    {
        var paragraphs = Paragraphs([.. blocks.OfType<Paragraph>()], null, size).ToList();
        return new XElement(
            name,
            new XElement(A + "bodyPr"),
            new XElement(A + "lstStyle"),
            paragraphs.Count > 0 ? paragraphs : [new XElement(A + "p", End(size))]
        );
    }

    private IEnumerable<XElement> Paragraphs(IReadOnlyList<Paragraph> paragraphs, TextLook? look, double? size)
    {
        // Each item says where its list starts.
        var starts = paragraphs
            .Select(p => p.Mark)
            .OfType<ListMark>()
            .GroupBy(m => (m.List, m.Level))
            .ToDictionary(g => g.Key, g => g.First().Number);
        return paragraphs.Select(p => new XElement(
            A + "p",
            Properties(p, look, p.Mark is { } mark ? starts[(mark.List, mark.Level)] : 1),
            // A value is smaller by itself: what it counts keeps its size.
            p.Pieces.Select(piece => Run(piece, look is { CaptionSize: > 0 } && p.Role == ParagraphRole.Caption ? null : size)),
            End(size)
        ));
    }

    private static XElement? Properties(Paragraph paragraph, TextLook? look, int start)
    {
        if (look is { CaptionSize: > 0 })
            return paragraph.Role == ParagraphRole.Caption ? new XElement(A + "pPr", new XAttribute("lvl", 1)) : null;
        var hasMarks = look?.Bullet is not null;
        if (paragraph.Mark is not { } mark)
            // A paragraph where the layout has lists.
            return hasMarks
                ? new XElement(A + "pPr", new XAttribute("marL", 0), new XAttribute("indent", 0), new XElement(A + "buNone"))
                : null;
        var level = mark.Level == 0 ? null : new XAttribute("lvl", Math.Min(mark.Level, 8));
        if (mark.Continues)
            return new XElement(A + "pPr", level, new XAttribute("indent", 0), new XElement(A + "buNone"));
        var indent = hasMarks ? null : new[] { new XAttribute("marL", Units(18 * (mark.Level + 1))), new XAttribute("indent", Units(-18)) };
        if (mark.IsOrdered && look is not { Tab: > 0 })
            return new XElement(
                A + "pPr",
                indent?[0],
                level,
                indent?[1],
                new XElement(A + "buFont", new XAttribute("typeface", "+mj-lt")),
                new XElement(
                    A + "buAutoNum",
                    new XAttribute("type", look?.Numbering ?? "arabicPeriod"),
                    start > 1 ? new XAttribute("startAt", start) : null
                )
            );
        if (hasMarks)
            return level is null ? null : new XElement(A + "pPr", level);
        return new XElement(A + "pPr", indent?[0], level, indent?[1], new XElement(A + "buChar", new XAttribute("char", "•")));
    }

    private XElement Run(Piece piece, double? size)
    {
        if (piece.IsBreak)
            return new XElement(A + "br", RunProperties("rPr", null, size));
        return new XElement(A + "r", RunProperties("rPr", piece, size), new XElement(A + "t", Printable(piece.Text)));
    }

    private XElement End(double? size) => RunProperties("endParaRPr", null, size);

    private XElement RunProperties(string name, Piece? piece, double? size) =>
        new(
            A + name,
            new XAttribute("lang", piece?.Language ?? language),
            size is { } points ? new XAttribute("sz", Hundredths(points)) : null,
            piece is { Bold: true } ? new XAttribute("b", 1) : null,
            piece is { Italic: true } ? new XAttribute("i", 1) : null,
            piece is { IsStruck: true } ? new XAttribute("strike", "sngStrike") : null,
            piece is { Raised: true } ? new XAttribute("baseline", 30_000) : null,
            new XAttribute("dirty", 0),
            piece is { IsCode: true } ? new XElement(A + "latin", new XAttribute("typeface", "Consolas")) : null,
            piece?.Link is { } address ? new XElement(A + "hlinkClick", new XAttribute(R + "id", link(address))) : null
        );

    // What XML cannot hold is no character of a text.
    private static string Printable(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or >= 0x20 and not (0xFFFE or 0xFFFF))
                kept.Append(rune.ToString());
        }
        return kept.ToString();
    }
}
