using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CollegeTes.Diagnostics;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Tests.Pages;

/// <summary>A content file with one of its optional keys away, at any depth, in turn; then with none of them.</summary>
internal static class ThinnedFile
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The key that is away (<c>moyens.financiers.source</c>; <c>*</c> for all), and the file without it.</summary>
    public static IEnumerable<(string Key, string Text)> Of(string path, string text, ObjectShape shape)
    {
        var end = path.EndsWith(".md", StringComparison.Ordinal) ? text.IndexOf("\n---\n", StringComparison.Ordinal) : -1;
        var (head, body) = end < 0 ? (text, "") : (text[4..(end + 1)], text[(end + 5)..]);
        var bag = new DiagnosticBag();
        var tree = YamlReader.ReadMapping(new SourceFile(path, head), bag)!;
        Assert.False(bag.HasErrors);
        var keys = Optional(tree, shape, "").Distinct(StringComparer.Ordinal).ToList();
        foreach (var gone in keys.Select(k => (Name: k, Keys: new HashSet<string>([k]))).Append((Name: "*", Keys: [.. keys])))
        {
            var yaml = new StringBuilder();
            Write(tree, "", 0, gone.Keys, yaml);
            yield return (gone.Name, end < 0 ? yaml.ToString() : $"---\n{yaml}---\n{body}");
        }
    }

    private static IEnumerable<string> Optional(YamlNode node, Shape shape, string path)
    {
        var options = shape is EitherShape either ? either.Options : [shape];
        return node switch
        {
            YamlMapping mapping when options.OfType<ObjectShape>().FirstOrDefault() is { } thing => mapping.Entries.SelectMany(e =>
                thing.Find(e.Key.Value) is >= 0 and var rank
                    ? Inside(e, thing.Fields[rank], path.Length == 0 ? e.Key.Value : $"{path}.{e.Key.Value}")
                    : []
            ),
            YamlSequence list when options.OfType<ListShape>().FirstOrDefault() is { } items => list.Items.SelectMany(i =>
                Optional(i, items.Item, path)
            ),
            _ => [],
        };

        static IEnumerable<string> Inside(YamlEntry entry, FieldShape field, string path) =>
            (field.IsRequired ? [] : new[] { path }).Concat(Optional(entry.Value, field.Shape, path));
    }

    private static void Write(YamlNode node, string path, int depth, HashSet<string> gone, StringBuilder yaml)
    {
        var margin = new string(' ', depth * 2);
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    var inner = path.Length == 0 ? entry.Key.Value : $"{path}.{entry.Key.Value}";
                    if (gone.Contains(inner) || IsBare(entry.Value, inner, gone))
                        continue;
                    yaml.Append(margin).Append(entry.Key.Value).Append(':');
                    Value(entry.Value, inner, depth, gone, yaml);
                }
                break;
            case YamlSequence list:
                foreach (var item in list.Items.Where(i => !IsBare(i, path, gone)))
                {
                    yaml.Append(margin).Append('-');
                    Value(item, path, depth, gone, yaml);
                }
                break;
            default:
                break;
        }
    }

    private static void Value(YamlNode node, string path, int depth, HashSet<string> gone, StringBuilder yaml)
    {
        if (node is YamlScalar scalar)
        {
            yaml.Append(' ').Append(JsonSerializer.Serialize(scalar.Value, Quoted)).Append('\n');
            return;
        }
        yaml.Append('\n');
        Write(node, path, depth + 1, gone, yaml);
    }

    // A group whose keys are all away is away with them.
    private static bool IsBare(YamlNode node, string path, HashSet<string> gone) =>
        node switch
        {
            YamlMapping mapping => mapping.Entries.All(e =>
                gone.Contains($"{path}.{e.Key.Value}") || IsBare(e.Value, $"{path}.{e.Key.Value}", gone)
            ),
            YamlSequence list => list.Items.All(i => IsBare(i, path, gone)),
            _ => false,
        };
}
