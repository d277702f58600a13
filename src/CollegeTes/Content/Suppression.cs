using CollegeTes.Text;

namespace CollegeTes.Content;

/// <summary>
/// A place where the author asks not to be told of a diagnostic, with a reason: <c>&lt;!-- tes:ignorer TES0326 raison --&gt;</c> in
/// a text, <c># tes:ignorer TES0326 raison</c> in YAML.
/// </summary>
/// <param name="Code">The code to silence.</param>
/// <param name="Reason">Why; empty when none was given, which is reported.</param>
/// <param name="Place">The comment.</param>
/// <param name="FirstLine">First line it covers: its own.</param>
/// <param name="LastLine">Last line it covers: the next one, or the end of the paragraph that follows in a text.</param>
public sealed record Suppression(string Code, string Reason, SourceSpan Place, int FirstLine, int LastLine)
{
    private const string Marker = "tes:ignorer";

    /// <summary>True when a diagnostic at this place is covered.</summary>
    public bool Covers(string code, SourceSpan place) =>
        code == Code && place.Path == Place.Path && place.Line >= FirstLine && place.Line <= LastLine;

    /// <summary>Finds the comments of a file.</summary>
    internal static void Find(SourceFile file, List<Suppression> into)
    {
        for (
            var at = file.Text.IndexOf(Marker, StringComparison.Ordinal);
            at >= 0;
            at = file.Text.IndexOf(Marker, at + Marker.Length, StringComparison.Ordinal)
        )
        {
            var text = file.Text;
            var lineEnd = text.IndexOf('\n', at);
            if (lineEnd < 0)
                lineEnd = text.Length;
            var words = text[(at + Marker.Length)..lineEnd].Replace("-->", "", StringComparison.Ordinal).Trim();
            var space = words.IndexOf(' ', StringComparison.Ordinal);
            var code = (space < 0 ? words : words[..space]).TrimEnd(':').ToUpperInvariant();
            var reason = space < 0 ? "" : words[(space + 1)..].Trim(' ', ':');
            var place = file.Span(at, lineEnd - at);
            var isText =
                text.LastIndexOf("<!--", at, StringComparison.Ordinal) is var comment && comment >= 0 && text.IndexOf('\n', comment) >= at;
            into.Add(new Suppression(code, reason, place, place.Line, isText ? LastLineOfNextBlock(file, lineEnd) : place.Line + 1));
        }
    }

    private static int LastLineOfNextBlock(SourceFile file, int from)
    {
        var text = file.Text;
        var at = Math.Min(from + 1, text.Length);
        while (at < text.Length && text[at] == '\n')
            at++;
        var end = text.IndexOf("\n\n", at, StringComparison.Ordinal);
        return file.Position(end < 0 ? text.Length : end).Line;
    }
}
