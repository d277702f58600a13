using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Tests.Fields;

/// <summary>A text of a generated file: where it stands, what its field says it is.</summary>
internal sealed record FilledText(string Path, int Line, string Key, TextRole Role, string Words);

/// <summary>
/// A content file with every key that its shape knows, at every depth, each on a line of its own; each free text holds the same
/// words. It follows from
/// the declarations alone: a field that is added tomorrow is in it.
/// </summary>
internal sealed class FilledFile
{
    private static readonly string[] Samples =
    [
        "exemple",
        "1f3c5a7e",
        "accroche:1f3c5a7e",
        "2024-03-15",
        "https://exemple.fr/page",
        "service@exemple.fr",
        "02:15",
        "#24503f",
        "fr",
        "47.65,-2.08",
        "R113314",
        "500 ko",
        "val-clair/haies",
        "1.0",
        "PT15M",
    ];

    private readonly StringBuilder _text = new();
    private readonly string _path;
    private readonly Func<int, string> _words;
    private readonly IReadOnlyDictionary<string, string> _values;
    private int _line = 1;

    private FilledFile(string path, Func<int, string> words, IReadOnlyDictionary<string, string> values) =>
        (_path, _words, _values) = (path, words, values);

    public List<FilledText> Texts { get; } = [];

    public string Text => _text.ToString();

    /// <summary>Writes a file of a kind.</summary>
    /// <param name="words">What each of its texts says, by its rank, without an apostrophe.</param>
    /// <param name="values">What must be said otherwise, by key: nothing leaves the key out.</param>
    public static FilledFile Write(
        ContentKind kind,
        string path,
        Func<int, string> words,
        IReadOnlyDictionary<string, string>? values = null
    )
    {
        var file = new FilledFile(path, words, values ?? new Dictionary<string, string>());
        var isText = path.EndsWith(".md", StringComparison.Ordinal);
        if (isText)
            file.Line("---");
        file.Keys(kind.Shape, 0, "");
        if (isText)
            file.Line("---\n\n## Contexte\n\nUn texte.\n");
        return file;
    }

    private void Line(string text)
    {
        _text.Append(text).Append('\n');
        _line++;
    }

    private void Keys(ObjectShape shape, int depth, string path)
    {
        foreach (var field in shape.Fields)
            Value(field.Key + ":", field.Shape, depth, path.Length == 0 ? field.Key : path + "." + field.Key);
    }

    private void Value(string head, Shape shape, int depth, string path)
    {
        var margin = new string(' ', depth * 2);
        if (_values.TryGetValue(path, out var given))
        {
            if (given.Length > 0)
                Line($"{margin}{head} {given}");
            return;
        }
        switch (shape)
        {
            case ObjectShape thing:
                Line(margin + head);
                Keys(thing, depth + 1, path);
                break;
            case ListShape list:
                Line(margin + head);
                foreach (var item in list.Item is EitherShape either ? either.Options : [list.Item])
                    Value("-", item, depth + 1, path);
                break;
            case EitherShape choices:
                Value(head, choices.Options.FirstOrDefault(o => o is ObjectShape or ListShape) ?? choices.Options[0], depth, path);
                break;
            case ChoiceShape choice:
                Line($"{margin}{head} {choice.Names[0]}");
                break;
            case ScalarShape { Role: not (TextRole.None or TextRole.Cited) } text:
                var words = _words(Texts.Count);
                Texts.Add(new FilledText(_path, _line, path, text.Role, words));
                Line($"{margin}{head} '{words}'");
                break;
            case ScalarShape scalar:
                Line($"{margin}{head} '{Sample(scalar)}'");
                break;
            default:
                break;
        }
    }

    private static string Sample(ScalarShape shape) =>
        shape.Type switch
        {
            "number" or "integer" => "1",
            "boolean" => "non",
            _ => Samples.First(s => shape.Pattern is null || Regex.IsMatch(s, shape.Pattern)),
        };
}
