using System.Text;
using CollegeTes.Markup;

namespace CollegeTes.Mail;

/// <summary>The words of an HTML letter without its markup: titles, paragraphs, lists, addresses of links.</summary>
public static class PlainLetter
{
    // csharpier-ignore
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "article", "blockquote", "body", "center", "div", "dd", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    // Shown by no reader, or a second time the words of something else.
    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal) { "head", "style", "script", "svg", "template" };

    /// <summary>The subject of a letter: its title.</summary>
    public static string SubjectOf(string html) => Line(MarkupReader.Read(html).All("title").FirstOrDefault()?.TextContent() ?? "");

    /// <summary>
    /// Paragraphs apart, one line each: mail programs wrap them. What is hidden from all readers is left out, and so are addresses that
    /// lead nowhere from a message.
    /// </summary>
    public static string Read(string html)
    {
        var output = new StringBuilder();
        foreach (var body in MarkupReader.Read(html).All("body"))
            Block(body, output);
        return output.ToString().TrimEnd() + "\n";
    }

    // What stands between blocks is a paragraph too.
    private static void Block(MarkupElement block, StringBuilder output)
    {
        var line = new StringBuilder();
        foreach (var child in block.Children)
        {
            if (child is MarkupElement element && IsUnread(element))
                continue;
            if (child is MarkupElement { Name: var name } inside && Blocks.Contains(name))
            {
                End();
                if (name is "ul" or "ol")
                    List(inside, output);
                else if (name == "tr")
                    Row(inside, output);
                else
                    Block(inside, output);
            }
            else
            {
                Words(child, line);
            }
        }
        End();

        void End()
        {
            var text = string.Join('\n', line.ToString().Split('\u2028').Select(Line)).Trim('\n');
            line.Clear();
            if (text.Length > 0)
                output.Append(text).Append("\n\n");
        }
    }

    private static void List(MarkupElement list, StringBuilder output)
    {
        var number = 0;
        foreach (var item in list.Elements)
        {
            number++;
            var at = output.Length;
            Block(item, output);
            var text = output.ToString(at, output.Length - at).TrimEnd();
            output.Length = at;
            output
                .Append(list.Name == "ol" ? $"{number}. " : "- ")
                .Append(text.Replace("\n\n", "\n", StringComparison.Ordinal).Replace("\n", "\n  ", StringComparison.Ordinal))
                .Append('\n');
        }
        output.Append('\n');
    }

    // The cells of a row of data are read on one line; those that only lay out a page are read one after the other.
    private static void Row(MarkupElement row, StringBuilder output)
    {
        var cells = row
            .Elements.Select(c =>
            {
                var text = new StringBuilder();
                Block(c, text);
                return text.ToString().TrimEnd();
            })
            .Where(c => c.Length > 0)
            .ToList();
        if (cells.Count == 0)
            return;
        var isData = cells.TrueForAll(c => !c.Contains('\n', StringComparison.Ordinal));
        output.Append(string.Join(isData && cells.Count > 1 ? " : " : "\n\n", cells)).Append("\n\n");
    }

    private static bool IsUnread(MarkupElement element) =>
        Unread.Contains(element.Name) || element["hidden"] is not null || element["aria-hidden"] == "true";

    private static void Words(MarkupNode node, StringBuilder text)
    {
        if (node is MarkupText words)
        {
            text.Append(words.Text);
            return;
        }
        var element = (MarkupElement)node;
        if (element.Name == "br")
        {
            text.Append('\u2028');
            return;
        }
        if (element.Name == "img")
        {
            text.Append(element["alt"]);
            return;
        }
        foreach (var child in element.Children)
        {
            if (child is not MarkupElement inside || !IsUnread(inside))
                Words(child, text);
        }
        if (
            element["href"] is { } address
            && address != element.TextContent()
            && Uri.TryCreate(address, UriKind.Absolute, out var whole)
            && whole.Scheme is "http" or "https"
        )
            text.Append(" (").Append(address).Append(')');
    }

    private static string Line(string text) => string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
