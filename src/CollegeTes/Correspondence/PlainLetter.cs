using System.Text;
using CollegeTes.Markup;

namespace CollegeTes.Correspondence;

/// <summary>The words of an HTML letter without its markup: paragraphs, lists, addresses of links.</summary>
public static class PlainLetter
{
    /// <summary>The subject of a letter: its title.</summary>
    public static string SubjectOf(string html) => Line(MarkupReader.Read(html).All("title").FirstOrDefault()?.TextContent() ?? "");

    /// <summary>Paragraphs apart, one line each: mail programs wrap them.</summary>
    public static string Read(string html)
    {
        var output = new StringBuilder();
        foreach (var block in MarkupReader.Read(html).All("body").SelectMany(b => b.Elements))
        {
            if (block.Name is "ul" or "ol")
            {
                foreach (var item in block.Elements)
                    output.Append("- ").Append(Words(item)).Append('\n');
            }
            else
            {
                output.Append(Words(block)).Append('\n');
            }
            output.Append('\n');
        }
        return output.ToString().TrimEnd() + "\n";
    }

    private static string Words(MarkupElement element)
    {
        var text = new StringBuilder();
        Add(element);
        return string.Join('\n', text.ToString().Split('\u2028').Select(Line));

        void Add(MarkupElement inside)
        {
            foreach (var child in inside.Children)
            {
                if (child is MarkupText words)
                    text.Append(words.Text);
                else if (child is MarkupElement { Name: "br" })
                    text.Append('\u2028');
                else if (child is MarkupElement nested)
                {
                    Add(nested);
                    if (
                        nested["href"] is { } address
                        && address != nested.TextContent()
                        && !address.StartsWith("mailto:", StringComparison.Ordinal)
                    )
                        text.Append(" (").Append(address).Append(')');
                }
            }
        }
    }

    private static string Line(string text) => string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
