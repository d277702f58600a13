using CollegeTes.Diagnostics;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>
/// Character references (<c>&amp;eacute;</c>, <c>&amp;#233;</c>) of a text. One that stands for a character refused in files is refused
/// too:
/// <c>&amp;#1;</c> would be read as a mark of <see cref="Html"/>.
/// </summary>
internal static class CharacterReferences
{
    /// <summary>The text of a reference; a replacement character for one that is refused.</summary>
    public static string Text(HtmlEntityInline entity) => Shown(entity.Transcoded.ToString());

    /// <summary>A text that Markdig decoded, such as a title between quotes.</summary>
    public static string Shown(string decoded) => UnicodeText.FindForbidden(decoded) < 0 ? decoded : "\uFFFD";

    /// <summary>Says which references of a document are refused.</summary>
    public static void Report(MarkdownDocument document, SourceFile file, DiagnosticBag bag)
    {
        if (!file.Text.Contains('&', StringComparison.Ordinal))
            return;
        foreach (var inline in document.Descendants<Inline>())
        {
            var text = inline switch
            {
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LinkInline { Title: { } title } => title,
                _ => "",
            };
            foreach (var refused in RefusedCharacter.FindAll(text))
            {
                var place = file.Span(inline.Span.Start, inline.Span.Length);
                bag.Add(FieldDiagnostics.ForbiddenCharacter.At(place, $"caractère invisible : {refused.Description}", "Retirez-le."));
            }
        }
    }
}
