using System.Text.RegularExpressions;
using CollegeTes.Text;

namespace CollegeTes.Teaching;

/// <summary>What whoever leads a sequence does at one moment of it.</summary>
/// <param name="Moment">« 0 à 5 min », as written before a colon at the head of a paragraph; null for a paragraph without a time.</param>
/// <param name="Text">What is done then.</param>
public readonly partial record struct TimedStep(string? Moment, Located<string> Text)
{
    /// <summary>The step that a paragraph tells.</summary>
    public static TimedStep Read(Located<string> paragraph) =>
        Head().Match(paragraph.Value) is { Success: true } head
            ? new TimedStep(head.Groups[1].Value.Trim(), paragraph.With(paragraph.Value[head.Length..]))
            : new TimedStep(null, paragraph);

    // Numbers, the words of time and what stands between two of them: « 12 habitants : … » tells no time.
    [GeneratedRegex(@"^(?=[^:]*(?:h|min|mn))(\d+(?:[ \u00A0]*(?:\d+|h|minutes?|min|mn|à|-|–))*)[ \u00A0]*:\s+(?=\S)")]
    private static partial Regex Head();
}
