using System.Globalization;
using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Epub;

/// <summary>The navigation of a book (EPUB 3.3, 7): its contents, its landmarks, the pages of its printed edition.</summary>
internal static class EpubNavigation
{
    public static string Write(
        EpubJob job,
        IReadOnlyList<EpubSection> sections,
        IReadOnlyList<(EpubSection Section, string Anchor, int Page)> pages
    )
    {
        var words = job.Words;
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\" aria-labelledby=\"t-toc\" class=\"sommaire\"><h1 "
                + $"id=\"t-toc\">{Escaping.Quoted.Apply(words.Contents)}</h1>\n<ol>\n"
        );
        foreach (var section in sections.Where(s => s.IsListed))
            text.Append(
                CultureInfo.InvariantCulture,
                $"<li><a href=\"{section.Name}\">{Escaping.Quoted.Apply(section.Title)}</a>{Headings(section)}</li>\n"
            );
        text.Append("</ol></nav>\n");
        text.Append(
                CultureInfo.InvariantCulture,
                $"<nav epub:type=\"landmarks\" aria-label=\"{Escaping.Quoted.Apply(words.Landmarks)}\" hidden=\"hidden\"><ol>"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"<li><a epub:type=\"cover\" href=\"couverture.xhtml\">{Escaping.Quoted.Apply(words.Cover)}</a></li>"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"<li><a epub:type=\"toc\" href=\"nav.xhtml\">{Escaping.Quoted.Apply(words.Contents)}</a></li>"
            );
        if (sections.FirstOrDefault(s => s.Kind is "introduction" or "chapter") is { } start)
            text.Append(
                CultureInfo.InvariantCulture,
                $"<li><a epub:type=\"bodymatter\" href=\"{start.Name}\">{Escaping.Quoted.Apply(words.Start)}</a></li>"
            );
        text.Append("</ol></nav>\n");
        if (pages.Count == 0)
            return text.ToString();
        text.Append(
            CultureInfo.InvariantCulture,
            $"<nav epub:type=\"page-list\" role=\"doc-pagelist\" aria-label=\"{Escaping.Quoted.Apply(words.PageList)}\" "
                + $"hidden=\"hidden\"><ol>"
        );
        foreach (var (section, anchor, page) in pages)
            text.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{section.Name}#{anchor}\">{page}</a></li>");
        return text.Append("</ol></nav>\n").ToString();
    }

    // The parts of a chapter that can be gone to.
    private static string Headings(EpubSection section)
    {
        var headings = section.Content.All("h3").Where(h => h["id"] is not null).ToList();
        return headings.Count == 0
            ? ""
            : $"\n<ol>{string.Concat(headings.Select(h => $"<li><a href=\"{section.Name}#{Escaping.Quoted.Apply(h["id"]!)}\">{Escaping.Quoted.Apply(h.Line())}</a></li>"))}</ol>";
    }
}
