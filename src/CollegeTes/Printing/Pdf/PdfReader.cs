using System.Globalization;
using System.Text;

namespace CollegeTes.Printing.Pdf;

/// <summary>
/// Reads what the browser prints and what <see cref="PdfWriter"/> makes of it: PDF with one table of objects, classic or a stream, and no
/// encryption
/// (ISO 32000-1, 7.5). Anything else is refused.
/// </summary>
internal sealed class PdfReader
{
    private const int Deepest = 200;

    private readonly byte[] _bytes;
    private readonly Dictionary<int, int> _places = [];
    private readonly SortedSet<int> _packs = [];
    private PdfScanner _scanner;

    private PdfReader(byte[] bytes)
    {
        _bytes = bytes;
        _scanner = new PdfScanner(bytes, 0);
    }

    /// <exception cref="InvalidDataException">Not a PDF of that kind.</exception>
    public static PdfFile Read(byte[] bytes)
    {
        try
        {
            return new PdfReader(bytes).Read();
        }
        catch (Exception exception)
            when (exception
                    is IndexOutOfRangeException
                        or ArgumentException
                        or FormatException
                        or OverflowException
                        or InvalidCastException
                        or KeyNotFoundException
            )
        {
            throw new InvalidDataException("PDF illisible", exception);
        }
    }

    private PdfFile Read()
    {
        var start = _bytes.AsSpan().LastIndexOf("startxref"u8);
        if (start < 0 || !_bytes.AsSpan().StartsWith("%PDF-"u8))
            throw new InvalidDataException("ce n'est pas un PDF");
        Goto(start + 9);
        Goto(Integer());
        var table = _scanner.Position;
        var trailer = _scanner.StartsWith("xref"u8) ? ClassicTable() : TableStream(table);
        var objects = new SortedDictionary<int, PdfValue>();
        foreach (var (number, place) in _places.Where(p => !_packs.Contains(p.Key) && p.Value != table))
            objects[number] = Object(place);
        foreach (var pack in _packs)
            Unpack((PdfStream)Object(_places[pack]), objects);
        return new PdfFile(objects, trailer);
    }

    private PdfDictionary ClassicTable()
    {
        _ = _scanner.Word();
        for (string word; (word = _scanner.Word()) != "trailer"; )
        {
            var first = int.Parse(word, CultureInfo.InvariantCulture);
            var count = Integer();
            for (var i = 0; i < count; i++)
            {
                var place = Integer();
                _ = Integer();
                if (_scanner.Word() == "n")
                    _places[first + i] = place;
            }
        }
        return (PdfDictionary)Value(0);
    }

    // Entries of three columns: kind (1 in the file, 2 in a stream of objects), place or number of the stream, index.
    private PdfDictionary TableStream(int place)
    {
        if (
            Object(place) is not PdfStream table
            || table.Dictionary.Name("Type") != "XRef"
            || table.Dictionary["W"] is not PdfArray columns
            || table.Dictionary["Index"] is not null
        )
            throw new InvalidDataException("table des objets inconnue");
        var widths = columns.Items.Select(Whole).ToArray();
        if (widths.Length != 3 || widths.Any(w => w is < 0 or > 4) || widths[1] == 0)
            throw new InvalidDataException("table des objets inconnue");
        var entries = table.Decode().AsSpan();
        for (var number = 0; entries.Length > 0; number++, entries = entries[widths.Sum()..])
        {
            var kind = Column(entries, 0, widths[0]);
            var where = Column(entries, widths[0], widths[1]);
            if (kind == 1)
                _places[number] = where;
            else if (kind == 2)
                _packs.Add(where);
        }
        var trailer = new PdfDictionary();
        foreach (var key in new[] { "Root", "Info", "ID" })
            trailer[key] = table.Dictionary[key];
        return trailer;
    }

    private static int Whole(PdfValue? value) =>
        value is PdfToken token ? checked((int)token.Number) : throw new InvalidDataException("nombre attendu");

    private static int Column(ReadOnlySpan<byte> entry, int from, int width)
    {
        var value = 0;
        foreach (var digit in entry.Slice(from, width))
            value = checked((value << 8) | digit);
        return value;
    }

    private static void Unpack(PdfStream pack, SortedDictionary<int, PdfValue> objects)
    {
        var inner = new PdfReader(pack.Decode());
        var first = Whole(pack.Dictionary["First"]);
        var places = new List<(int Number, int Place)>();
        for (var i = Whole(pack.Dictionary["N"]); i > 0; i--)
            places.Add((inner.Integer(), inner.Integer()));
        foreach (var (number, place) in places)
        {
            inner.Goto(first + place);
            objects[number] = inner.Value(0);
        }
    }

    private PdfValue Object(int place)
    {
        Goto(place);
        _ = Integer();
        _ = Integer();
        if (_scanner.Word() != "obj")
            throw new InvalidDataException("objet attendu");
        var value = Value(0);
        if (value is not PdfDictionary dictionary || !_scanner.StartsWith("stream"u8))
            return value;
        var begin = _scanner.Position + 6;
        begin += _bytes[begin] == '\r' ? 2 : 1;
        var length = dictionary["Length"] switch
        {
            PdfReference reference => ((PdfToken)Object(_places[reference.Number])).Number,
            PdfToken token => token.Number,
            _ => throw new InvalidDataException("flux sans longueur"),
        };
        dictionary["Length"] = null;
        return new PdfStream(dictionary, _bytes[begin..(begin + (int)length)]);
    }

    private PdfValue Value(int depth)
    {
        if (depth > Deepest)
            throw new InvalidDataException("PDF trop profond");
        switch (_scanner.Peek())
        {
            case '<' when _bytes[_scanner.Position + 1] == '<':
                _scanner.Skip(2);
                var dictionary = new PdfDictionary();
                while (_scanner.Peek() != '>')
                    dictionary[_scanner.Name()] = Value(depth + 1);
                _scanner.Skip(2);
                return dictionary;
            case '[':
                _scanner.Skip(1);
                var array = new PdfArray([]);
                while (_scanner.Peek() != ']')
                    array.Items.Add(Value(depth + 1));
                _scanner.Skip(1);
                return array;
            case '/':
                return new PdfName(_scanner.Name());
            case '<':
                return new PdfString(_scanner.HexString());
            case '(':
                return new PdfString(_scanner.LiteralString());
            default:
                return Number(_scanner.Word());
        }
    }

    // Two whole numbers and an R are a reference.
    private PdfValue Number(string word)
    {
        var after = _scanner;
        if (IsWhole(word) && IsWhole(after.Word()) && after.Word() == "R")
        {
            _scanner = after;
            return new PdfReference(int.Parse(word, CultureInfo.InvariantCulture));
        }
        return new PdfToken(word);
    }

    private static bool IsWhole(string word) => word.Length > 0 && word.All(char.IsAsciiDigit);

    private int Integer() => int.Parse(_scanner.Word(), CultureInfo.InvariantCulture);

    private void Goto(int place) => _scanner = new PdfScanner(_bytes, place);
}
