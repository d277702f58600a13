namespace CollegeTes.WordProcessing.Review;

/// <summary>Puts whole paragraphs and items into the Markdown bodies, or takes them out, where their place is certain.</summary>
internal sealed class BlockPatch(BlockFinder finder)
{
    /// <summary>Takes a paragraph out.</summary>
    /// <param name="line">As the sources' document has it.</param>
    /// <param name="shown">How many times that document shows it.</param>
    /// <returns>French: why not; null when it is done.</returns>
    public string? Delete(ReviewLine line, int shown)
    {
        if (Obstacle(line, shown, out var place) is { } obstacle)
            return obstacle;
        var (text, block) = (place!.Source.Text, place.Block);
        var end = Math.Min(block.End + 1, text.Length);
        // The first number of a list says where it begins: the next item takes it over.
        var edit =
            block.IsNumbered && IsFirst(place) && place.Near(1) is { IsNumbered: true } next && next.Level == block.Level
                ? new SourceEdit(block.Words, next.Words, "")
                : new SourceEdit(block.Start, end, "");
        return place.Edits.TryAdd([edit]) ? null : $"un autre changement touche au même paragraphe ({place.Name})";
    }

    /// <summary>French: why a paragraph cannot be taken out; null when it can.</summary>
    public string? Obstacle(ReviewLine line, int shown, out BlockPlace? place)
    {
        place = null;
        if (line.IsCell)
            return "une ligne ou une cellule de tableau se change dans la source";
        if (line.Role is ParagraphRole.Heading or ParagraphRole.Title)
            return "un titre tient le plan du retour : changez-le dans la source";
        var everywhere = finder.Everywhere(line);
        if (everywhere.Count > 1 || shown > 1)
            return everywhere.Count > 1
                ? "ce texte se trouve à plusieurs endroits : " + string.Join(" ; ", everywhere.Take(3).Select(p => p.Source.PlaceOf(p.At)))
                : "le document montre ce texte plusieurs fois";
        if (everywhere.Count == 0)
            return "ce texte n'est pas écrit d'un seul tenant dans les sources : un gabarit le compose";
        place = finder.One(line);
        if (place is null || !place.Block.IsWords)
            return $"ce n'est pas un paragraphe du texte, mais un champ ou une partie d'un autre "
                + $"({everywhere[0].Source.PlaceOf(everywhere[0].At)})";
        return place.Near(1) is { Indent: > 0 } next && next.Indent >= place.Block.Marker.Length && place.Block.Kind == SourceBlockKind.Item
            ? $"cet élément en contient d'autres ({place.Name})"
            : null;
    }

    /// <summary>Puts lines between two others.</summary>
    /// <param name="lines">As the document that came back has them.</param>
    /// <param name="moved">The blocks that they were, for those that only changed place.</param>
    /// <param name="before">The last line before them that the sources give, or null.</param>
    /// <param name="after">The first one after them, or null.</param>
    /// <param name="deleted">Lines deleted at the same place.</param>
    /// <returns>French: why not; null when it is done.</returns>
    public string? Insert(
        List<ReviewLine> lines,
        Func<ReviewLine, BlockPlace?> moved,
        ReviewLine? before,
        ReviewLine? after,
        List<ReviewLine> deleted
    )
    {
        foreach (var line in lines)
        {
            if (line.IsBoxed)
                return "ce texte est dans une zone de texte, à côté du texte : reportez-le à la main";
            if (line.IsCell)
                return "une ligne ou une cellule de tableau se change dans la source";
            if (line.Role is ParagraphRole.Heading or ParagraphRole.Title)
                return "un titre tient le plan du retour : ajoutez-le dans la source";
            if (line.Marked != line.Text && moved(line) is null)
                return "ce paragraphe porte un appel de source, à écrire [@…] dans la source";
        }
        var (first, last) = finder.Between(before, after, deleted);
        if ((first ?? last) is not { } place)
            return "sa place n'est pas certaine : les passages qui l'entourent ne se suivent pas dans la source";
        var isBefore =
            lines[0].Mark is { } mark
            && last?.Block is { Kind: SourceBlockKind.Item } item
            && item.Level == mark.Level
            && !(first?.Block is { Kind: SourceBlockKind.Item } own && own.Level == mark.Level);
        var like = isBefore ? last : Like(first, lines[0]);
        var blocks = new List<string>();
        foreach (var line in lines)
        {
            if (Marker(line, like?.Block, first?.Block, last?.Block, blocks.Count) is not { } marker)
                return $"sa place dans la liste n'est pas certaine ({place.Name})";
            blocks.Add(
                marker
                    + (
                        moved(line) is { } source
                            ? source.Source.Text[source.Block.Words..source.Block.End]
                            : MarkdownWords.Of(line.Text, isBlock: true)
                    )
            );
        }
        var text = string.Concat(blocks.Select((b, i) => (i == 0 ? "" : Gap(lines[i - 1], lines[i])) + b));
        var edit =
            isBefore || first is null
                ? new SourceEdit(
                    last!.Block.Start,
                    last.Block.Start,
                    text + (last.Block.Kind == SourceBlockKind.Item && lines[^1].Mark is not null ? "\n" : "\n\n"),
                    EditOrder.BlockBefore
                )
                : new SourceEdit(
                    first.Block.End,
                    first.Block.End,
                    (first.Block.Kind == SourceBlockKind.Item && lines[0].Mark is not null ? "\n" : "\n\n") + text,
                    EditOrder.BlockAfter
                );
        return place.Edits.TryAdd([edit]) ? null : $"un autre changement touche au même endroit ({place.Name})";
    }

    private static string Gap(ReviewLine a, ReviewLine b) => a.Mark is not null && b.Mark is not null ? "\n" : "\n\n";

    // The item above whose level a new one has, past those that stand under it.
    private static BlockPlace? Like(BlockPlace? first, ReviewLine line)
    {
        for (
            var at = first;
            line.Mark is not null && at?.Block.Kind == SourceBlockKind.Item;
            at = at.Index > 0 ? at with { Index = at.Index - 1 } : null
        )
        {
            if (at.Block.Level == line.Mark.Level)
                return at;
        }
        return null;
    }

    // What stands before the words of an added line; null where it would not be what it is in the document.
    private static string? Marker(ReviewLine line, SourceBlock? like, SourceBlock? first, SourceBlock? last, int done)
    {
        var isInList = first?.Kind == SourceBlockKind.Item && last is { Kind: SourceBlockKind.Item } or { Indent: > 0 };
        if (line.Mark is not { } mark)
            return isInList ? null
                : line.Role == ParagraphRole.Quote ? "> "
                : "";
        if (mark.Continues)
            return null;
        if (like is not null)
            return like.IsNumbered == mark.IsOrdered && like.Level == mark.Level
                ? MarkdownWords.Marker(like, like == last ? done : done + 1)
                : null;
        return isInList || mark.Level > 0 ? null
            : mark.IsOrdered ? $"{done + 1}. "
            : "- ";
    }

    private static bool IsFirst(BlockPlace place)
    {
        for (
            var distance = -1;
            place.Near(distance) is { Kind: SourceBlockKind.Item } other && other.Level >= place.Block.Level;
            distance--
        )
        {
            if (other.Level == place.Block.Level)
                return false;
        }
        return true;
    }
}
