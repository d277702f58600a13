using System.Text;
using CollegeTes.Planning;
using CollegeTes.Text;

namespace CollegeTes.Describing;

/// <summary>
/// How a page looks when its address is shared (ogp.me, and the card of X). Addresses are absolute there: nothing without a public address.
/// </summary>
internal static class OpenGraph
{
    /// <param name="record">What the page is.</param>
    /// <param name="address">The page's address.</param>
    /// <param name="image">Address of the image for sharing, or null when this run makes none.</param>
    /// <param name="scope">The page.</param>
    public static Html Of(PageRecord record, string address, string? image, RenderScope scope)
    {
        var head = new StringBuilder();
        Add(head, "og:title", record.Name);
        Add(
            head,
            "og:type",
            record.Type is "CollectionPage" or "PodcastSeries" ? "website"
                : record.Type == "VideoObject" ? "video.other"
                : "article"
        );
        Add(head, "og:url", address);
        Add(head, "og:description", record.Description);
        Add(head, "og:site_name", MetadataText.Of(scope.Library.Collection.Title.Value, scope.Library.Collection.Language));
        Add(
            head,
            "og:locale",
            record.Language switch
            {
                "fr" => "fr_FR",
                "en" => "en_GB",
                var other => other.Replace('-', '_'),
            }
        );
        if (image is not null)
        {
            Add(head, "og:image", image);
            Add(head, "og:image:type", "image/png");
            Add(head, "og:image:width", "1200");
            Add(head, "og:image:height", "630");
            Add(head, "og:image:alt", record.Name);
        }
        head.Append("\n<meta name=\"twitter:card\" content=\"").Append(image is null ? "summary" : "summary_large_image").Append("\">");
        return Html.FromTrusted(head.ToString().TrimStart('\n'));
    }

    private static void Add(StringBuilder head, string property, string? value)
    {
        if (value is not null)
            head.Append("\n<meta property=\"").Append(property).Append("\" content=\"").Append(Escaping.Markup.Apply(value)).Append("\">");
    }
}
