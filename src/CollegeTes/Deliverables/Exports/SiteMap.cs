using System.Text;
using CollegeTes.Deliverables.Metadata;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Deliverables.Exports;

/// <summary>
/// The site map (sitemaps.org 0.9): every page, with the day of its last change as the content says it. One file holds 50,000 addresses at most;
/// a larger publication has several, and an index in place of the first.
/// </summary>
internal static class SiteMap
{
    /// <summary>Most addresses of a file, by the protocol.</summary>
    public const int MostPages = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>True for a page that every publication of the collection has.</summary>
    /// <param name="forms">Forms on demand that the collection asks every run for.</param>
    public static bool IsListed(PlannedArtifact artifact, IReadOnlyList<string> forms) =>
        artifact.Output.Medium == "html" && (!artifact.Output.IsOnDemand || forms.Contains(artifact.Output.Form));

    /// <summary>How many files beside the index a publication of so many pages has: none when one file is enough.</summary>
    public static int PartsOf(int pages) => pages <= MostPages ? 0 : (pages + MostPages - 1) / MostPages;

    /// <summary>Path of a part, from 1, beside the index.</summary>
    public static string PathOf(string index, int part) => $"{index[..index.LastIndexOf('.')]}-{part}.xml";

    public static byte[] Write(ExportJob job)
    {
        var pages = job.Plan.Artifacts.Where(a => IsListed(a, job.Plan.Forms)).ToList();
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var parts = PartsOf(pages.Count);
        if (parts > 0 && job.Planned.Part == 0)
        {
            xml.Append("<sitemapindex xmlns=\"").Append(Namespace).Append("\">\n");
            for (var part = 1; part <= parts; part++)
                Append(xml, "sitemap", job.Address(PathOf(job.Planned.Path, part))!, null);
            return Encoding.UTF8.GetBytes(xml.Append("</sitemapindex>\n").ToString());
        }
        var last = job.Library.Collection.ChangedIn(job.Library);
        xml.Append("<urlset xmlns=\"").Append(Namespace).Append("\">\n");
        foreach (var page in job.Planned.Part == 0 ? pages : pages.Skip((job.Planned.Part - 1) * MostPages).Take(MostPages))
            Append(xml, "url", job.Address(page.Path)!, page.Subject is Collection ? last : page.Subject.ChangedIn(job.Library));
        return Encoding.UTF8.GetBytes(xml.Append("</urlset>\n").ToString());
    }

    private static void Append(StringBuilder xml, string element, string address, PartialDate? changed)
    {
        xml.Append('<').Append(element).Append("><loc>").Append(DublinCore.Escape(address)).Append("</loc>");
        if (changed is { } date)
            xml.Append("<lastmod>").Append(date.ToIso()).Append("</lastmod>");
        xml.Append("</").Append(element).Append(">\n");
    }
}
