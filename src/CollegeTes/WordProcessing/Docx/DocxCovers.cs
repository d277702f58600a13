using System.Globalization;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>
/// Drawings that float in front of the text may lie over an image: a rectangle drawn on a face. Where pages break is known to Word
/// alone, so whatever is anchored near an image and is not known to stand elsewhere counts as lying over it.
/// </summary>
internal static class DocxCovers
{
    /// <summary>How many paragraphs away a shape without words is still taken to cover an image.</summary>
    private const int Near = 3;

    /// <summary>The drawings of a part that something may cover.</summary>
    public static HashSet<XmlNode> Find(XmlNode root)
    {
        var drawings = new List<(XmlNode Node, int Paragraph)>();
        var paragraph = 0;
        Collect(root, 0);
        var covers = drawings.Where(d => IsInFront(d.Node) && !DocxGroup.IsTransparent(d.Node)).ToList();
        return [.. drawings.Where(d => HasPicture(d.Node) && covers.Exists(c => c.Node != d.Node && MayCover(c, d))).Select(d => d.Node)];

        void Collect(XmlNode node, int inside)
        {
            foreach (var child in (node.Name == "mc:AlternateContent" ? DocxAlternative.Choose(node) : node).Children)
            {
                if (child.Name is "w:drawing" or "w:pict")
                    drawings.Add((child, inside));
                Collect(child, child.Name == "w:p" ? ++paragraph : inside);
            }
        }
    }

    private static bool MayCover((XmlNode Node, int Paragraph) cover, (XmlNode Node, int Paragraph) picture)
    {
        var distance = Math.Abs(cover.Paragraph - picture.Paragraph);
        if (distance > Near || Overlap(cover.Node, picture.Node, distance == 0) is false)
            return false;
        return distance == 0
            || Overlap(cover.Node, picture.Node, isSame: false) is true
            || (!HasPicture(cover.Node) && !DocxGroup.HasText(cover.Node));
    }

    private static bool HasPicture(XmlNode drawing) => drawing.Find("a:blip") is not null || drawing.Find("v:imagedata") is not null;

    private static bool IsInFront(XmlNode drawing)
    {
        if (drawing.Child("wp:anchor") is { } anchor)
            return anchor.Child("wp:wrapNone") is not null && !(anchor["behindDoc"] is { } behind && DocxStyles.IsOn(behind));
        var shape = drawing.Children.FirstOrDefault(c => c.Name.StartsWith("v:", StringComparison.Ordinal) && c.Name != "v:shapetype");
        var style = (shape?["style"] ?? "").Replace(" ", "", StringComparison.Ordinal);
        return style.Contains("position:absolute", StringComparison.Ordinal)
            && !style.Contains("z-index:-", StringComparison.Ordinal)
            && drawing.Find("w10:wrap") is null;
    }

    // Whether two drawings overlap; null when their places are not told in the same terms.
    private static bool? Overlap(XmlNode cover, XmlNode picture, bool isSame)
    {
        if (Place(cover, "wp:positionV", "cy") is not { } top)
            return null;
        if (isSame && picture.Child("wp:inline", "wp:extent") is { } size)
            return top.From is "paragraph" or "line" && Number(size["cy"]) is { } height ? top.Start < height && top.End > 0 : null;
        if (
            Place(picture, "wp:positionV", "cy") is not { } other
            || Place(cover, "wp:positionH", "cx") is not { } left
            || Place(picture, "wp:positionH", "cx") is not { } side
        )
            return null;
        if (other.From != top.From || side.From != left.From || (!isSame && top.From is "paragraph" or "line"))
            return null;
        return top.Start < other.End && other.Start < top.End && left.Start < side.End && side.Start < left.End;
    }

    private static (string From, double Start, double End)? Place(XmlNode drawing, string axis, string length)
    {
        var anchor = drawing.Child("wp:anchor");
        return
            anchor?.Child(axis) is { } position
            && Number(position.Child("wp:posOffset")?.InnerText()) is { } start
            && Number(anchor.Child("wp:extent")?[length]) is { } size
            ? (position["relativeFrom"] ?? "", start, start + size)
            : null;
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
