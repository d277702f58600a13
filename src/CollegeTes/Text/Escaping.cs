using System.Buffers;
using System.Globalization;
using System.Text;

namespace CollegeTes.Text;

/// <summary>
/// How text is written inside another language. What templates are given is always escaped as their medium asks; only <see cref="Html"/> is
/// exempt, in HTML.
/// </summary>
public sealed class Escaping
{
    private readonly Func<char, string> _replace;

    private Escaping(SearchValues<char>? special, Func<char, string> replace)
    {
        Special = special;
        _replace = replace;
    }

    /// <summary>HTML: element content and quoted attributes alike.</summary>
    public static Escaping Markup { get; } = new(SearchValues.Create("&<>\"'"), c => c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });

    /// <summary>
    /// XML 1.0: element content and quoted attributes alike. Markup is a text there, escaped like any other. What XML cannot
    /// hold at all (§ 2.2) becomes U+FFFD; line ends are references, which a reader does not fold.
    /// </summary>
    public static Escaping Xml { get; } =
        new(
            SearchValues.Create([
                .. Enumerable.Range(0, 32).Where(i => i != '\n').Select(i => (char)i),
                '&',
                '<',
                '>',
                '"',
                '\'',
                '\u007F',
                '\uFFFE',
                '\uFFFF',
            ]),
            c =>
                c switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '"' => "&quot;",
                    '\'' => "&#39;",
                    '\t' => "&#9;",
                    '\r' => "&#13;",
                    '\u007F' => "&#127;",
                    _ => "\uFFFD",
                }
        );

    /// <summary>JSON, inside a string that the template quotes.</summary>
    public static Escaping Json { get; } =
        new(SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (char)i), '"', '\\', '<', '\u2028', '\u2029']), c => c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
            });

    /// <summary>What the program writes itself of markup (HTML, XHTML, SVG): content, and attributes between double quotes.</summary>
    public static Escaping Quoted { get; } = new(SearchValues.Create("&<>\""), c => c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => "&quot;",
            });

    /// <summary>Content alone: of XHTML, and of the cues of WebVTT.</summary>
    public static Escaping Content { get; } = new(SearchValues.Create("&<>"), c => c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                _ => "&gt;",
            });

    /// <summary>
    /// GIFT, the text of questions that Moodle imports: a backslash before what has a meaning there. A question ends at a blank line, so
    /// that line ends are written as <c>\n</c>.
    /// </summary>
    public static Escaping Gift { get; } = new(SearchValues.Create("~=#{}:\\\n\r"), c => c switch
            {
                '\n' => "\\n",
                '\r' => "",
                _ => "\\" + c,
            });

    /// <summary>Plain text: nothing to escape.</summary>
    public static Escaping None { get; } = new(null, _ => "");

    internal SearchValues<char>? Special { get; }

    internal string Replace(char character) => _replace(character);

    /// <summary>A text, escaped.</summary>
    public string Apply(string text)
    {
        if (Special is null || text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        Append(escaped, text);
        return escaped.ToString();
    }

    /// <summary>Adds a text, escaped.</summary>
    public void Append(StringBuilder output, ReadOnlySpan<char> text)
    {
        while (Special is not null && text.IndexOfAny(Special) is >= 0 and var at)
        {
            output.Append(text[..at]).Append(Replace(text[at]));
            text = text[(at + 1)..];
        }
        output.Append(text);
    }
}
