using System.Diagnostics.CodeAnalysis;
using CollegeTes.Text;

namespace CollegeTes.Yaml;

/// <summary>
/// Reads the YAML that content files are written in every day: keys, lists, texts of one line, flow lists and groups. It gives
/// the very tree that the full parser gives, places included, ten times sooner; whatever is unusual or wrong it leaves to that
/// parser, and reports nothing itself. A property test compares the two.
/// </summary>
internal ref struct PlainYaml
{
    // Left to the full parser, which counts.
    private const int MaxNodes = 10_000;

    private readonly SourceFile _file;
    private readonly string _text;
    private LineCursor _at;
    private int _nodes;

    private PlainYaml(SourceFile file)
    {
        _file = file;
        _text = file.Text;
        _at = new LineCursor(_text);
    }

    /// <summary>Reads a file whose root is a mapping; false when it is not for this reader.</summary>
    public static bool TryReadMapping(SourceFile file, [NotNullWhen(true)] out YamlMapping? mapping)
    {
        mapping = null;
        if (LineCursor.HasUnusualCharacters(file.Text))
            return false;
        var reader = new PlainYaml(file);
        if (
            !reader._at.SkipToContent()
            || reader._at.Column != 0
            || reader.ReadBlockMapping(0, 1) is not { } read
            || reader._at.SkipToContent()
        )
            return false;
        mapping = read;
        return true;
    }

    /// <summary>Keys at one indentation, from the first of them; null when something is unusual.</summary>
    private YamlMapping? ReadBlockMapping(int indentation, int depth)
    {
        if (depth > YamlReader.MaxDepth)
            return null;
        var entries = new List<YamlEntry>();
        do
        {
            if (ReadKey() is not { } key || Contains(entries, key.Value))
                return null;
            var value =
                _at.Current == ' ' ? ReadAfterKey(indentation, depth)
                : _at.Current == '\n' ? ReadBelow(indentation, depth)
                : null;
            if (value is null)
                return null;
            entries.Add(new YamlEntry(key, value));
        } while (_at.SkipToContent() && _at.Column == indentation && !_at.StartsMarker());
        return _at.Column > indentation || _at.StartsMarker() ? null : Group(entries);
    }

    /// <summary>What stands after <c>key:</c> on its line, or below it.</summary>
    private YamlNode? ReadAfterKey(int indentation, int depth)
    {
        var after = _at.At;
        while (after < _text.Length && _text[after] == ' ')
            after++;
        if (after == _text.Length || _text[after] is '\n' or '#')
            return ReadBelow(indentation, depth);
        _at.At = after;
        return ReadInline(indentation, depth);
    }

    /// <summary>A group or a list on the lines below a key, further in.</summary>
    private YamlNode? ReadBelow(int indentation, int depth)
    {
        if (!_at.SkipToContent() || _at.Column <= indentation)
            return null;
        if (_at.Current == '-' && _at.Next == ' ')
            return ReadBlockSequence(_at.Column, depth + 1);
        return ReadBlockMapping(_at.Column, depth + 1);
    }

    private YamlSequence? ReadBlockSequence(int indentation, int depth)
    {
        if (depth > YamlReader.MaxDepth)
            return null;
        var items = new List<YamlNode>();
        do
        {
            if (_at.Current != '-' || _at.Next != ' ')
                return null;
            _at.At++;
            _at.SkipSpaces();
            var item =
                _at.Current is '\n' or '#' or '-' ? null
                : _at.StartsKey() ? ReadBlockMapping(_at.Column, depth + 1)
                : ReadInline(indentation, depth);
            if (item is null)
                return null;
            items.Add(item);
        } while (_at.SkipToContent() && _at.Column == indentation && !_at.StartsMarker());
        return _at.Column > indentation || _at.StartsMarker() ? null : List(items);
    }

    /// <summary>A text, a flow list or a flow group, which ends its line.</summary>
    private YamlNode? ReadInline(int indentation, int depth)
    {
        YamlNode? node = _at.Current switch
        {
            '"' or '\'' => ReadQuoted(),
            '[' => ReadFlowSequence(indentation, depth + 1),
            '{' => ReadFlowMapping(indentation, depth + 1),
            _ => ReadPlain(),
        };
        if (node is null)
            return null;
        var end = _at.At;
        _at.SkipSpaces();
        if (_at.Current == '#' && _at.At > end)
            _at.At = _at.EndOfLine();
        return _at.At == _text.Length || _at.Current == '\n' ? node : null;
    }

    private YamlScalar? ReadQuoted()
    {
        var quote = _at.Current;
        var start = _at.At + 1;
        var length = _text.AsSpan(start).IndexOfAny(quote, '\\', '\n');
        var end = start + length;
        if (length < 0 || _text[end] != quote || (end + 1 < _text.Length && _text[end + 1] == quote))
            return null;
        var node = Scalar(start, end, YamlScalarStyle.Quoted, _at.At, end + 1);
        _at.At = end + 1;
        return node;
    }

    /// <summary>A text without quotes, up to the end of its line or a comment.</summary>
    private YamlScalar? ReadPlain()
    {
        if (!_at.StartsPlain())
            return null;
        var start = _at.At;
        var end = _at.At;
        for (; _at.At < _text.Length && _at.Current != '\n'; _at.At++)
        {
            var c = _at.Current;
            if (c == ' ')
                continue;
            if (c == '#' && _text[_at.At - 1] == ' ')
                break;
            if (c == ':' && _at.Next is ' ' or '\n' or '\0')
                return null;
            end = _at.At + 1;
        }
        _at.At = end;
        return Scalar(start, end, YamlScalarStyle.Plain, start, end);
    }

    private YamlSequence? ReadFlowSequence(int indentation, int depth)
    {
        if (depth > YamlReader.MaxDepth)
            return null;
        var (start, line) = (_at.At, _at.Line);
        _at.At++;
        var items = new List<YamlNode>();
        while (SkipInFlow(indentation))
        {
            if (_at.Current == ']' && items.Count == 0)
            {
                _at.At++;
                return line == _at.Line ? new YamlSequence(items, Span(start, _at.At - 1)) : null;
            }
            if (ReadFlowNode(indentation, depth) is not { } item)
                return null;
            items.Add(item);
            if (!SkipInFlow(indentation))
                return null;
            if (_at.Current == ']')
            {
                _at.At++;
                return List(items);
            }
            if (_at.Current != ',')
                return null;
            _at.At++;
        }
        return null;
    }

    private YamlMapping? ReadFlowMapping(int indentation, int depth)
    {
        if (depth > YamlReader.MaxDepth)
            return null;
        _at.At++;
        var entries = new List<YamlEntry>();
        while (SkipInFlow(indentation))
        {
            if (ReadKey() is not { } key || _at.Current != ' ' || Contains(entries, key.Value))
                return null;
            if (!SkipInFlow(indentation) || ReadFlowNode(indentation, depth) is not { } value)
                return null;
            entries.Add(new YamlEntry(key, value));
            if (!SkipInFlow(indentation))
                return null;
            if (_at.Current == '}')
            {
                _at.At++;
                return Group(entries);
            }
            if (_at.Current != ',')
                return null;
            _at.At++;
        }
        return null;
    }

    private YamlNode? ReadFlowNode(int indentation, int depth) =>
        _at.Current switch
        {
            '"' or '\'' => ReadQuoted(),
            '[' => ReadFlowSequence(indentation, depth + 1),
            '{' => ReadFlowMapping(indentation, depth + 1),
            _ => ReadFlowPlain(),
        };

    /// <summary>A text without quotes inside a flow: only characters that have no other meaning there.</summary>
    private YamlScalar? ReadFlowPlain()
    {
        if (!_at.StartsPlain())
            return null;
        var start = _at.At;
        var end = _at.At;
        // Words that go on below the line are met again where a comma is expected.
        for (; _at.At < _text.Length && _at.Current is not (',' or ']' or '}' or '\n'); _at.At++)
        {
            if (_at.Current is '[' or '{' or ':' or '?' or '#' or '"' or '\\')
                return null;
            if (_at.Current != ' ')
                end = _at.At + 1;
        }
        _at.At = end;
        return Scalar(start, end, YamlScalarStyle.Plain, start, end);
    }

    /// <summary>
    /// Spaces between the parts of a flow, line ends included when the next line stands further in than what holds the flow.
    /// </summary>
    private bool SkipInFlow(int indentation)
    {
        var line = _at.Line;
        while (_at.Current is ' ' or '\n' && _at.At < _text.Length)
        {
            if (_at.Current == '\n')
                _at.StartLine();
            else
                _at.At++;
        }
        return _at.At < _text.Length && _at.Current != '#' && (line == _at.Line || _at.Column > indentation);
    }

    /// <summary>A key and its colon; what follows the colon is left.</summary>
    private YamlScalar? ReadKey()
    {
        var end = _at.EndOfKey();
        if (end < 0)
            return null;
        var key = Scalar(_at.At, end, YamlScalarStyle.Plain, _at.At, end);
        _at.At = end + 1;
        return key;
    }

    private static bool Contains(List<YamlEntry> entries, string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key.Value == key)
                return true;
        }
        return false;
    }

    private YamlScalar? Scalar(int start, int end, YamlScalarStyle style, int spanStart, int spanEnd) =>
        ++_nodes > MaxNodes ? null : new YamlScalar(SmallStrings.Get(_text.AsSpan(start, end - start)), style, Span(spanStart, spanEnd));

    private static YamlMapping Group(List<YamlEntry> entries) => new(entries, entries[0].Key.Span.To(entries[^1].Value.Span));

    private static YamlSequence List(List<YamlNode> items) => new(items, items[0].Span.To(items[^1].Span));

    private readonly SourceSpan Span(int start, int end) => _file.SpanOnLine(_at.Line, start - _at.LineStart, end - _at.LineStart);
}
