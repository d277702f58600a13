using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Prose;

/// <summary>
/// Looks at each run of text as it is read, where its place is still known: typography that no program should rewrite, numbers that
/// contradict a typed fact.
/// </summary>
internal sealed class ProofReader(ProseSession session)
{
    private readonly FigureAgreement _agreement = new(session.Context.Figures);
    private readonly List<(int Start, int Length, Figure Figure)> _contradictions = [];

    /// <summary>Reads one block.</summary>
    public void Read(InlineFlow flow)
    {
        var text = flow.ToString();
        if (session.Context.IsFrench)
        {
            foreach (var notice in FrenchTypography.Inspect(text))
            {
                if (Place(notice.Start, notice.Length, flow) is { } place)
                    session.Bag.Add(TypographyDiagnostics.At(notice, place));
            }
        }
        if (_agreement.IsEmpty)
            return;
        _contradictions.Clear();
        _agreement.Find(text, _contradictions);
        foreach (var (start, length, figure) in _contradictions)
        {
            if (Place(start, length, flow) is { } place)
                session.Bag.Add(FigureAgreement.At(place, text.Substring(start, length), figure));
        }
    }

    // What begins in a text that the program wrote is not the author's; what goes on beyond its piece ends where the last of them stands.
    private SourceSpan? Place(int start, int length, InlineFlow flow)
    {
        if (flow.SourceOf(start) is not { } first)
            return null;
        var last = flow.SourceOf(start + length - 1) ?? first + length - 1;
        return session.File.Span(first, Math.Max(length, last + 1 - first));
    }
}
