using System.Buffers.Binary;
using CollegeTes.Building;

namespace CollegeTes.Content.MediaFiles;

/// <summary>
/// Counts the blocks of a JPEG of the ordinary sort (baseline or extended, Huffman: ITU-T T.81, annex F) without computing a pixel. Some
/// devices leave
/// out the mark of the end; what a transfer cut short has none either, and only the count of blocks tells them apart.
/// </summary>
internal ref struct JpegScan
{
    private readonly ReadOnlySpan<byte> _data;
    private int _at;
    private int _bits;
    private int _left;

    private JpegScan(ReadOnlySpan<byte> data) => _data = data;

    /// <summary>True when every block of the picture is there; false too for a sort that is not looked into.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        var tables = new Table?[8];
        var components = Array.Empty<Component>();
        var (width, height, restart, done) = (0, 0, 0, 0);
        for (var at = 2; JpegSegments.Next(bytes, ref at, out var marker, out var segment); )
        {
            var body = segment.Length > 4 ? segment[4..] : [];
            switch (marker)
            {
                case 0xC0 or 0xC1 when body.Length >= 6 && body.Length >= 6 + (3 * body[5]):
                    (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
                    components = new Component[body[5]];
                    for (var i = 0; i < components.Length; i++)
                        components[i] = new Component(body[6 + (3 * i)], body[7 + (3 * i)] >> 4, body[7 + (3 * i)] & 15);
                    break;
                case >= 0xC2 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC):
                    return false;
                case 0xC4:
                    if (!ReadTables(body, tables))
                        return false;
                    break;
                case 0xDD when body.Length >= 2:
                    restart = BinaryPrimitives.ReadUInt16BigEndian(body);
                    break;
                case 0xDA:
                    var end = JpegSegments.ScanEnd(bytes, at);
                    if (Count(body, bytes[at..end], components, tables, (width, height), restart) is not (> 0 and var shown))
                        return false;
                    done += shown;
                    at = end;
                    break;
            }
        }
        return components.Length > 0 && done >= components.Length;
    }

    // How many components a scan holds whole; 0 when a block is missing.
    private static int Count(
        ReadOnlySpan<byte> body,
        ReadOnlySpan<byte> data,
        Component[] all,
        Table?[] tables,
        (int Width, int Height) size,
        int restart
    )
    {
        if (
            body.Length < 1
            || body.Length < 1 + (2 * body[0])
            || body[0] is 0 or > 4
            || all.Length == 0
            || all.Any(c => c.Across is 0 or > 4 || c.Down is 0 or > 4)
        )
            return 0;
        var (across, down) = (all.Max(c => c.Across), all.Max(c => c.Down));
        var shown = new List<(int Blocks, Table Dc, Table Ac)>();
        var units = (long)Parts(size.Width, 8 * across) * Parts(size.Height, 8 * down);
        for (var i = 0; i < body[0]; i++)
        {
            var (id, choice) = (body[1 + (2 * i)], body[2 + (2 * i)]);
            var component = Array.Find(all, c => c.Id == id);
            if (
                component is null
                || choice >> 4 > 3
                || (choice & 15) > 3
                || tables[choice >> 4] is not { } dc
                || tables[4 + (choice & 15)] is not { } ac
            )
                return 0;
            shown.Add((component.Across * component.Down, dc, ac));
            // Alone in its scan, a component is cut into its own blocks.
            if (body[0] == 1)
            {
                units = (long)Parts(Parts(size.Width * component.Across, across), 8) * Parts(Parts(size.Height * component.Down, down), 8);
                shown[0] = (1, dc, ac);
            }
        }
        var scan = new JpegScan(data);
        for (var unit = 0L; unit < units; unit++)
        {
            if (restart > 0 && unit > 0 && unit % restart == 0)
                scan.Restart();
            foreach (var (blocks, dc, ac) in shown)
            {
                for (var block = 0; block < blocks; block++)
                {
                    if (!scan.Block(dc, ac))
                        return 0;
                }
            }
        }
        return units > 0 ? shown.Count : 0;
    }

    private static int Parts(int length, int step) => (length + step - 1) / step;

    private static bool ReadTables(ReadOnlySpan<byte> body, Table?[] tables)
    {
        while (body.Length > 0)
        {
            if (body.Length < 17 || (body[0] & 15) > 3 || body[0] >> 4 > 1)
                return false;
            var count = 0;
            foreach (var value in body[1..17])
                count += value;
            if (body.Length < 17 + count)
                return false;
            tables[(4 * (body[0] >> 4)) + (body[0] & 15)] = new Table(body[1..17].ToArray(), body.Slice(17, count).ToArray());
            body = body[(17 + count)..];
        }
        return true;
    }

    private bool Block(Table dc, Table ac)
    {
        if (Symbol(dc) is not (>= 0 and <= 16 and var length) || !Skip(length))
            return false;
        for (var at = 1; at < 64; at++)
        {
            var symbol = Symbol(ac);
            if (symbol < 0)
                return false;
            if ((symbol & 15) == 0 && symbol >> 4 != 15)
                return true;
            at += symbol >> 4;
            if (!Skip(symbol & 15))
                return false;
        }
        return true;
    }

    private int Symbol(Table table)
    {
        var (code, first, index) = (0, 0, 0);
        for (var length = 0; length < 16; length++)
        {
            var bit = Bit();
            if (bit < 0)
                return -1;
            code = (code << 1) | bit;
            int count = table.Counts[length];
            if (code - first < count)
                return table.Symbols[index + code - first];
            index += count;
            first = (first + count) << 1;
        }
        return -1;
    }

    private bool Skip(int bits)
    {
        for (; bits > 0; bits--)
        {
            if (Bit() < 0)
                return false;
        }
        return true;
    }

    private int Bit()
    {
        if (_left == 0)
        {
            if (_at >= _data.Length || (_data[_at] == 0xFF && (_at + 1 >= _data.Length || _data[_at + 1] != 0)))
                return -1;
            _bits = _data[_at];
            _at += _bits == 0xFF ? 2 : 1;
            _left = 8;
        }
        return (_bits >> --_left) & 1;
    }

    // What follows the mark begins on a byte.
    private void Restart()
    {
        _left = 0;
        while (_at + 1 < _data.Length && !(_data[_at] == 0xFF && _data[_at + 1] is >= 0xD0 and <= 0xD7))
            _at++;
        _at += 2;
    }

    private sealed record Component(byte Id, int Across, int Down);

    private sealed record Table(byte[] Counts, byte[] Symbols);
}
