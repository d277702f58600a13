using System.Globalization;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Odt;

/// <summary>The content of one paragraph of an .odt: spans with their look, links, notes, images; text boxes apart.</summary>
internal sealed class OdtInlines(OdtContext shared, string? paragraph, bool isOnPaper = false)
{
    private readonly Stack<string> _spans = new();
    private string? _link;

    public List<Piece> Pieces { get; } = [];

    /// <summary>How the words are laid out.</summary>
    public Layouts Layout { get; } = new();

    /// <summary>What text boxes anchored here hold.</summary>
    public List<Block> Boxes { get; } = [];

    public void Walk(XmlNode container)
    {
        foreach (var node in container.Children)
            One(node);
    }

    private void One(XmlNode node)
    {
        switch (node.Name)
        {
            case "":
                Emit(node.Text);
                break;
            case "text:span":
                _spans.Push(node["text:style-name"] ?? "");
                Walk(node);
                _spans.Pop();
                break;
            case "text:s":
                Emit(" ");
                break;
            case "text:tab":
                Layout.Add(Layouts.Tabulation);
                Emit(" ");
                break;
            case "text:line-break":
                Pieces.Add(new Piece("") { IsBreak = true });
                break;
            case "text:a":
                var outer = _link;
                _link = node["xlink:href"] ?? outer;
                Walk(node);
                _link = outer;
                break;
            case "text:note":
                ReadNote(node);
                break;
            case "office:annotation":
                shared.ReadComment(node);
                break;
            case "office:annotation-end" when node["office:name"] is { } name && shared.OpenComments.Remove(name, out var open):
                shared.Comments[open.Index] = shared.Comments[open.Index] with { Passage = open.Passage.ToString().Trim() };
                break;
            case "text:hidden-text" when node["text:is-hidden"] != "false":
                shared.Log.Leave(ThingKind.Text, "texte masqué", CleanText.Of(node["text:string-value"] ?? node.InnerText(), shared.Log));
                break;
            case "text:hidden-text":
                Emit(node.InnerText() is { Length: > 0 } inside ? inside : node["text:string-value"] ?? "");
                break;
            case var field when node["text:display"] == "none" && field.StartsWith("text:", StringComparison.Ordinal):
                shared.Log.Leave(ThingKind.Text, "champ masqué", CleanText.Of(node.InnerText(), shared.Log));
                break;
            case "text:ruby":
                foreach (var child in node.Children)
                {
                    if (child.Name == "text:ruby-base")
                        Walk(child);
                    else
                        shared.Log.Leave(ThingKind.Text, "annotation au-dessus du texte", child.InnerText());
                }
                break;
            case "text:change":
                shared.Delete(node["text:change-id"]);
                break;
            case "text:number":
                break;
            case "text:placeholder"
            or "loext:content-control" when node.Name == "text:placeholder" || node["loext:showing-place-holder"] == "true":
                shared.Log.Leave(ThingKind.Text, ReadingLog.EmptyField, CleanText.Of(node.InnerText(), shared.Log));
                break;
            case "loext:content-control":
                Filled(node);
                break;
            case "field:fieldmark" or "field:fieldmark-start":
                Emit(OdtForms.Mark(node) ?? "");
                break;
            case "field:fieldmark-end" or "field:param":
                break;
            case "math:math":
                Formula(node);
                break;
            case "text:soft-page-break"
            or "text:bookmark"
            or "text:bookmark-start"
            or "text:bookmark-end"
            or "text:change-start"
            or "text:change-end"
            or "text:reference-mark"
            or "text:reference-mark-start"
            or "text:reference-mark-end"
            or "text:toc-mark"
            or "text:alphabetical-index-mark":
                break;
            case var name when name.StartsWith("draw:", StringComparison.Ordinal):
                Drawing(node);
                break;
            default:
                // Fields (dates, numbers of figures, references) hold the text that they show.
                Walk(node);
                break;
        }
    }

    private void Filled(XmlNode node)
    {
        var start = Pieces.Count;
        Walk(node);
        var control = new ContentControl(node["loext:tag"] ?? "", node["loext:alias"] ?? "") { IsBox = node["loext:checkbox"] == "true" };
        FilledControl.Mark(control, Pieces, start, control.IsBox && node["loext:checked"] == "true");
    }

    /// <summary>A frame, a shape or a group.</summary>
    public void Drawing(XmlNode node)
    {
        var alternative = node.Child("svg:desc")?.InnerText() is { Length: > 0 } words ? words : node.Child("svg:title")?.InnerText() ?? "";
        if (OdtPictureView.IsFilled(node, shared.Styles))
            shared.Log.Leave(ThingKind.Image, OdtPictureView.Filling, CleanText.Of(alternative, shared.Log).Trim());
        if (OdtPictureView.IsHidden(node) && node.Child("draw:image") is null)
            shared.LeaveHidden("dessin masqué", node);
        else if (node.Name == "draw:control")
            Emit(CleanText.Of(shared.Forms.Text(node["draw:control"]), shared.Log));
        else if (node.Name == "draw:frame")
            Frame(node, CleanText.Of(alternative, shared.Log).Trim());
        else if (node.Name is "draw:g" or "draw:a")
            Shapes(node);
        else
            Box(node);
    }

