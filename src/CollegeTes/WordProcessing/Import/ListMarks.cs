using System.Globalization;

namespace CollegeTes.WordProcessing.Import;

/// <summary>Markers and indentation of nested lists, as CommonMark counts them.</summary>
internal sealed class ListMarks
{
    private readonly Stack<Level> _open = new();
    private int _list = -1;
    private bool _other;

    /// <summary>Anything that is no item ends all lists.</summary>
    public void Close() => _open.Clear();

    /// <summary>What stands before an item, what stands before its further lines, and whether an empty line comes first.</summary>
    public (string Prefix, string Indent, bool IsApart) Next(ListMark mark)
    {
        var isFirst = _open.Count == 0;
        if (mark.Continues && _open.TryPeek(out _))
        {
            while (_open.Count > 1 && _open.Peek().Depth > mark.Level)
                _open.Pop();
            var inside = new string(' ', _open.Peek().Content);
            return (inside, inside, true);
        }
        while (_open.TryPeek(out var deeper) && deeper.Depth > mark.Level)
            _open.Pop();
        var isApart = isFirst;
        if (
            _open.TryPeek(out var top)
            && top.Depth == mark.Level
            && (top.IsOrdered != mark.IsOrdered || (mark.Level == 0 && _list != mark.List))
        )
        {
            // Another list right after: another character keeps it another one.
            _open.Pop();
            _other = !_other;
            isApart = true;
        }
        else if (isFirst)
        {
            _other = false;
        }
        var isNew = !_open.TryPeek(out top) || top.Depth < mark.Level;
        var indent = isNew ? top?.Content ?? 0 : top!.Indent;
        var sign =
            mark.IsOrdered ? mark.Number.ToString(CultureInfo.InvariantCulture) + (_other ? ")" : ".")
            : _other ? "*"
            : "-";
        if (isNew)
        {
            // A numbered list that does not begin at one cannot follow a line of text.
            isApart |= mark.IsOrdered && mark.Number != 1;
            _open.Push(new Level(mark.Level, indent, indent + sign.Length + 1, mark.IsOrdered));
        }
        else
        {
            _open.Pop();
            _open.Push(new Level(mark.Level, indent, indent + sign.Length + 1, mark.IsOrdered));
        }
        if (mark.Level == 0)
            _list = mark.List;
        return ($"{new string(' ', indent)}{sign} ", new string(' ', indent + sign.Length + 1), isApart);
    }

    private sealed record Level(int Depth, int Indent, int Content, bool IsOrdered);
}
