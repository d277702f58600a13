using System.Collections.Frozen;
using CollegeTes.Diagnostics;
using CollegeTes.Text;
using CollegeTes.Yaml;

namespace CollegeTes.Themes;

/// <summary>
/// The words of the templates in one language: <c>templates/_commun/libelles.&lt;langue&gt;.yaml</c>, groups joined by a point
/// (<c>phase.etude</c>).
/// </summary>
public sealed class Labels
{
    private readonly FrozenDictionary<string, string> _words;

    private Labels(string language, Dictionary<string, string> words)
    {
        Language = language;
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        Groups = Templating.Values.Map(Group(words));
    }

    public string Language { get; }

    /// <summary>The words as templates see them: <c>libelles.sommaire</c>, <c>libelles.phase.etude</c>.</summary>
    public object Groups { get; }

    /// <summary>A word, or its key between brackets so that a missing one is seen.</summary>
    public string this[string key] => _words.GetValueOrDefault(key) ?? $"[{key}]";

    /// <summary>A word, or null.</summary>
    public string? Find(string key) => _words.GetValueOrDefault(key);

    /// <summary>Reads a file of labels; null when it cannot be read.</summary>
    public static Labels? Read(string language, SourceFile file, DiagnosticBag bag)
    {
        if (YamlReader.ReadMapping(file, bag) is not { } mapping)
            return null;
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten(mapping, "", words, TypographyProfile.Of(language));
        return new Labels(language, words);
    }

    private static void Flatten(YamlMapping mapping, string prefix, Dictionary<string, string> into, TypographyProfile typography)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlMapping inner)
                Flatten(inner, prefix + entry.Key.Value + ".", into, typography);
            else if (entry.Value is YamlScalar scalar)
                into[prefix + entry.Key.Value] = FrenchTypography.Apply(scalar.Value.Trim(), typography);
        }
    }

    private static IEnumerable<KeyValuePair<string, object?>> Group(Dictionary<string, string> words)
    {
        foreach (var group in words.GroupBy(w => w.Key.Split('.')[0], StringComparer.Ordinal))
        {
            yield return group.Any(w => w.Key.Contains('.', StringComparison.Ordinal))
                ? new(
                    group.Key,
                    Templating.Values.Map(
                        group.Select(w => new KeyValuePair<string, object?>(w.Key[(group.Key.Length + 1)..].Replace('-', '_'), w.Value))
                    )
                )
                : new(group.Key, group.First().Value);
        }
    }
}
