using System.Globalization;

namespace CollegeTes.Text;

/// <summary>A version as people number them: <c>1.0</c>, <c>1.10</c>. Compared number by number, so that 1.10 comes after 1.9.</summary>
public static class VersionNumber
{
    private const int MostParts = 4;
    private const int MostDigits = 6;

    /// <summary>True for one to four numbers joined by points, without a leading zero: what may also name a file.</summary>
    public static bool IsValid(string text)
    {
        var parts = text.Split('.');
        return parts.Length <= MostParts
            && parts.All(p => p.Length is > 0 and <= MostDigits && p.All(char.IsAsciiDigit) && (p.Length == 1 || p[0] != '0'));
    }

    /// <summary>The order of two versions; those that are none come last, in the order of their characters.</summary>
    public static int Compare(string one, string other)
    {
        var (first, second) = (IsValid(one), IsValid(other));
        if (!first || !second)
            return first == second ? string.CompareOrdinal(one, other) : second.CompareTo(first);
        var (left, right) = (Numbers(one), Numbers(other));
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            // 1 and 1.0 are written differently and number the same thing.
            var order = left.ElementAtOrDefault(i).CompareTo(right.ElementAtOrDefault(i));
            if (order != 0)
                return order;
        }
        return 0;
    }

    private static int[] Numbers(string text) =>
        [.. text.Split('.').Select(p => int.Parse(p, NumberStyles.None, CultureInfo.InvariantCulture))];
}
