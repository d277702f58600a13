namespace CollegeTes.Capsules;

/// <summary>
/// Cuts a text into captions: at most two lines of 42 characters each, cut at the end of a group of words where there is one.
/// </summary>
public static class CaptionText
{
    /// <summary>Longest line, in characters (the usual limit of subtitles, which a phone still shows).</summary>
    public const int LongestLine = 42;

    private const int Longest = 2 * LongestLine;

    // Words that begin a group, before which one breathes.
    // csharpier-ignore
    private static readonly HashSet<string> Groups =
    [
        "à", "après", "au", "aux", "avant", "avec", "car", "dans", "dont", "en", "et", "mais", "ou", "où", "par", "pour", "puis", "qu",
        "que", "qui", "sans", "sur",
    ];

    // Words that lean on the next one: those, articles and possessives, pronouns, small numbers, short adverbs and auxiliaries.
    // csharpier-ignore
    private static readonly HashSet<string> LeanForward =
    [
        .. Groups,
        "de", "des", "du", "chez", "entre", "sous", "vers", "la", "le", "les", "un", "une", "ce", "ces", "cet", "cette", "sa", "ses",
        "son", "leur", "leurs", "nos", "notre", "vos", "votre", "elle", "elles", "il", "ils", "je", "nous", "on", "se", "tu", "vous", "y",
        "ne", "a", "ont", "est", "sont", "moins", "plus", "près", "si", "très", "deux", "trois", "quatre", "cinq", "six", "sept", "huit",
        "neuf", "dix",
    ];

    /// <summary>The captions of a text, in order, each on one or two lines.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var captions = new List<string>();
        foreach (var sentence in Sentences(text))
        {
            foreach (var part in Parts(sentence))
                captions.Add(Lines(part));
        }
        return captions;
    }

    /// <summary>The sentences of a text.</summary>
    public static IEnumerable<string> Sentences(string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…'))
                continue;
            // A closing quote stays with its sentence; « M. Durand » and « 3.5 » end nothing.
            var end = i + 1;
            while (end < text.Length && text[end] is '»' or '\u00A0' or '\u202F' or ')')
                end++;
            if (
                end < text.Length
                && (text[end] != ' ' || end + 1 >= text.Length || !StartsSentence(text[end + 1]) || (i - from < 3 && text[i] == '.'))
            )
                continue;
            yield return text[from..end].Trim();
            from = end;
            i = end;
        }
        if (from < text.Length && text[from..].Trim() is { Length: > 0 } rest)
            yield return rest;
    }

    private static bool StartsSentence(char first) => char.IsUpper(first) || first == '«';

    // As many captions as needed, of about the same length, each cut where the reader would breathe.
    private static IEnumerable<string> Parts(string sentence)
    {
        var rest = sentence;
        while (rest.Length > Longest || !HoldsOnTwoLines(rest))
        {
            var count = (int)Math.Ceiling(rest.Length / (double)(Longest - 8));
            var cut = Cut(rest, Math.Min(Longest - 6, rest.Length / Math.Max(2, count)));
            yield return rest[..cut].TrimEnd();
            rest = rest[cut..].TrimStart();
        }
        yield return rest;
    }

    // The best space around a length: after a comma or the like, else before a word that begins a group, else the nearest.
    private static int Cut(string text, int wanted)
    {
        var (best, least) = (-1, double.MaxValue);
        for (var i = 1; i < text.Length && i <= Longest; i++)
        {
            if (text[i] != ' ' || !HoldsOnTwoLines(text[..i]))
                continue;
            var penalty =
                Math.Abs(i - wanted)
                + AfterSmallWord(text, i)
                - (
                    text[i - 1] is ',' or ';' or ':' ? 16
                    : text[i - 1] is ')' or '»' ? 10
                    : BeginsGroup(text, i + 1) ? 8
                    : 0
                );
            if (penalty < least)
                (best, least) = (i, penalty);
        }
        // A single word longer than a caption is cut where it must be.
        return best > 0 ? best : Math.Min(text.Length, LongestLine);
    }

    private static bool HoldsOnTwoLines(string text) => text.Length <= LongestLine || Break(text) >= 0;

    private static string Lines(string text) =>
        text.Length <= LongestLine ? text
        : Break(text) is >= 0 and var at ? string.Concat(text.AsSpan(0, at), "\n", text.AsSpan(at + 1))
        : text;

    // The space that leaves two lines of nearly one length; -1 when there is none.
    private static int Break(string text)
    {
        var best = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (
                i > 0
                && text[i] == ' '
                && i <= LongestLine
                && text.Length - i - 1 <= LongestLine
                && (best < 0 || Imbalance(i) < Imbalance(best))
            )
                best = i;
        }
        return best;

        int Imbalance(int at) => Math.Abs(2 * at - text.Length) + AfterSmallWord(text, at);
    }

    // « de », « la », « cinq »: a line does not end on a word that belongs to the next one.
    private static int AfterSmallWord(string text, int space)
    {
        var start = text.LastIndexOfAny([' ', '\u00A0', '\u202F', '’'], Math.Max(0, space - 1)) + 1;
        return LeanForward.Contains(text[start..space].ToLowerInvariant()) ? 14 : 0;
    }

    private static bool BeginsGroup(string text, int start)
    {
        var end = text.IndexOfAny([' ', '\u00A0', '\u202F', '’'], start);
        return end > start && Groups.Contains(text[start..end].ToLowerInvariant());
    }
}
