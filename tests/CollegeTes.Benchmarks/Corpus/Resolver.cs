using System.Globalization;
using System.Text.RegularExpressions;

namespace CollegeTes.Benchmarks.Corpus;

/// <summary>
/// Writes a text for a tool that knows neither citations nor typed facts: it is given the finished markup, so that the
/// comparison spares it that work and asks it for the same bytes.
/// </summary>
internal sealed partial class Resolver(WriteUp text)
{
    public string Header() => Resolve(text.Header, '\'');

    public string Body() => Resolve(text.Body, '"');

    private string Resolve(string source, char quote)
    {
        source = Citation()
            .Replace(source, match =>
                string.Concat(match.Groups[1].Value.Split(';').Select((id, i) => Call(id.Trim().TrimStart('@'), i, quote)))
            );
        return Figure().Replace(source, match => text.Figures[match.Groups[1].Value]);
    }

    private string Call(string id, int rank, char quote)
    {
        var number = (text.Sources.ToList().IndexOf(id) + 1).ToString(CultureInfo.InvariantCulture);
        var separator = rank == 0 ? "" : $"<sup class={quote}appel{quote}>, </sup>";
        return $"{separator}<a class={quote}appel{quote} href={quote}#s-{text.Slug}-{number}{quote} role={quote}doc-noteref{quote}><span "
            + $"class={quote}vh{quote}>Source </span>{number}</a>";
    }

    [GeneratedRegex(@" ?\[(@[^\]]+)\]")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\{chiffre:([a-z-]+)\}")]
    private static partial Regex Figure();
}
