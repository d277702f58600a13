using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Tests.Fields;

/// <summary>A text of a generated file: where it stands, what its field says it is.</summary>
internal sealed record FilledText(string Path, int Line, string Key, TextRole Role);

/// <summary>
/// A content file with every key that its shape knows, at every depth, each on a line of its own; each free text holds the same
/// words. It follows from
/// the declarations alone: a field that is added tomorrow is in it.
/// </summary>
internal sealed class FilledFile
{
    private static readonly string[] Samples =
    [
        "exemple", "2024-03-15", "https://exemple.fr/page", "service@exemple.fr", "02:15",
        "#24503f", "fr", "47.65,-2.08", "R113314", "500 ko",
    ];

    private readonly StringBuilder _text = new();
    private readonly string _path;
    private readonly string _words;
    private int _line = 1;

    private FilledFile(string path, string words) => (_path, _words) = (path, words);

    public List<FilledText> Texts { get; } = [];

    public string Text => _text.ToString();

    /// <summary>Writes a file of a kind.</summary>
    /// <param name="words">What each of its texts says, without an apostrophe.</param>
    public static FilledFile Write(ContentKind kind, string path, string words)
    {
        var file = new FilledFile(path, words);
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
            case ChoiceShape words:
                Line($"{margin}{head} {words.Names[0]}");
                break;
            case ScalarShape { Role: not (TextRole.None or TextRole.Cited) } text:
                Texts.Add(new FilledText(_path, _line, path, text.Role));
                Line($"{margin}{head} '{_words}'");
                break;
            case ScalarShape scalar:
                Line($"{margin}{head} '{Sample(scalar)}'");
                break;
            default:
                break;
        }
    }

    private static string Sample(ScalarShape shape) => shape.Type switch
    {
        "number" or "integer" => "1",
        "boolean" => "non",
        _ => Samples.First(s => shape.Pattern is null || Regex.IsMatch(s, shape.Pattern)),
    };
}
