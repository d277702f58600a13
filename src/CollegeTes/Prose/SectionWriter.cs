using CollegeTes.Model;
using CollegeTes.Text;
using Markdig.Syntax;

namespace CollegeTes.Prose;

/// <summary>Cuts a text at its headings of level 2 and writes each part.</summary>
internal sealed class SectionWriter(ProseSession session, MarkdownDocument document)
{
    private readonly List<Section> _sections = [];

    public Model.Prose Write()
    {
        var headings = new HeadingRegister(session, document);
        var blocks = new BlockWriter(session, headings);
        var output = session.Output;
        var lead = Html.Empty;
        HeadingBlock? current = null;
        var id = "";
        ParagraphBlock? opening = null;
        var start = 0;

        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: <= 2 } heading)
            {
                Close();
                if (heading.Level == 1)
                    session.Bag.Add(ProseDiagnostics.TopHeading.At(session.SpanOf(heading.Span), "un titre de niveau 1 dans le corps du texte", "Écrivez « ## » : le titre du document vient de l'en-tête."));
                current = heading;
                id = headings.Register(heading);
                opening = null;
                start = output.Length;
                continue;
            }
            opening ??= block as ParagraphBlock;
            blocks.Write(block);
        }
        Close();
        return session.Finish(lead, _sections, headings.Headings);

        void Close()
        {
            if (current is null)
                lead = Cut(start);
            else
                _sections.Add(Make(current, id, opening, Cut(start)));
        }
    }

    private Section Make(HeadingBlock heading, string id, ParagraphBlock? opening, Html content)
    {
        var title = heading.Inline is null ? "" : ImageWriter.PlainText(heading.Inline);
        var output = session.Output;
        var start = output.Length;
        session.Inlines.Write(opening?.Inline, withCalls: false);
        var brief = Cut(start);
        var length = session.Inlines.TextLength;
        output.Truncate(start);
        var place = session.SpanOf(heading.Span);
        return new Section(id, FrenchTypography.Apply(title), SectionKeys.Recognise(title), content, brief, length, place, opening is null ? place : session.SpanOf(opening.Span));
    }

    private Html Cut(int start)
    {
        var bytes = session.Output.ToArray(start);
        return new Html(bytes, bytes.AsSpan().Contains(Html.LinkMark));
    }
}
