using System.Xml.Linq;
using static CollegeTes.Slides.PresentationMarkup;

namespace CollegeTes.Slides;

/// <summary>The one look of tables: lines between rows, a heavier one under the header, no boxes.</summary>
/// <param name="theme">Colours.</param>
internal sealed class TableStyle(SlideTheme theme)
{
    /// <summary>Its name among those of programs.</summary>
    public const string Id = "{6E25E649-3F16-4E02-A733-19D2CDBF48F0}";

    /// <summary>The part.</summary>
    public XElement ToPart() =>
        new(
            A + "tblStyleLst",
            Prefixed(A, "a"),
            new XAttribute("def", Id),
            new XElement(
                A + "tblStyle",
                new XAttribute("styleId", Id),
                new XAttribute("styleName", "Collection"),
                Zone("wholeTbl", "encre", isBold: false, ("bottom", 1, "filet"), ("insideH", 1, "filet")),
                Zone("firstCol", "titre", isBold: true),
                Zone("firstRow", "titre", isBold: true, ("bottom", 2, "titre"))
            )
        );

    private XElement Zone(string name, string ink, bool isBold, params (string Side, int Points, string Colour)[] lines) =>
        new(
            A + name,
            new XElement(
                A + "tcTxStyle",
                new XAttribute("b", isBold ? "on" : "off"),
                new XElement(A + "fontRef", new XAttribute("idx", "minor")),
                theme.Fill(ink).Elements()
            ),
            new XElement(
                A + "tcStyle",
                new XElement(
                    A + "tcBdr",
                    lines.Select(l => new XElement(
                        A + l.Side,
                        new XElement(A + "ln", new XAttribute("w", Units(l.Points)), theme.Fill(l.Colour))
                    ))
                )
            )
        );
}
