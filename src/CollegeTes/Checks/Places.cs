using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>Places inside a field.</summary>
internal static class Places
{
    /// <summary>The place of a passage of a field; that of the whole field when it cannot be told (several lines, escapes).</summary>
    public static SourceSpan Within(Located<string> field, int start, int length)
    {
        var span = field.Span;
        if (!span.HasPosition || span.EndLine != span.Line)
            return span;
        // As long as its text: written plain. Two more: between quotation marks. Anything else holds escapes.
        var offset = span.EndColumn - span.Column - field.Value.Length;
        if (offset is not (0 or 2))
            return span;
        var column = span.Column + (offset / 2) + start;
        return new SourceSpan(span.Path, span.Line, column, span.Line, column + length);
    }
}
