using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>Looks at each run of text as it is read, where its place is still known: typography that no program should rewrite, numbers that contradict a typed fact.</summary>
internal sealed class ProofReader(ProseSession session)
{
    private readonly FigureAgreement _agreement = new(session.Context.Figures);
    private readonly List<(int Start, int Length, Figure Figure)> _contradictions = [];

    /// <summary>Reads one run.</summary>
    /// <param name="text">The run.</param>
    /// <param name="offset">Where it starts in the file's text.</param>
    public void Read(string text, int offset)
    {
        if (session.Context.IsFrench)
        {
            foreach (var notice in FrenchTypography.Inspect(text))
                session.Bag.Add(TypographyDiagnostics.At(notice, session.File.Span(offset + notice.Start, notice.Length)));
        }
        if (_agreement.IsEmpty)
            return;
        _contradictions.Clear();
        _agreement.Find(text, _contradictions);
        foreach (var (start, length, figure) in _contradictions)
            session.Bag.Add(FigureAgreement.At(session.File.Span(offset + start, length), text.Substring(start, length), figure));
    }
}
