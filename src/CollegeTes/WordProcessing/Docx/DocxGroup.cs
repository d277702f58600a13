using System.Globalization;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>Drawings put together in a group: those that come later in the file are painted over those before.</summary>
internal static class DocxGroup
{
    /// <summary>True when something of the same group may lie over an image.</summary>
    /// <param name="path">From the drawing down to the image.</param>
    public static bool IsCovered(IReadOnlyList<XmlNode> path)
    {
        for (var i = 0; i + 1 < path.Count; i++)
        {
            var (group, me) = (path[i], path[i + 1]);
            if (group.Name is not ("wpg:wgp" or "wpg:grpSp" or "wpc:wpc" or "v:group" or "a:grpSp" or "mc:Choice" or "mc:Fallback"))
                continue;
            var box = Box.Find(me);
            if (group.Children.SkipWhile(c => c != me).Skip(1).Any(c => IsShape(c) && !IsTransparent(c) && box.MayTouch(Box.Find(c))))
                return true;
        }
        return false;
    }

    /// <summary>True for a drawing through which one sees what is below: lines, empty frames.</summary>
    public static bool IsTransparent(XmlNode drawing) =>
        drawing.Find("a:blip") is null && drawing.Find("v:imagedata") is null && !HasText(drawing) && Shapes(drawing).All(IsEmpty);

    public static bool HasText(XmlNode drawing) => DocxCensus.Texts(drawing).Any(t => !string.IsNullOrWhiteSpace(t));

    private static bool IsShape(XmlNode node) =>
        node.Name
            is "pic:pic"
                or "wps:wsp"
                or "wpg:grpSp"
                or "wpg:graphicFrame"
                or "mc:AlternateContent"
                or "a:sp"
                or "a:pic"
                or "a:txSp"
                or "a:grpSp"
        || (node.Name.StartsWith("v:", StringComparison.Ordinal) && node.Name is not "v:shapetype");

    private static IEnumerable<XmlNode> Shapes(XmlNode drawing) =>
        new[] { drawing }
            .Concat(drawing.Descendants())
            .Where(n => n.Name is "wps:wsp" or "a:sp" or "v:shape" or "v:rect" or "v:oval" or "v:roundrect" or "v:polyline" or "v:curve");

    private static bool IsEmpty(XmlNode shape) =>
        shape.Name.StartsWith("v:", StringComparison.Ordinal)
            ? shape["filled"] is "f" or "false"
            : shape.Child("wps:cNvCnPr") is not null
                || shape.Children.Any(c => c.Name.EndsWith(":spPr", StringComparison.Ordinal) && c.Child("a:noFill") is not null);

    /// <summary>Where a drawing stands in its group; unknown places may be anywhere.</summary>
    private readonly record struct Box(double Left, double Top, double Right, double Bottom, bool IsKnown)
    {
        public static Box Find(XmlNode node)
        {
            var properties = node.Children.FirstOrDefault(c =>
                c.Name.EndsWith(":spPr", StringComparison.Ordinal) || c.Name == "wpg:grpSpPr"
            );
            var frame = properties?.Child("a:xfrm") ?? node.Child("wpg:xfrm");
            if (frame?.Child("a:off") is not { } corner || frame.Child("a:ext") is not { } size)
                return default;
            if (
                Number(corner["x"]) is not { } x
                || Number(corner["y"]) is not { } y
                || Number(size["cx"]) is not { } width
                || Number(size["cy"]) is not { } height
            )
                return default;
            if (frame["rot"] is null or "0")
                return new Box(x, y, x + width, y + height, true);
            // A turned shape stays inside the circle around its middle.
            var radius = Math.Sqrt((width * width) + (height * height)) / 2;
            return new Box(x + (width / 2) - radius, y + (height / 2) - radius, x + (width / 2) + radius, y + (height / 2) + radius, true);
        }

        public bool MayTouch(Box other) =>
            !IsKnown || !other.IsKnown || (Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom);

        private static double? Number(string? text) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
