using System.Text;
using CollegeTes.Printing.Pdf;

namespace CollegeTes.Tests.Printing;

/// <summary>PDF files read and written.</summary>
public sealed class PdfFileTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        var file = Small();
        file.Catalog["Essai"] = new PdfArray([
            PdfString.Of("é(\\)"),
            PdfString.Of("a(b)\\"),
            new PdfString([0, 255]),
            new PdfToken(1.5),
            new PdfToken("true"),
            new PdfName("N#20om"),
        ]);
        var bytes = PdfWriter.Write(file);
        var read = PdfReader.Read(bytes);
        var values = read.Items(read.Catalog["Essai"]);
        Assert.Equal("é(\\)", ((PdfString)values[0]).Text);
        Assert.Equal("a(b)\\", ((PdfString)values[1]).Text);
        Assert.Equal([0, 255], ((PdfString)values[2]).Bytes);
        Assert.Equal(1.5, ((PdfToken)values[3]).Number);
        Assert.Equal("N#20om", ((PdfName)values[5]).Text);
        Assert.Equal("q Q"u8.ToArray(), ((PdfStream)read.Resolve(read.Pages()[0].Dictionary["Contents"])!).Decode());
        Assert.Equal(bytes, PdfWriter.Write(read));
    }

    [Fact]
    public void What_is_not_drawn_is_packed()
    {
        var file = Small();
        for (var i = 0; i < 1000; i++)
            file.Catalog[$"E{i}"] = file.Add(
                new PdfDictionary
                {
                    ["Type"] = new PdfName("StructElem"),
                    ["S"] = new PdfName("P"),
                    ["K"] = new PdfToken(i),
                }
            );
        var bytes = PdfWriter.Write(file);
        Assert.True(bytes.Length < 20_000, $"{bytes.Length} octets pour mille petits objets");
        Assert.DoesNotContain("StructElem", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        var read = PdfReader.Read(bytes);
        Assert.Equal(file.Objects.Count, read.Objects.Count);
        Assert.Equal(999, ((PdfToken)read.Dictionary(read.Catalog["E999"])!["K"]!).Number);
    }

    [Fact]
    public void A_classic_table_of_objects_is_read()
    {
        const string text =
            "%PDF-1.4\n1 0 obj\n<</Type /Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages/Kids []/Count 0>>\nendobj\n";
        var table =
            $"xref\n0 3\n0000000000 65535 f \n{9:D10} 00000 n \n{text.IndexOf("2 0 obj", StringComparison.Ordinal):D10} 00000 n \n"
            + $"trailer\n<</Root 1 0 R/Size 3>>\nstartxref\n{text.Length}\n%%EOF";
        var read = PdfReader.Read(Encoding.ASCII.GetBytes(text + table));
        Assert.Equal("Pages", read.Dictionary(read.Catalog["Pages"])!.Name("Type"));
    }

    [Fact]
    public void Named_destinations_are_pages_counted_from_one()
    {
        var file = Small();
        file.Catalog["Dests"] = file.Add(
            new PdfDictionary
            {
                ["ancre"] = new PdfArray([new PdfReference(file.Pages()[1].Number), new PdfName("Fit")]),
                ["perdue"] = new PdfArray([new PdfReference(99)]),
            }
        );
        Assert.Equal(new Dictionary<string, int> { ["ancre"] = 2 }, PdfReader.Read(PdfWriter.Write(file)).Destinations());
    }

    [Fact]
    public void What_nothing_leads_to_is_dropped()
    {
        var file = Small();
        var lost = file.Add(PdfString.Of("perdu"));
        file.DropUnreachable();
        Assert.DoesNotContain(lost.Number, file.Objects.Keys);
        Assert.Equal(2, PdfReader.Read(PdfWriter.Write(file)).Pages().Count);
    }

    [Fact]
    public void Damaged_bytes_are_refused_and_nothing_else()
    {
        var bytes = PdfWriter.Write(Small());
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var damaged = bytes.ToArray();
            for (var k = 0; k <= i % 4; k++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            if (i % 5 == 0)
                damaged = damaged[..random.Next(damaged.Length)];
            try
            {
                PdfReader.Read(damaged);
            }
            catch (InvalidDataException)
            {
                // The one way to refuse.
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")]
    [InlineData("%PDF-1.7\nxref\n0 0\ntrailer\n<<>>\nstartxref\n999999\n%%EOF")]
    public void What_is_no_pdf_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => PdfReader.Read(Encoding.ASCII.GetBytes(text)));

    /// <summary>Two pages, each with its drawing.</summary>
    internal static PdfFile Small(string drawing = "q Q")
    {
        var file = new PdfFile([], new PdfDictionary());
        var pages = new PdfDictionary { ["Type"] = new PdfName("Pages"), ["Count"] = new PdfToken(2) };
        var root = file.Add(pages);
        pages["Kids"] = new PdfArray([Page(), Page()]);
        file.Trailer["Root"] = file.Add(new PdfDictionary { ["Type"] = new PdfName("Catalog"), ["Pages"] = root });
        return file;

        PdfReference Page()
        {
            var contents = new PdfStream(new PdfDictionary(), []);
            contents.Encode(Encoding.ASCII.GetBytes(drawing));
            return file.Add(
                new PdfDictionary
                {
                    ["Type"] = new PdfName("Page"),
                    ["Parent"] = root,
                    ["MediaBox"] = PdfArray.Of(0, 0, 420, 594.96),
                    ["Contents"] = file.Add(contents),
                }
            );
        }
    }
}
