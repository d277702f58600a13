using CollegeTes.Markup;

namespace CollegeTes.Epub;

/// <summary>One file of a book: a part of the page.</summary>
/// <param name="Name">File name: <c>s03.xhtml</c>.</param>
/// <param name="Title">As the contents show it.</param>
/// <param name="Kind">What it is, in the words of EPUB (<c>chapter</c>, <c>titlepage</c>); empty for nothing special.</param>
/// <param name="Content">The element.</param>
internal sealed record EpubSection(string Name, string Title, string Kind, MarkupElement Content)
{
    /// <summary>Whether the contents list it: what has no heading of its own does not stand there.</summary>
    public bool IsListed => Kind is not ("titlepage" or "");

    /// <summary>
    /// Cuts a page into what becomes files: each child of the body, those of <c>main</c> in its place. The page's own contents and the link
    /// past
    /// them go: a book has its own.
    /// </summary>
    public static IReadOnlyList<EpubSection> Of(MarkupElement page, string otherwise)
    {
        var body = page.All("body").FirstOrDefault() ?? page;
        var parts = body
            .Children.OfType<MarkupElement>()
            .SelectMany(e => e.Name == "main" ? e.Children.OfType<MarkupElement>() : [e])
            .Where(e => e.Name is not ("nav" or "a" or "script" or "style"));
        var sections = new List<EpubSection>();
        foreach (var part in parts.Select(AsSection))
            sections.Add(new EpubSection($"s{sections.Count + 1:D2}.xhtml", TitleOf(part) ?? otherwise, KindOf(part), part));
        return sections;
    }

    // A chapter of a book is a section: an article may not have its role.
    private static MarkupElement AsSection(MarkupElement part)
    {
        if (part.Name != "article")
            return part;
        var section = new MarkupElement("section");
        foreach (var (name, value) in part.Attributes)
            section[name] = value;
        section.Children.AddRange(part.Children);
        return section;
    }

    private static string? TitleOf(MarkupElement part) => part.SelfAndDescendants().FirstOrDefault(e => e.Name is "h1" or "h2")?.Line();

    private static string KindOf(MarkupElement part) =>
        part.Name switch
        {
            "header" => "titlepage",
            "section" when part.HasClass("chapitre") => "chapter",
            "section" when part.HasClass("ours") => "colophon",
            "section" => "introduction",
            _ => "",
        };
}
