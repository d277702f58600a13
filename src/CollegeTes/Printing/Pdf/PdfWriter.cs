using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CollegeTes.Printing.Pdf;

/// <summary>
/// Writes a PDF 1.7 file: objects renumbered without gaps, all but the streams packed in streams of objects (ISO 32000-1, 7.5.7), which
/// halves a tagged
/// document, and an identifier that follows from the content, so that equal documents are equal files.
/// </summary>
internal sealed class PdfWriter
{
    // Few enough for a reader that wants one object to unpack little.
    private const int PackSize = 200;

    // Columns of the table: kind of entry, place or stream, index in the stream.
    private const int PlaceBytes = 4;
    private const int IndexBytes = 2;
    private const int EntryBytes = 1 + PlaceBytes + IndexBytes;

    private readonly ArrayBufferWriter<byte> _output = new(1 << 18);
    private readonly PdfValueWriter _values;
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<(byte Kind, int Place, int Index)> _table = [(0, 0, 0xFFFF)];

    private PdfWriter(PdfFile file)
    {
        _values = new PdfValueWriter(_numbers);
        foreach (var number in file.Objects.Keys)
            _numbers[number] = _numbers.Count + 1;
        _table.AddRange(Enumerable.Repeat(((byte)0, 0, 0), _numbers.Count));
    }

    public static byte[] Write(PdfFile file) => new PdfWriter(file).Run(file);

    private byte[] Run(PdfFile file)
    {
        PdfValueWriter.Text("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n", _output);
        foreach (var (number, value) in file.Objects)
        {
            if (value is PdfStream stream)
                _table[_numbers[number]] = Place(_numbers[number], stream);
        }
        foreach (var pack in file.Objects.Where(o => o.Value is not PdfStream).Chunk(PackSize))
            Pack(pack);
        var digest = SHA256.HashData(_output.WrittenSpan)[..16];
        var start = _output.WrittenCount;
        var own = _table.Count;
        _table.Add((1, start, 0));
        var table = new PdfStream(
            new PdfDictionary
            {
                ["Type"] = new PdfName("XRef"),
                ["Size"] = new PdfToken(_table.Count),
                ["W"] = PdfArray.Of(1, PlaceBytes, IndexBytes),
                ["Root"] = file.Trailer["Root"],
                ["Info"] = file.Trailer["Info"],
                ["ID"] = new PdfArray([new PdfString(digest), new PdfString(digest)]),
            },
            []
        );
        table.Encode(Table());
        Place(own, table);
        PdfValueWriter.Text($"startxref\n{start}\n%%EOF\n", _output);
        return _output.WrittenSpan.ToArray();
    }

    // Objects one after the other, after a list of their numbers and places.
    private void Pack(KeyValuePair<int, PdfValue>[] objects)
    {
        var number = _table.Count;
        var heading = new ArrayBufferWriter<byte>();
        var body = new ArrayBufferWriter<byte>();
        for (var i = 0; i < objects.Length; i++)
        {
            PdfValueWriter.Text($"{_numbers[objects[i].Key]} {body.WrittenCount} ", heading);
            _values.Write(objects[i].Value, body);
            PdfValueWriter.Text("\n", body);
            _table[_numbers[objects[i].Key]] = (2, number, i);
        }
        var stream = new PdfStream(
            new PdfDictionary
            {
                ["Type"] = new PdfName("ObjStm"),
                ["N"] = new PdfToken(objects.Length),
                ["First"] = new PdfToken(heading.WrittenCount),
            },
            []
        );
        stream.Encode([.. heading.WrittenSpan, .. body.WrittenSpan]);
        _table.Add(Place(number, stream));
    }

    private (byte, int, int) Place(int number, PdfStream stream)
    {
        var place = _output.WrittenCount;
        PdfValueWriter.Text($"{number} 0 obj\n", _output);
        stream.Dictionary["Length"] = new PdfToken(stream.Raw.Length);
        _values.Write(stream.Dictionary, _output);
        stream.Dictionary["Length"] = null;
        PdfValueWriter.Text("\nstream\n", _output);
        _output.Write(stream.Raw);
        PdfValueWriter.Text("\nendstream\nendobj\n", _output);
        return (1, place, 0);
    }

    private byte[] Table()
    {
        var bytes = new byte[_table.Count * EntryBytes];
        for (var i = 0; i < _table.Count; i++)
        {
            var entry = bytes.AsSpan(i * EntryBytes, EntryBytes);
            entry[0] = _table[i].Kind;
            BinaryPrimitives.WriteInt32BigEndian(entry[1..], _table[i].Place);
            BinaryPrimitives.WriteUInt16BigEndian(entry[(1 + PlaceBytes)..], (ushort)_table[i].Index);
        }
        return bytes;
    }
}
