using System.Text.RegularExpressions;

namespace CollegeTes.Tests.Deliverables.Data;

/// <summary>Strict readers of BibTeX and RIS, of what we write of them.</summary>
internal static partial class References
{
    /// <summary>The fields of the one entry of a BibTeX file, escapes undone; <c>type</c> and <c>key</c> beside them.</summary>
    public static Dictionary<string, string> BibTex(string text)
    {
        var head = Entry().Match(text);
        Assert.True(head.Success, text);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["type"] = head.Groups["type"].Value,
            ["key"] = head.Groups["key"].Value,
        };
        var at = head.Length;
        while (Field().Match(text, at) is { Success: true } field)
        {
            var depth = 1;
            var end = field.Index + field.Length;
            for (; depth > 0; end++)
                depth += text[end] switch
                {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
            // Addresses are taken as they are.
            var value = text[(field.Index + field.Length)..(end - 1)];
            fields.Add(field.Groups["name"].Value, field.Groups["name"].Value == "url" ? value : Plain(value));
            at = end;
        }
        Assert.Equal("\n}\n", text[at..]);
        return fields;
    }

    /// <summary>The values of each tag of a RIS file.</summary>
    public static ILookup<string, string> Ris(string text)
    {
        Assert.EndsWith("ER  - \r\n", text, StringComparison.Ordinal);
        var lines = text.Split("\r\n")[..^1];
        Assert.All(lines, line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
        Assert.StartsWith("TY  - ", lines[0], StringComparison.Ordinal);
        return lines.ToLookup(l => l[..2], l => l[6..], StringComparer.Ordinal);
    }

    private static string Plain(string value)
    {
        // Braces that only protect go; what is escaped comes back.
        var text = value
            .Replace("\\textbackslash{}", "\u0001", StringComparison.Ordinal)
            .Replace("\\textbraceleft{}", "\u0002", StringComparison.Ordinal)
            .Replace("\\textbraceright{}", "\u0003", StringComparison.Ordinal)
            .Replace("\\textasciitilde{}", "~", StringComparison.Ordinal)
            .Replace("\\textasciicircum{}", "^", StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\\)[&%$#_]", text);
        return Escape()
            .Replace(text, "$1")
            .Replace("{", "", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal)
            .Replace('\u0001', '\\')
            .Replace('\u0002', '{')
            .Replace('\u0003', '}');
    }

    [GeneratedRegex(@"^@(?<type>[a-z]+)\{(?<key>[a-z0-9-]+)")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\G,\n  (?<name>[a-z]+) = \{")]
    private static partial Regex Field();

    [GeneratedRegex(@"\\([&%$#_])")]
    private static partial Regex Escape();
}