    private void Shapes(XmlNode group)
    {
        var outer = _link;
        _link = group.Name == "draw:a" ? group["xlink:href"] ?? outer : outer;
        foreach (var child in group.Children.Where(c => c.Name.StartsWith("draw:", StringComparison.Ordinal)))
            Drawing(child);
        _link = outer;
    }

    private void Frame(XmlNode frame, string alternative)
    {
        if (frame.Child("draw:object") is { } embedded)
        {
            var tree = embedded.Child("math:math") ?? shared.Object(embedded["xlink:href"]);
            if (tree?.Name == "math:math")
            {
                shared.Formulas++;
                Formula(tree);
            }
            else
            {
                shared.Log.Leave(
                    ThingKind.Image,
                    "objet incorporé (graphique ou tableau)",
                    CleanText.Of($"{alternative} {(tree is null ? "" : string.Join(" ", OdtCensus.Texts(tree)))}", shared.Log)
                );
            }
            return;
        }
        if (frame.Child("draw:object-ole") is not null)
        {
            shared.Log.Leave(ThingKind.Image, "objet incorporé (d'un autre logiciel)", alternative);
            return;
        }
        if (frame.Child("draw:text-box") is { } box)
        {
            Box(box);
            return;
        }
        foreach (var image in frame.All("draw:image").Take(1))
        {
            var address = image["xlink:href"];
            if (
                shared.Image(address) is not null
                && (OdtPictureView.Reason(frame, shared.Styles) ?? (shared.Covered.Contains(frame) ? OdtPictureView.Covered : null))
                    is { } reason
            )
                shared.Log.Leave(ThingKind.Image, reason, alternative);
            else if (shared.Image(address) is { } shown)
                Pieces.Add(
                    new Piece("")
                    {
                        Picture = new DocumentPicture(address!, shown, alternative, frame["loext:decorative"] == "true"),
                        Link = _link,
                    }
                );
            else
                shared.Log.Leave(
                    ThingKind.Image,
                    $"image qui n'est pas dans le document ({CleanText.Of(address ?? "", shared.Log)})",
                    alternative
                );
        }
    }

    private void Formula(XmlNode formula)
    {
        shared.Log.Remark("équation écrite comme du texte");
        Emit(MathText.Write(formula).Trim(' ', ';'));
    }

    private void Box(XmlNode box)
    {
        var blocks = new OdtBlocks(shared).Read(box);
        if (blocks.Count == 0 && box.Name is not ("draw:text-box" or "draw:image"))
            shared.Log.Remark("forme dessinée, laissée de côté");
        // A picture in a frame with its caption is one thing, not a box of text.
        if (
            blocks.Count > 0
            && !blocks.Exists(b =>
                b is Paragraph { IsOnlyPictures: true } || (b is Paragraph p && p.Pieces.Any(x => x.Picture is not null))
            )
        )
            shared.Log.Remark("zone de texte rangée après le paragraphe qui la porte");
        Boxes.AddRange(blocks);
    }

    private void ReadNote(XmlNode node)
    {
        var number = shared.Notes.Count + 1;
        Pieces.Add(new Piece("") { Note = number });
        shared.Notes.Add(new Note(number, []));
        var blocks = node.Child("text:note-body") is { } body ? new OdtBlocks(shared).Read(body) : [];
        shared.Notes[number - 1] = new Note(number, blocks);
    }

    private void Emit(string text)
    {
        var font = Property("style:font-name") ?? Property("fo:font-family");
        var clean = CleanText.Of(text, shared.Log, font);
        if (clean.Length == 0)
            return;
        if (SymbolFonts.IsOfSymbols(font) && text.Any(char.IsAsciiLetterOrDigit))
            shared.Log.Remark("texte d'une police de symboles, gardé en lettres");
        if (OdtHiddenText.Reason(Property, shared.Styles.ParagraphProperty("fo:background-color", paragraph), isOnPaper) is { } reason)
        {
            shared.Log.Leave(ThingKind.Text, reason, clean);
            return;
        }
        if (Property("style:text-position") is { } position && position.Split(' ')[0] is var shift && shift is not "0%")
            clean = CleanText.Shift(clean, !shift.StartsWith('-') && shift != "sub", shared.Log);
        Remarks();
        shared.Read(clean);
        OdtLayouts.Read(shared.Styles, _spans, paragraph, clean, Layout);
        Pieces.Add(
            new Piece(clean)
            {
                Bold =
                    Property("fo:font-weight") is { } weight
                    && (
                        weight == "bold"
                        || (int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 600)
                    ),
                Italic = Property("fo:font-style") is "italic" or "oblique",
                Marks = OdtMarks.Of(shared.Styles, _spans, paragraph, clean, _link is not null),
                Link = _link,
            }
        );
    }

    private void Remarks()
    {
        if (_link is null && Property("style:text-underline-style") is { } underline && underline != "none")
            shared.Log.Remark("soulignement retiré");
        if (_spans.Count > 0 && shared.Styles.TextProperty("fo:background-color", _spans, null) is { } colour && colour != "transparent")
            shared.Log.Remark("surlignage retiré");
    }

    private string? Property(string name) => shared.Styles.TextProperty(name, _spans, paragraph);
}
