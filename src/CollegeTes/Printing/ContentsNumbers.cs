using System.Globalization;
using System.Text;
using CollegeTes.Markup;

namespace CollegeTes.Printing;

/// <summary>
/// Page numbers of a printed table of contents. A template leaves an empty <c>&lt;span class="pg"&gt;&lt;/span&gt;</c> inside a link to an
/// anchor of the page;
/// the browser cannot fill it by itself (no <c>target-counter</c>).
/// </summary>
public static class ContentsNumbers
{
    private const string Place = "<span class=\"pg\"></span>";

    /// <summary>The page with its numbers; null when it leaves no place for any.</summary>
    /// <param name="html">The page.</param>
    /// <param name="pages">The page of each anchor, from 1.</param>
    public static string? Fill(string html, IReadOnlyDictionary<string, int> pages)
    {
        if (!html.Contains(Place, StringComparison.Ordinal))
            return null;
        var filled = new StringBuilder(html.Length + 256);
        var from = 0;
        for (int place; (place = html.IndexOf(Place, from, StringComparison.Ordinal)) >= 0; from = place + Place.Length)
        {
            filled.Append(html, from, place - from);
            if (Target(html, place) is { } anchor && pages.TryGetValue(anchor, out var page))
            {
                // The title keeps a space at its end, or its last word would be read with the number.
                filled.Insert(html.AsSpan(0, place).EndsWith("</span>") ? filled.Length - "</span>".Length : filled.Length, " ");
                filled.Append(CultureInfo.InvariantCulture, $"<span class=\"pg\">{page}</span>");
            }
            else
                filled.Append(Place);
        }
        return filled.Append(html, from, html.Length - from).ToString();
    }

    // The anchor of the link that the place stands in: the nearest one before it.
    private static string? Target(string html, int place)
    {
        const string Opening = "href=\"#";
        var link = html.LastIndexOf("<a ", place, StringComparison.Ordinal);
        var start = link < 0 ? -1 : html.IndexOf(Opening, link, place - link, StringComparison.Ordinal);
        return start < 0 ? null : MarkupReader.Decode(html[(start + Opening.Length)..html.IndexOf('"', start + Opening.Length)]);
    }
}
