using System.Text;
using CollegeTes.Model;
using CollegeTes.Prose;

namespace CollegeTes.WordProcessing.Review;

/// <summary>Carries changed words into the one place of the sources that shows the line; references and mark-up around them stay.</summary>
internal sealed class WordPatch(IReadOnlyList<SourceEdits> sources)
{
    /// <summary>Applies a change of words.</summary>
    /// <returns>French: why it is not applied, or what of it is not; null when it is, whole.</returns>
    public string? Apply(ReviewLine old, ReviewLine now, out bool isApplied)
    {
        isApplied = false;
        foreach (var withReferenceMarks in old.Marked.Contains(Token.Call, StringComparison.Ordinal) ? [true, false] : (bool[])[false])
        {
            var before = Tokens.Of(withReferenceMarks ? old.Marked : old.Text);
            var places = sources.SelectMany(s => Places(s, withReferenceMarks, before)).Take(3).ToList();
            if (places.Count > 1)
                return "ce texte se trouve à plusieurs endroits : " + string.Join(" ; ", places.Select(p => p.Name));
            if (places is [var place])
                return Apply(
                    place,
                    withReferenceMarks ? old.Marked : old.Text,
                    before,
                    withReferenceMarks ? now.Marked : now.Text,
                    out isApplied
                );
        }
        return FigureOf(old, now) ?? "ce texte n'est pas écrit d'un seul tenant dans les sources : un gabarit le compose";
    }

    /// <summary>
    /// French: the typed fact whose value a change touches, for a line that is not written in the sources; null without one.
    /// </summary>
    public string? FigureOf(ReviewLine old, ReviewLine? now)
    {
        var before = Tokens.Of(old.Text);
        var changes = Diff.Of(before, now is null ? [] : Tokens.Of(now.Text), (a, b) => a.Key == b.Key);
        foreach (var edits in sources)
        {
            foreach (var figure in edits.Source.Figures)
            {
                var value = Tokens.Of(FigureText.Value(figure));
                for (var at = 0; at + value.Count <= before.Count; at++)
                {
                    if (
                        Enumerable.Range(0, value.Count).All(i => before[at + i].Key == value[i].Key)
                        && changes.Exists(c => c.OldStart < at + value.Count && c.OldEnd > at)
                    )
                        return Reported(edits.Source, figure);
                }
            }
        }
        return null;
    }

    private static string Reported(SourceText source, Figure figure) =>
        $"le nombre « {FigureText.InProse(figure)} » est défini sous « chiffres » ({source.Path}, ligne {figure.Id.Span.Line}, id "
        + $"{figure.Id.Value}) : s'il est faux, corrigez-le là";

    private static IEnumerable<Place> Places(SourceEdits edits, bool withReferenceMarks, List<Token> wanted)
    {
        var tokens = edits.Source.Tokens(withReferenceMarks);
        for (var at = 0; wanted.Count > 0 && at + wanted.Count <= tokens.Count; at++)
        {
            var same = 0;
            while (same < wanted.Count && tokens[at + same].Shows(wanted[same]))
                same++;
            if (same == wanted.Count)
                yield return new Place(edits, tokens, at, wanted.Count);
        }
    }

