using System.Text.RegularExpressions;
using CollegeTes.Markup;

namespace CollegeTes.Tests.Pages;

/// <summary>
/// What a reader would see missing on a page: a label followed by nothing, a heading over nothing, an orphan comma, a link that leads
/// nowhere.
/// </summary>
internal static partial class PageHoles
{
    private static readonly HashSet<string> Filled = new(StringComparer.Ordinal)
    {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "li",
        "dt",
        "dd",
        "caption",
        "figcaption",
        "blockquote",
        "summary",
        "title",
        "small",
        "a",
        "b",
        "cite",
        "time",
        "ul",
        "ol",
        "dl",
        "table",
        "thead",
        "tbody",
        "tr",
        "section",
        "aside",
        "article",
        "figure",
        "header",
        "nav",
        "main",
        "div",
    };

    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal)
    {
        "img",
        "svg",
        "audio",
        "video",
        "picture",
        "input",
        "hr",
        "iframe",
        "circle",
    };

    // Blocks of text: each is read as one line.
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "li",
        "dt",
        "dd",
        "td",
        "th",
        "caption",
        "figcaption",
        "summary",
        "title",
        "small",
        "span",
        "cite",
    };

    private static readonly string[] Worded =
    [
        "aria-label",
        "title",
        "datetime",
        "lang",
        "srclang",
        "label",
        "content",
        "width",
        "height",
        "id",
        "aria-labelledby",
        "poster",
    ];

    private static readonly HashSet<string> Sections = new(StringComparer.Ordinal)
    {
        "section",
        "article",
        "aside",
        "div",
        "main",
        "body",
        "nav",
        "footer",
    };

    public static IEnumerable<string> Of(MarkupElement page)
    {
        var all = page.SelfAndDescendants().ToList();
        var ids = all.Select(e => e["id"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var element in all)
        {
            foreach (var problem in Links(element, ids).Concat(Texts(element)))
                yield return $"<{element.Name}> {problem}";
            if ((Filled.Contains(element.Name) || (element.Name == "span" && element["class"] is null)) && !HasContent(element))
                yield return $"<{element.Name} class=\"{element["class"]}\"> est vide";
            foreach (var heading in Sections.Contains(element.Name) ? EmptyHeadings(element) : [])
                yield return $"« {heading} » : un titre sur rien";
        }
    }

    /// <summary>The same of a plain text.</summary>
    public static IEnumerable<string> OfText(string text) =>
        text.Split('\n')
            .SelectMany(l => Of(l, false))
            .Concat(text.StartsWith('\n') ? ["commence par une ligne vide"] : [])
            .Concat(text.TrimEnd('\n').Contains("\n\n\n", StringComparison.Ordinal) ? ["des lignes vides qui se suivent"] : []);

    private static IEnumerable<string> Links(MarkupElement element, HashSet<string> ids)
    {
        if (element.Name == "a" && element["href"] is null or "" or "#")
            yield return $"href=\"{element["href"]}\" : {element.Line()}";
        if (element["href"] is ['#', _, ..] to && !ids.Contains(Uri.UnescapeDataString(to[1..])))
            yield return $"{to} n'est pas sur la page";
        if (element["aria-labelledby"] is { Length: > 0 } label && !label.Split(' ').All(ids.Contains))
            yield return $"aria-labelledby {label} n'est pas sur la page";
        foreach (
            var name in Worded.Append("src").Append("href").Where(n => element.Attributes.ContainsKey(n) && element[n]!.Trim().Length == 0)
        )
            yield return $"{name} est vide";
    }

    private static IEnumerable<string> Texts(MarkupElement element)
    {
        if (
            !Blocks.Contains(element.Name)
            || element.HasClass("vh")
            || element.SelfAndDescendants().Skip(1).Any(e => Blocks.Contains(e.Name) && e.Name is not ("span" or "small" or "cite"))
        )
            return [];
        var line = element.Line();
        return Of(line, element.Children is [.., MarkupText { Text: [.., ' '] last }] && last.Any(char.IsLetter))
            .Select(p => p + $" : « {line} »");
    }

    private static IEnumerable<string> Of(string line, bool endsWithSpace)
    {
        if (endsWithSpace)
            yield return "un libellé que rien ne suit";
        if (OrphanMark().Match(line) is { Success: true } mark)
            yield return $"« {mark.Value} » ne relie rien";
    }

    private static bool HasContent(MarkupElement element) =>
        element.SelfAndDescendants().Any(e => Shown.Contains(e.Name)) || element.TextContent().Any(c => !char.IsWhiteSpace(c));

    // What stands after a heading, up to the next of its level or to the end of what it stands in.
    private static IEnumerable<string> EmptyHeadings(MarkupElement section)
    {
        var children = section.Children.Where(c => c is MarkupElement || c is MarkupText { Text: var t } && t.Trim().Length > 0).ToList();
        for (var i = 0; i < children.Count; i++)
        {
            if (LevelOf(children[i]) is not { } level || level == 1)
                continue;
            var next = children.Skip(i + 1).TakeWhile(c => LevelOf(c) is not { } other || other > level);
            if (!next.Any(c => c is MarkupText || HasContent((MarkupElement)c)))
                yield return ((MarkupElement)children[i]).Line();
        }
    }

    private static int? LevelOf(MarkupNode node) =>
        node is MarkupElement { Name: ['h', >= '1' and <= '6' and var level] } ? level - '0' : null;

    [GeneratedRegex(@"^[,;:.)]|[,(«–]\s*$|\s,|,\s*[,.;:)]|\(\s*\)|«\s*»|\.\s*\.|:\s*[.,;]|\s;\s*;|\s-\s*$|^-\s*$")]
    private static partial Regex OrphanMark();
}
