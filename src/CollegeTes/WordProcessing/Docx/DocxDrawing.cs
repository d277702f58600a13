using CollegeTes.WordProcessing.Package;
using DocumentFormat.OpenXml.Packaging;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>
/// What a drawing holds: images with their alternative text, text boxes; charts and diagrams are left out with their words.
/// </summary>
internal sealed class DocxDrawing(DocxContext shared, OpenXmlPart part)
{
    private readonly List<XmlNode> _path = [];
    private bool _isCovered;

    public List<DocumentPicture> Pictures { get; } = [];

    public List<Block> Boxes { get; } = [];

    public DocxDrawing Read(XmlNode drawing)
    {
        var name = drawing.Find("wp:docPr");
        var alternative = name?["descr"] is { Length: > 0 } words ? words : name?["title"] ?? "";
        var isDecorative = name?.Find("adec:decorative") is { } mark && DocxStyles.IsOn(mark["val"]);
        if (drawing.Name == "w:object")
        {
            shared.Log.Leave(
                ThingKind.Image,
                $"objet incorporé ({drawing.Find("o:OLEObject")?["ProgID"] ?? "d'un autre logiciel"})",
                alternative
            );
            return this;
        }
        // A shape without words or image is a line, an arrow, a background: nothing of it can be said.
        if (
            drawing.Descendants().Any(d => d.Name is "wps:wsp" or "v:rect" or "v:oval" or "v:line" or "v:roundrect")
            && drawing.Find("a:blip") is null
            && drawing.Find("v:imagedata") is null
            && drawing.Find("v:fill")?["r:id"] is null
            && !DocxGroup.HasText(drawing)
        )
            shared.Log.Remark("forme dessinée, laissée de côté");
        _isCovered = shared.Covered.Contains(drawing);
        _path.Add(drawing);
        Walk(drawing, alternative, isDecorative);
        return this;
    }

    private void Walk(XmlNode node, string alternative, bool isDecorative)
    {
        foreach (var child in node.Children)
        {
            _path.Add(child);
            One(node, child, alternative, isDecorative);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void One(XmlNode node, XmlNode child, string alternative, bool isDecorative)
    {
        switch (child.Name)
        {
            case "a:blip":
                Image(child["r:embed"], child["r:link"], alternative, isDecorative);
                if (child.Find("asvg:svgBlip") is not null)
                    shared.Log.Remark("dessin vectoriel, pris en points comme le document le montre");
                break;
            case "v:imagedata":
                Image(child["r:id"], null, alternative.Length > 0 ? alternative : node["alt"] ?? "", isDecorative);
                break;
            case "v:fill" when child["r:id"] is not null:
                shared.Log.Leave(ThingKind.Image, DocxPictureView.Filling, alternative);
                break;
            case "pic:pic":
                var own = child.Find("pic:cNvPr")?["descr"];
                Walk(child, alternative.Length > 0 ? alternative : own ?? "", isDecorative);
                break;
            case "w:txbxContent" when _path.Exists(DocxPictureView.IsHidden):
                shared.Log.Leave(
                    ThingKind.Text,
                    "zone de texte masquée",
                    CleanText.Of(string.Join(" ", DocxCensus.Texts(child)), shared.Log)
                );
                LeaveHidden(child, shared.Log);
                break;
            case "w:txbxContent":
                shared.Log.Remark("zone de texte rangée après le paragraphe qui la porte");
                Boxes.AddRange(new DocxBlocks(shared, part).Read(child));
                break;
            case "v:textpath" when child["string"] is { Length: > 0 } words:
                Words(words);
                break;
            case "a:p" when child.Find("a:t") is not null:
                Words(
                    string.Concat(
                        child
                            .Descendants()
                            .Select(d =>
                                d.Name == "a:t" ? d.InnerText()
                                : d.Name == "a:br" ? " "
                                : ""
                            )
                    )
                );
                break;
            case "c:chart":
                Diagram("graphique", child["r:id"], alternative);
                break;
            case "dgm:relIds":
                Diagram("schéma SmartArt", child["r:dm"], alternative);
                break;
            case "mc:AlternateContent":
                var branch = DocxAlternative.Choose(child);
                _path.Add(branch);
                Walk(branch, alternative, isDecorative);
                _path.RemoveAt(_path.Count - 1);
                break;
            default:
                Walk(child, alternative, isDecorative);
                break;
        }
    }

    // Words that are drawn: WordArt, and what comes from a slide.
    private void Words(string text)
    {
        var clean = CleanText.Of(text, shared.Log).Trim();
        if (clean.Length == 0)
            return;
        if (_path.Exists(DocxPictureView.IsHidden))
        {
            shared.Log.Leave(ThingKind.Text, "zone de texte masquée", clean);
            return;
        }
        shared.Log.Remark("texte dessiné (WordArt), rangé après le paragraphe qui le porte");
        Boxes.Add(new Paragraph(ParagraphRole.Body, 0, [new Piece(clean)]));
    }

    /// <summary>Tells each image below that is left with what holds it: a hidden text, a hidden row.</summary>
    public static void LeaveHidden(XmlNode holder, ReadingLog log)
    {
        foreach (var _ in holder.Descendants().Where(d => d.Name is "a:blip" or "v:imagedata"))
            log.Leave(ThingKind.Image, DocxPictureView.Masked, CleanText.Of(holder.Find("wp:docPr")?["descr"] ?? "", log));
    }

    private void Image(string? embedded, string? linked, string alternative, bool isDecorative)
    {
        alternative = CleanText.Of(alternative, shared.Log).Trim();
        if (DocxPackage.Find(part, embedded) is not ImagePart image)
        {
            shared.Log.Leave(
                ThingKind.Image,
                "image qui n'est pas dans le document"
                    + (DocxPackage.Address(part, linked, out _) is { } address ? $" ({CleanText.Of(address, shared.Log)})" : ""),
                alternative
            );
            return;
        }
        var view = DocxPictureView.Read(_path);
        if ((view.Hidden ?? (_isCovered ? DocxPictureView.Covered : null)) is { } reason)
            shared.Log.Leave(ThingKind.Image, reason, alternative);
        else
            Pictures.Add(
                new DocumentPicture(image.Uri.OriginalString, DocxPackage.Bytes(image), alternative, isDecorative) { Crop = view.Crop }
            );
    }

    private void Diagram(string what, string? id, string alternative)
    {
        var words =
            DocxPackage.Find(part, id) is { } data && shared.Package.Read(data) is { } root
                ? string.Join(" ", root.Descendants().Where(d => d.Name is "a:t" or "c:v").Select(d => d.InnerText()))
                : "";
        shared.Log.Leave(ThingKind.Image, what, CleanText.Of($"{alternative} {words}", shared.Log));
    }
}
