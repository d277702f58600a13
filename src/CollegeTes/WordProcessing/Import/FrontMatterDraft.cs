using System.Text;
using CollegeTes.Content.Files;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.WordProcessing.Import;

/// <summary>The front matter of a write-up while it is gathered: keys of the model, values in YAML, in the order of the model.</summary>
internal sealed class FrontMatterDraft
{
    /// <summary>Most characters of gathered values: beyond, what is found stays in the text.</summary>
    private const int Room = 20_000;

    private static readonly string[] ProjectResources = ["moyens.humains", "moyens.financiers", "moyens.sources-financement"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _lists = new(StringComparer.Ordinal);
    private int _length;

    public bool Has(string key) => _values.ContainsKey(key) || _lists.ContainsKey(key);

    /// <summary>Sets a key that has no value yet; false when it has one, or when there is no room.</summary>
    public bool TrySet(string key, string yaml) => !Has(key) && HasRoom(yaml.Length) && _values.TryAdd(key, yaml);

    /// <summary>Adds items to a list.</summary>
    public bool TryAdd(string key, IReadOnlyList<string> items)
    {
        if (items.Count == 0 || _values.ContainsKey(key) || !HasRoom(items.Sum(i => i.Length + 6)))
            return false;
        if (!_lists.TryGetValue(key, out var list))
            _lists.Add(key, list = []);
        list.AddRange(items);
        return true;
    }

    /// <summary>The text of a quoted value.</summary>
    public string Value(string key) =>
        _values.TryGetValue(key, out var yaml)
            ? yaml[1..^1]
                .Replace("\\x3A", ":", StringComparison.Ordinal)
                .Replace("\\\"", "\"", StringComparison.Ordinal)
                .Replace("\\\\", "\\", StringComparison.Ordinal)
            : "";

    /// <summary>How many items a list has.</summary>
    public int Count(string key) => _lists.TryGetValue(key, out var list) ? list.Count : 0;

    /// <summary>Required keys of the model that have no value.</summary>
    public IEnumerable<FieldShape> Missing() => ExperienceFile.Shape.Fields.Where(f => f.IsRequired && !Has(f.Key));

    /// <summary>The whole header, from its first <c>---</c> to its last.</summary>
    /// <param name="origin">Name of the document it comes from.</param>
    public string Write(string origin)
    {
        var text = new StringBuilder("---\n");
        text.Append("# Importé de ")
            .Append(YamlText.Comment(origin))
            .Append(". Chaque ligne « à compléter » tient la place d'une clé qui manque.\n");
        foreach (var field in ExperienceFile.Shape.Fields)
        {
            if (_values.TryGetValue(field.Key, out var value))
                text.Append(field.Key).Append(": ").Append(value).Append('\n');
            else if (_lists.TryGetValue(field.Key, out var items))
                List(text, field.Key, items, "");
            else if (field.Key == "moyens" && Array.Exists(ProjectResources, Has))
                WriteProjectResources(text);
            else if (field.IsRequired)
                text.Append("# ").Append(field.Key).Append(" : à compléter. ").Append(field.Description).Append('\n');
        }
        return text.Append("---\n").ToString();
    }

    private void WriteProjectResources(StringBuilder text)
    {
        text.Append("moyens:\n");
        foreach (var key in ProjectResources.Where(_lists.ContainsKey))
            List(text, key["moyens.".Length..], _lists[key], "  ");
    }

    private static void List(StringBuilder text, string key, List<string> items, string indent)
    {
        text.Append(indent).Append(key).Append(":\n");
        foreach (var item in items)
            text.Append(indent).Append("  - ").Append(item).Append('\n');
    }

    private bool HasRoom(int length)
    {
        if (_length + length > Room)
            return false;
        _length += length;
        return true;
    }
}
