using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Content.Files;

/// <summary>Says which ids of a list are defined twice, where the places of the ids are still known.</summary>
internal static class DuplicateIds
{
    /// <summary>Looks at the ids of one list, or of several that share their names.</summary>
    /// <param name="lists">Nodes of lists of mappings; others are passed over.</param>
    /// <param name="what">French, with its article: <c>l'axe</c>.</param>
    /// <param name="context">Where diagnostics go.</param>
    public static void Report(IEnumerable<YamlNode?> lists, string what, ReadContext context)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in lists.SelectMany(Items))
        {
            if (Child(item, "id") is YamlScalar id && Slug.IsValid(id.Value) && !lines.TryAdd(id.Value, id.Span.Line))
                context.Bag.Add(
                    ContentDiagnostics.DuplicateId.At(
                        id.Span,
                        $"{what} « {ReadContext.Shorten(id.Value)} » est déjà défini ligne {lines[id.Value]}",
                        "Gardez une seule des deux définitions."
                    )
                );
        }
    }

    /// <summary>The value of a key of a mapping, or null.</summary>
    public static YamlNode? Child(YamlNode? node, string key) =>
        node is YamlMapping mapping ? mapping.Entries.FirstOrDefault(e => UnicodeText.Fold(e.Key.Value) == key).Value : null;

    /// <summary>The items of a list; a value alone counts for a list of one.</summary>
    public static IReadOnlyList<YamlNode> Items(YamlNode? node) =>
        node switch
        {
            YamlSequence sequence => sequence.Items,
            null => [],
            _ => [node],
        };
}
