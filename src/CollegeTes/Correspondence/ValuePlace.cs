using CollegeTes.Model;
using CollegeTes.Scaffolding;
using CollegeTes.Text;

namespace CollegeTes.Correspondence;

/// <summary>Where the value of a figure is written in its file.</summary>
internal static class ValuePlace
{
    /// <summary>The value as it is written; null when it is written nowhere.</summary>
    /// <param name="source">The text of the file.</param>
    public static NameChange? Find(string source, Figure figure)
    {
        if (!figure.Value.HasValue)
            return null;
        var span = figure.Value.Value.Span;
        var file = new SourceFile(span.Path, source.ReplaceLineEndings("\n"));
        var (start, end) = (file.Offset(span.Line, span.Column), file.Offset(span.EndLine, span.EndColumn));
        var written = file.Text[start..Math.Max(start, end)].Trim('"', '\'', ' ');
        return written.Length > 0 ? new NameChange(span, written, written) : null;
    }
}
