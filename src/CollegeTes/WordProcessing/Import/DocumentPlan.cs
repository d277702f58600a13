using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Import;

/// <summary>
/// Makes the plan of a write-up out of a document's headings: its title apart, sections at level 2, bold lines taken for what they are.
/// </summary>
internal sealed class DocumentPlan(ReadingLog log)
{
    private const int LongestHeading = 90;
    private const int TitleWithin = 4;

    private readonly List<(string Written, string Title)> _recognised = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Headings read as the model's sections: as written, and as they now stand.</summary>
    public IReadOnlyList<(string Written, string Title)> Recognised => _recognised;

    /// <summary>Turns lines that look like headings into headings.</summary>
    public List<Block> Promote(IReadOnlyList<Block> blocks)
    {
        var hasHeadings = blocks.Any(b => b is Paragraph { Role: ParagraphRole.Heading });
        var hasTitle = blocks.Any(b => b is Paragraph { Role: ParagraphRole.Title });
        return
        [
            .. blocks.Select(
                (b, i) =>
                    b is not Paragraph paragraph || LevelOf(paragraph, hasHeadings) is not { } level ? b
                    : i == 0 && level == 1 && !hasTitle ? paragraph with { Role = ParagraphRole.Title }
                    : paragraph with { Role = ParagraphRole.Heading, Level = level, Mark = null }
            ),
        ];
    }

    /// <summary>Takes the title out of the blocks; null when nothing looks like one.</summary>
    public static string? TakeTitle(List<Block> blocks)
    {
        var at = blocks.FindIndex(b => b is Paragraph { Role: ParagraphRole.Title });
        if (at < 0)
            at = LoneTopHeading(blocks);
        if (at < 0)
            at = blocks
                .Take(TitleWithin)
                .ToList()
                .FindIndex(b =>
                    b is Paragraph { Role: ParagraphRole.Body, IsAllBold: true, Mark: null } p
                    && p.Text.Length <= 120
                    && SectionHeadings.Recognise(p.Text) is null
                );
        if (
            at < 0
            || blocks[at] is not Paragraph { Pieces: var pieces } title
            || pieces.Any(p => p.Picture is not null || p.Note is not null)
            || !YamlText.Fits(title.Text)
        )
            return null;
        blocks.RemoveAt(at);
        return title.Text;
    }

    /// <summary>Gives headings their levels in the file and the names of the model's sections.</summary>
    public List<Block> Arrange(IReadOnlyList<Block> blocks)
    {
        var levels = blocks
            .OfType<Paragraph>()
            .Where(p => p.Role == ParagraphRole.Heading && p.Level > 0)
            .Select(p => p.Level)
            .Distinct()
            .Order()
            .ToList();
        // A heading of the document goes before a row of its tables.
        var named = blocks
            .OfType<Paragraph>()
            .Where(p => p.Role == ParagraphRole.Heading && p.Level > 0 && levels.IndexOf(p.Level) == 0)
            .Select(p => SectionHeadings.Recognise(p.Text)?.Key)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return [.. blocks.Select(b => b is Paragraph { Role: ParagraphRole.Heading } heading ? Arrange(heading, levels, named) : b)];
    }

    private Paragraph Arrange(Paragraph heading, List<int> levels, HashSet<string> named)
    {
        var level = heading.Level == 0 ? 2 : Math.Min(2 + levels.IndexOf(heading.Level), 6);
        var written = heading.Text;
        if (level != 2 || SectionHeadings.Recognise(written) is not var (key, title))
            return heading with { Level = level };
        if ((heading.Level == 0 && named.Contains(key)) || !_used.Add(key))
            return heading with { Level = level };
        _recognised.Add((written, title));
        if (UnicodeText.Fold(title) == UnicodeText.Fold(written) && title == written)
            return heading with { Level = level };
        // What a heading carries besides words is kept: a note, an image.
        var things = heading.Pieces.Where(p => p.Note is not null || p.Picture is not null);
        return heading with { Level = level, Pieces = [new Piece(title), .. things] };
    }

    private int? LevelOf(Paragraph paragraph, bool hasHeadings)
    {
        if (paragraph is not { Role: ParagraphRole.Body, Mark: null } || paragraph.Pieces.Any(p => p.Picture is not null || p.IsBreak))
            return null;
        var text = paragraph.Text;
        if (text.Length is 0 or > LongestHeading || !text.Any(char.IsLetter) || text[^1] is '.' or ';' or ',')
            return null;
        var isMarked = paragraph.IsAllBold || (!text.Any(char.IsLower) && text.Length > 3);
        if (SectionHeadings.Recognise(text) is not null && (isMarked || !hasHeadings))
        {
            log.Remark("ligne isolée prise pour un titre");
            return 0;
        }
        if (hasHeadings || !paragraph.IsAllBold || text[^1] == ':')
            return null;
        log.Remark("ligne en gras prise pour un titre");
        return 1;
    }

    // One heading above all others, first of the text, and not the name of a section.
    private static int LoneTopHeading(List<Block> blocks)
    {
        var headings = blocks.OfType<Paragraph>().Where(p => p.Role == ParagraphRole.Heading).ToList();
        if (headings.Count < 2)
            return -1;
        var top = headings.Min(h => h.Level);
        return headings[0].Level == top && headings.Count(h => h.Level == top) == 1 && SectionHeadings.Recognise(headings[0].Text) is null
            ? blocks.IndexOf(headings[0])
            : -1;
    }
}
