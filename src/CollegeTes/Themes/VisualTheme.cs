using System.Text;
using CollegeTes.Diagnostics;
using CollegeTes.Printing;
using CollegeTes.Text;
using CollegeTes.Yaml;

namespace CollegeTes.Themes;

/// <summary>
/// The one file that an organisation changes: <c>templates/_commun/theme.yaml</c>. Its values become custom properties that
/// every style sheet and drawing uses.
/// </summary>
public sealed class VisualTheme
{
    /// <summary>What <see cref="PictureSizes"/> is for a theme that does not say: the width of the screen, or a column of text.</summary>
    public const string DefaultPictureSizes = "(max-width: 43em) calc(100vw - 2.7em), 640px";

    private readonly string _css;
    private readonly IReadOnlyDictionary<string, string> _papers;

    private VisualTheme(string css, IReadOnlyDictionary<string, string> colours, IReadOnlyDictionary<string, string> papers)
    {
        _css = css;
        _papers = papers;
        Colours = colours;
    }

    /// <summary>Colours of the light theme, by name, as <c>#rrggbb</c>.</summary>
    public IReadOnlyDictionary<string, string> Colours { get; }

    /// <summary>Those that are others by night.</summary>
    public IReadOnlyDictionary<string, string> DarkColours { get; private init; } = new Dictionary<string, string>();

    /// <summary>Lists of fonts, by name, as CSS writes them.</summary>
    public IReadOnlyDictionary<string, string> Fonts { get; private init; } = new Dictionary<string, string>();

    /// <summary>
    /// Size of the printed pages of a deliverable, as CSS writes it: what the theme says, else the deliverable; null when neither says one.
    /// </summary>
    public string? PaperOf(DeliverableManifest deliverable) => _papers.GetValueOrDefault(deliverable.Name) ?? deliverable.Paper;

    /// <summary>The size of the printed pages of an output: its own, else that of its deliverable; null when nobody says one.</summary>
    public PageFormat? FormatOf(DeliverableManifest deliverable, DeliverableOutput output) =>
        (output.Paper ?? PaperOf(deliverable)) is { } size ? PageFormat.Read(size) : null;

    /// <summary>
    /// How wide pages show a picture, as the <c>sizes</c> attribute of HTML says it: browsers choose a file before they read a style sheet.
    /// </summary>
    public string PictureSizes { get; private init; } = DefaultPictureSizes;

    /// <summary>The custom properties, for screen (light and dark) and print.</summary>
    public string ToCss() => _css;

    public static VisualTheme Read(SourceFile file, DiagnosticBag bag)
    {
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        if (YamlReader.ReadMapping(file, bag) is not { } mapping)
            return new VisualTheme("", colours, new Dictionary<string, string>());
        foreach (var (name, value, _) in Values(mapping, "couleurs"))
            colours[name] = value;
        var css = new StringBuilder(":root{color-scheme:light dark;");
        Write(css, Values(mapping, "couleurs"), bag);
        Write(css, Values(mapping, "polices"), bag);
        Write(css, Values(mapping, "mesures"), bag);
        css.Append("}\n@media screen and (prefers-color-scheme:dark){:root{");
        Write(css, Values(mapping, "couleurs-sombres"), bag);
        css.Append("}}\n");
        return new VisualTheme(css.ToString(), colours, Formats(mapping, bag))
        {
            PictureSizes = SizesOf(mapping, bag),
            DarkColours = ByName(mapping, "couleurs-sombres"),
            Fonts = ByName(mapping, "polices"),
        };
    }

    private static Dictionary<string, string> ByName(YamlMapping mapping, string group) =>
        Values(mapping, group).DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> Formats(YamlMapping mapping, DiagnosticBag bag)
    {
        var papers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value, place) in Values(mapping, "papier"))
        {
            if (PageFormat.Read(value) is null)
                bag.Add(
                    DeliverableDiagnostics.BadTheme.At(
                        place,
                        $"« {name} » : « {VisibleText.Of(value)} » n'est pas un format de page",
                        "Écrivez la largeur puis la hauteur : « 148mm 210mm »."
                    )
                );
            else
                papers[name] = value;
        }
        return papers;
    }

    private static string SizesOf(YamlMapping mapping, DiagnosticBag bag)
    {
        foreach (var (name, value, place) in Values(mapping, "images"))
        {
            if (name == "largeur" && !value.AsSpan().ContainsAny("<>&\"\\{}"))
                return value;
            bag.Add(
                DeliverableDiagnostics.BadTheme.At(
                    place,
                    $"« {VisibleText.Of(name)} » : « {VisibleText.Of(value)} » ne dit pas la largeur des images",
                    $"Écrivez sous « images » une seule clé, par exemple « largeur: {DefaultPictureSizes} »."
                )
            );
        }
        return DefaultPictureSizes;
    }

    private static IEnumerable<(string Name, string Value, SourceSpan Place)> Values(YamlMapping mapping, string group) =>
        mapping
            .Entries.Where(e => e.Key.Value == group)
            .Select(e => e.Value)
            .OfType<YamlMapping>()
            .SelectMany(m => m.Entries)
            .Where(e => e.Value is YamlScalar)
            .Select(e => (e.Key.Value, ((YamlScalar)e.Value).Value, e.Value.Span));

    private static void Write(StringBuilder css, IEnumerable<(string Name, string Value, SourceSpan Place)> values, DiagnosticBag bag)
    {
        foreach (var (name, value, place) in values)
        {
            if (value.AsSpan().ContainsAny("{};<>\\") || !Slug.IsValid(name))
                bag.Add(
                    DeliverableDiagnostics.BadTheme.At(
                        place,
                        $"« {name} » : valeur qui sortirait de la feuille de style",
                        "Écrivez une couleur, une police ou une mesure seule."
                    )
                );
            else
                css.Append("--").Append(name).Append(':').Append(value).Append(';');
        }
    }
}
