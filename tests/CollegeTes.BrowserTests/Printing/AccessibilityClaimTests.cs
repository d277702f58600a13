using System.Text;
using CollegeTes.Printing;
using CollegeTes.Printing.Pdf;
using CollegeTes.Tests;

namespace CollegeTes.BrowserTests.Printing;

/// <summary>A PDF says that it follows PDF/UA only when a validator found it so.</summary>
public sealed class AccessibilityClaimTests(PrintedDocuments documents)
{
    [Theory]
    [InlineData("grep -q pdfuaid \"$6\" && echo \"PASS $6 ua1\"", true)]
    [InlineData("echo \"FAIL $6 ua1\"; echo '  FAIL 7.1-3'; exit 1", false)]
    public void It_is_claimed_by_those_that_pass_alone(string script, bool passes)
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var folder = new TemporaryFolder();
        var program = folder.WriteProgram("verapdf", script);
        foreach (var time in new[] { "imprimé", "repris du cache" })
        {
            using var printer = Printer.Make(
                Publication.Chromium,
                folder.Combine("cache"),
                Environment.GetEnvironmentVariable,
                new VeraPdf(program)
            );
            var printed = Print(printer, PrintVariant.Plain);
            Assert.True(passes == Claims(printed.Content), time);
            Assert.Equal(passes ? [] : ["FAIL 7.1-3"], printed.Faults);
            Assert.Equal(time == "imprimé" ? 1 : 0, printer.Printed);
        }
        using var ordinary = Printer.Make(Publication.Chromium, folder.Combine("cache"), Environment.GetEnvironmentVariable);
        Assert.False(Claims(Print(ordinary, PrintVariant.Plain).Content));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Combine("cache")), f => f.EndsWith(".pdf", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folded_booklet_has_nothing_to_validate()
    {
        Tools.Require(Publication.Chromium, "Chromium");
        using var folder = new TemporaryFolder();
        using var printer = Printer.Make(
            Publication.Chromium,
            folder.Combine("cache"),
            Environment.GetEnvironmentVariable,
            new VeraPdf(folder.Combine("jamais lancé"))
        );
        Assert.False(Claims(Print(printer, PrintVariant.Booklet).Content));
    }

    /// <summary>The real validator looks at every document, where it is installed.</summary>
    [Fact]
    public void VeraPDF_finds_nothing()
    {
        VeraPdf validator;
        try
        {
            validator = VeraPdf.Find(Environment.GetEnvironmentVariable);
        }
        catch (PrintingException)
        {
            Assert.Skip("veraPDF manque, et aucun dépôt de paquets ne le fournit");
            return;
        }
        Findings.None(
            documents.Plain.SelectMany(path =>
                validator
                    .Faults(Path.Combine(documents.Output, path), TestContext.Current.CancellationToken)
                    // Nothing is claimed without --pdf-ua: the one rule that such a file breaks (ISO 14289-1, 5).
                    .Where(fault => !fault.Contains(" 5-", StringComparison.Ordinal))
                    .Select(fault => $"{path}: {fault}")
            )
        );
    }

    private static PrintedPage Print(Printer printer, PrintVariant variant) =>
        printer.Print(
            new PrintJob(
                "https://exemple.fr/a.html",
                "<!doctype html><html lang=\"fr\"><head><title>Essai</title></head><body><h1>Titre</h1><p>Texte.</p></body></html>",
                new PageFormat(148, 210),
                variant,
                new DocumentFacts("Essai", "fr", null, null, null),
                _ => null
            )
            {
                ResourceDigest = "",
            },
            TestContext.Current.CancellationToken
        );

    private static bool Claims(byte[] pdf)
    {
        var file = PdfReader.Read(pdf);
        return Encoding
            .UTF8.GetString(((PdfStream)file.Resolve(file.Catalog["Metadata"])!).Decode())
            .Contains("pdfuaid:part", StringComparison.Ordinal);
    }
}
