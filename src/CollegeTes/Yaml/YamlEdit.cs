using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Yaml;

/// <summary>
/// Writes values into a YAML file that people wrote, and touches nothing else: comments, order and layout stay. What is written follows the
/// style around it, one key a line or all between braces.
/// </summary>
/// <param name="file">The file whose nodes are edited: their places are looked up in it.</param>
public sealed class YamlEdit(SourceFile file)
{
    private readonly List<(int Start, int End, string Text)> _edits = [];

    /// <summary>Gives a key of a mapping a value, in place of the one it has or after the others.</summary>
    /// <param name="value">YAML that fits on one line: a quoted text, a list between brackets, a mapping between braces.</param>
    public void Set(YamlMapping mapping, string key, string value)
    {
        if (mapping.Entries.FirstOrDefault(e => UnicodeText.Fold(e.Key.Value).Replace('_', '-') == key) is { Key: not null } known)
        {
            var start = EndOf(known.Key);
            var colon = file.Text.IndexOf(':', start);
            _edits.Add((colon + 1, EndOf(known.Value, colon + 1), " " + value));
            return;
        }
        var last = mapping.Entries[^1];
        var end = EndOf(last.Value, EndOf(last.Key) + 1);
        if (IsFlow(mapping))
            _edits.Add((end, end, $", {key}: {value}"));
        else
            AddLine(end, $"{new string(' ', ColumnOf(StartOf(mapping)))}{key}: {value}");
    }

    /// <summary>Adds an item to the list of a key of the file itself, after the others; the key too where there is none.</summary>
    /// <param name="item">YAML that fits on one line.</param>
    public void Add(YamlMapping root, string key, string item)
    {
        if (root.Entries.FirstOrDefault(e => UnicodeText.Fold(e.Key.Value).Replace('_', '-') == key) is not { Key: not null } known)
        {
            var end = file.Text.TrimEnd('\n', ' ').Length;
            _edits.Add((end, end, $"\n{key}:\n  - {item}"));
            return;
        }
        if (known.Value is not YamlSequence { Items: [.., var last] } sequence)
        {
            Set(root, key, $"\n  - {item}");
            return;
        }
        var (start, after) = (StartOf(sequence.Items[0]), EndOf(last));
        var dash = file.Text.LastIndexOf('-', Math.Max(0, start - 1));
        if (dash >= 0 && file.Text[dash..start].Trim() == "-")
            AddLine(after, $"{new string(' ', ColumnOf(dash))}- {item}");
        else
            _edits.Add((after, after, $", {item}"));
    }

    /// <summary>The text with all that was asked; what was asked twice of one place comes in the order of asking.</summary>
    public string Apply()
    {
        var text = new StringBuilder(file.Text.Length + 256);
        var at = 0;
        foreach (var (start, end, written) in _edits.OrderBy(e => e.Start))
        {
            text.Append(file.Text, at, start - at).Append(written);
            at = end;
        }
        return text.Append(file.Text, at, file.Text.Length - at).ToString();
    }

    // A line of its own, after the one where something ends and what is said of it there.
    private void AddLine(int after, string line)
    {
        var end = file.Text.IndexOf('\n', after);
        if (end < 0)
            end = file.Text.Length;
        _edits.Add((end, end, "\n" + line));
    }

    private int ColumnOf(int offset) => offset - (file.Text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1);

    // True when a mapping is between braces: what stands before its first key says so.
    private bool IsFlow(YamlMapping mapping) => mapping.Entries.Count == 0 || file.Text[StartOf(mapping)] == '{';

    // The first character of a node, its brace or bracket where it has one.
    private int StartOf(YamlNode node) =>
        node switch
        {
            YamlMapping { Entries: [var first, ..] } => Opening('{', file.Offset(first.Key.Span.Line, first.Key.Span.Column)),
            YamlSequence { Items: [var first, ..] } => Opening('[', StartOf(first)),
            _ => file.Offset(node.Span.Line, node.Span.Column),
        };

    private int Opening(char open, int inside)
    {
        var before = inside - 1;
        while (before >= 0 && char.IsWhiteSpace(file.Text[before]))
            before--;
        return before >= 0 && file.Text[before] == open ? before : inside;
    }

    // Just after a node; of a mapping or a list, after its last brace or its last value.
    private int EndOf(YamlNode node, int from = 0)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return scalar.Value.Length == 0 && scalar.Style == YamlScalarStyle.Plain
                    ? from
                    : file.Offset(scalar.Span.EndLine, scalar.Span.EndColumn);
            case YamlMapping mapping:
                var inside = mapping.Entries.Count == 0 ? from : EndOf(mapping.Entries[^1].Value, EndOf(mapping.Entries[^1].Key) + 1);
                return mapping.Entries.Count == 0 || IsFlow(mapping) ? After('}', inside) : inside;
            case YamlSequence { Items.Count: 0 }:
                return After(']', from);
            case YamlSequence sequence:
                var last = EndOf(sequence.Items[^1]);
                return file.Text[StartOf(sequence)] == '[' ? After(']', last) : last;
            default:
                return from;
        }
    }

    private int After(char close, int from) => file.Text.IndexOf(close, from) is >= 0 and var at ? at + 1 : from;
}
