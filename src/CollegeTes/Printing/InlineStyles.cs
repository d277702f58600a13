using System.Text;
using System.Text.RegularExpressions;

namespace CollegeTes.Printing;

/// <summary>
/// A page that carries its style sheets and its fonts, as the browser prints it quickest: each file that it asks for stops the loading
/// until it is
/// answered, and a sheet asks for six. Images stay where they are.
/// </summary>
internal static partial class InlineStyles
{
    /// <summary>The page with what it links to inside; a sheet or a font that cannot be found stays a link.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">Where it stands.</param>
    /// <param name="resources">What an address holds, or null.</param>
    public static string Of(string html, string address, Func<string, PageResource?> resources) =>
        Link()
            .Replace(html, link =>
                Find(link.Groups[1].Value, address, resources, out var sheet) is { } found
                && Encoding.UTF8.GetString(found.Content.Span) is var css
                && !css.Contains("</", StringComparison.Ordinal)
                    ? $"<style>{WithFonts(css, sheet, resources)}</style>"
                    : link.Value
            );

    // An address in a sheet starts from the sheet, and would start from the page.
    private static string WithFonts(string css, string sheet, Func<string, PageResource?> resources) =>
        Address()
            .Replace(css, url =>
                Find(url.Groups[1].Value, sheet, resources, out var absolute) is { } found
                && found.ContentType == PageResource.TypeOf(".woff2")
                    ? $"url(data:{found.ContentType};base64,{Convert.ToBase64String(found.Content.Span)})"
                    : $"url(\"{absolute}\")"
            );

    private static PageResource? Find(string relative, string from, Func<string, PageResource?> resources, out string absolute)
    {
        absolute = Uri.TryCreate(new Uri(from), relative, out var address) ? address.AbsoluteUri : relative;
        return resources(absolute);
    }

    [GeneratedRegex("""<link rel="stylesheet" href="([^"]+)">""")]
    private static partial Regex Link();

    [GeneratedRegex("""url\(["']?(?!data:|#)([^"')]+)["']?\)""")]
    private static partial Regex Address();
}
