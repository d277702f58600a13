using System.Globalization;
using CollegeTes.Text;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Odt;

/// <summary>What the styles of an .odt mean, automatic ones and inheritance included.</summary>
internal sealed class OdtStyles
{
    private const int DeepestChain = 20;

    private readonly Dictionary<(string Family, string Name), XmlNode> _styles = [];

    // What programs write for the looks that people give without a style.
    private readonly HashSet<(string Family, string Name)> _automatic = [];
    private readonly Dictionary<string, XmlNode> _lists = new(StringComparer.Ordinal);

    private readonly XmlNode? _outline;

    public OdtStyles(XmlNode? common, XmlNode content)
    {
        foreach (
            var root in new[]
            {
                common?.Child("office:styles"),
                common?.Child("office:automatic-styles"),
                content.Child("office:automatic-styles"),
            }.OfType<XmlNode>()
        )
        {
            foreach (var style in root.Children)
            {
                if (style.Name == "style:style")
                {
                    var key = (style["style:family"] ?? "", style["style:name"] ?? "");
                    _styles[key] = style;
                    if (root.Name == "office:automatic-styles")
                        _automatic.Add(key);
                }
                else if (style.Name == "text:list-style")
                    _lists[style["style:name"] ?? ""] = style;
                else if (style.Name == "text:outline-style")
                    _outline = style;
            }
        }
    }

    public ParagraphRole RoleOf(string? name)
    {
        foreach (var style in Chain("paragraph", name))
        {
            var shown = UnicodeText.Fold(
                (style["style:display-name"] ?? style["style:name"] ?? "").Replace("_20_", " ", StringComparison.Ordinal)
            );
            ParagraphRole? role = shown switch
            {
                "title" or "titre principal" => ParagraphRole.Title,
                "subtitle" or "sous-titre" => ParagraphRole.Subtitle,
                "quotations" or "quote" or "citation" or "intense quote" => ParagraphRole.Quote,
                "caption" or "illustration" or "figure" or "table" or "drawing" or "text" or "legende" => ParagraphRole.Caption,
                _ => null,
            };
            if (role is { } found)
                return found;
        }
        return ParagraphRole.Body;
    }

    /// <summary>Level of a heading that is a paragraph with an outline level in its style; 0 when it has none.</summary>
    public int OutlineOf(string? name)
    {
        foreach (var style in Chain("paragraph", name))
        {
            if (int.TryParse(style["style:default-outline-level"], NumberStyles.None, CultureInfo.InvariantCulture, out var level))
                return level;
        }
        return 0;
    }

    public string? ListOf(string? paragraph) =>
        Chain("paragraph", paragraph).Select(s => s["style:list-style-name"]).FirstOrDefault(s => !string.IsNullOrEmpty(s));

    /// <summary>A level of a list.</summary>
    /// <param name="name">Of its style, or null.</param>
    /// <param name="level">From 0.</param>
    public OdtListLevel ListLevel(string? name, int level) => new(Levels(name is not null ? _lists.GetValueOrDefault(name) : null), level);

    /// <summary>A level of the numbers of headings.</summary>
    /// <param name="level">From 0.</param>
    public OdtListLevel Outline(int level) => new(Levels(_outline), level);

    private static List<XmlNode?> Levels(XmlNode? style)
    {
        var levels = new List<XmlNode?>();
        foreach (var node in style?.Children ?? [])
        {
            if (!int.TryParse(node["text:level"], NumberStyles.None, CultureInfo.InvariantCulture, out var level) || level is < 1 or > 10)
                continue;
            while (levels.Count < level)
                levels.Add(null);
            levels[level - 1] = node;
        }
        return levels;
    }

    /// <summary>A property of the text, from the innermost style that says something of it; null when none does.</summary>
    public string? TextProperty(string property, IEnumerable<string> spans, string? paragraph)
    {
        foreach (var span in spans)
        {
            if (Find("text", span, property) is { } own)
                return own;
        }
        return Find("paragraph", paragraph, property);
    }

    /// <summary>A property of a drawing's style; null when none says it.</summary>
    public string? GraphicProperty(string property, string? name) =>
        Chain("graphic", name).Select(s => s.Child("style:graphic-properties")?[property]).FirstOrDefault(v => v is not null);

    /// <summary>A property of a paragraph's style; null when none says it.</summary>
    public string? ParagraphProperty(string property, string? name) =>
        Chain("paragraph", name).Select(s => s.Child("style:paragraph-properties")?[property]).FirstOrDefault(v => v is not null);

    /// <summary>The same, of a paragraph's own style: that of no other paragraph.</summary>
    public string? OwnParagraphProperty(string property, string? name) =>
        name is not null && _automatic.Contains(("paragraph", name))
            ? _styles[("paragraph", name)].Child("style:paragraph-properties")?[property]
            : null;

    /// <summary>The name of the style that people gave, or that stands under an automatic one; empty without.</summary>
    public string NameOf(string family, string? name)
    {
        foreach (var style in Chain(family, name))
        {
            if (!_automatic.Contains((family, style["style:name"] ?? "")))
                return style["style:display-name"] ?? style["style:name"] ?? "";
        }
        return name is null || _automatic.Contains((family, name)) ? "" : name;
    }

    private string? Find(string family, string? name, string property) =>
        Chain(family, name).Select(s => s.Child("style:text-properties")?[property]).FirstOrDefault(v => v is not null);

    private IEnumerable<XmlNode> Chain(string family, string? name)
    {
        for (var step = 0; step < DeepestChain && name is not null && _styles.TryGetValue((family, name), out var style); step++)
        {
            yield return style;
            name = style["style:parent-style-name"];
        }
    }
}
