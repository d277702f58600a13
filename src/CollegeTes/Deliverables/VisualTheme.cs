using System.Text;
using CollegeTes.Diagnostics;
using CollegeTes.Text;
using CollegeTes.Yaml;

namespace CollegeTes.Deliverables;

/// <summary>
/// The one file that an organisation changes: <c>templates/_commun/theme.yaml</c>. Its values become custom properties that
/// every style sheet and drawing uses.
/// </summary>
public sealed class VisualTheme
{
    private readonly string _css;

    private VisualTheme(string css, IReadOnlyDictionary<string, string> colours)
    {
        _css = css;
        Colours = colours;
    }

    /// <summary>Colours of the light theme, by name, as <c>#rrggbb</c>.</summary>
    public IReadOnlyDictionary<string, string> Colours { get; }

    /// <summary>The custom properties, for screen (light and dark) and print.</summary>
    public string ToCss() => _css;

    public static VisualTheme Read(SourceFile file, DiagnosticBag bag)
    {
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        if (YamlReader.ReadMapping(file, bag) is not { } mapping)
            return new VisualTheme("", colours);
        foreach (var (name, value, _) in Values(mapping, "couleurs"))
            colours[name] = value;
        var css = new StringBuilder(":root{color-scheme:light dark;");
        Write(css, Values(mapping, "couleurs"), bag);
        Write(css, Values(mapping, "polices"), bag);
        Write(css, Values(mapping, "mesures"), bag);
        css.Append("}\n@media screen and (prefers-color-scheme:dark){:root{");
        Write(css, Values(mapping, "couleurs-sombres"), bag);
        css.Append("}}\n");
        return new VisualTheme(css.ToString(), colours);
    }

    private static IEnumerable<(string Name, string Value, SourceSpan Place)> Values(YamlMapping mapping, string group) =>
        mapping.Entries.Where(e => e.Key.Value == group).Select(e => e.Value).OfType<YamlMapping>()
            .SelectMany(m => m.Entries).Where(e => e.Value is YamlScalar).Select(e => (e.Key.Value, ((YamlScalar)e.Value).Value, e.Value.Span));

    private static void Write(StringBuilder css, IEnumerable<(string Name, string Value, SourceSpan Place)> values, DiagnosticBag bag)
    {
        foreach (var (name, value, place) in values)
        {
            if (value.AsSpan().ContainsAny("{};<>\\") || !Slug.IsValid(name))
                bag.Add(DeliverableDiagnostics.BadTheme.At(place, $"« {name} » : valeur qui sortirait de la feuille de style", "Écrivez une couleur, une police ou une mesure seule."));
            else
                css.Append("--").Append(name).Append(':').Append(value).Append(';');
        }
    }
}
