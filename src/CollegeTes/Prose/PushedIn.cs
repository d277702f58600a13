using Markdig.Syntax;

namespace CollegeTes.Prose;

/// <summary>
/// Lines pushed in by a tabulation or four spaces. CommonMark takes them for a listing; here they are a paragraph, whose lines follow one
/// another: who meant to keep them apart is told.
/// </summary>
internal static class PushedIn
{
    private const int Listing = 4;

    public static void Report(ParagraphBlock paragraph, ProseSession session)
    {
        // In a list, lines are pushed in to belong to it.
        if (paragraph.Parent is not MarkdownDocument || paragraph.Span.Length <= 0)
            return;
        var text = session.File.Text.AsSpan();
        var start = text[..paragraph.Span.Start].LastIndexOf('\n') + 1;
        var lines = text[start..Math.Min(paragraph.Span.End + 1, text.Length)];
        if (!lines.Contains('\n'))
            return;
        var isKept = true;
        foreach (var part in lines.Split('\n'))
        {
            var line = lines[part];
            if (WidthOf(line) < Listing)
                return;
            isKept &= part.End.Value == lines.Length || line.EndsWith("\\") || line.EndsWith("  ");
        }
        if (isKept)
            return;
        session.Bag.Add(
            ProseDiagnostics.PushedIn.At(
                session.SpanOf(paragraph.Span),
                "ces lignes en retrait se suivront dans un même paragraphe",
                "Ôtez le retrait si c'est voulu ; finissez chaque ligne par une barre oblique inversée pour les garder, "
                    + "ou encadrez un listage de ```."
            )
        );
    }

    private static int WidthOf(ReadOnlySpan<char> line)
    {
        var width = 0;
        foreach (var character in line)
        {
            if (character == '\t')
                width += Listing - (width % Listing);
            else if (character == ' ')
                width++;
            else
                break;
        }
        return width;
    }
}
