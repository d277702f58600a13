using CollegeTes.Model;
using CollegeTes.Text;
using Markdig.Syntax;

namespace CollegeTes.Prose;

/// <summary>Cuts a text at its headings of level 2 and writes each part.</summary>
internal sealed class SectionWriter(ProseSession session, MarkdownDocument document)
{
    // A section, its first paragraph without calls, where they stand in the output, and where blocks cut it.
    private readonly List<(Section Section, Range Content, Range Opening, (int At, PlacedBlock Block)[] Cuts)> _sections = [];
    private (int At, PlacedBlock Block)[] _leadCuts = [];

    public Model.Prose Write()
    {
        var headings = new HeadingRegister(session, document);
        var blocks = new BlockWriter(session, headings);
        var output = session.Output;
        Range lead = default;
        HeadingBlock? current = null;
        ProseHeading known = default;
        Opening? opening = null;
        var start = 0;

        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: <= 2 } heading)
            {
                Close();
                TitleMarks.Report(heading, session);
                if (heading.Level == 1)
                    session.Bag.Add(
                        ProseDiagnostics.TopHeading.At(
                            session.SpanOf(heading.Span),
                            "un titre de niveau 1 dans le corps du texte",
                            "Écrivez « ## » : le titre du document vient de l'en-tête."
                        )
                    );
                current = heading;
                known = headings.Register(heading);
                opening = null;
                start = output.Length;
                continue;
            }
            if (block is ParagraphBlock lone && session.Blocks?.Take(lone, output.Length) == true)
                continue;
            blocks.Write(block);
            if (current is not null && opening is null && block is ParagraphBlock paragraph)
                opening = new Opening(paragraph, session.Inlines.Written, [.. session.Inlines.Calls], session.Inlines.TextLength);
        }
        Close();
        return Finish(lead, [.. headings.Headings]);

        void Close()
        {
            session.Notes.Flush(blocks);
            var content = start..output.Length;
            var cuts = session.Blocks?.Section() ?? [];
            if (current is null)
                (lead, _leadCuts) = (content, cuts);
            else
                Add(current, known, opening, content, cuts);
        }
    }

    // The first paragraph of a section, as it was written.
    private sealed record Opening(ParagraphBlock Block, Range Written, Range[] Calls, int TextLength);

    private void Add(HeadingBlock block, ProseHeading heading, Opening? opening, Range content, (int At, PlacedBlock Block)[] cuts)
    {
        var start = session.Output.Length;
        if (opening is not null)
            Repeat(opening);
        var place = session.SpanOf(block.Span);
        var title = FrenchTypography.Apply(heading.Title, session.Context.Typography);
        var section = new Section(
            heading.Id,
            title,
            SectionKeys.Recognise(heading.Title),
            Html.Empty,
            Html.Empty,
            opening?.TextLength ?? 0,
            place,
            opening is null ? place : session.SpanOf(opening.Block.Span)
        );
        _sections.Add((section, content, start..session.Output.Length, cuts));
    }

    // The same bytes, but for its calls.
    private void Repeat(Opening opening)
    {
        var from = opening.Written.Start.Value;
        foreach (var call in opening.Calls)
        {
            session.Output.Again(from..call.Start);
            from = call.End.Value;
        }
        session.Output.Again(from..opening.Written.End);
    }

    // All the markup of a text is kept in one piece.
    private Model.Prose Finish(Range lead, ProseHeading[] headings)
    {
        var written = session.Output.Written;
        var kept = session.Context.Store is { } store ? store.Keep(written) : new KeptBytes(written.ToArray(), 0);
        var sections = new Section[_sections.Count];
        for (var i = 0; i < sections.Length; i++)
            sections[i] = _sections[i].Section with
            {
                Content = Part(_sections[i].Content),
                Opening = Part(_sections[i].Opening),
                Pieces = Pieces(_sections[i].Content, _sections[i].Cuts),
            };
        return session.Finish(Part(lead), sections, headings) with { LeadPieces = Pieces(lead, _leadCuts) };

        // A text without blocks is in one piece, which needs no list.
        TextPiece[] Pieces(Range range, (int At, PlacedBlock Block)[] cuts)
        {
            if (cuts.Length == 0)
                return [];
            var pieces = new List<TextPiece>();
            var from = range.Start.Value;
            foreach (var (at, block) in cuts)
            {
                pieces.Add(new TextPiece(Part(from..at), block));
                from = at;
            }
            pieces.Add(new TextPiece(Part(from..range.End.Value), null));
            return [.. pieces];
        }

        Html Part(Range range)
        {
            var (start, length) = range.GetOffsetAndLength(session.Output.Length);
            return length == 0
                ? Html.Empty
                : new Html(kept.From(start), length, session.Output.Written.Slice(start, length).Contains(Html.LinkMark));
        }
    }
}
