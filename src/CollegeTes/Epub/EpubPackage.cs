using System.Globalization;
using System.Text;
using CollegeTes.Printing;
using CollegeTes.Text;

namespace CollegeTes.Epub;

/// <summary>The package document of a book (EPUB 3.3, 5): what it is, what it holds, in which order, and who can read it.</summary>
internal static class EpubPackage
{
    private static readonly string[] Features =
    [
        "tableOfContents",
        "readingOrder",
        "structuralNavigation",
        "alternativeText",
        "displayTransformability",
        "ARIA",
    ];
    private static readonly string[] PageFeatures = ["pageBreakMarkers", "pageNavigation"];

    public static string Write(
        EpubJob job,
        IReadOnlyList<EpubSection> sections,
        IReadOnlyCollection<string> fonts,
        IReadOnlyDictionary<string, string> images,
        bool hasPages
    )
    {
        var facts = job.Facts;
        var language = Escaping.Quoted.Apply(facts.Language);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"uid\" xml:lang=\"{language}\" "
                    + $"prefix=\"a11y: http://www.idpf.org/epub/vocab/package/a11y/#\">\n"
            )
            .Append("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        Element("dc:identifier", job.Identifier, " id=\"uid\"");
        Element("dc:title", facts.Title);
        Element("dc:language", facts.Language);
        Element("dc:creator", job.Creator ?? facts.Author);
        Element("dc:publisher", facts.Author);
        Element("dc:description", facts.Subject);
        Element("dc:date", facts.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Element("dc:rights", job.Rights);
        Meta("dcterms:modified", (facts.Date ?? new DateOnly(2000, 1, 1)).ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
        Element("meta", job.Series, " property=\"belongs-to-collection\" id=\"serie\"");
        Element("meta", "series", " refines=\"#serie\" property=\"collection-type\"");
        foreach (var mode in new[] { "textual", "visual" })
            Meta("schema:accessMode", mode);
        Meta("schema:accessModeSufficient", "textual");
        foreach (var feature in hasPages ? [.. Features, .. PageFeatures] : Features)
            Meta("schema:accessibilityFeature", feature);
        Meta("schema:accessibilityHazard", "none");
        Meta("schema:accessibilitySummary", job.Words.Accessibility);
        Meta("dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.1 Level AA");
        if (facts.Author is { } author)
            Meta("a11y:certifiedBy", author);
        if (hasPages)
            Meta("pageBreakSource", job.Words.PrintedEdition);
        text.Append("</metadata>\n<manifest>\n");
        Item("nav", "nav.xhtml", "application/xhtml+xml", "nav");
        Item("style", "livre.css", "text/css");
        Item("couverture", "couverture.svg", "image/svg+xml", "cover-image");
        Item("page-couverture", "couverture.xhtml", "application/xhtml+xml");
        foreach (var (font, index) in fonts.Select((f, i) => (f, i)))
            Item($"police{index}", "polices/" + font, "font/woff2");
        foreach (var (name, index) in images.Values.Select((f, i) => (f, i)))
            Item($"image{index}", name, PageResource.TypeOf(name));
        foreach (var section in sections)
            Item(section.Name[..^6], section.Name, "application/xhtml+xml", section.Content.All("svg").Any() ? "svg" : null);
        text.Append("</manifest>\n<spine>\n<itemref idref=\"page-couverture\"/>\n");
        // The contents stand after the title, as in the printed edition.
        foreach (var section in sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"<itemref idref=\"{section.Name[..^6]}\"/>\n");
            if (section == sections[0])
                text.Append("<itemref idref=\"nav\"/>\n");
        }
        return text.Append("</spine>\n</package>\n").ToString();

        void Element(string name, string? value, string attributes = "")
        {
            if (!string.IsNullOrEmpty(value))
                text.Append(CultureInfo.InvariantCulture, $"<{name}{attributes}>{Escaping.Quoted.Apply(value)}</{name.Split(' ')[0]}>\n");
        }

        void Meta(string property, string value) => Element("meta", value, $" property=\"{property}\"");

        void Item(string id, string path, string type, string? properties = null) =>
            text.Append(
                CultureInfo.InvariantCulture,
                $"<item id=\"{id}\" href=\"{path}\" media-type=\"{type}\"{(properties is null ? "" : $" properties=\"{properties}\"")}/>\n"
            );
    }
}
