using System.Buffers;
using System.Globalization;

namespace CollegeTes.Templating;

/// <summary>How values are escaped in a medium: by default, always; only <see cref="Text.Html"/> is exempt, in HTML.</summary>
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
    public static Escaping Xml { get; } = new(
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(i => i != '\n').Select(i => (char)i), '&', '<', '>', '"', '\'', '\u007F', '\uFFFE', '\uFFFF']), c => c switch
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
        });

    /// <summary>JSON, inside a string that the template quotes.</summary>
    public static Escaping Json { get; } = new(SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (char)i), '"', '\\', '<', '\u2028', '\u2029']), c => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    });

    /// <summary>Plain text: nothing to escape.</summary>
    public static Escaping None { get; } = new(null, _ => "");

    internal SearchValues<char>? Special { get; }

    internal string Replace(char character) => _replace(character);
}
