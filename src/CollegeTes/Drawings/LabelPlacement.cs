namespace CollegeTes.Drawings;

/// <summary>A rectangle, for labels.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool IsInside(Box other) => Left >= other.Left && Right <= other.Right && Top >= other.Top && Bottom <= other.Bottom;
}

/// <summary>Where a label goes: start of its base line, its box, and whether a line must tie it to its point.</summary>
internal readonly record struct PlacedLabel(Point Baseline, Box Box, bool IsTied);

/// <summary>
/// Places the labels of points so that they overlap neither each other nor the points: greedily, in the order given, trying
/// eight places around the point, then the same places further away. Not thread-safe.
/// </summary>
internal sealed class LabelPlacement(Box frame)
{
    private static readonly (double X, double Y)[] Around = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)];

    private readonly List<Box> _taken = [];

    /// <summary>Keeps a round place free, for a point.</summary>
    public void Reserve(Point centre, double radius) =>
        _taken.Add(new Box(centre.X - radius, centre.Y - radius, centre.X + radius, centre.Y + radius));

    /// <summary>Finds a place for a label, and takes it; null when there is none.</summary>
    public PlacedLabel? Place(Point centre, double width, double size, double radius)
    {
        foreach (var gap in (ReadOnlySpan<double>)[4, 18, 36, 60, 90])
        {
            foreach (var (dx, dy) in Around)
            {
                var reach = radius + gap;
                var slant = dx != 0 && dy != 0 ? 0.7 : 1;
                var left =
                    centre.X
                    + dx * reach * slant
                    - (
                        dx < 0 ? width
                        : dx == 0 ? width / 2
                        : 0
                    );
                var middle = centre.Y + dy * (reach * slant + size * 0.45);
                var box = new Box(left - 2, middle - size * 0.6, left + width + 2, middle + size * 0.6);
                if (!box.IsInside(frame) || _taken.Exists(box.Overlaps))
                    continue;
                _taken.Add(box);
                return new PlacedLabel(new Point(left, middle + size * 0.35), box, gap > 18);
            }
        }
        return null;
    }
}
