using CollegeTes.WordProcessing.Package;
using DocumentFormat.OpenXml.Packaging;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>What a drawing holds: images with their alternative text, text boxes; charts and diagrams are left out with their words.</summary>
internal sealed class DocxDrawing(DocxContext shared, OpenXmlPart part)
{
    public List<Picture> Pictures { get; } = [];

    public List<Block> Boxes { get; } = [];

    /// <summary>The branch of an alternative that we can read: the first choice that needs nothing unknown, else the fallback.</summary>
    public static XmlNode Chosen(XmlNode alternative)
    {
        foreach (var choice in alternative.All("mc:Choice"))
        {
            if ((choice["Requires"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(r => r is "wps" or "wpg" or "w14" or "w15" or "wp14" or "a14"))
                return choice;
        }
        return alternative.Child("mc:Fallback") ?? alternative.All("mc:Choice").FirstOrDefault() ?? new XmlNode("mc:Fallback");
    }

    public DocxDrawing Read(XmlNode drawing)
    {
        var name = drawing.Find("wp:docPr");
        var alternative = name?["descr"] is { Length: > 0 } words ? words : name?["title"] ?? "";
        var isDecorative = name?.Find("adec:decorative") is { } mark && DocxStyles.IsOn(mark["val"]);
        if (drawing.Name == "w:object")
        {
            shared.Log.Leave(ThingKind.Image, $"objet incorporé ({drawing.Find("o:OLEObject")?["ProgID"] ?? "d'un autre logiciel"})", alternative);
            return this;
        }
        Walk(drawing, alternative, isDecorative);
        return this;
    }

    private void Walk(XmlNode node, string alternative, bool isDecorative)
    {
        foreach (var child in node.Children)
        {
            switch (child.Name)
            {
                case "a:blip":
                    Image(child["r:embed"], child["r:link"], alternative, isDecorative);
                    break;
                case "v:imagedata":
                    Image(child["r:id"], null, alternative.Length > 0 ? alternative : node["alt"] ?? "", isDecorative);
                    break;
                case "pic:pic":
                    var own = child.Find("pic:cNvPr")?["descr"];
                    Walk(child, alternative.Length > 0 ? alternative : own ?? "", isDecorative);
                    break;
                case "w:txbxContent":
                    shared.Log.Remark("zone de texte rangée après le paragraphe qui la porte");
                    Boxes.AddRange(new DocxBlocks(shared, part).Read(child));
                    break;
                case "c:chart":
                    Diagram("graphique", child["r:id"], alternative);
                    break;
                case "dgm:relIds":
                    Diagram("schéma SmartArt", child["r:dm"], alternative);
                    break;
                case "mc:AlternateContent":
                    Walk(Chosen(child), alternative, isDecorative);
                    break;
                default:
                    Walk(child, alternative, isDecorative);
                    break;
            }
        }
    }

    private void Image(string? embedded, string? linked, string alternative, bool isDecorative)
    {
        alternative = CleanText.Of(alternative, shared.Log).Trim();
        if (DocxPackage.Find(part, embedded) is ImagePart image)
            Pictures.Add(new Picture(image.Uri.OriginalString, DocxPackage.Bytes(image), alternative, isDecorative));
        else
            shared.Log.Leave(ThingKind.Image, "image qui n'est pas dans le document" + (DocxPackage.Address(part, linked, out _) is { } address ? $" ({CleanText.Of(address, shared.Log)})" : ""), alternative);
    }

    private void Diagram(string what, string? id, string alternative)
    {
        var words = DocxPackage.Find(part, id) is { } data && shared.Package.Read(data) is { } root
            ? string.Join(" ", root.Descendants().Where(d => d.Name is "a:t" or "c:v").Select(d => d.InnerText())) : "";
        shared.Log.Leave(ThingKind.Image, what, CleanText.Of($"{alternative} {words}", shared.Log));
    }
}
