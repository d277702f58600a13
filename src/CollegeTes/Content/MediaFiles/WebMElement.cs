namespace CollegeTes.Content.MediaFiles;

/// <summary>An element of a WebM (EBML, RFC 8794), by its place in the file.</summary>
/// <param name="Id">With its marker: <c>0x18538067</c> is a segment.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Start">Where what it holds begins.</param>
/// <param name="End">Where it ends; the end of the file for one that does not say.</param>
internal readonly record struct WebMElement(uint Id, long Offset, long Start, long End)
{
    public long Length => End - Start;

    /// <summary>The element at a place; null at the end, or where the file stops making sense.</summary>
    public static WebMElement? At(BoundedReader reader, long at)
    {
        var head = reader.Read(at, 12);
        if (head.IsEmpty || LengthOf(head[0]) is not (> 0 and <= 4 and var ofId) || head.Length <= ofId)
            return null;
        uint id = 0;
        foreach (var digit in head[..ofId])
            id = (id << 8) | digit;
        var rest = head[ofId..];
        if (LengthOf(rest[0]) is not (> 0 and var ofSize) || rest.Length < ofSize)
            return null;
        var size = (ulong)rest[0] & ((1UL << (8 - ofSize)) - 1);
        var isUnknown = size == (1UL << (8 - ofSize)) - 1;
        foreach (var digit in rest[1..ofSize])
        {
            size = (size << 8) | digit;
            isUnknown &= digit == 0xFF;
        }
        var start = at + ofId + ofSize;
        return new WebMElement(id, at, start, isUnknown || size > (ulong)(reader.Length - start) ? reader.Length : start + (long)size)
        {
            IsWhole = isUnknown || size <= (ulong)(reader.Length - start),
        };
    }

    /// <summary>False when the file ends before it does.</summary>
    public bool IsWhole { get; private init; } = true;

    /// <summary>A whole number that it holds, on eight bytes at most.</summary>
    public ulong Number(BoundedReader reader)
    {
        ulong number = 0;
        foreach (var digit in Length <= 8 ? reader.Read(Start, (int)Length) : [])
            number = (number << 8) | digit;
        return number;
    }

    // The leading zeros of the first byte say how many follow.
    private static int LengthOf(byte first) => first == 0 ? 0 : System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 23;
}
