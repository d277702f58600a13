using CollegeTes.Model;

namespace CollegeTes.Prose;

/// <summary>
/// Typed facts of other write-ups in a text: a text is finished before the others are read, so that the fact is a mark until
/// the page is made.
/// </summary>
public static class FarFigures
{
    /// <summary>Kind of the mark.</summary>
    public const char Kind = 'n';

    /// <summary>What stands for the words in counts, which are made before they are known.</summary>
    internal const string Room = "00\u00A0000";

    // Said of a fact that begins a paragraph: its first word takes a capital.
    private const char First = '^';

    // Said of a fact after « de » or « que », whose last letter waits for what the fact begins with.
    private const char Elided = '~';

    /// <summary>Leaves the mark of a fact.</summary>
    /// <param name="before">The text before it, in its paragraph.</param>
    /// <param name="cut">How many characters of that text the mark takes the place of.</param>
    internal static string Mark(string id, ReadOnlySpan<char> before, out int cut)
    {
        cut = FigureText.Elided(before);
        var flag =
            before.IsEmpty ? First.ToString()
            : cut > 0 ? Elided.ToString()
            : "";
        return $"\u0001{Kind}:{flag}{id}\u0002";
    }

    /// <summary>The words of a mark; empty when no write-up that is published has the fact, which a check has refused.</summary>
    public static string Words(string target, Library library)
    {
        if (
            References.TrySplit(target.TrimStart(First).TrimStart(Elided)) is not var (experience, id)
            || library.FindFigure(experience, id) is not { } figure
        )
            return target[0] == Elided ? "e " : "";
        if (target[0] != Elided)
            return FigureText.InProse(figure, target[0] == First ? "" : "x", out _);
        var words = FigureText.InProse(figure, "de ", out var cut);
        return cut > 0 ? words : "e " + words;
    }
}
