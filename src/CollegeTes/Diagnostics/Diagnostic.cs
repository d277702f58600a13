using CollegeTes.Text;

namespace CollegeTes.Diagnostics;

/// <summary>Something wrong, at a place, with a remedy (<c>constat</c>). A value, never an exception.</summary>
/// <param name="Descriptor">The kind.</param>
/// <param name="Severity">The severity in force, after the collection's rules.</param>
/// <param name="Span">The place, or null when no file is at fault.</param>
/// <param name="Message">French: what was found, what is expected. One line, no control character.</param>
/// <param name="Remedy">French: one thing to do; null when there is none to give.</param>
public sealed record Diagnostic(Descriptor Descriptor, Severity Severity, SourceSpan? Span, string Message, string? Remedy)
    : IComparable<Diagnostic>
{
    public string Code => Descriptor.Code;

    /// <summary>True of what stands in a text that is not to be published by this run, and so stops nothing.</summary>
    public bool IsOfDraft { get; init; }

    /// <summary>True of an error that is told as a warning because of where it stands: its text is left out.</summary>
    public bool IsLowered { get; init; }

    /// <summary>Orders by place, then code, then message: the same order in every run. What has no place comes first.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
            return 1;
        var byPlace = Nullable.Compare(Span, other.Span);
        if (byPlace != 0)
            return byPlace;
        var byCode = string.CompareOrdinal(Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(Message, other.Message);
    }

    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}
