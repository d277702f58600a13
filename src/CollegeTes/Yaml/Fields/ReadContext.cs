using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Yaml.Fields;

/// <summary>What a reader needs beside the node: where diagnostics go, and the file, to find places inside literal blocks.</summary>
/// <param name="File">The file that the nodes come from.</param>
/// <param name="Bag">Where diagnostics go.</param>
/// <param name="Texts">Where the document's longer texts are put aside; null to leave them in memory.</param>
public sealed record ReadContext(SourceFile File, DiagnosticBag Bag, KeptTexts? Texts = null)
{
    /// <summary>Where every text that readers see is noted, with what it is, for the checks; null when nobody will ask.</summary>
    public WrittenTexts.Builder? Written { get; init; }

    /// <summary>
    /// Puts typed facts in the place of their references in a text that is shown as it is; null while the facts are not known yet.
    /// </summary>
    public Func<string, string>? WithFigures { get; init; }

    /// <summary>Puts a text aside.</summary>
    public Located<KeptText> Keep(Located<string> text) => text.With(Texts?.Add(text.Value) ?? new KeptText(text.Value));

    /// <summary>Reports that a node is not what is expected.</summary>
    public void Unexpected(YamlNode node, Shape shape)
    {
        var found = node is YamlScalar scalar ? $"« {Shorten(scalar.Value)} »" : node.Kind;
        Bag.Add(FieldDiagnostics.WrongValue.At(node.Span, $"{found} ne convient pas ici : il faut {shape.Expected}", null));
    }

    internal static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");
}