    private static string? Apply(Place place, string old, List<Token> before, string now, out bool isApplied)
    {
        isApplied = false;
        var after = Tokens.Of(now);
        var edits = new List<SourceEdit>();
        string? kept = null;
        foreach (var change in Diff.Of(before, after, (a, b) => a.Key == b.Key))
        {
            if (Touched(place, change, now, after) is { } figure)
            {
                kept = Reported(place.Source, figure);
                if (!IsValueAlone(place, change))
                    return kept;
                continue;
            }
            if (Obstacle(place, change, after) is { } obstacle)
                return obstacle;
            var edit = Spaced(
                Edit(place, change, now, after),
                place,
                change,
                (Gap(old, before, change.OldStart), Gap(old, before, change.OldEnd)),
                (Gap(now, after, change.NewStart), Gap(now, after, change.NewEnd))
            );
            if (place.Source.Hides(edit.Start, edit.End))
                return place.Source.CallWithin(edit.Start, edit.End) is { } call
                    ? $"la source citée {call} disparaîtrait ({place.Name})"
                    : $"les mots changés touchent à une mise en forme ou à un lien ({place.Name})";
            if (
                edit.Text.Contains(Token.Cut, StringComparison.Ordinal)
                && place.Block is { } block
                && place.Source.IsInsideMarkup(block.Words, edit.Start)
            )
                return $"la coupure tombe au milieu d'une mise en forme ou d'un lien ({place.Name})";
            if (Written(place, edit) is not { } text)
                return $"les mots nouveaux ont un signe qui veut dire autre chose à cet endroit ({place.Name})";
            edits.Add(edit with { Text = text });
        }
        if (edits.Count == 0)
            return kept ?? $"seuls des appels de source changent ({place.Name})";
        if (!place.Edits.TryAdd(edits))
            return $"un autre changement touche aux mêmes mots ({place.Name})";
        isApplied = true;
        return kept is null ? null : kept + " ; le reste du passage est reporté";
    }

    // The typed fact whose value a change touches: in its words, or by a digit put against them.
    private static Figure? Touched(Place place, Change change, string now, List<Token> after)
    {
        var first = place.At + change.OldStart;
        if (change.OldEnd > change.OldStart)
            return place.Tokens.GetRange(first, change.OldEnd - change.OldStart).Find(t => t.Figure is not null).Figure;
        var left = change.OldStart > 0 ? place.Tokens[first - 1] : default;
        var right = change.OldEnd < place.Count ? place.Tokens[first] : default;
        if (left.Figure is not null && right.Figure is not null && left.Start == right.Start)
            return left.Figure;
        var (start, end) = (after[change.NewStart], after[change.NewEnd - 1]);
        if (
            left.Figure is not null
            && (
                char.IsAsciiDigit(now[start.Start])
                || (now[start.Start] is ',' or '.' && change.NewEnd > change.NewStart + 1 && char.IsAsciiDigit(now[start.End]))
            )
        )
            return left.Figure;
        return
            right.Figure is not null
            && (char.IsAsciiDigit(now[end.Start]) || (now[end.Start] is ',' && end.Start > 0 && char.IsAsciiDigit(now[end.Start - 1])))
            ? right.Figure
            : null;
    }

    private static bool IsValueAlone(Place place, Change change)
    {
        var touched = place.Tokens.GetRange(place.At + change.OldStart, change.OldEnd - change.OldStart);
        return touched.TrueForAll(t => t.Figure is not null && t.Start == touched[0].Start)
            && (touched.Count == 0 || change.NewEnd > change.NewStart);
    }

    private static string? Obstacle(Place place, Change change, List<Token> after)
    {
        var gone = place.Tokens.GetRange(place.At + change.OldStart, change.OldEnd - change.OldStart).Find(t => t.IsReferenceMark);
        if (gone.IsReferenceMark)
            return $"la source citée {place.Source.Text[gone.Start..gone.End]} disparaîtrait ({place.Name})";
        var added = after.GetRange(change.NewStart, change.NewEnd - change.NewStart);
        if (added.Exists(t => t.IsReferenceMark))
            return $"un appel de source a été ajouté ou déplacé ({place.Name})";
        return added.Exists(t => t.IsCut) && place.Block is null ? $"ce passage ne peut pas y être coupé en deux ({place.Name})" : null;
    }

