using System.IO.Compression;
using System.Text;
using CollegeTes.Tests.Text;
using CollegeTes.WordProcessing;
using CollegeTes.WordProcessing.Import;
using CollegeTes.WordProcessing.Package;
using static CollegeTes.Tests.WordProcessing.WordPackage;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>Documents that are not taken in, and why: a finding each, never an exception of a library.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void An_old_or_encrypted_document_a_text_and_a_cut_file_are_unreadable()
    {
        Refused("TES0801", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);
        Refused("TES0801", Encoding.UTF8.GetBytes("Bonjour"));
        Refused("TES0801", []);
        var whole = new WordPackage(P("Bonjour")).ToBytes();
        for (var cut = 1; cut < whole.Length; cut += 97)
            Refused("TES0801", whole[..cut]);
    }

    [Fact]
    public void Bytes_changed_at_random_never_throw_anything_else()
    {
        var random = new Random(Seed.Next());
        var whole = new WordPackage(P("Bonjour") + Table(["a", "b"])).ToBytes();
        for (var i = 0; i < Seed.Rounds(300); i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var k = random.Next(1, 6); k > 0; k--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                DocumentFile.Read(bytes);
            }
            catch (DocumentRefusedException) { }
        }
    }

    [Fact]
    public void A_bomb_is_refused_by_what_comes_out_of_it() =>
        Refused(
            "TES0802",
            Archive(zip =>
            {
                using var stream = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
                var zeros = new byte[1 << 20];
                for (var i = 0; i <= Limits.UnpackedBytes >> 20; i++)
                    stream.Write(zeros);
            })
        );

    [Fact]
    public void A_text_too_long_for_one_write_up_is_refused_whole()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Combine("long.docx");
        File.WriteAllBytes(path, new WordPackage(string.Concat(Enumerable.Repeat(P(new string('a', 1_000)), 300))).ToBytes());
        var refused = Assert.Throws<DocumentRefusedException>(() =>
            new DocumentImport(folder.Path, Imports.Library).Read(path, "val-clair", null)
        );
        Assert.Equal("TES0805", refused.Diagnostic.Code);
    }

    [Fact]
    public void Too_many_entries_are_refused() =>
        Refused(
            "TES0802",
            Archive(zip =>
            {
                for (var i = 0; i <= Limits.Entries; i++)
                    zip.CreateEntry("a" + i);
            })
        );

    [Theory]
    [InlineData("../../evil.xml")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\evil.xml")]
    [InlineData("C:/evil.xml")]
    public void A_path_that_leaves_the_archive_is_refused(string name) =>
        Refused("TES0803", new WordPackage(P("x")).Entry(name, [1]).ToBytes());

    [Fact]
    public void Two_entries_of_one_name_are_refused() =>
        Refused("TES0803", new WordPackage(P("x")).Entry("word/a.xml", [1]).Entry("word/a.xml", [2]).ToBytes());

    [Fact]
    public void Macros_are_refused()
    {
        Refused("TES0803", new WordPackage(P("x")).Entry("word/vbaProject.bin", [1]).ToBytes());
        Refused("TES0803", new WordPackage(P("x")) { MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" }.ToBytes());
        Refused(
            "TES0803",
            Archive(zip =>
            {
                Write(zip, "content.xml", "<x/>");
                Write(zip, "Basic/Standard/Module1.xml", "<x/>");
            })
        );
    }

    [Fact]
    public void A_document_type_is_refused() =>
        Refused("TES0803", Archive(zip => Write(zip, "content.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")));

    [Fact]
    public void Deep_xml_is_refused()
    {
        var deep =
            string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5_000))
            + P("x")
            + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5_000));
        Refused("TES0802", new WordPackage(deep).ToBytes());
    }

    [Fact]
    public void A_flood_of_elements_is_refused() =>
        Refused("TES0802", new WordPackage("<w:p>" + string.Concat(Enumerable.Repeat("<w:r/>", Limits.Nodes + 1)) + "</w:p>").ToBytes());

    [Fact]
    public void A_protected_odt_is_unreadable() =>
        Refused(
            "TES0801",
            Archive(zip =>
            {
                Write(zip, "content.xml", "x");
                Write(
                    zip,
                    "META-INF/manifest.xml",
                    "<m:manifest "
                        + "xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
                );
            })
        );

    [Fact]
    public void A_spreadsheet_is_unreadable() =>
        Refused(
            "TES0801",
            Archive(zip =>
                Write(
                    zip,
                    "content.xml",
                    "<o:document-content "
                        + "xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><o:body><o:spreadsheet/></o:body></o:document-content>"
                )
            )
        );

    [Fact]
    public void An_image_elsewhere_is_never_fetched_and_is_reported()
    {
        var read = Imports.Of(
            new WordPackage(
                $"<w:p>{R("Ici ")}<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"i\" descr=\"Un plan\"/><a:blip "
                    + $"r:link=\"rX\"/></wp:inline></w:drawing></w:r></w:p>"
            )
                .ExternalImage("rX", "http://127.0.0.1:9/x.png")
                .ToBytes()
        );
        Assert.Equal("Ici\n", Imports.Body(read));
        Assert.Contains(
            "image qui n'est pas dans le document (http://127.0.0.1:9/x.png) : « Un plan »",
            Imports.Report(read),
            StringComparison.Ordinal
        );
    }

    private static void Refused(string code, byte[] bytes) =>
        Assert.Equal(code, Assert.Throws<DocumentRefusedException>(() => DocumentFile.Read(bytes)).Diagnostic.Code);

    private static byte[] Archive(Action<ZipArchive> fill)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            fill(zip);
        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
