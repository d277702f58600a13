using System.Buffers;
using System.Text;

namespace CollegeTes.Printing.Pdf;

/// <summary>Writes values as a PDF file holds them (ISO 32000-1, 7.3), objects under their new numbers.</summary>
/// <param name="numbers">New number of each object, by the old.</param>
internal sealed class PdfValueWriter(IReadOnlyDictionary<int, int> numbers)
{
    public void Write(PdfValue value, IBufferWriter<byte> to)
    {
        switch (value)
        {
            case PdfDictionary dictionary:
                Text("<<", to);
                foreach (var (key, item) in dictionary.Entries)
                {
                    Text($"/{key} ", to);
                    Write(item, to);
                }
                Text(">>", to);
                break;
            case PdfArray array:
                Text("[", to);
                for (var i = 0; i < array.Items.Count; i++)
                {
                    if (i > 0)
                        Text(" ", to);
                    Write(array.Items[i], to);
                }
                Text("]", to);
                break;
            case PdfName name:
                Text("/" + name.Text, to);
                break;
            case PdfReference reference:
                // What leads nowhere is null, as the norm says.
                Text(numbers.TryGetValue(reference.Number, out var number) ? $"{number} 0 R" : "null", to);
                break;
            case PdfString text:
                String(text.Bytes, to);
                break;
            case PdfToken token:
                Text(token.Text, to);
                break;
        }
    }

    public static void Text(string text, IBufferWriter<byte> to) => Encoding.Latin1.GetBytes(text, to);

    private static void String(byte[] bytes, IBufferWriter<byte> to)
    {
        if (bytes.Any(b => b is < 32 or > 126))
        {
            Text($"<{Convert.ToHexString(bytes)}>", to);
            return;
        }
        var text = new StringBuilder("(");
        foreach (var b in bytes)
        {
            if (b is (byte)'(' or (byte)')' or (byte)'\\')
                text.Append('\\');
            text.Append((char)b);
        }
        Text(text.Append(')').ToString(), to);
    }
}
