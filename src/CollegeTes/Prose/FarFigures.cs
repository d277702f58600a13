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

    internal static void Mark(Utf8Builder to, string id, char before)
    {
        to.Raw("\u0001n:"u8);
        if (before == '\0')
            to.Raw("^"u8);
        to.Plain(id);
        to.Raw("\u0002"u8);
    }

    /// <summary>The words of a mark; empty when no write-up that is published has the fact, which a check has refused.</summary>
    public static string Words(string target, Library library)
    {
        var isFirst = target[0] == First;
        return References.TrySplit(target.TrimStart(First)) is var (experience, id) && library.FindFigure(experience, id) is { } figure
            ? FigureText.InProse(figure, isFirst ? '\0' : 'x') : "";
    }
}
