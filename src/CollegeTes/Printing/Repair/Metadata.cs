using System.Globalization;
using System.Text;
using CollegeTes.Printing.Pdf;
using CollegeTes.Text;

namespace CollegeTes.Printing.Repair;

/// <summary>
/// What the file says of itself, in its information dictionary and in XMP: the same in both, and nothing of the machine or the clock.
/// </summary>
internal static class Metadata
{
    // PDF/UA-1, clause 5: the mark of a file that follows the norm.
    private const string Claim = "<pdfuaid:part xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">1</pdfuaid:part>\n";

    /// <param name="file">Finished but for what it says of itself.</param>
    /// <param name="facts">What that is.</param>
    /// <param name="tagged">True when it has a structure.</param>
    /// <param name="claims">True to say that it follows PDF/UA-1, which only a validator knows.</param>
    public static void Write(PdfFile file, DocumentFacts facts, bool tagged, bool claims = false)
    {
        var catalog = file.Catalog;
        catalog["Lang"] = PdfString.Of(facts.Language);
        catalog["Metadata"] = file.Add(
            new PdfStream(
                new PdfDictionary { ["Type"] = new PdfName("Metadata"), ["Subtype"] = new PdfName("XML") },
                Encoding.UTF8.GetBytes(Xmp(facts, claims))
            )
        );
        if (tagged)
            catalog["MarkInfo"] = new PdfDictionary { ["Marked"] = new PdfToken("true") };
        catalog["ViewerPreferences"] = new PdfDictionary { ["DisplayDocTitle"] = new PdfToken("true") };
        var information = new PdfDictionary
        {
            ["Title"] = PdfString.Of(facts.Title),
            ["Creator"] = PdfString.Of("tes"),
            ["Producer"] = PdfString.Of("Skia/PDF"),
        };
        if (facts.Author is { } author)
            information["Author"] = PdfString.Of(author);
        if (facts.Subject is { } subject)
            information["Subject"] = PdfString.Of(subject);
        if (facts.Date is { } date)
            information["CreationDate"] = information["ModDate"] = PdfString.Of(
                date.ToString("'D:'yyyyMMdd'000000Z'", CultureInfo.InvariantCulture)
            );
        file.Trailer["Info"] = file.Add(information);
    }

    /// <summary>The same file, which no longer says that it follows PDF/UA-1.</summary>
    public static byte[] WithoutClaim(byte[] pdf)
    {
        var file = PdfReader.Read(pdf);
        var xmp = (PdfStream)file.Resolve(file.Catalog["Metadata"])!;
        file.Catalog["Metadata"] = file.Add(
            new PdfStream(
                xmp.Dictionary,
                Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(xmp.Decode()).Replace(Claim, "", StringComparison.Ordinal))
            )
        );
        file.DropUnreachable();
        return PdfWriter.Write(file);
    }

    private static string Xmp(DocumentFacts facts, bool claims)
    {
        var xmp = new StringBuilder(
            "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                + "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
                + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
                + "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n<dc:format>application/pdf</dc:format>\n"
        );
        Add("dc:title", "Alt", "x-default", facts.Title);
        Add("dc:language", "Bag", null, facts.Language);
        Add("dc:creator", "Seq", null, facts.Author);
        Add("dc:description", "Alt", "x-default", facts.Subject);
        if (facts.Date is { } date)
        {
            var day = date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
            xmp.Append(CultureInfo.InvariantCulture, $"<xmp:CreateDate>{day}</xmp:CreateDate>\n<xmp:ModifyDate>{day}</xmp:ModifyDate>\n");
        }
        return xmp.Append(claims ? Claim : "")
            .Append(
                "<xmp:CreatorTool>tes</xmp:CreatorTool>\n<pdf:Producer>Skia/PDF</pdf:Producer>\n"
                    + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"
            )
            .ToString();

        void Add(string name, string container, string? language, string? value)
        {
            if (value is not null)
                xmp.Append(
                    CultureInfo.InvariantCulture,
                    $"<{name}><rdf:{container}><rdf:li{(language is null ? "" : $" xml:lang=\"{language}\"")}>{Escaping.Quoted.Apply(value)}</rdf:li></rdf:{container}></{name}>\n"
                );
        }
    }
}
