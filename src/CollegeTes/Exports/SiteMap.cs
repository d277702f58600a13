using System.Text;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Text;

namespace CollegeTes.Exports;

/// <summary>
/// The site map (sitemaps.org 0.9): every page, with the day of its last change as the content says it. One file holds 50,000 addresses at
/// most;
/// a larger publication has several, and an index in place of the first.
/// </summary>
internal static class SiteMap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static byte[] Write(ExportJob job)
    {
        var pages = job.Plan.Artifacts.Where(a => SiteMapFiles.IsListed(a, job.Plan.Forms)).ToList();
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var parts = SiteMapFiles.PartsOf(pages.Count);
        if (parts > 0 && job.Planned.Part == 0)
        {
            xml.Append("<sitemapindex xmlns=\"").Append(Namespace).Append("\">\n");
            for (var part = 1; part <= parts; part++)
                Append(xml, "sitemap", job.Address(SiteMapFiles.PathOf(job.Planned.Path, part))!, null);
            return Encoding.UTF8.GetBytes(xml.Append("</sitemapindex>\n").ToString());
        }
        var last = job.Library.Collection.ChangedIn(job.Library);
        xml.Append("<urlset xmlns=\"").Append(Namespace).Append("\">\n");
        foreach (
            var page in job.Planned.Part == 0
                ? pages
                : pages.Skip((job.Planned.Part - 1) * SiteMapFiles.MostPages).Take(SiteMapFiles.MostPages)
        )
            Append(xml, "url", job.Address(page.Path)!, page.Subject is Collection ? last : page.Subject.ChangedIn(job.Library));
        return Encoding.UTF8.GetBytes(xml.Append("</urlset>\n").ToString());
    }

    private static void Append(StringBuilder xml, string element, string address, PartialDate? changed)
    {
        xml.Append('<').Append(element).Append("><loc>").Append(Escaping.Markup.Apply(address)).Append("</loc>");
        if (changed is { } date)
            xml.Append("<lastmod>").Append(date.ToIso()).Append("</lastmod>");
        xml.Append("</").Append(element).Append(">\n");
    }
}
