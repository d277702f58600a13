using System.Text;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Text;

namespace CollegeTes.Describing;

/// <summary>
/// Dublin Core in the head of a page (DCMI, « Expressing Dublin Core metadata using HTML/XHTML meta and link elements », 2008, in the form
/// that HTML 5 allows:
/// no <c>scheme</c>). Dates are W3CDTF, languages BCP 47.
/// </summary>
internal static class DublinCore
{
    public static Html Of(PageRecord record, RenderScope scope)
    {
        var head = new StringBuilder("<link rel=\"schema.DCTERMS\" href=\"http://purl.org/dc/terms/\">");
        Add(head, "title", record.Name);
        foreach (var creator in record.Creators)
            Add(head, "creator", creator.Name);
        Add(head, "publisher", MetadataText.Of(scope.Library.Collection.NamedPublisher?.Name, scope.Library.Collection.Language));
        // One date is enough where both are the same day.
        Add(head, "issued", record.Issued == record.Modified ? null : record.Issued?.ToIso());
        Add(head, "modified", record.Modified?.ToIso());
        Add(head, "language", record.Language);
        Add(
            head,
            "type",
            record.Type == "PodcastEpisode" ? "Sound"
                : record.Type == "VideoObject" ? "MovingImage"
                : record.Type is "CollectionPage" or "PodcastSeries" ? "Collection"
                : "Text"
        );
        if (record.Licence is { } licence)
            head.Append("\n<link rel=\"DCTERMS.license\" href=\"")
                .Append(Escaping.Markup.Apply(MetadataText.LicenceAddress(licence)))
                .Append("\">");
        if (record.Subjects.Count > 0)
            Add(head, "subject", string.Join(" ; ", record.Subjects));
        if (record.Places.Count > 0)
            Add(head, "spatial", string.Join(" ; ", record.Places.Select(NameOf)));
        Add(head, "temporal", record.Period);
        return Html.FromTrusted(head.ToString());
    }

    internal static string NameOf(Territory territory) => MetadataText.Of(territory.Name.Value, LanguageTag.French) ?? "";

    private static void Add(StringBuilder head, string term, string? value)
    {
        if (value is not null)
            head.Append("\n<meta name=\"DCTERMS.").Append(term).Append("\" content=\"").Append(Escaping.Markup.Apply(value)).Append("\">");
    }
}
