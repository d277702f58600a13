namespace CollegeTes.WordProcessing.Review;

/// <summary>
/// What differs between two states of one line besides its words: emphasis, links, what the paragraph is for, lists, tables.
/// </summary>
internal static class LineDifferences
{
    /// <summary>French, one for each difference.</summary>
    public static IEnumerable<string> Find(ReviewLine before, ReviewLine after)
    {
        if ((before.Role, before.Level) != (after.Role, after.Level))
            yield return $"« {Excerpt(after.Text)} » était {Name(before)}, devient {Name(after)}";
        if (Kind(before.Mark) != Kind(after.Mark))
            yield return $"« {Excerpt(after.Text)} » était {Kind(before.Mark)}, devient {Kind(after.Mark)}";
        if (before.IsCell != after.IsCell || before.OpensRow != after.OpensRow)
            yield return $"« {Excerpt(after.Text)} » a changé de place dans un tableau, ou d'une ligne à l'autre";
        if (OfLayout(before, after).ToList() is { Count: > 0 } layout)
            yield return $"« {Excerpt(after.Text)} » : mise en forme changée : {string.Join(", ", layout)}";
        foreach (var (words, change) in OfLooks(before, after))
            yield return $"« {Excerpt(words)} » : {change}";
    }

    // A paragraph that was joined to another, or cut from it, has the breaks of both.
    private static IEnumerable<string> OfLayout(ReviewLine before, ReviewLine after)
    {
        foreach (var name in Layouts.Missing(after.Layout, before.Layout))
            yield return name;
        foreach (var name in Layouts.Missing(before.Layout, after.Layout))
            yield return name + " en moins";
        if (before.Breaks != after.Breaks && before.Breaks is { } old && after.Breaks is { } now)
            yield return now > old ? "retour à la ligne" : "retour à la ligne en moins";
    }

    private static List<(string Words, string Change)> OfLooks(ReviewLine before, ReviewLine after)
    {
        var (old, now) = (Tokens.Of(before.Marked), Tokens.Of(after.Marked));
        var changes = new List<(int Start, int End, int Token, string Change)>();
        var last = "";
        var (atOld, atNow) = (0, 0);
        foreach (var change in Diff.Of(old, now, (a, b) => a.Key == b.Key).Append(new Change(old.Count, old.Count, now.Count, now.Count)))
        {
            for (; atOld < change.OldStart; atOld++, atNow++)
            {
                last = LookAt(after, now[atNow].Start);
                Compare(LookAt(before, old[atOld].Start), last, atNow);
            }
            // Words that take the place of others have their look; added ones that of the word before them.
            var wanted =
                change.OldStart < change.OldEnd ? LookAt(before, old[change.OldStart].Start)
                : atNow > 0 ? last
                : "";
            for (; atNow < change.NewEnd; atNow++)
                Compare(wanted, LookAt(after, now[atNow].Start), atNow);
            atOld = change.OldEnd;
        }
        return [.. changes.Select(c => (after.Marked[c.Start..c.End], c.Change))];

        void Compare(string was, string isNow, int index)
        {
            if (was == isNow || now[index].IsCut || now[index].IsReferenceMark)
                return;
            var words = string.Join(", ", Words(was, isNow));
            if (changes is [.., var open] && open.Token == index - 1 && open.Change == words)
                changes[^1] = open with { End = now[index].End, Token = index };
            else if (words.Length > 0)
                changes.Add((now[index].Start, now[index].End, index, words));
        }
    }

    private static IEnumerable<string> Words(string was, string isNow)
    {
        foreach (var name in Looks.Missing(isNow, was))
            yield return name;
        foreach (var name in Looks.Missing(was, isNow))
            yield return "n'est plus " + name;
        var (from, to) = (Looks.LinkOf(was), Looks.LinkOf(isNow));
        if (from == to)
            yield break;
        yield return from is null ? $"lien ajouté vers {to}"
        : to is null ? $"lien retiré vers {from}"
        : $"lien changé : {from} devient {to}";
    }

    // A reference counts for one character where it is marked.
    private static string LookAt(ReviewLine line, int at)
    {
        foreach (var run in line.Runs)
        {
            var length = run.IsReferenceMark ? 1 : run.Text.Length;
            if (at < length)
                return run.Look;
            at -= length;
        }
        return "";
    }

    private static string Name(ReviewLine line) =>
        line.Role switch
        {
            ParagraphRole.Title => "le titre",
            ParagraphRole.Subtitle => "le chapeau",
            ParagraphRole.Heading => $"un titre de niveau {line.Level}",
            ParagraphRole.Quote => "une citation",
            ParagraphRole.Caption => "une légende",
            _ => "un paragraphe",
        };

    private static string Kind(ListMark? mark) =>
        mark switch
        {
            null => "hors d'une liste",
            { IsOrdered: true } => $"dans une liste numérotée, niveau {mark.Level + 1}",
            _ => $"dans une liste à puces, niveau {mark.Level + 1}",
        };

    private static string Excerpt(string text)
    {
        var words = text.Replace(Token.Call.ToString(), "", StringComparison.Ordinal).Replace(Token.Cut, ' ').Trim();
        return words.Length <= 80 ? words : words[..77] + "…";
    }
}
