using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Content.Files;

/// <summary>Markdown inside a YAML key: a literal block, whose places are those of the real file.</summary>
internal static class ProseField
{
    public static Model.Prose Read(
        ObjectReader reader,
        Field<Located<string>> field,
        string owner,
        IReadOnlyList<Source> sources,
        string language,
        bool isTransversal = false
    )
    {
        if (reader.Node(field) is not YamlScalar scalar || !reader.TryGet(field, out var text))
            return Model.Prose.Empty;
        var context = reader.Context;
        if (scalar.Style == YamlScalarStyle.Folded)
            context.Bag.Add(FieldDiagnostics.FoldedText.At(scalar.Span, "bloc plié « > »", "Remplacez « > » par « | »."));
        var file =
            scalar.Style == YamlScalarStyle.Literal
                ? new SourceFile(context.File.Path, scalar.Value, scalar.Span.Line + 1, IndentOf(context.File, scalar.Span.Line + 1))
                : new SourceFile(context.File.Path, text.Value, scalar.Span.Line, scalar.Span.Column - 1);
        return ProseReader.Read(
            file,
            new ProseContext(owner, sources, []) { Language = language, IsTransversal = isTransversal },
            context.Bag
        );
    }

    // The indentation of a literal block is that of its first line that is not blank.
    private static int IndentOf(SourceFile file, int line)
    {
        foreach (var text in file.Lines(line))
        {
            var spaces = text.Length - text.TrimStart(' ').Length;
            if (spaces < text.Length)
                return spaces;
        }
        return 0;
    }
}
