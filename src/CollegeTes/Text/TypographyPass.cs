using System.Buffers;

namespace CollegeTes.Text;

/// <summary>
/// Applies a <see cref="TypographyProfile"/> to the text of one block. Idempotent; what it cannot decide it leaves alone.
/// </summary>
/// <remarks>
/// Web and e-mail addresses, times, ratios, codes, telephone numbers, postal codes, years and hashes are not touched. Markup is
/// the caller's, through <see cref="TypographyFlow"/>. One pass, driven by a vectorised search for the characters that rules begin at.
/// </remarks>
internal static class TypographyPass
{
    private static readonly SearchValues<char> AsciiTriggers = SearchValues.Create("'\".:;!?-0123456789IVXM");

    private static readonly SearchValues<char> OtherTriggers = SearchValues.Create("«»–…");

    /// <summary>Collects what the rules replace in a text.</summary>
    public static void Collect(TypographyProfile profile, ReadOnlySpan<char> text, ref TypographyEdits edits)
    {
        if (text.IsEmpty || ReferenceEquals(profile, TypographyProfile.None))
            return;
        var triggers = new TriggerSearch(text, AsciiTriggers, OtherTriggers);
        var at = triggers.Next(0);
        if (at < 0)
            return;

        var run = new TypographyRun(text);
        var quotes = new QuoteNesting();
        var addresses = new ProtectedTokens(text);
        var aside = new AsideTypography();
        while (at >= 0)
        {
            if (addresses.Covers(at))
            {
                at = addresses.End;
            }
            else
            {
                at = text[at] switch
                {
                    '\'' => Apostrophe(profile, run, ref edits, at),
                    '.' => ThreeDots(profile, run, ref edits, ref addresses, at),
                    '…' => Ellipsis(profile, run, ref edits, ref addresses, at),
                    ':' or ';' or '!' or '?' => HighPunctuation(profile, run, ref edits, quotes, at, at == addresses.End),
                    '"' => QuoteTypography.ApplyToStraight(profile, run, ref edits, ref quotes, at),
                    '«' => QuoteTypography.ApplyToOpening(profile, run, ref edits, ref quotes, at),
                    '»' => QuoteTypography.ApplyToClosing(profile, run, ref edits, ref quotes, at),
                    '-' or '–' => aside.Apply(profile, run, ref edits, at),
                    'M' => Title(profile, run, ref edits, at),
                    'I' or 'V' or 'X' => NumberTypography.ApplyToRoman(profile, run, ref edits, at),
                    _ => NumberTypography.Apply(profile, run, ref edits, at),
                };
            }

            at = triggers.Next(at);
        }
    }

    /// <summary>
    /// Between a letter and what a word can begin with; primes, feet and quoted words have no letter before or none after.
    /// </summary>
    private static int Apostrophe(TypographyProfile profile, in TypographyRun run, ref TypographyEdits edits, int at)
    {
        var next = run.At(at + 1);
        if (profile.Apostrophe != '\0' && char.IsLetter(run.At(at - 1)) && (TypographyRun.IsWord(next) || next is '«' or '“' or '"' or '('))
            edits.Replace(at, at + 1, profile.Apostrophe);
        return at + 1;
    }

    private static int ThreeDots(
        TypographyProfile profile,
        in TypographyRun run,
        ref TypographyEdits edits,
        ref ProtectedTokens addresses,
        int at
    )
    {
        var end = at + 1;
        while (end < run.Length && run.Text[end] == '.')
            end++;
        if (profile.Ellipsis == '\0' || end - at != 3)
            return end;
        var (previous, next) = (run.At(at - 1), run.At(end));
        if (previous is '/' or '\\' or '.' || next is '/' or '\\' or '.' || (char.IsAsciiDigit(previous) && char.IsAsciiDigit(next)))
            return end;
        edits.Replace(StartOfEllipsis(run, ref addresses, at, end), end, profile.Ellipsis);
        return end;
    }

    private static int Ellipsis(
        TypographyProfile profile,
        in TypographyRun run,
        ref TypographyEdits edits,
        ref ProtectedTokens addresses,
        int at
    )
    {
        if (profile.Ellipsis != '\0')
            edits.Replace(StartOfEllipsis(run, ref addresses, at, at + 1), at, '\0');
        return at + 1;
    }

