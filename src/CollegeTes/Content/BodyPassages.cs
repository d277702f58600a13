using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>
/// Cuts a Markdown text into what is compared when it was validated: each paragraph, each heading, each item of a list, in the order of the
/// text. How lines are wrapped and where blank lines stand between items changes nothing.
/// </summary>
internal static partial class BodyPassages
{
    /// <summary>The passages of a text: the section that each stands in, its rank there from 1, its words, its place.</summary>
    public static IEnumerable<(string Section, int Rank, string Text, SourceSpan Place)> Cut(SourceFile body)
    {
        var (section, rank) = ("texte", 0);
        var text = new StringBuilder();
        var (start, line, fenced) = (0, 0, false);
        foreach (var written in body.Lines(1).Append(""))
        {
            var bare = Quoting().Replace(written, "").Trim();
            var isFence = bare.StartsWith("```", StringComparison.Ordinal) || bare.StartsWith("~~~", StringComparison.Ordinal);
            fenced ^= isFence;
            var heading = fenced ? null : Heading().Match(bare);
            var item = fenced ? null : Item().Match(bare);
            if ((bare.Length == 0 && !fenced) || heading is { Success: true } || item is { Success: true })
            {
                if (text.Length > 0)
                    yield return (section, ++rank, text.ToString(), Placed(body, start, line - 1));
                text.Clear();
                if (heading is { Success: true })
                {
                    var title = heading.Groups[2].Value;
                    if (heading.Groups[1].Length <= 2)
                        (section, rank) = (Slug.From(title) is { Length: > 0 } slug ? slug : "texte", 0);
                    yield return (section, ++rank, title, Placed(body, line, line));
                    line++;
                    continue;
                }
                if (item is { Success: true })
                    bare = bare[item.Length..];
            }
            if (bare.Length > 0)
            {
                if (text.Length == 0)
                    start = line;
                else
                    text.Append(' ');
                text.Append(bare);
            }
            line++;
        }
        // A fence that nobody closed ends with the text.
        if (text.Length > 0)
            yield return (section, ++rank, text.ToString(), Placed(body, start, line - 2));
    }

    private static SourceSpan Placed(SourceFile body, int first, int last)
    {
        var lines = body.Lines(Math.Max(first, last) + 1).First();
        return body.SpanOnLine(first, 0, 0).To(body.SpanOnLine(Math.Max(first, last), 0, lines.Length));
    }

    [GeneratedRegex(@"^( {0,3}>)+ ?")]
    private static partial Regex Quoting();

    [GeneratedRegex(@"^(#{1,6})\s+(.*?)\s*#*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^([-*+]|\d{1,4}[.)])\s+")]
    private static partial Regex Item();
}
