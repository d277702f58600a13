using System.Net;
using System.Text.RegularExpressions;
using CollegeTes.Diagnostics;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Tests.Prose;

/// <summary>What readers see of a text, and of HTML made by others: words, and all other characters, in order.</summary>
internal static partial class Words
{
    public const string File = "content/territoires/x/retours/x.md";

    /// <summary>The whole text as a page shows it: headings, then what they head.</summary>
    public static string Page(string text, out DiagnosticBag bag, int sources = 0)
    {
        bag = new DiagnosticBag();
        var known = Enumerable
            .Range(1, sources)
            .Select(i => new CollegeTes.Model.Source(new Located<string>($"s{i}", default), "Source", null, null, null))
            .ToList();
        var prose = ProseReader.Read(new SourceFile(File, text), new ProseContext("x", known, []), bag);
        return Resolved(
            string.Concat(
                prose.Sections.Select(s => $"<h3>{WebUtility.HtmlEncode(s.Title)}</h3>{s.Content}").Prepend(prose.Lead.ToString())
            )
        );
    }

    /// <summary>Our markup with its marks written out, as they are where every page exists; images keep theirs.</summary>
    public static string Resolved(string markup) =>
        Mark()
            .Replace(markup, mark => mark.Value[1] switch
                {
                    'r' or 's' => $"<a href=\"#{mark.Value[3..^1]}\">",
                    'e' or 't' => "</a>",
                    'l' => $"[{mark.Value[3..^1]}]",
                    'd' => "1",
                    'h' => mark.Value[3..^1].Replace('/', '-'),
                    _ => "",
                });

    /// <summary>Words only, each apart: two that are glued make another.</summary>
    public static string Of(string html) => string.Join(' ', Word().Matches(Text(html)).Select(m => m.Value));

    /// <summary>All characters but spaces; what typography changes is made one.</summary>
    public static string Signs(string html) =>
        new([
            .. Text(html)
                .Where(c => !char.IsWhiteSpace(c))
                .Select(c =>
                    c switch
                    {
                        '’' or '‘' => '\'',
                        '«' or '»' or '“' or '”' => '"',
                        '–' or '—' or '\u2011' or '−' => '-',
                        '×' => 'x',
                        _ => c,
                    }
                ),
        ]);

    private static string Text(string html)
    {
        var text = WebUtility.HtmlDecode(Tag().Replace(Block().Replace(Hidden().Replace(html, ""), " $0 "), ""));
        return text.Replace("…", "...", StringComparison.Ordinal).Replace("\u00AD", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("\u0001[rsetldhpqfc]:[^\u0002]*\u0002")]
    private static partial Regex Mark();

    // Words that only some readers meet are no part of the text; the title of an image, which we show, others keep in an attribute.
    [GeneratedRegex(
        "<span class=\"vh\">[^<]*</span>|<div class=\"notes\">.*?</div></div>|<figcaption>.*?</figcaption>|<!--->|<!-->|<!--.*?-->",
        RegexOptions.Singleline
    )]
    private static partial Regex Hidden();

    [GeneratedRegex("</?(?:p|h[1-6]|ul|ol|li|blockquote|pre|table|thead|tbody|tr|td|th|dl|dt|dd|figure|figcaption|div|hr|br)\\b[^>]*>")]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
