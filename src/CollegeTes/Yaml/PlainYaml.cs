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
    private int _at;
    private int _line;
    private int _lineStart;
    private int _nodes;

    private PlainYaml(SourceFile file)
    {
        _file = file;
        _text = file.Text;
    }

    /// <summary>Reads a file whose root is a mapping; false when it is not for this reader.</summary>
    public static bool TryReadMapping(SourceFile file, [NotNullWhen(true)] out YamlMapping? mapping)
    {
        mapping = null;
        if (HasUnusualCharacters(file.Text))
            return false;
        var reader = new PlainYaml(file);
        if (!reader.SkipToContent() || reader.Column != 0 || reader.ReadBlockMapping(0, 1) is not { } read || reader.SkipToContent())
            return false;
        mapping = read;
        return true;
    }

    private readonly int Column => _at - _lineStart;

    private readonly char Current => _at < _text.Length ? _text[_at] : '\0';

    private readonly char Next => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    // Tabs, other line ends, and what lies outside the basic plane: the full parser knows what it makes of them.
    private static bool HasUnusualCharacters(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\0', '\t') || text.ContainsAnyInRange('\u000B', '\u001F') || text.ContainsAnyInRange('\u007F', '\u009F')
        || text.ContainsAny('\u2028', '\u2029') || text.ContainsAnyInRange('\uD800', '\uFFFF');

    /// <summary>Moves past blank lines and comments to the next line that says something, after its indentation; false at the end.</summary>
    private bool SkipToContent()
    {
        while (_at < _text.Length)
        {
            if (Current == ' ')
                _at++;
            else if (Current == '\n')
                StartLine();
            else if (Current == '#' && (_at == _lineStart || _text[_at - 1] == ' '))
                _at = EndOfLine();
            else
                return true;
        }
        return false;
    }

    private void StartLine()
    {
        _at++;
        _line++;
        _lineStart = _at;
    }

    private readonly int EndOfLine()
    {
        var length = _text.AsSpan(_at).IndexOf('\n');
        return length < 0 ? _text.Length : _at + length;
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
            var value = Current == ' ' ? ReadAfterKey(indentation, depth) : Current == '\n' ? ReadBelow(indentation, depth) : null;
            if (value is null)
                return null;
            entries.Add(new YamlEntry(key, value));
        }
        while (SkipToContent() && Column == indentation && !StartsMarker());
        return Column > indentation || StartsMarker() ? null : Group(entries);
    }

    /// <summary>What stands after <c>key:</c> on its line, or below it.</summary>
    private YamlNode? ReadAfterKey(int indentation, int depth)
    {
        var after = _at;
        while (after < _text.Length && _text[after] == ' ')
            after++;
        if (after == _text.Length || _text[after] is '\n' or '#')
            return ReadBelow(indentation, depth);
        _at = after;
        return ReadInline(indentation, depth);
    }

    /// <summary>A group or a list on the lines below a key, further in.</summary>
    private YamlNode? ReadBelow(int indentation, int depth)
    {
        if (!SkipToContent() || Column <= indentation)
            return null;
        if (Current == '-' && Next == ' ')
            return ReadBlockSequence(Column, depth + 1);
        return ReadBlockMapping(Column, depth + 1);
    }

    private YamlSequence? ReadBlockSequence(int indentation, int depth)
    {
        if (depth > YamlReader.MaxDepth)
            return null;
        var items = new List<YamlNode>();
        do
        {
            if (Current != '-' || Next != ' ')
                return null;
            _at++;
            while (Current == ' ')
                _at++;
            var item = Current is '\n' or '#' or '-' ? null : StartsKey() ? ReadBlockMapping(Column, depth + 1) : ReadInline(indentation, depth);
            if (item is null)
                return null;
            items.Add(item);
        }
        while (SkipToContent() && Column == indentation && !StartsMarker());
        return Column > indentation || StartsMarker() ? null : List(items);
    }

    /// <summary>A text, a flow list or a flow group, which ends its line.</summary>
    private YamlNode? ReadInline(int indentation, int depth)
    {
        YamlNode? node = Current switch
        {
            '"' or '\'' => ReadQuoted(),
            '[' => ReadFlowSequence(indentation, depth + 1),
            '{' => ReadFlowMapping(indentation, depth + 1),
            _ => ReadPlain(),
        };
        if (node is null)
            return null;
        var end = _at;
        while (Current == ' ')
            _at++;
        if (Current == '#' && _at > end)
            _at = EndOfLine();
        return _at == _text.Length || Current == '\n' ? node : null;
    }

    private YamlScalar? ReadQuoted()
    {
        var quote = Current;
        var start = _at + 1;
        var length = _text.AsSpan(start).IndexOfAny(quote, '\\', '\n');
        var end = start + length;
        if (length < 0 || _text[end] != quote || (end + 1 < _text.Length && _text[end + 1] == quote))
            return null;
        var node = Scalar(start, end, YamlScalarStyle.Quoted, _at, end + 1);
        _at = end + 1;
        return node;
    }

    /// <summary>A text without quotes, up to the end of its line or a comment.</summary>
    private YamlScalar? ReadPlain()
    {
        if (!StartsPlain())
            return null;
        var start = _at;
        var end = _at;
        for (; _at < _text.Length && Current != '\n'; _at++)
        {
            var c = Current;
            if (c == ' ')
                continue;
            if (c == '#' && _text[_at - 1] == ' ')
                break;
            if (c == ':' && Next is ' ' or '\n' or '\0')
                return null;
            end = _at + 1;
        }
        _at = end;
        return Scalar(start, end, YamlScalarStyle.Plain, start, end);
    }

    private YamlSequence? ReadFlowSequence(int indentation, int depth)
    {
        if (depth > YamlReader.MaxDepth)
            return null;
        var (start, line) = (_at, _line);
        _at++;
        var items = new List<YamlNode>();
        while (SkipInFlow(indentation))
        {
            if (Current == ']' && items.Count == 0)
            {
                _at++;
                return line == _line ? new YamlSequence(items, Span(start, _at - 1)) : null;
            }
            if (ReadFlowNode(indentation, depth) is not { } item)
                return null;
            items.Add(item);
            if (!SkipInFlow(indentation))
                return null;
            if (Current == ']')
            {
                _at++;
                return List(items);
            }
            if (Current != ',')
                return null;
            _at++;
        }
        return null;
    }

    private YamlMapping? ReadFlowMapping(int indentation, int depth)
    {
        if (depth > YamlReader.MaxDepth)
            return null;
        _at++;
        var entries = new List<YamlEntry>();
        while (SkipInFlow(indentation))
        {
            if (ReadKey() is not { } key || Current != ' ' || Contains(entries, key.Value))
                return null;
            if (!SkipInFlow(indentation) || ReadFlowNode(indentation, depth) is not { } value)
                return null;
            entries.Add(new YamlEntry(key, value));
            if (!SkipInFlow(indentation))
                return null;
            if (Current == '}')
            {
                _at++;
                return Group(entries);
            }
            if (Current != ',')
                return null;
            _at++;
        }
        return null;
    }

    private YamlNode? ReadFlowNode(int indentation, int depth) => Current switch
    {
        '"' or '\'' => ReadQuoted(),
        '[' => ReadFlowSequence(indentation, depth + 1),
        '{' => ReadFlowMapping(indentation, depth + 1),
        _ => ReadFlowPlain(),
    };

    /// <summary>A text without quotes inside a flow: only characters that have no other meaning there.</summary>
    private YamlScalar? ReadFlowPlain()
    {
        if (!StartsPlain())
            return null;
        var start = _at;
        var end = _at;
        // Words that go on below the line are met again where a comma is expected.
        for (; _at < _text.Length && Current is not (',' or ']' or '}' or '\n'); _at++)
        {
            if (Current is '[' or '{' or ':' or '?' or '#' or '"' or '\\')
                return null;
            if (Current != ' ')
                end = _at + 1;
        }
        _at = end;
        return Scalar(start, end, YamlScalarStyle.Plain, start, end);
    }

    /// <summary>Spaces between the parts of a flow, line ends included when the next line stands further in than what holds the flow.</summary>
    private bool SkipInFlow(int indentation)
    {
        var line = _line;
        while (Current is ' ' or '\n' && _at < _text.Length)
        {
            if (Current == '\n')
                StartLine();
            else
                _at++;
        }
        return _at < _text.Length && Current != '#' && (line == _line || Column > indentation);
    }

    /// <summary>A key and its colon; what follows the colon is left.</summary>
    private YamlScalar? ReadKey()
    {
        var end = EndOfKey();
        if (end < 0)
            return null;
        var key = Scalar(_at, end, YamlScalarStyle.Plain, _at, end);
        _at = end + 1;
        return key;
    }

    private readonly bool StartsKey()
    {
        var end = EndOfKey();
        return end >= 0 && (end + 1 == _text.Length || _text[end + 1] is ' ' or '\n');
    }

    // Letters, digits, hyphens, underscores: a key with anything else is the full parser's.
    private readonly int EndOfKey()
    {
        if (_at >= _text.Length || !char.IsLetter(_text[_at]))
            return -1;
        var end = _at + 1;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '-' or '_'))
            end++;
        return end < _text.Length && _text[end] == ':' ? end : -1;
    }

    private readonly bool StartsPlain() => char.IsLetterOrDigit(Current) || (Current == '-' && char.IsLetterOrDigit(Next));

    // « --- » and « ... » end a document.
    private readonly bool StartsMarker() => Column == 0 && Current is '-' or '.' && _text.AsSpan(_at).StartsWith([Current, Current, Current]);

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

    private static YamlMapping Group(List<YamlEntry> entries) => new(entries, Join(entries[0].Key.Span, entries[^1].Value.Span));

    private static YamlSequence List(List<YamlNode> items) => new(items, Join(items[0].Span, items[^1].Span));

    private readonly SourceSpan Span(int start, int end) => _file.SpanOnLine(_line, start - _lineStart, end - _lineStart);

    private static SourceSpan Join(SourceSpan first, SourceSpan last) => first with { EndLine = last.EndLine, EndColumn = last.EndColumn };
}
