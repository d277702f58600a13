using CollegeTes.Markup;

namespace CollegeTes.WordProcessing.Writing;

/// <summary>What stands in the lines of a page as the pieces of a paragraph: words with their look, links, images.</summary>
/// <param name="image">Bytes of an image by its address on the page, or null.</param>
internal sealed class MarkupInlines(Func<string, byte[]?> image)
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal) { "head", "script", "style", "svg", "template", "title" };

    /// <param name="part">A text or an element, which is read with all that is in it.</param>
    /// <param name="pieces">Where it goes.</param>
    /// <param name="look">The look of what it stands in.</param>
    public void Read(MarkupNode part, List<Piece> pieces, Piece look)
    {
        if (part is MarkupText { Text: var words })
        {
            pieces.Add(look with { Text = words });
            return;
        }
        var node = (MarkupElement)part;
        if (node["lang"] is { } language)
            look = look with { Language = language };
        switch (node.Name)
        {
            case "br":
                pieces.Add(new Piece("") { IsBreak = true });
                return;
            case "img":
                if (node["src"] is { } address && image(address) is { } bytes)
                    pieces.Add(
                        new Piece("")
                        {
                            Picture = new DocumentPicture(address, bytes, node["alt"] ?? "", string.IsNullOrEmpty(node["alt"])),
                            Link = look.Link,
                        }
                    );
                return;
            case "input" or "textarea":
                if (Field(node) is { } field)
                    pieces.Add(field);
                return;
            case "strong" or "b" or "th":
                look = look with { Bold = true };
                break;
            case "em" or "i" or "mark" or "cite":
                look = look with { Italic = true };
                break;
            case "code" or "kbd" or "samp":
                look = look with { IsCode = true };
                break;
            case "sup":
                // A number that leads into the page calls for a source.
                look = look with { Raised = true, IsReferenceMark = node.All("a").FirstOrDefault()?["href"]?.StartsWith('#') == true };
                break;
            case "s":
                look = look with { Marks = look.Marks + Piece.Struck };
                break;
            // Word says itself that a text is struck, and shows boxes.
            case "span" when look.IsStruck && node["class"] == "vh":
                return;
            case "span" when node["class"] is "case" or "case faite":
                pieces.Add(look with { Text = node["class"] == "case" ? "☐" : "☑" });
                return;
            case "a" when node["href"] is { } href && !href.StartsWith('#') && (href.Contains(':', StringComparison.Ordinal)):
                look = look with { Link = href };
                break;
            case var name when Skipped.Contains(name):
                return;
        }
        foreach (var child in node.Children)
            Read(child, pieces, look);
    }

    private static Piece? Field(MarkupElement node)
    {
        var control = new ContentControl(node["name"] ?? "", ContentControl.Shorten(node["aria-label"] ?? node["title"] ?? ""))
        {
            IsBox = node["type"] == "checkbox",
            Hint = node["placeholder"] ?? "",
        };
        if (control.IsBox)
            return new Piece(node["checked"] is null ? ContentControl.Unticked : ContentControl.Ticked) { Control = control };
        if (node.Name == "textarea")
            return new Piece(node.TextContent().Trim()) { Control = control };
        return node["type"] is null or "text" ? new Piece(node["value"] ?? "") { Control = control } : null;
    }
}
