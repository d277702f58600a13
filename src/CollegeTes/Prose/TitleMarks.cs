using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>The title of a section is plain text: says what of it leads somewhere, and would lead nowhere.</summary>
internal static class TitleMarks
{
    public static void Report(HeadingBlock heading, ProseSession session)
    {
        session.ReportUnspaced(heading);
        foreach (var inline in heading.Inline?.Descendants<Inline>() ?? [])
        {
            var what = inline switch
            {
                LinkInline { IsImage: true } => "une image",
                LinkInline => "un lien",
                CitationInline => "un appel de source",
                FootnoteLink => "un appel de note",
                LanguageInline => "la langue de quelques mots",
                _ => null,
            };
            if (what is not null)
                session.Bag.Add(
                    ProseDiagnostics.MarkInTitle.At(
                        session.SpanOf(inline.Span),
                        $"{what} dans un titre de section",
                        "Mettez-le dans le texte de la section."
                    )
                );
            if (inline is FootnoteLink { Footnote: { } note })
                session.Notes.Keep(note);
            if (inline is FigureInline figure)
                session.AddFigureInWords(figure, "un titre de section");
            else if (inline is HtmlInline html)
                session.ReportHtml(html.Tag, html.Span);
        }
    }
}
