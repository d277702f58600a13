using System.IO.Compression;
using System.Xml.Linq;
using CollegeTes.Text;
using CollegeTes.WordProcessing.Import;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>
/// Another reader of documents, as simple as can be: every text of every part that holds words, in the order of the file. It knows
/// nothing of paragraphs, fields or styles, so that it has none of the reader's mistakes.
/// </summary>
internal static class DocumentWords
{
    // What a document says of itself and not to its readers: the number of a note is its place, an author of a change is no word of the
    // text.
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "instrText",
        "delInstrText",
        "Fallback",
        "note-citation",
        "change-info",
        "table-of-content-source",
        "sequence-decls",
        "annotation-xml",
        "number",
        "posOffset",
        "pctWidth",
        "pctHeight",
        "creator-initials",
        "f",
        "formatCode",
        "ptCount",
        "align",
        "date",
    };

    /// <summary>Each run of text that is in a document.</summary>
    public static List<string> Of(byte[] document)
    {
        using var zip = new ZipArchive(new MemoryStream(document));
        var runs = new List<string>();
        foreach (var entry in zip.Entries.Where(e => Holds(e.FullName)))
        {
            using var stream = entry.Open();
            Gather(XDocument.Load(stream).Root!, runs);
        }
        return runs;
    }

    /// <summary>The runs of a document that are neither in its write-up nor in the report of its import.</summary>
    public static List<string> MissingFrom(WriteUp writeUp, IEnumerable<string> runs)
    {
        var text = (writeUp.Text + "\n" + Imports.Report(writeUp)).Replace("\\x3A", ":", StringComparison.Ordinal);
        string[] whole = [Letters(text), Letters(text.Replace("&amp;", "&", StringComparison.Ordinal))];
        return [.. runs.Where(r => !Has(r) && !r.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(Has))];

        bool Has(string run) => Letters(run) is var letters && Array.Exists(whole, w => w.Contains(letters, StringComparison.Ordinal));
    }

    // Letters and figures alone, raised or not, whatever their case: what stands between them is the layout's business.
    private static string Letters(string text) =>
        string.Concat(
            UnicodeText
                .Fold(UnicodeText.Compose(text))
                .Select(c => Raised.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? (char)('0' + (at % 10)) : c)
                .Where(char.IsLetterOrDigit)
        );

    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉";

    private static bool Holds(string name) =>
        name is "word/document.xml" or "word/footnotes.xml" or "word/endnotes.xml" or "word/comments.xml" or "content.xml" or "styles.xml"
        || (name.StartsWith("word/header", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal))
        || (name.StartsWith("word/footer", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal))
        || (name.StartsWith("Object", StringComparison.Ordinal) && name.EndsWith("/content.xml", StringComparison.Ordinal));

    private static void Gather(XElement element, List<string> runs)
    {
        var name = element.Name.LocalName;
        var isFallback = name == "Fallback" && element.Parent!.Elements().All(e => e.Name.LocalName != "Choice");
        if (
            (Silent.Contains(name) && !isFallback)
            || (name == "annotation" && element.Name.NamespaceName.EndsWith("MathML", StringComparison.Ordinal))
        )
            return;
        // A separator of notes is drawn, not written.
        if (
            name is "footnote" or "endnote"
            && element.Attributes().Any(a => a.Name.LocalName == "type" && a.Value.Contains("eparat", StringComparison.Ordinal))
        )
            return;
        foreach (var attribute in element.Attributes())
        {
            if (
                (name == "docPr" && attribute.Name.LocalName == "descr")
                || (name == "textpath" && attribute.Name.LocalName == "string")
                || (
                    element.Name.NamespaceName.EndsWith(":form:1.0", StringComparison.Ordinal)
                    && attribute.Name.LocalName == "label"
                    && (name != "option" || element.Attributes().Any(a => a.Name.LocalName == "current-selected" && a.Value == "true"))
                )
            )
                runs.Add(attribute.Value);
        }
        foreach (var node in element.Nodes())
        {
            if (node is XText text && !string.IsNullOrWhiteSpace(text.Value))
                runs.Add(text.Value);
            else if (node is XElement child)
                Gather(child, runs);
        }
    }
}
