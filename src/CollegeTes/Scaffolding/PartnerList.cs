using CollegeTes.Content.Files;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Scaffolding;

/// <summary>Adds a partner to <c>partenaires.yaml</c>: one line at its end, all the rest left as it was.</summary>
public static class PartnerList
{
    private const string Path = "content/partenaires.yaml";

    /// <summary>What a partner may be.</summary>
    public static IReadOnlyList<string> Types => ((ChoiceShape)PartnersFile.KindOfPartner.Shape).Names;

    /// <summary>
    /// The file with one more partner; null when it is not laid out as a list with dashes at its end, or would not read back.
    /// </summary>
    public static string? Add(string text, string id, string name, string type)
    {
        if (Read(text) is not { } before || before.ContainsKey(id))
            return null;
        var lines = text.TrimEnd().Split('\n');
        if (lines.LastOrDefault(l => l.TrimStart(' ').StartsWith("- ", StringComparison.Ordinal)) is not { } item)
            return null;
        var indent = item[..item.IndexOf('-', StringComparison.Ordinal)];
        var longer = $"{text.TrimEnd()}\n{indent}- {Item(id, name, type)}\n";
        return Read(longer) is { } after && after.Count == before.Count + 1 && after.ContainsKey(id) ? longer : null;
    }

    /// <summary>True when the file already has this partner.</summary>
    public static bool Has(string text, string id) => Read(text)?.ContainsKey(id) == true;

    internal static string Item(string id, string name, string type) => $"{{id: {id}, nom: {YamlText.Quote(name)}, type: {type}}}";

    private static Dictionary<string, Partner>? Read(string text)
    {
        var bag = new DiagnosticBag();
        var file = new SourceFile(Path, text.Replace("\r\n", "\n", StringComparison.Ordinal));
        if (YamlReader.ReadMapping(file, bag) is not { } mapping)
            return null;
        var partners = PartnersFile.Read(mapping, new ReadContext(file, bag));
        return bag.Sorted().Any(d => d.Severity == Severity.Error) ? null : partners;
    }
}
