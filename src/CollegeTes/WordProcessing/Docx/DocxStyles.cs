using System.Globalization;
using CollegeTes.Text;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>What the named styles of a document mean, inheritance followed.</summary>
internal sealed class DocxStyles
{
    private const int DeepestChain = 20;

    private readonly Dictionary<string, XmlNode> _byId = new(StringComparer.Ordinal);
    private readonly string? _defaultParagraph;
    private readonly XmlNode? _defaults;

    public DocxStyles(XmlNode? part)
    {
        _defaults = part?.Child("w:docDefaults")?.Child("w:rPrDefault", "w:rPr");
        foreach (var style in part?.All("w:style") ?? [])
        {
            if (style["w:styleId"] is not { } id)
                continue;
            _byId.TryAdd(id, style);
            if (style["w:type"] == "paragraph" && IsOn(style["w:default"] ?? "0"))
                _defaultParagraph = id;
        }
    }

    /// <summary>Role and level of a paragraph, from its own properties and its style.</summary>
    public (ParagraphRole Role, int Level) RoleOf(XmlNode? properties)
    {
        if (Number(properties?.Child("w:outlineLvl")?["w:val"]) is { } own and < 9)
            return (ParagraphRole.Heading, own + 1);
        foreach (var style in Chain(properties?.Child("w:pStyle")?["w:val"]))
        {
            var name = UnicodeText.Fold(style.Child("w:name")?["w:val"] ?? "");
            if (NamedRole(name) is { } role)
                return (role, 0);
            if (
                (name.StartsWith("heading ", StringComparison.Ordinal) || name.StartsWith("titre ", StringComparison.Ordinal))
                && Number(name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]) is { } level and >= 1 and <= 9
            )
                return (ParagraphRole.Heading, level);
            if (Number(style.Child("w:pPr", "w:outlineLvl")?["w:val"]) is { } outline and < 9)
                return (ParagraphRole.Heading, outline + 1);
        }
        return (ParagraphRole.Body, 0);
    }

    /// <summary>Numbering that a paragraph has of itself or of its style; null without.</summary>
    public (int Id, int Level)? NumberingOf(XmlNode? properties)
    {
        if (properties?.Child("w:numPr") is { } own)
            return Numbering(own, StyleNumbering(properties)?.Level ?? 0);
        return StyleNumbering(properties);
    }

    /// <summary>Whether a run is bold, italic or hidden: its own word, else its character style's, else the paragraph style's.</summary>
    public bool Has(string property, XmlNode? run, XmlNode? paragraph) =>
        Property(property, run, paragraph) is { } found && IsOn(found["w:val"]);

    /// <summary>
    /// What says how a run looks: its own properties, else its character style's, else the paragraph style's, else the document's.
    /// </summary>
    public XmlNode? Property(string property, XmlNode? run, XmlNode? paragraph)
    {
        if (run?.Child(property) is { } own)
            return own;
        foreach (
            var style in Chain(run?.Child("w:rStyle")?["w:val"]).Concat(Chain(paragraph?.Child("w:pStyle")?["w:val"] ?? _defaultParagraph))
        )
        {
            if (style.Child("w:rPr")?.Child(property) is { } found)
                return found;
        }
        return _defaults?.Child(property);
    }

    /// <summary>The name of a style, as people read it in English; its identifier when it has none.</summary>
    public string NameOf(string id) => _byId.GetValueOrDefault(id)?.Child("w:name")?["w:val"] ?? id;

    /// <summary>Whether a paragraph lies on a colour of its own or of its style.</summary>
    public bool HasShade(XmlNode? paragraph) =>
        paragraph?.Child("w:shd") is not null
        || Chain(paragraph?.Child("w:pStyle")?["w:val"] ?? _defaultParagraph).Any(s => s.Child("w:pPr", "w:shd") is not null);

    public static bool IsOn(string? value) => value is null or "1" or "true" or "on";

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private (int Id, int Level)? StyleNumbering(XmlNode? properties)
    {
        foreach (var style in Chain(properties?.Child("w:pStyle")?["w:val"]))
        {
            if (style.Child("w:pPr", "w:numPr") is { } numbering)
                return Numbering(numbering, 0);
        }
        return null;
    }

    private static (int Id, int Level)? Numbering(XmlNode numbering, int level)
    {
        var id = Number(numbering.Child("w:numId")?["w:val"]) ?? 0;
        return id == 0 ? null : (id, Math.Clamp(Number(numbering.Child("w:ilvl")?["w:val"]) ?? level, 0, 8));
    }

    private static ParagraphRole? NamedRole(string name) =>
        name switch
        {
            "title" or "titre" or "titre principal" => ParagraphRole.Title,
            "subtitle" or "sous-titre" => ParagraphRole.Subtitle,
            "quote" or "intense quote" or "citation" or "citation intense" or "quotations" or "block text" => ParagraphRole.Quote,
            "caption" or "legende" or "illustration" or "figure" or "table" or "drawing" or "text" => ParagraphRole.Caption,
            _ => null,
        };

    private IEnumerable<XmlNode> Chain(string? id)
    {
        for (var step = 0; step < DeepestChain && id is not null && _byId.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.Child("w:basedOn")?["w:val"];
        }
    }
}