    private static SourceEdit Edit(Place place, Change change, string now, List<Token> after)
    {
        var first = place.At + change.OldStart;
        var words = change.NewStart == change.NewEnd ? "" : now[after[change.NewStart].Start..after[change.NewEnd - 1].End];
        if (change.OldStart < change.OldEnd)
            return new SourceEdit(
                words.Length == 0 && change.OldStart > 0 ? place.Tokens[first - 1].End : place.Tokens[first].Start,
                place.Tokens[place.At + change.OldEnd - 1].End,
                words
            );
        if (change.OldStart == 0)
            return new SourceEdit(place.Tokens[first].Start, place.Tokens[first].Start, words + Gap(now, after, change.NewEnd));
        // Between two words, the new text says the spaces on both sides; where a reference or mark-up stands between them, it stays after.
        var start = place.Tokens[first - 1].End;
        if (words == Token.Cut.ToString() && CutBetween(place, start, change) is { } cut)
            return cut;
        words = Gap(now, after, change.NewStart) + words;
        var isBetween =
            change.OldEnd < place.Count
            && (
                words.Contains(Token.Cut, StringComparison.Ordinal)
                || (!place.Tokens[first].IsReferenceMark && !place.Source.Hides(start, place.Tokens[first].Start))
            );
        return isBetween
            ? new SourceEdit(start, place.Tokens[first].Start, words + Gap(now, after, change.NewEnd))
            : new SourceEdit(start, start, words);
    }

    // Words that take the place of others stand apart from their neighbours, or touch them, as they do in the document.
    private static SourceEdit Spaced(
        SourceEdit edit,
        Place place,
        Change change,
        (string Left, string Right) was,
        (string Left, string Right) isNow
    )
    {
        if (change.OldStart == change.OldEnd || change.NewStart == change.NewEnd)
            return edit;
        var (start, end, text) = (edit.Start, edit.End, edit.Text);
        if (change.OldEnd < place.Count && (was.Right.Length == 0) != (isNow.Right.Length == 0))
        {
            var next = place.Tokens[place.At + change.OldEnd].Start;
            if (isNow.Right.Length > 0)
                text += isNow.Right;
            else if (string.IsNullOrWhiteSpace(place.Source.Text[end..next]))
                end = next;
        }
        if (change.OldStart > 0 && (was.Left.Length == 0) != (isNow.Left.Length == 0))
        {
            var last = place.Tokens[place.At + change.OldStart - 1].End;
            if (isNow.Left.Length > 0)
                text = isNow.Left + text;
            else if (string.IsNullOrWhiteSpace(place.Source.Text[last..start]))
                start = last;
        }
        return new SourceEdit(start, end, text);
    }

    // A paragraph is cut at the space between two words, past what ends there and before what begins: marks, calls, links.
    private static SourceEdit? CutBetween(Place place, int start, Change change)
    {
        var end = change.OldEnd < place.Count ? place.Tokens[place.At + change.OldEnd].Start : start;
        var space = place.Source.Text.AsSpan(start, end - start).IndexOfAny(' ', '\n');
        if (space < 0)
            return null;
        var past = start + space;
        while (past < end && place.Source.Text[past] is ' ' or '\n')
            past++;
        return place.Source.Hides(start + space, past) ? null : new SourceEdit(start + space, past, Token.Cut.ToString());
    }

    private static string Gap(string now, List<Token> after, int at) =>
        at > 0 && at < after.Count ? now[after[at - 1].End..after[at].Start] : "";

    // In the front matter, nothing may be added that YAML or we would read as a character.
    private static string? Written(Place place, SourceEdit edit)
    {
        if (edit.Start < place.Source.Body)
        {
            var words = MarkdownWords.Plain(edit.Text);
            return words.AsSpan().ContainsAny("\"\\[]{}#\n") || words.Contains(": ", StringComparison.Ordinal) || words.EndsWith(':')
                ? null
                : words;
        }
        var parts = edit.Text.Split(Token.Cut);
        var output = new StringBuilder(MarkdownWords.Of(parts[0], isBlock: place.Block is { } own && edit.Start == own.Words));
        foreach (var part in parts[1..])
            output.Append(MarkdownWords.Separator(place.Block!)).Append(MarkdownWords.Of(part.TrimStart(), isBlock: true));
        return output.ToString();
    }

    private sealed record Place(SourceEdits Edits, List<Token> Tokens, int At, int Count)
    {
        public SourceText Source => Edits.Source;

        public string Name => Source.PlaceOf(Tokens[At].Start);

        /// <summary>The block of the body that holds it; null in the front matter, and where nothing is cut.</summary>
        public SourceBlock? Block =>
            Source.Blocks.FirstOrDefault(b => b.IsWords && b.Start <= Tokens[At].Start && b.End >= Tokens[At + Count - 1].End);
    }
}
