using System.Text;

namespace CollegeTes.WordProcessing.Writing;

/// <summary>White space of a page, in a document.</summary>
internal static class PieceSpaces
{
    /// <summary>As a browser shows it: runs of it are one space, none at the edges.</summary>
    public static List<Piece> Tidy(List<Piece> pieces)
    {
        var tidy = new List<Piece>();
        var afterSpace = true;
        foreach (var piece in pieces)
        {
            if (piece.Picture is not null || piece.Control is not null || piece.IsBreak)
            {
                tidy.Add(piece);
                afterSpace = piece.IsBreak;
                continue;
            }
            var text = new StringBuilder();
            foreach (var c in piece.Text)
            {
                var isSpace = c is ' ' or '\n' or '\t' or '\r';
                if (!isSpace || !afterSpace)
                    text.Append(isSpace ? ' ' : c);
                afterSpace = isSpace;
            }
            if (text.Length > 0)
                tidy.Add(piece with { Text = text.ToString() });
        }
        while (tidy.Count > 0 && (tidy[^1].IsBreak || (IsOfWords(tidy[^1]) && string.IsNullOrWhiteSpace(tidy[^1].Text))))
            tidy.RemoveAt(tidy.Count - 1);
        if (tidy.Count > 0 && IsOfWords(tidy[^1]))
            tidy[^1] = tidy[^1] with { Text = tidy[^1].Text.TrimEnd(' ') };
        return tidy;
    }

    private static bool IsOfWords(Piece piece) => piece.Picture is null && piece.Control is null;
}
