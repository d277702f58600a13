using System.Globalization;
using System.Text;

namespace CollegeTes.Printing.Pdf;

/// <summary>A value of a PDF file (ISO 32000-1, 7.3).</summary>
internal abstract class PdfValue;

/// <summary>A name, without its slash.</summary>
internal sealed class PdfName(string text) : PdfValue
{
    public string Text { get; } = text;
}

/// <summary>The number of an indirect object; generations are always 0 here.</summary>
internal sealed class PdfReference(int number) : PdfValue
{
    public int Number { get; } = number;
}

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, as it is written.</summary>
internal sealed class PdfToken(string text) : PdfValue
{
    public PdfToken(double number)
        : this(number.ToString("0.###", CultureInfo.InvariantCulture)) { }

    public string Text { get; } = text;

    public double Number => double.Parse(Text, CultureInfo.InvariantCulture);
}

/// <summary>A string of bytes; a text is in UTF-16 with its mark, or in Latin-1.</summary>
internal sealed class PdfString(byte[] bytes) : PdfValue
{
    public byte[] Bytes { get; } = bytes;

    /// <summary>The text that the bytes stand for.</summary>
    public string Text =>
        Bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(Bytes, 2, Bytes.Length - 2) : Encoding.Latin1.GetString(Bytes);

    /// <summary>ASCII as it is, anything else in UTF-16.</summary>
    public static PdfString Of(string text) =>
        new(Ascii.IsValid(text) ? Encoding.ASCII.GetBytes(text) : [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);
}

internal sealed class PdfArray : PdfValue
{
    public PdfArray(IEnumerable<PdfValue> items) => Items = [.. items];

    public List<PdfValue> Items { get; }

    public static PdfArray Of(params double[] numbers) => new(numbers.Select(n => new PdfToken(n)));
}

/// <summary>Names and their values, in the order of the file.</summary>
internal sealed class PdfDictionary : PdfValue
{
    public OrderedDictionary<string, PdfValue> Entries { get; } = new(StringComparer.Ordinal);

    public PdfValue? this[string key]
    {
        get => Entries.GetValueOrDefault(key);
        set
        {
            if (value is null)
                Entries.Remove(key);
            else
                Entries[key] = value;
        }
    }

    /// <summary>The name that a key holds, or null.</summary>
    public string? Name(string key) => (this[key] as PdfName)?.Text;
}

/// <summary>A dictionary and bytes, most often compressed.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, byte[] raw) : PdfValue
{
    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>The bytes as they are in the file.</summary>
    public byte[] Raw { get; private set; } = raw;

    /// <summary>The bytes, decompressed.</summary>
    public byte[] Decode()
    {
        if (Dictionary.Name("Filter") != "FlateDecode")
            return Raw;
        using var inflated = new System.IO.Compression.ZLibStream(new MemoryStream(Raw), System.IO.Compression.CompressionMode.Decompress);
        var bytes = new MemoryStream();
        inflated.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Compresses new bytes in the place of the old.</summary>
    public void Encode(ReadOnlySpan<byte> bytes)
    {
        var compressed = new MemoryStream();
        using (
            var deflated = new System.IO.Compression.ZLibStream(compressed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)
        )
            deflated.Write(bytes);
        Raw = compressed.ToArray();
        Dictionary["Filter"] = new PdfName("FlateDecode");
        Dictionary["DecodeParms"] = null;
    }
}
