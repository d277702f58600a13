namespace CollegeTes.WordProcessing.Review;

/// <summary>A block of one source, by its number among them.</summary>
internal sealed record BlockPlace(SourceEdits Edits, int Index)
{
    public SourceText Source => Edits.Source;

    public SourceBlock Block => Source.Blocks[Index];

    public string Name => Source.PlaceOf(Block.Start);

    /// <summary>A block some places further; null past either end.</summary>
    public SourceBlock? Near(int distance) =>
        Index + distance >= 0 && Index + distance < Source.Blocks.Count ? Source.Blocks[Index + distance] : null;
}

/// <summary>Finds lines of a document among the blocks of the Markdown bodies.</summary>
internal sealed class BlockFinder(IReadOnlyList<SourceEdits> sources)
{
    /// <summary>The blocks that have the words of a line, and no others.</summary>
    public List<BlockPlace> All(ReviewLine line)
    {
        var words = Tokens.Of(line.Text);
        return
        [
            .. from edits in sources
            from index in Enumerable.Range(0, edits.Source.Blocks.Count)
            let place = new BlockPlace(edits, index)
            where (place.Block.IsWords || place.Block.Kind == SourceBlockKind.Heading) && Same(place.Block, words)
            select place,
        ];
    }

    /// <summary>The only block that has the words of a line, or null.</summary>
    public BlockPlace? One(ReviewLine? line) => line is { IsCell: false } && All(line) is [var place] ? place : null;

    /// <summary>Where the words of a line stand in the sources, front matter included.</summary>
    public List<(SourceText Source, int At)> Everywhere(ReviewLine line)
    {
        var words = Tokens.Of(line.Text);
        return
        [
            .. from edits in sources
            let tokens = edits.Source.Tokens(withReferenceMarks: false)
            from at in Enumerable.Range(0, Math.Max(tokens.Count - words.Count + 1, 0))
            where words.Count > 0 && words.Index().All(w => tokens[at + w.Index].Shows(w.Item))
            select (edits.Source, tokens[at].Start),
        ];
    }

    /// <summary>
    /// Where lines go that were added between two others: after a block, or before one. Certain only when one neighbour is found
    /// once in the sources, and the block on the other side is what the other neighbour shows.
    /// </summary>
    /// <param name="before">The last line before them that the sources give, or null.</param>
    /// <param name="after">The first one after them, or null.</param>
    /// <param name="deleted">Lines deleted at the same place.</param>
    public (BlockPlace? Before, BlockPlace? After) Between(ReviewLine? before, ReviewLine? after, List<ReviewLine> deleted)
    {
        if (One(before) is { } first)
        {
            var index = first.Index + 1;
            foreach (var line in deleted)
                index += index < first.Source.Blocks.Count && Same(first.Source.Blocks[index], Tokens.Of(line.Text)) ? 1 : 0;
            var next = index < first.Source.Blocks.Count ? new BlockPlace(first.Edits, index) : null;
            if (IsAfter(after, next?.Block))
                return (first, next);
        }
        if (One(after) is { } last)
        {
            var index = last.Index - 1;
            foreach (var line in Enumerable.Reverse(deleted))
                index -= index >= 0 && Same(last.Source.Blocks[index], Tokens.Of(line.Text)) ? 1 : 0;
            var previous = index >= 0 ? new BlockPlace(last.Edits, index) : null;
            if (IsBefore(before, previous?.Block))
                return (previous, last);
        }
        return (null, null);
    }

    // The end of a section is certain when what follows on the page is a heading, or comes from elsewhere: templates choose it.
    private bool IsAfter(ReviewLine? line, SourceBlock? block) =>
        block is null or { Kind: SourceBlockKind.Heading }
            ? line is null or { IsCell: false, Role: ParagraphRole.Heading or ParagraphRole.Title } || All(line).Count == 0
            : IsShown(line, block);

    // Its start is certain under its own heading, which templates may number.
    private static bool IsBefore(ReviewLine? line, SourceBlock? block)
    {
        if (block is not { Kind: SourceBlockKind.Heading })
            return block is null ? line is null : IsShown(line, block);
        var words = line is { IsCell: false, Role: ParagraphRole.Heading } ? Tokens.Of(line.Text) : [];
        return words.Count >= block.Tokens.Count && Same(block, words[^block.Tokens.Count..]);
    }

    private static bool IsShown(ReviewLine? line, SourceBlock block) =>
        line is not null
        && block.Kind switch
        {
            SourceBlockKind.Table => line.IsCell,
            SourceBlockKind.Figure => line.Role == ParagraphRole.Caption,
            SourceBlockKind.Other => false,
            _ => !line.IsCell && Same(block, Tokens.Of(line.Text)),
        };

    private static bool Same(SourceBlock block, List<Token> words) =>
        words.Count > 0 && block.Tokens.Count == words.Count && block.Tokens.Index().All(t => t.Item.Shows(words[t.Index]));
}
