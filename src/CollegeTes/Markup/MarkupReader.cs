namespace CollegeTes.Markup;

/// <summary>
/// Reads the pages that templates make: valid HTML, so without the repairs that a browser makes to any text. End tags that HTML lets
/// out are supplied; a tag that closes nothing is passed over.
/// </summary>
public sealed class MarkupReader
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    };

    // What an opening tag closes when it is still open: the end tags that may be let out (HTML, 13.1.2.4).
    private static readonly Dictionary<string, string[]> Implied = new(StringComparer.Ordinal)
    {
        ["li"] = ["li"],
        ["dt"] = ["dt", "dd"],
        ["dd"] = ["dt", "dd"],
        ["tr"] = ["tr", "td", "th"],
        ["td"] = ["td", "th"],
        ["th"] = ["td", "th"],
        ["tbody"] = ["thead", "tbody", "tr", "td", "th"],
        ["tfoot"] = ["thead", "tbody", "tr", "td", "th"],
    };

    // csharpier-ignore
    private static readonly HashSet<string> ClosesParagraph = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "div", "dl", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "main",
        "nav", "ol", "p", "pre", "section", "table", "ul",
    };

    private readonly string _text;
    private readonly List<MarkupElement> _open = [new MarkupElement("#page")];
    private int _position;

    private MarkupReader(string text) => _text = text;

    /// <summary>True for an element that holds nothing and has no end tag.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>The <c>html</c> element of a page.</summary>
    public static MarkupElement Read(string page)
    {
        var root = new MarkupReader(page).Run();
        return root.Children.OfType<MarkupElement>().FirstOrDefault(e => e.Name == "html") ?? root;
    }

    private MarkupElement Run()
    {
        while (_position < _text.Length)
        {
            var next = _text.IndexOf('<', _position);
            if (next < 0)
                next = _text.Length;
            if (next > _position)
                AddText(_text[_position..next]);
            _position = next;
            if (_position < _text.Length)
                Tag();
        }
        return _open[0];
    }

    private void Tag()
    {
        if (_text.AsSpan(_position).StartsWith("<!--"))
            _position = After("-->");
        else if (_position + 1 < _text.Length && _text[_position + 1] is '!' or '?')
            _position = After(">");
        else if (_position + 1 < _text.Length && _text[_position + 1] == '/')
            Close();
        else if (_position + 1 < _text.Length && char.IsAsciiLetter(_text[_position + 1]))
            Open();
        else
            AddText(_text[_position++].ToString());
    }

    private void Open()
    {
        _position++;
        var element = new MarkupElement(Word());
        var closed = false;
        for (SkipSpaces(); _position < _text.Length && _text[_position] != '>'; SkipSpaces())
        {
            if (_text[_position] == '/')
            {
                closed = true;
                _position++;
                continue;
            }
            closed = false;
            var name = Word();
            if (name.Length == 0)
                _position++;
            else
                element[name] = Value();
        }
        _position++;
        CloseImplied(element.Name);
        _open[^1].Children.Add(element);
        if (Void.Contains(element.Name) || closed)
            return;
        if (element.Name is "style" or "script")
        {
            var end = _text.IndexOf("</" + element.Name, _position, StringComparison.OrdinalIgnoreCase);
            end = end < 0 ? _text.Length : end;
            element.Children.Add(new MarkupText(_text[_position..end]));
            _position = end;
        }
        _open.Add(element);
    }

    private void Close()
    {
        _position += 2;
        var name = Word();
        _position = After(">");
        var index = _open.FindLastIndex(e => e.Name == name);
        if (index > 0)
            _open.RemoveRange(index, _open.Count - index);
    }

    private void CloseImplied(string name)
    {
        while (
            _open.Count > 1
            && (
                (Implied.TryGetValue(name, out var closed) && closed.Contains(_open[^1].Name))
                || (_open[^1].Name == "p" && ClosesParagraph.Contains(name))
            )
        )
            _open.RemoveAt(_open.Count - 1);
    }

    private string Value()
    {
        SkipSpaces();
        if (_position >= _text.Length || _text[_position] != '=')
            return "";
        _position++;
        SkipSpaces();
        if (_text[_position] is '"' or '\'')
        {
            var end = _text.IndexOf(_text[_position], _position + 1);
            end = end < 0 ? _text.Length : end;
            var value = _text[(_position + 1)..end];
            _position = Math.Min(end + 1, _text.Length);
            return Decode(value);
        }
        var start = _position;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] != '>')
            _position++;
        return Decode(_text[start.._position]);
    }

    private string Word()
    {
        var start = _position;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not ('>' or '/' or '='))
            _position++;
        return _text[start.._position];
    }

    private void SkipSpaces()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
    }

    private int After(string end) =>
        _text.IndexOf(end, _position, StringComparison.Ordinal) is >= 0 and var found ? found + end.Length : _text.Length;

    private void AddText(string text) => _open[^1].Children.Add(new MarkupText(Decode(text)));

    /// <summary>A text with its character references resolved.</summary>
    public static string Decode(string text) =>
        text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;
}
