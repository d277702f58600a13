using System.Text;
using CollegeTes.Scaffolding.Schemas;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Scaffolding;

/// <summary>What each key of a file means, in comments: the same words as the readers' remedies and the editors' bubbles.</summary>
internal sealed class Explanations(Vocabulary vocabulary)
{
    private const int Width = 116;
    private const int MostNames = 12;

    private const string EachHas = "Une liste, où chaque élément a ces clés.";

    private readonly Dictionary<object, string> _told = new(ReferenceEqualityComparer.Instance);

    /// <summary>The comment lines of a key, each with its line end; the keys inside it follow, indented.</summary>
    public string Of(FieldShape field)
    {
        var lines = new StringBuilder();
        Tell(field, field.Key, 0, lines);
        return lines.ToString();
    }

    private void Tell(FieldShape field, string path, int depth, StringBuilder lines)
    {
        var words = $"{field.Key}{(field.IsRequired ? " (obligatoire)" : "")} : {field.Description}";
        foreach (var text in Values(field.Shape).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (
                !field.Description.Contains("non renseigne", StringComparison.Ordinal)
                || !text.Contains("non renseigne", StringComparison.Ordinal)
            )
                words += " " + text;
        }
        var inside = Inside(field.Shape);
        var known = inside is not null && _told.TryGetValue(inside.Fields, out var first) ? first : null;
        if (known is not null)
            words = words.Replace(EachHas, "Une liste.", StringComparison.Ordinal) + $" Mêmes clés que « {known} ».";
        Wrap(words, depth, lines);
        if (inside is null || known is not null)
            return;
        _told[inside.Fields] = path;
        foreach (var child in inside.Fields)
            Tell(child, $"{path}.{child.Key}", depth + 1, lines);
    }

    private static ObjectShape? Inside(Shape shape) =>
        shape switch
        {
            ObjectShape mapping => mapping,
            ListShape list => Inside(list.Item),
            EitherShape either => either.Options.Select(Inside).FirstOrDefault(i => i is not null),
            _ => null,
        };

    private IEnumerable<string> Values(Shape shape) =>
        shape switch
        {
            ChoiceShape { Names: ["non renseigne"] } => ["Ou « non renseigne »."],
            ChoiceShape choice => [$"Valeurs : {string.Join(", ", choice.Names)}."],
            ScalarShape { Reference: { } reference } when vocabulary.Of(reference) is { Count: > 0 } words => [Names(words)],
            ScalarShape { Reference: null } scalar when scalar.Type != "string" || scalar.Pattern is not null =>
            [
                $"{char.ToUpperInvariant(scalar.Expects[0])}{scalar.Expects[1..]}.",
            ],
            ListShape list => Values(list.Item).Prepend(Inside(list.Item) is null ? "Une liste." : EachHas),
            EitherShape either => either.Options.SelectMany(Values),
            MapShape map => Values(map.Value),
            _ => [],
        };

    private static string Names(IReadOnlyList<Word> words) =>
        $"Noms connus : {string.Join(", ", words.Take(MostNames).Select(w => w.Name))}{(words.Count > MostNames ? "…" : ".")}";

    private static void Wrap(string text, int depth, StringBuilder lines)
    {
        var start = "## " + new string(' ', depth * 2);
        var line = new StringBuilder(start);
        // What stands between guillemets stays with them.
        foreach (
            var word in text.Replace("« ", "«\u00A0", StringComparison.Ordinal)
                .Replace(" »", "\u00A0»", StringComparison.Ordinal)
                .Split(' ')
        )
        {
            if (line.Length > start.Length && line.Length + word.Length > Width)
            {
                lines.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append(start).Append("  ");
            }
            line.Append(word).Append(' ');
        }
        lines.Append(line.ToString().TrimEnd()).Append('\n');
    }
}
