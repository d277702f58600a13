namespace CollegeTes.WordProcessing.Writing;

/// <summary>
/// Levels of headings without a jump: the first one is of level 1, and none is more than one deeper than the heading that it stands
/// under. A page may skip levels, since a part is shared by pages of other depths; in Word, whose outline is made of levels alone,
/// people who do not see the page would look for what is missing. Headings of one depth under one heading stay of one level.
/// </summary>
internal sealed class HeadingLevels
{
    private readonly Stack<int> _open = new();

    private HeadingLevels() { }

    /// <summary>The same blocks, their headings settled in reading order, those of tables included.</summary>
    public static IReadOnlyList<Block> Settle(IReadOnlyList<Block> blocks) => new HeadingLevels().All(blocks);

    private List<Block> All(IReadOnlyList<Block> blocks) => [.. blocks.Select(One)];

    private Block One(Block block) =>
        block switch
        {
            Paragraph { Role: ParagraphRole.Heading } heading => heading with { Level = Next(heading.Level) },
            DocumentTable table => table with
            {
                Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Blocks = All(c.Blocks) })] })],
            },
            _ => block,
        };

    private int Next(int level)
    {
        while (_open.TryPeek(out var above) && above >= level)
            _open.Pop();
        _open.Push(level);
        return _open.Count;
    }
}