    /// <summary>
    /// An ellipsis that ends something takes the spaces before it away; one that begins something, or follows an address, keeps them.
    /// </summary>
    private static int StartOfEllipsis(in TypographyRun run, ref ProtectedTokens addresses, int at, int end)
    {
        var start = run.SpacesBefore(at);
        if (start == at || !char.IsLetterOrDigit(run.At(start - 1)) || char.IsLetterOrDigit(run.At(end)))
            return at;
        return start > 0 && addresses.Covers(start - 1) ? at : start;
    }

    private static int HighPunctuation(
        TypographyProfile profile,
        in TypographyRun run,
        ref TypographyEdits edits,
        in QuoteNesting quotes,
        int at,
        bool endsAddress
    )
    {
        var mark = run.Text[at];
        var space = mark == ':' ? profile.SpaceBeforeColon : profile.SpaceBeforeHighPunctuation;
        var end = at + 1;
        if (mark is '!' or '?')
        {
            while (end < run.Length && run.Text[end] is '!' or '?')
                end++;
        }

        // A sentence goes on with a space, or ends; anything else is a time, a ratio, a path, a query, an emoticon.
        var next = run.At(end);
        var inSentence =
            TypographyRun.IsGap(next)
            || (mark is '!' or '?' && next is ')' or ']' or '”' or '"' or '’' or '\'' or '…' or '.' or ',' or ';' or ':')
            || next == '»'
            || (mark == ':' && next == '«')
            || (next == '"' && quotes.TopIsStraight && QuoteTypography.CanClose(run, end));
        if (space == '\0' || !inSentence)
            return end;

        var start = run.SpacesBefore(at);
        var previous = run.At(start - 1);
        if (start < at ? MayReplace(previous) : !endsAddress && MayInsert(run, at, mark, previous))
            edits.Replace(start, at, space);
        return end;
    }

    /// <summary>The space belongs to something else at an edge, after an opening character, or inside <c>? !</c>.</summary>
    private static bool MayReplace(char previous) =>
        !TypographyRun.IsGap(previous) && previous is not ('(' or '[' or '{' or '«' or '“' or '‘' or ';' or ':' or '!' or '?');

    private static bool MayInsert(in TypographyRun run, int at, char mark, char previous)
    {
        if (previous == '"' && !QuoteTypography.CanClose(run, at - 1))
            return false;
        if (
            !TypographyRun.IsWord(previous)
            && previous is not (')' or ']' or '»' or '”' or '"' or '’' or '.' or '…' or '%' or '€' or '°' or '²' or '³')
        )
            return false;
        if (mark is not (':' or ';'))
            return true;

        // The end of an emoji's short name (:smile:) or of an entity (&eacute;) is no punctuation.
        var start = at;
        while (start > 0 && (char.IsAsciiLetterOrDigit(run.Text[start - 1]) || run.Text[start - 1] is '_' or '#' or '+' or '-'))
            start--;
        return start == at || run.At(start - 1) is not (':' or '&');
    }

    private static int Title(TypographyProfile profile, in TypographyRun run, ref TypographyEdits edits, int at)
    {
        var previous = run.At(at - 1);
        if (profile.UnitSpace == '\0' || char.IsLetterOrDigit(previous) || previous is '-' or '’' or '\'')
            return at + 1;
        foreach (var title in profile.Titles)
        {
            var end = at + title.Length;
            if (!run.Text[at..].StartsWith(title, StringComparison.Ordinal))
                continue;
            var name = run.SpacesAfter(end);
            if (name > end && char.IsUpper(run.At(name)) && !char.IsAsciiDigit(run.At(run.SpacesBefore(at) - 1)))
                edits.Replace(end, name, profile.UnitSpace);
            if (name > end)
                return name;
        }

        return at + 1;
    }

    /// <summary>
    /// The next character that a rule begins at. ASCII and the rest are searched apart: together they would take the slow,
    /// probabilistic search, which costs twice the whole pass in a native build.
    /// </summary>
    private ref struct TriggerSearch(ReadOnlySpan<char> text, SearchValues<char> ascii, SearchValues<char> others)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _other = -1;

        public int Next(int from)
        {
            if (_other < from)
                _other = Find(_text[from..].IndexOfAny(others), from);
            var next = _text[from..Math.Min(_other, _text.Length)].IndexOfAny(ascii);
            if (next >= 0)
                return from + next;
            return _other < _text.Length ? _other : -1;
        }

        private static int Find(int index, int from) => index < 0 ? int.MaxValue : from + index;
    }
}
