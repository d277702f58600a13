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

    /// <summary>HTML and XML: element content and quoted attributes alike.</summary>
    public static Escaping Markup { get; } = new(SearchValues.Create("&<>\"'"), c => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
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
