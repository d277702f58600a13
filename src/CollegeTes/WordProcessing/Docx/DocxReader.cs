using CollegeTes.WordProcessing.Package;
using DocumentFormat.OpenXml.Packaging;

namespace CollegeTes.WordProcessing.Docx;

/// <summary>
/// Reads a .docx (ISO/IEC 29500) as a reader of the last version would see it: tracked changes accepted, fields by their result.
/// </summary>
internal static class DocxReader
{
    public static OfficeDocument Read(byte[] bytes, SafeArchive archive)
    {
        using var package = DocxPackage.Open(bytes, archive);
        var log = new ReadingLog();
        var root = package.Read(package.Main) ?? new XmlNode("document");
        var body = root.Child("w:body") ?? new XmlNode("w:body");
        var shared = new DocxContext(
            package,
            new DocxStyles(package.Read(package.Main.StyleDefinitionsPart)),
            new DocxNumbering(package.Read(package.Main.NumberingDefinitionsPart)),
            DocxCovers.Find(body),
            log
        );

        var footnotes = package.Read(package.Main.FootnotesPart);
        var endnotes = package.Read(package.Main.EndnotesPart);
        var remarks = package.Read(package.Main.WordprocessingCommentsPart);
        var blocks = new DocxBlocks(shared, package.Main, isOnPaper: root.Child("w:background") is null).Read(body);

        var notes = new List<Note>();
        ReadNotes(shared, package.Main.FootnotesPart, footnotes, "w:footnote", notes);
        ReadNotes(shared, package.Main.EndnotesPart, endnotes, "w:endnote", notes);
        var comments = DocxComments.Read(remarks, shared);
        var margins = Margins(package, shared);

        var properties = package.Properties(archive);
        var all = new[] { body, footnotes, endnotes, remarks }.OfType<XmlNode>().ToList();
        var isNote = (XmlNode n) => n.Name is "w:footnoteReference" or "w:endnoteReference";
        return new OfficeDocument
        {
            Title = properties?.Find("dc:title")?.InnerText(),
            Identifier = properties?.Find("dc:identifier")?.InnerText(),
            Blocks = blocks,
            Notes = notes,
            Comments = comments,
            Log = log,
            Census = DocxCensus.Count(body, footnotes, endnotes, margins, comments.Count, notes.Count),
            RawTexts = [.. all.Concat(margins).SelectMany(DocxCensus.Texts)],
        };
    }

    private static void ReadNotes(DocxContext shared, OpenXmlPart? part, XmlNode? root, string name, List<Note> notes)
    {
        if (part is null || root is null)
            return;
        foreach (var note in root.All(name))
        {
            if (note["w:type"] is "separator" or "continuationSeparator" or "continuationNotice" || note["w:id"] is not { } id)
                continue;
            var blocks = new DocxBlocks(shared, part).Read(note);
            if (shared.NumberOfNote(name, id) is { } number)
                notes.Add(new Note(number, blocks));
            else if (blocks.Count > 0)
                shared.Log.LeaveAt(ThingKind.Note, "note qu'aucun appel ne désigne", "dans les notes", BlockText.Of(blocks));
        }
        notes.Sort((a, b) => a.Number.CompareTo(b.Number));
    }

    // Running heads belong to the pages of the document, which the write-up has not.
    private static List<XmlNode> Margins(DocxPackage package, DocxContext shared)
    {
        var roots = new List<XmlNode>();
        foreach (
            var part in package
                .Main.HeaderParts.Cast<OpenXmlPart>()
                .Concat(package.Main.FooterParts)
                .OrderBy(p => p.Uri.OriginalString, StringComparer.Ordinal)
        )
        {
            if (package.Read(part) is not { } root)
                continue;
            roots.Add(root);
            var text = string.Join(
                " ",
                DocxCensus.Texts(root).Select(t => CleanText.Of(t, shared.Log)).Where(t => !string.IsNullOrWhiteSpace(t))
            );
            if (text.Length > 0)
                shared.Log.LeaveAt(ThingKind.Text, part is HeaderPart ? "en-tête de page" : "pied de page", "en marge des pages", text);
            foreach (var drawing in DocxCensus.Pictures(root))
                shared.Log.LeaveAt(
                    ThingKind.Image,
                    part is HeaderPart ? "image de l'en-tête de page" : "image du pied de page",
                    "en marge des pages",
                    CleanText.Of(drawing.Find("wp:docPr")?["descr"] ?? drawing.Find("v:shape")?["alt"] ?? "", shared.Log)
                );
        }
        return roots;
    }
}
