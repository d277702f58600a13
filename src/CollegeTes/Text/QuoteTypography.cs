namespace CollegeTes.Text;

/// <summary>
/// Quotation marks: the spaces inside guillemets, and straight double quotes, which open or close by what stands on each side.
/// A straight quote without its pair stays as it is; so do inches, and English quotes that were typed as such.
/// </summary>
internal static class QuoteTypography
{
    /// <summary>How many quotation marks ahead a pair is looked for: a hostile text costs no more.</summary>
    private const int Horizon = 24;

    public static int ApplyToStraight(
        TypographyProfile profile,
        in TypographyRun run,
        ref TypographyEdits edits,
        ref QuoteNesting quotes,
        int at
    )
    {
        if (profile.QuoteOpen == '\0')
            return at + 1;
        if (CanOpen(run, at))
        {
            if (quotes.Depth < QuoteNesting.Deepest && HasPair(run, at))
            {
                if (quotes.Depth == 0)
                    edits.Replace(at, at + 1, profile.QuoteOpen, profile.QuoteSpace);
                else
                    edits.Replace(at, at + 1, profile.NestedQuoteOpen);
                quotes.Open(straight: true);
            }
        }
        else if (quotes.TopIsStraight && CanClose(run, at))
        {
            quotes.Close();
            if (quotes.Depth > 0)
                edits.Replace(at, at + 1, profile.NestedQuoteClose);
            else if (profile.QuoteSpace == '\0')
                edits.Replace(at, at + 1, profile.QuoteClose);
            else
                edits.Replace(at, at + 1, profile.QuoteSpace, profile.QuoteClose);
        }

        return at + 1;
    }

    public static int ApplyToOpening(
        TypographyProfile profile,
        in TypographyRun run,
        ref TypographyEdits edits,
        ref QuoteNesting quotes,
        int at
    )
    {
        if (!IsOpening(run, at))
            return at + 1;
        quotes.Open(straight: false);
        var end = run.SpacesAfter(at + 1);
        var inner = run.At(end);
        if (profile.QuoteSpace != '\0' && !TypographyRun.IsGap(inner) && (end > at + 1 || inner != '»'))
            edits.Replace(at, end, '«', profile.QuoteSpace);
        return end;
    }

    public static int ApplyToClosing(
        TypographyProfile profile,
        in TypographyRun run,
        ref TypographyEdits edits,
        ref QuoteNesting quotes,
        int at
    )
    {
        if (!IsClosing(run, at))
            return at + 1;
        var start = run.SpacesBefore(at);
        var inner = run.At(start - 1);
        quotes.CloseGuillemet();
        if (profile.QuoteSpace != '\0' && !TypographyRun.IsGap(inner) && (start < at || inner != '«'))
            edits.Replace(start, at, profile.QuoteSpace);
        return at + 1;
    }

    private static bool CanOpen(in TypographyRun run, int at)
    {
        var (previous, next) = (run.At(at - 1), run.At(at + 1));
        return (TypographyRun.IsGap(previous) || previous is '(' or '[' or '{' or '«' or '“' or '‘' or '\'' or '’' or '–' or '—' or '/')
            && !TypographyRun.IsGap(next)
            && next is not (',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '»' or '”' or '"');
    }

    /// <summary>True when a straight quote stands where one closes.</summary>
    public static bool CanClose(in TypographyRun run, int at)
    {
        var previous = run.At(at - 1);
        return !TypographyRun.IsGap(previous)
            && previous is not ('(' or '[' or '{' or '«' or '“' or '‘')
            && !char.IsLetterOrDigit(run.At(at + 1));
    }

    /// <summary>True when the quote that opens here is closed further on.</summary>
    private static bool HasPair(in TypographyRun run, int open)
    {
        var quotes = new QuoteNesting();
        quotes.Open(straight: true);
        var at = open;
        for (var seen = 0; seen < Horizon; seen++)
        {
            var next = run.Text[(at + 1)..].IndexOfAny('"', '«', '»');
            if (next < 0)
                return false;
            at += 1 + next;
            switch (run.Text[at])
            {
                case '«' when IsOpening(run, at):
                    quotes.Open(straight: false);
                    break;
                case '»' when IsClosing(run, at):
                    quotes.CloseGuillemet();
                    break;
                case '"' when CanOpen(run, at):
                    quotes.Open(straight: true);
                    break;
                case '"' when quotes.TopIsStraight && CanClose(run, at):
                    quotes.Close();
                    if (quotes.Depth == 0)
                        return true;
                    break;
            }

            // A guillemet closed that was open before: this quote cannot reach past it.
            if (quotes.Depth == 0)
                return false;
        }

        return false;
    }

    /// <summary>False after a word, where it closes a »German« quotation. Does not look at the side that a space may be added on.</summary>
    private static bool IsOpening(in TypographyRun run, int at) => !char.IsLetterOrDigit(run.At(at - 1));

    /// <summary>False before a word, where it opens a »German« quotation.</summary>
    private static bool IsClosing(in TypographyRun run, int at) => !char.IsLetterOrDigit(run.At(at + 1));
}
