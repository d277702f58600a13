using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>The years that a piece of evidence is of: its own, else that of its source.</summary>
internal static class EvidenceYears
{
    public static IEnumerable<int> Of(Evidence evidence, IReadOnlyList<Source> sources)
    {
        if (evidence.Date is { HasValue: true, Value.Value: var period })
            return new[] { period.Start, period.End }.OfType<PartialDate>().Select(d => d.Year);
        return sources.FirstOrDefault(s => s.Id.Value == evidence.Source?.Value)?.Date is { } published ? [published.Year] : [];
    }
}
