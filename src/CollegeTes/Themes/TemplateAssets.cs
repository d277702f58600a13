using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CollegeTes.Themes;

/// <summary>A shared file that the templates give: a style sheet, a font.</summary>
/// <param name="TemplatePath">What templates name it by: <c>livret/livret.css</c>.</param>
/// <param name="Path">Path inside the publication.</param>
/// <param name="Deliverable">The deliverable whose style sheet it is; null for a font, which all share.</param>
public sealed record TemplateAsset(
    string TemplatePath,
    string Path,
    ReadOnlyMemory<byte> Content,
    Medium Medium,
    DeliverableManifest? Deliverable
)
{
    /// <summary>False for what only images show, for an image holds it.</summary>
    public bool IsPublished => Deliverable is null || !Deliverable.Outputs.All(o => o.Medium == Medium.Image);
}

/// <summary>
/// The shared files of the templates: style sheets and fonts. Their names carry a hash of their content, so that a server may let browsers
/// keep them
/// for ever.
/// </summary>
public sealed class TemplateAssets
{
    private readonly TemplateFiles _files;
    private readonly VisualTheme _theme;
    private readonly Dictionary<string, TemplateAsset> _byPath = new(StringComparer.Ordinal);
    private readonly List<TemplateAsset> _all = [];
    private readonly HashSet<string> _known;

    internal TemplateAssets(TemplateFiles files, VisualTheme theme, IEnumerable<DeliverableManifest> manifests)
    {
        (_files, _theme) = (files, theme);
        _known =
        [
            .. files.Paths.Where(p => p.EndsWith(".sbn", StringComparison.Ordinal)).SelectMany(p => CustomProperties.In(files.Text(p)!)),
        ];
        foreach (var font in files.Paths.Where(p => p.EndsWith(".woff2", StringComparison.Ordinal)))
            Add(font, "assets/polices/", files.Find(font)!, Medium.Font, null);
        foreach (var manifest in manifests.Where(m => m.Outputs.Any(o => o.Medium.IsStyled)))
        {
            AddStyle(manifest, PathOf(manifest, null), manifest.Styles);
            foreach (var own in manifest.Outputs.Where(o => o.Styles.Count > 0).DistinctBy(o => PathOf(manifest, o)))
                AddStyle(manifest, PathOf(manifest, own), own.Styles);
        }
    }

    /// <summary>Fonts, then the style sheet of each deliverable.</summary>
    public IReadOnlyList<TemplateAsset> All => _all;

    /// <summary>Those of some deliverables, and what all share.</summary>
    public IReadOnlyList<TemplateAsset> Of(Func<DeliverableManifest, bool> isUsed) =>
        [.. _all.Where(a => a.Deliverable is null || isUsed(a.Deliverable))];

    /// <summary>The file that templates name so, or null.</summary>
    public TemplateAsset? Find(string templatePath) => _byPath.GetValueOrDefault(templatePath);

    /// <summary>What the style sheet of a page is named by: that of its deliverable, unless its output has its own.</summary>
    public static string PathOf(DeliverableManifest manifest, DeliverableOutput? output)
    {
        var own = output?.Styles.Select(s => "-" + s[(s.LastIndexOf('/') + 1)..].Replace(".css", "", StringComparison.Ordinal)) ?? [];
        return $"{manifest.Name}/{manifest.Name}{string.Concat(own)}.css";
    }

    private void AddStyle(DeliverableManifest manifest, string path, IReadOnlyList<string> styles)
    {
        var css = new StringBuilder(_theme.ToCss());
        if (_theme.PaperOf(manifest) is { } size)
            css.Append(CultureInfo.InvariantCulture, $"@page{{size:{size}}}\n");
        foreach (
            var shared in _files.Paths.Where(p =>
                p.StartsWith(DeliverableSet.Shared + "/", StringComparison.Ordinal) && p.EndsWith(".css", StringComparison.Ordinal)
            )
        )
            css.Append(_files.Text(shared));
        foreach (var style in styles)
            css.Append(_files.StyleOf(manifest, style));
        var text = CustomProperties.Lighten(StyleSheet.Compact(css.ToString()), _known);
        // Fonts are named in style sheets by their template path; here by where they are published.
        foreach (var font in _files.Paths.Where(p => p.EndsWith(".woff2", StringComparison.Ordinal)))
            text = text.Replace("/" + font, "polices/" + Find(font)!.Path.Split('/')[^1], StringComparison.Ordinal);
        Add(path, "assets/", Encoding.UTF8.GetBytes(text), Medium.StyleSheet, manifest);
    }

    private void Add(string templatePath, string folder, byte[] bytes, Medium medium, DeliverableManifest? owner)
    {
        var name = templatePath[(templatePath.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        var path = $"{folder}{name[..dot]}.{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5))}{name[dot..]}";
        _all.Add(_byPath[templatePath] = new TemplateAsset(templatePath, path, bytes, medium, owner));
    }
}
