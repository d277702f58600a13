using System.Text;
using CollegeTes.Content;
using CollegeTes.Scaffolding.Schemas;

namespace CollegeTes.Scaffolding;

/// <summary>
/// A new content file: every key explained, what must be there already there, the rest one « # » away. It reads back without
/// error, as a draft.
/// </summary>
public static class Starter
{
    private const string HowToRead =
        "## Ces lignes « ## » expliquent les clés. Une clé précédée de « # » est facultative : retirez « # » pour vous en servir.\n";

    /// <summary>The text of a new file.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="path">Its workspace path, which its first line needs to name its schema.</param>
    /// <param name="vocabulary">The names that the workspace knows.</param>
    /// <param name="values">YAML to write for some keys, in place of the model's lines.</param>
    /// <param name="body">What follows the front matter, in place of the model's text.</param>
    public static string Make(
        ContentKind kind,
        string path,
        Vocabulary vocabulary,
        IReadOnlyDictionary<string, string> values,
        string? body = null
    )
    {
        var model = FileModel.Of(kind);
        var explanations = new Explanations(vocabulary);
        var text = new StringBuilder(kind.IsText ? "---\n" : "");
        text.Append(SchemaFolder.Line(kind, path)).Append('\n').Append(HowToRead);
        foreach (var field in kind.Shape.Fields)
        {
            text.Append('\n').Append(explanations.Of(field));
            text.Append(
                values.TryGetValue(field.Key, out var value)
                    ? $"{field.Key}:{(value.StartsWith('\n') ? "" : " ")}{value}\n"
                    : model.Lines(field.Key)
            );
        }
        return text.Append(kind.IsText ? "---\n" : "").Append(body ?? model.Body).ToString();
    }
}
