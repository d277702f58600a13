using System.Globalization;
using System.Text;
using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Writing;

/// <summary>
/// Reads the markup that our own templates write into a tree. It is no browser: tags are closed in their order, as templates
/// close them; a tag that was not opened is passed over, one left open ends with its parent.
/// </summary>
internal static class MarkupReader
{
    private const int Deepest = 200;

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br", "hr", "img", "meta", "link", "input", "col", "wbr" };

    public static XmlNode Read(string markup)
    {
        var root = new XmlNode("document");
        var open = new Stack<XmlNode>([root]);
        for (var at = 0; at < markup.Length;)
        {
            var tag = markup.IndexOf('<', at);
            var end = tag < 0 ? markup.Length : tag;
            if (end > at)
                open.Peek().Add(new XmlNode("", Decode(markup[at..end])));
            if (tag < 0)
                break;
            at = ReadTag(markup, tag, open);
        }
        return root;
    }

    private static int ReadTag(string markup, int at, Stack<XmlNode> open)
    {
        if (markup.AsSpan(at).StartsWith("<!--"))
            return markup.IndexOf("-->", at, StringComparison.Ordinal) is var comment and >= 0 ? comment + 3 : markup.Length;
        var end = EndOfTag(markup, at);
        var inner = markup.AsSpan(at + 1, Math.Max(end - at - 1, 0));
        if (inner.StartsWith("!") || inner.StartsWith("?"))
            return end + 1;
        var name = NameOf(inner.TrimStart('/'));
        if (inner.StartsWith("/"))
        {
            if (open.Any(o => o.Name == name))
            {
                while (open.Count > 1 && open.Pop().Name != name)
                {
                }
            }
            return end + 1;
        }
        var node = new XmlNode(name);
        ReadAttributes(inner[name.Length..].ToString(), node);
        open.Peek().Add(node);
        if (!Void.Contains(name) && !inner.EndsWith("/") && open.Count < Deepest)
            open.Push(node);
        return end + 1;
    }

    // A sign > inside quotes does not end the tag.
    private static int EndOfTag(string markup, int at)
    {
        var quote = '\0';
        for (; at < markup.Length; at++)
        {
            var c = markup[at];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '>')
                return at;
        }
        return markup.Length;
    }

    private static string NameOf(ReadOnlySpan<char> inner)
    {
        var length = 0;
        while (length < inner.Length && (char.IsAsciiLetterOrDigit(inner[length]) || inner[length] is '-' or ':'))
            length++;
        return inner[..length].ToString();
    }

    private static void ReadAttributes(string text, XmlNode node)
    {
        var at = 0;
        while (at < text.Length)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '/'))
                at++;
            var start = at;
            while (at < text.Length && text[at] is not ('=' or '/') && !char.IsWhiteSpace(text[at]))
                at++;
            var name = text[start..at];
            var value = new StringBuilder();
            if (at < text.Length && text[at] == '=')
            {
                at++;
                var quote = at < text.Length && text[at] is '"' or '\'' ? text[at++] : '\0';
                while (at < text.Length && (quote != '\0' ? text[at] != quote : !char.IsWhiteSpace(text[at])))
                    value.Append(text[at++]);
                at += quote != '\0' ? 1 : 0;
            }
            if (name.Length > 0)
                node.AddAttribute(name, Decode(value.ToString()));
            else
                at++;
        }
    }

    // The references that our own escaping writes, and numbers.
    private static string Decode(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
            return text;
        var output = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '&' ? text.IndexOf(';', at) : -1;
            if (end > at && end - at <= 10 && Character(text.AsSpan(at + 1, end - at - 1)) is { } shown)
            {
                output.Append(shown);
                at = end;
            }
            else
            {
                output.Append(text[at]);
            }
        }
        return output.ToString();
    }

    private static string? Character(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("#") && Rune.TryCreate(Number(name[1..]), out var rune) && rune.Value > 0)
            return rune.ToString();
        return name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            "nbsp" => "\u00A0",
            _ => null,
        };
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var isHexadecimal = digits.StartsWith("x", StringComparison.OrdinalIgnoreCase);
        return int.TryParse(isHexadecimal ? digits[1..] : digits, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }
}
