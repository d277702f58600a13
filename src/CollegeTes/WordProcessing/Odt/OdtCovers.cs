using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Odt;

/// <summary>
/// Drawings in front of the text, or later in a group, may lie over an image: a rectangle drawn on a face. Where pages break is known
/// to LibreOffice alone, so whatever is anchored near an image and is not known to stand elsewhere counts as lying over it.
/// </summary>
internal static class OdtCovers
{
    /// <summary>How many paragraphs away a shape without words is still taken to cover an image.</summary>
    private const int Near = 3;

    /// <summary>The frames of a text over whose image something may lie.</summary>
    public static HashSet<XmlNode> Find(XmlNode body, OdtStyles styles)
    {
        var drawings = new List<Drawing>();
        var paragraph = 0;
        Collect(body, 0, null);
        var covers = drawings.Where(d => (d.Group is not null || d.IsInFront) && !d.IsTransparent).ToList();
        return [.. drawings.Where(d => d.HasPicture && covers.Exists(c => MayCover(c, d))).Select(d => d.Node)];

        void Collect(XmlNode node, int inside, XmlNode? group)
        {
            foreach (var child in node.Children)
            {
                var isDrawing =
                    child.Name
                    is "draw:frame"
                        or "draw:custom-shape"
                        or "draw:rect"
                        or "draw:ellipse"
                        or "draw:circle"
                        or "draw:polygon"
                        or "draw:path"
                        or "draw:regular-polygon"
                        or "draw:caption";
                if (isDrawing)
                    drawings.Add(Describe(child, inside, group, drawings.Count, styles));
                Collect(
                    child,
                    child.Name is "text:p" or "text:h" ? ++paragraph : inside,
                    child.Name == "draw:g" ? group ?? child
                        : isDrawing ? null
                        : group
                );
            }
        }
    }

    private static Drawing Describe(XmlNode node, int paragraph, XmlNode? group, int order, OdtStyles styles)
    {
        var style = node["draw:style-name"];
        // LibreOffice draws shapes over the text unless their style says otherwise.
        var wrap = styles.GraphicProperty("style:wrap", style) ?? (node.Name == "draw:frame" ? "none" : "run-through");
        var isInFront =
            node["text:anchor-type"] != "as-char"
            && wrap == "run-through"
            && styles.GraphicProperty("style:run-through", style) is "foreground" or null;
        var hasPicture = node.Child("draw:image") is not null;
        var hasText = node.Descendants().Any(d => d.IsText && !string.IsNullOrWhiteSpace(d.Text));
        var isTransparent = !hasPicture && !hasText && styles.GraphicProperty("draw:fill", style) is "none";
        return new Drawing(node, paragraph, group, order, isInFront, hasPicture, hasText, isTransparent);
    }

    private static bool MayCover(Drawing cover, Drawing picture)
    {
        if (
            cover.Node == picture.Node
            || picture.Node.Descendants().Contains(cover.Node)
            || cover.Node.Descendants().Contains(picture.Node)
        )
            return false;
        var overlap = Overlap(cover.Node, picture.Node);
        if (cover.Group is not null && cover.Group == picture.Group)
            return cover.Order > picture.Order && overlap is not false;
        var distance = Math.Abs(cover.Paragraph - picture.Paragraph);
        if (distance > Near || !cover.IsInFront)
            return false;
        return distance == 0 ? overlap is not false : !cover.HasPicture && !cover.HasText;
    }

    // Null when a place is not told: an image in the line of the text.
    private static bool? Overlap(XmlNode a, XmlNode b)
    {
        if (
            Box(a) is not var (left, top, right, bottom)
            || Box(b) is not var (otherLeft, otherTop, otherRight, otherBottom)
            || a["text:anchor-type"] != b["text:anchor-type"]
        )
            return null;
        return left < otherRight && otherLeft < right && top < otherBottom && otherTop < bottom;
    }

    private static (double Left, double Top, double Right, double Bottom)? Box(XmlNode node) =>
        node["draw:transform"] is null
        && OdtLength.Read(node["svg:x"]) is { } x
        && OdtLength.Read(node["svg:y"]) is { } y
        && OdtLength.Read(node["svg:width"]) is { } width
        && OdtLength.Read(node["svg:height"]) is { } height
            ? (x, y, x + width, y + height)
            : null;

    private sealed record Drawing(
        XmlNode Node,
        int Paragraph,
        XmlNode? Group,
        int Order,
        bool IsInFront,
        bool HasPicture,
        bool HasText,
        bool IsTransparent
    );
}
