using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Odt;

/// <summary>Reads an .odt (OpenDocument 1.3) as its last version shows: insertions kept, deletions apart, fields by their result.</summary>
internal static class OdtReader
{
    public static OfficeDocument Read(SafeArchive archive)
    {
        var xml = new XmlPartReader();
        RefuseEncrypted(archive, xml);
        var content = Part("content.xml")
            ?? throw DocumentRefusedException.Of(
                DocumentDiagnostics.Unreadable,
                "l'archive ne contient pas content.xml : ce n'est pas un document .odt"
            );
        var styles = Part("styles.xml");
        if (content.Child("office:scripts") is { } scripts && scripts.Descendants().Any(d => d.Name == "office:script"))
            throw DocumentRefusedException.Of(
                DocumentDiagnostics.Dangerous,
                "le document contient des macros",
                "Enregistrez-en une copie sans macros."
            );
        var body = content.Child("office:body", "office:text")
            ?? throw DocumentRefusedException.Of(
                DocumentDiagnostics.Unreadable,
                "ce n'est pas un texte : tableur, présentation ou dessin",
                "Enregistrez le texte en .odt ou .docx."
            );

        var log = new ReadingLog();
        var looks = new OdtStyles(styles, content);
        var context = new OdtContext(archive, looks, OdtCovers.Find(body, looks), new OdtForms(body), log);
        var blocks = new OdtBlocks(context, isOnPaper: true).Read(body);
        foreach (var text in context.Deletions.Values)
            log.Deleted(text);
        var margins = styles?.Child("office:master-styles") ?? new XmlNode("office:master-styles");
        Margins(margins, log);
        var properties = Part("meta.xml");
        return new OfficeDocument
        {
            Title = properties?.Find("dc:title")?.InnerText(),
            Identifier = properties?.Descendants().FirstOrDefault(IsIdentifier)?.InnerText(),
            Blocks = blocks,
            Notes = [.. context.Notes],
            Comments = [.. context.Comments],
            Log = log,
            Census = OdtCensus.Count(body, margins, context.Formulas, context.Comments.Count),
            RawTexts = [.. OdtCensus.Texts(body), .. OdtCensus.Texts(margins)],
        };

        XmlNode? Part(string name) => archive.Read(name) is { } bytes ? xml.Read(new MemoryStream(bytes), name) : null;
    }

    // LibreOffice keeps the identifier of a .docx under a name of its own, which older versions wrote otherwise.
    private static bool IsIdentifier(XmlNode node) =>
        node.Name == "dc:identifier"
        || (node.Name == "meta:user-defined" && node["meta:name"] is "OOXMLCorePropertyIdentifier" or "identifier");

    private static void RefuseEncrypted(SafeArchive archive, XmlPartReader xml)
    {
        if (
            archive.Read("META-INF/manifest.xml") is { } bytes
            && xml.Read(new MemoryStream(bytes), "META-INF/manifest.xml").Find("manifest:encryption-data") is not null
        )
            throw DocumentRefusedException.Of(
                DocumentDiagnostics.Unreadable,
                "le document est protégé par un mot de passe",
                "Enregistrez-en une copie sans mot de passe."
            );
    }

    private static void Margins(XmlNode masters, ReadingLog log)
    {
        foreach (var margin in masters.Descendants().Where(OdtCensus.IsMargin))
        {
            var text = CleanText.Of(string.Join(" ", OdtCensus.Texts(margin)), log);
            if (!string.IsNullOrWhiteSpace(text))
                log.LeaveAt(
                    ThingKind.Text,
                    margin.Name.StartsWith("style:header", StringComparison.Ordinal) ? "en-tête de page" : "pied de page",
                    "en marge des pages",
                    text
                );
            foreach (var frame in OdtCensus.Pictures(margin))
                log.LeaveAt(
                    ThingKind.Image,
                    margin.Name.StartsWith("style:header", StringComparison.Ordinal)
                        ? "image de l'en-tête de page"
                        : "image du pied de page",
                    "en marge des pages",
                    CleanText.Of(frame.Child("svg:desc")?.InnerText() ?? "", log)
                );
        }
    }
}
