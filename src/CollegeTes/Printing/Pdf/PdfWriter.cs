using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CollegeTes.Printing.Pdf;

/// <summary>Writes a PDF 1.7 file: objects renumbered without gaps, and an identifier that follows from the content, so that equal documents are equal files.</summary>
internal sealed class PdfWriter
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 18);
    private readonly Dictionary<int, int> _numbers = [];

    public static byte[] Write(PdfFile file) => new PdfWriter().Run(file);

    private byte[] Run(PdfFile file)
    {
        foreach (var number in file.Objects.Keys)
            _numbers[number] = _numbers.Count + 1;
        Text("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var places = new List<int>();
        foreach (var (number, value) in file.Objects)
        {
            places.Add(_output.WrittenCount);
            Text($"{_numbers[number]} 0 obj\n");
            if (value is PdfStream stream)
                Stream(stream);
            else
                Value(value);
            Text("\nendobj\n");
        }
        var digest = SHA256.HashData(_output.WrittenSpan)[..16];
        file.Trailer["ID"] = new PdfArray([new PdfString(digest), new PdfString(digest)]);
        file.Trailer["Size"] = new PdfToken(places.Count + 1);
        file.Trailer["Prev"] = null;
        var table = _output.WrittenCount;
        Text($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            Text(place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Text("trailer\n");
        Value(file.Trailer);
        Text($"\nstartxref\n{table}\n%%EOF\n");
        return _output.WrittenSpan.ToArray();
    }

    private void Stream(PdfStream stream)
    {
        stream.Dictionary["Length"] = new PdfToken(stream.Raw.Length);
        Value(stream.Dictionary);
        stream.Dictionary["Length"] = null;
        Text("\nstream\n");
        _output.Write(stream.Raw);
        Text("\nendstream");
    }

    private void Value(PdfValue value)
    {
        switch (value)
        {
            case PdfDictionary dictionary:
                Text("<<");
                foreach (var (key, item) in dictionary.Entries)
                {
                    Text($"/{key} ");
                    Value(item);
                }
                Text(">>");
                break;
            case PdfArray array:
                Text("[");
                for (var i = 0; i < array.Items.Count; i++)
                {
                    if (i > 0)
                        Text(" ");
                    Value(array.Items[i]);
                }
                Text("]");
                break;
            case PdfName name:
                Text("/" + name.Text);
                break;
            case PdfReference reference:
                // What leads nowhere is null, as the norm says.
                Text(_numbers.TryGetValue(reference.Number, out var number) ? $"{number} 0 R" : "null");
                break;
            case PdfString text:
                String(text.Bytes);
                break;
            case PdfToken token:
                Text(token.Text);
                break;
        }
    }

    private void String(byte[] bytes)
    {
        if (bytes.Any(b => b is < 32 or > 126))
        {
            Text($"<{Convert.ToHexString(bytes)}>");
            return;
        }
        var text = new StringBuilder("(");
        foreach (var b in bytes)
        {
            if (b is (byte)'(' or (byte)')' or (byte)'\\')
                text.Append('\\');
            text.Append((char)b);
        }
        Text(text.Append(')').ToString());
    }

    private void Text(string text) => Encoding.Latin1.GetBytes(text, _output);
}
