using System.Globalization;
using System.Text;

namespace CollegeTes.Drawings;

/// <summary>A point of a drawing, in user units, y downwards.</summary>
internal readonly record struct Point(double X, double Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(Point a, double k) => new(a.X * k, a.Y * k);

    public static Point Mix(Point a, Point b, double t) => a + (b - a) * t;
}

/// <summary>
/// Writes the <c>d</c> attribute of an SVG path in its shortest usual form: integers, relative commands, commands and
/// separators left out where the grammar of SVG 2 (§ 9.3.9) allows. Coordinates are rounded once, in absolute terms, so that
/// rounding never accumulates. Not thread-safe.
/// </summary>
internal sealed class PathData
{
    private readonly StringBuilder _text = new();
    private char _command;
    private int _x,
        _y,
        _startX,
        _startY;

    public bool IsEmpty => _text.Length == 0;

    public PathData Move(Point p)
    {
        var (x, y) = Round(p);
        Append('m', x - _x, y - _y); // at the head of a path, m counts from the origin
        (_x, _y) = (_startX, _startY) = (x, y);
        _command = 'l';
        return this;
    }

    public PathData Line(Point p)
    {
        var (x, y) = Round(p);
        if (y == _y)
            Append('h', x - _x);
        else if (x == _x)
            Append('v', y - _y);
        else
            Append('l', x - _x, y - _y);
        (_x, _y) = (x, y);
        return this;
    }

    /// <summary>Relative line, for small shapes drawn on the spot.</summary>
    public PathData By(double dx, double dy) => Line(new Point(_x + dx, _y + dy));

    public PathData Quad(Point control, Point end)
    {
        var (cx, cy) = Round(control);
        var (x, y) = Round(end);
        var bend = Math.Abs((cx - _x) * (y - _y) - (cy - _y) * (x - _x));
        if (bend <= 2 * Math.Max(Math.Abs(x - _x), Math.Abs(y - _y))) // less than one unit off a straight line
            return Line(end);
        Append('q', cx - _x, cy - _y, x - _x, y - _y);
        (_x, _y) = (x, y);
        return this;
    }

    /// <summary>A quadratic curve that goes through a point half-way.</summary>
    public PathData Through(Point middle, Point end) => Quad(middle * 2 - (new Point(_x, _y) + end) * 0.5, end);

    /// <summary>A point so small that a round line cap makes it a dot.</summary>
    public PathData Dot(Point p) => Move(p).By0();

    public PathData Close()
    {
        _text.Append('z');
        _command = 'z';
        (_x, _y) = (_startX, _startY);
        return this;
    }

    public override string ToString() => _text.ToString();

    private PathData By0()
    {
        Append('h', 0);
        return this;
    }

    private static (int X, int Y) Round(Point p) => (Rounded(p.X), Rounded(p.Y));

    private static int Rounded(double value) => (int)Math.Floor(value + 0.5);

    private void Append(char command, params ReadOnlySpan<int> numbers)
    {
        var first = true;
        if (command != _command)
            _text.Append(command);
        else
            first = false;
        _command = command;
        foreach (var n in numbers)
        {
            if (!first && n >= 0)
                _text.Append(' ');
            _text.Append(CultureInfo.InvariantCulture, $"{n}");
            first = false;
        }
    }
}
