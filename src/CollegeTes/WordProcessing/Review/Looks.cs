namespace CollegeTes.WordProcessing.Review;

/// <summary>
/// The look of words as a short text, and in French: <c>g</c> bold, <c>i</c> italic, marks of the readers, then the address of a link.
/// </summary>
internal static class Looks
{
    private const char Link = '>';

    private static readonly (char Sign, string Name)[] Names =
    [
        ('g', "gras"),
        ('i', "italique"),
        (Piece.Struck, "barré"),
        (Piece.Underlined, "souligné"),
        (Piece.Highlighted, "surligné"),
        (Piece.Coloured, "en couleur"),
        (Piece.Shifted, "en exposant ou en indice"),
    ];

    public static string Of(Piece piece) =>
        (piece.Bold ? "g" : "")
        + (piece.Italic ? "i" : "")
        + piece.Marks
        + (piece.Link is { Length: > 0 } address ? Link + Normal(address) : "");

    /// <summary>French: what a look has and another has not.</summary>
    public static IEnumerable<string> Missing(string has, string other)
    {
        foreach (var (sign, name) in Names)
        {
            if (Signs(has).Contains(sign) && !Signs(other).Contains(sign))
                yield return name;
        }
    }

    /// <summary>The address of its link; null without.</summary>
    public static string? LinkOf(string look) => look.IndexOf(Link, StringComparison.Ordinal) is >= 0 and var at ? look[(at + 1)..] : null;

    private static string Signs(string look) => look.IndexOf(Link, StringComparison.Ordinal) is >= 0 and var at ? look[..at] : look;

    // Word processors add a bar after a host, and write accents their own way.
    private static string Normal(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"
            ? uri.AbsoluteUri
            : address.Trim();
}
