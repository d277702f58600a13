using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CollegeTes.Slides;

/// <summary>Words of PresentationML (ISO/IEC 29500-1) that all parts of a deck are written with.</summary>
internal static class PresentationMarkup
{
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly (string Name, string Slot)[] Colours =
    [
        ("bg1", "lt1"),
        ("tx1", "dk1"),
        ("bg2", "lt2"),
        ("tx2", "dk2"),
        .. new[] { "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink" }.Select(n => (n, n)),
    ];

    /// <summary>Declares a prefix.</summary>
    public static XAttribute Prefixed(XNamespace space, string prefix) => new(XNamespace.Xmlns + prefix, space.NamespaceName);

    /// <summary>A part of PresentationML, with the prefixes that all of them use.</summary>
    public static XElement Part(string name, params object?[] content) =>
        new(P + name, Prefixed(A, "a"), Prefixed(R, "r"), Prefixed(P, "p"), content);

    /// <summary>Which colours of the theme a master calls its own.</summary>
    public static XElement ColourMap() => new(P + "clrMap", Colours.Select(c => new XAttribute(c.Name, c.Slot)));

    /// <summary>The tree of what stands on a slide.</summary>
    public static XElement Tree(params object?[] shapes) =>
        new(
            P + "spTree",
            new XElement(
                P + "nvGrpSpPr",
                new XElement(P + "cNvPr", new XAttribute("id", 1), new XAttribute("name", "")),
                new XElement(P + "cNvGrpSpPr"),
                new XElement(P + "nvPr")
            ),
            new XElement(P + "grpSpPr"),
            shapes
        );

    /// <summary>A plain shape.</summary>
    /// <param name="id">Not that of another shape of the part.</param>
    /// <param name="name">As the selection pane shows it.</param>
    /// <param name="place">What placeholder it is, or null.</param>
    /// <param name="properties">Its place and its fill; nothing for those of the layout.</param>
    /// <param name="text">Its words, or null.</param>
    public static XElement Shape(int id, string name, XElement? place, IEnumerable<XElement?> properties, XElement? text) =>
        new(
            P + "sp",
            new XElement(
                P + "nvSpPr",
                new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", name)),
                new XElement(P + "cNvSpPr", place is null ? null : new XElement(A + "spLocks", new XAttribute("noGrp", 1))),
                new XElement(P + "nvPr", place)
            ),
            new XElement(P + "spPr", properties),
            text
        );

    /// <summary>What placeholder a shape is.</summary>
    /// <param name="kind">As the format names it.</param>
    /// <param name="index">0 for none.</param>
    /// <param name="size">Of the placeholder in the layouts of others, or null.</param>
    public static XElement PlaceMark(string kind, int index, string? size = null) =>
        new(
            P + "ph",
            new XAttribute("type", kind),
            size is null ? null : new XAttribute("sz", size),
            index == 0 ? null : new XAttribute("idx", index)
        );

    /// <summary>Where a thing stands.</summary>
    public static XElement Transform(XNamespace space, SlideBox box) =>
        new(
            space + "xfrm",
            new XElement(A + "off", new XAttribute("x", box.X * SlideBox.Unit), new XAttribute("y", box.Y * SlideBox.Unit)),
            new XElement(A + "ext", new XAttribute("cx", box.Width * SlideBox.Unit), new XAttribute("cy", box.Height * SlideBox.Unit))
        );

    /// <summary>A rectangle.</summary>
    public static XElement Rectangle() => new(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"));

    /// <summary>Points as the format counts sizes of letters: in hundredths.</summary>
    public static int Hundredths(double points) => (int)Math.Round(points * 100);

    /// <summary>Points as the format counts lengths.</summary>
    public static int Units(double points) => (int)Math.Round(points * 12_700);

    /// <summary>A number as XML writes it.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The bytes of a part: the same on every system.</summary>
    public static byte[] ToBytes(XElement part)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            NewLineHandling = NewLineHandling.None,
            Indent = false,
        };
        using (var xml = XmlWriter.Create(stream, settings))
            new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), part).Save(xml);
        return stream.ToArray();
    }
}
