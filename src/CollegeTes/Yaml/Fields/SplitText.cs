using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Yaml.Fields;

/// <summary>Texts and numbers that a comma cuts between braces: <c>{montant: 1,5}</c> has a key « 5 », without a value.</summary>
internal static class SplitText
{
    /// <summary>Reports an entry that is the rest of the value before it; false for an entry of its own.</summary>
    public static bool Report(SourceFile file, YamlEntry before, YamlEntry entry, DiagnosticBag bag)
    {
        if (
            entry.Value is not YamlScalar { IsBlank: true, Value.Length: 0 }
            || before.Value is not YamlScalar { Style: YamlScalarStyle.Plain } value
        )
            return false;
        var (start, end) = (file.Offset(value.Span.Line, value.Span.Column), file.Offset(entry.Key.Span.EndLine, entry.Key.Span.EndColumn));
        var between = file.Offset(value.Span.EndLine, value.Span.EndColumn);
        if (between >= end || start >= between || file.Text[between] != ',' || file.Text.AsSpan(end).StartsWith(":"))
            return false;
        var written = file.Text[start..end];
        bag.Add(
            FieldDiagnostics.WrongValue.At(
                file.Span(start, end - start),
                $"« {ReadContext.Shorten(written)} » : entre accolades, une virgule sépare deux clés",
                $"Mettez la valeur entre guillemets : \"{ReadContext.Shorten(written)}\""
            )
        );
        return true;
    }
}
