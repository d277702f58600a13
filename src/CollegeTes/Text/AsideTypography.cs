using System.Buffers;

namespace CollegeTes.Text;

/// <summary>
/// Dashes around an aside – two of them in one sentence, spaced – become en dashes with a no-break space inside. One alone,
/// three or more, a list (a capital after the second), a range between digits and the dash of a dialogue are left as typed.
/// </summary>
internal ref struct AsideTypography
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("-–.!?…\n\u2028");

    /// <summary>Where the dash that closes the current aside is, when there is one ahead.</summary>
    private int _closing;

    /// <summary>Dashes before this offset were judged already.</summary>
    private int _judged;

    public int Apply(TypographyProfile profile, in TypographyRun run, ref TypographyEdits edits, int at)
    {
        if (profile.AsideDash == '\0' || !IsDash(run, at))
            return at + 1;
        if (at == _closing && at > 0)
        {
            edits.Replace(run.SpacesBefore(at), at + 1, profile.AsideSpace, profile.AsideDash);
            return at + 1;
        }

        if (at < _judged || !MayOpen(run, at) || !FindClosing(run, at))
            return at + 1;
        var end = run.SpacesAfter(at + 1);
        edits.Replace(at, end, profile.AsideDash, profile.AsideSpace);
        return end;
    }

    private static bool IsDash(in TypographyRun run, int at)
    {
        if (at == 0 || at + 1 >= run.Length || !TypographyRun.IsSpace(run.Text[at - 1]) || !TypographyRun.IsSpaceOrLine(run.Text[at + 1]))
            return false;
        // What begins a line is the item of a list.
        if (run.Text[run.SpacesBefore(at)..at].Contains('\n'))
            return false;
        var (previous, next) = (run.At(run.SpacesBefore(at) - 1), run.At(run.SpacesAfter(at + 1)));
        return previous is not ('«' or '(' or '“') && next != '»' && !(char.IsAsciiDigit(previous) && char.IsAsciiDigit(next));
    }

    private static bool MayOpen(in TypographyRun run, int at)
    {
        var previous = run.At(run.SpacesBefore(at) - 1);
        return !TypographyRun.IsGap(previous) && previous is not (':' or '.' or '!' or '?');
    }

    private bool FindClosing(in TypographyRun run, int open)
    {
        var found = 0;
        var end = open + 1;
        while (end < run.Length)
        {
            var next = run.Text[end..].IndexOfAny(Stops);
            if (next < 0)
            {
                end = run.Length;
                break;
            }

            end += next;
            if (
                run.Text[end] == TypographyRun.LineEnd
                || (run.Text[end] == '\n' && EndsPart(run, end))
                || (run.Text[end] is not ('-' or '–' or '\n') && EndsSentence(run, end))
            )
                break;
            if (run.Text[end] is '-' or '–' && IsDash(run, end))
            {
                found++;
                _closing = end;
            }

            end++;
        }

        _judged = end;
        if (found == 1)
        {
            var following = run.At(run.SpacesAfter(_closing + 1));
            if (!TypographyRun.IsGap(following) && !char.IsUpper(following) && run.SpacesAfter(open + 1) < run.SpacesBefore(_closing))
                return true;
        }

        _closing = 0;
        return false;
    }

    /// <summary>A blank line or the item of a list follows.</summary>
    private static bool EndsPart(in TypographyRun run, int line)
    {
        var next = line + 1;
        while (TypographyRun.IsSpace(run.At(next)))
            next++;
        return run.At(next) is '\0' or '\n' or '-' or '–';
    }

    private static bool EndsSentence(in TypographyRun run, int at)
    {
        var next = run.SpacesAfter(at + 1);
        return next == run.Length || (next > at + 1 && char.IsUpper(run.Text[next]));
    }
}
