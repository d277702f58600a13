using CollegeTes.Model;

namespace CollegeTes.Validating;

/// <summary>What is left today of the validation of one object: what was approved, set against what the subject says now.</summary>
/// <param name="Request">The demand that was approved.</param>
/// <param name="Of">The object.</param>
/// <param name="Valid">How many of its passages are as they were approved.</param>
/// <param name="Total">How many it has now.</param>
public sealed record ObjectStanding(ValidationRequest Request, ValidationObject Of, int Valid, int Total)
{
    /// <summary>Passages that are new or other than they were.</summary>
    public IReadOnlyList<ReviewPassage> Changed { get; init; } = [];

    /// <summary>Passages as they were approved, of which somebody said later that they do not know, or that they are wrong.</summary>
    public IReadOnlyList<ReviewPassage> Contested { get; init; } = [];

    /// <summary>Keys of passages that are gone.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>True when the same passages come in another order.</summary>
    public bool IsReordered { get; init; }

    /// <summary>False when its file does not say what was approved, so that nobody can know whether it still is.</summary>
    public bool HasFingerprint { get; init; } = true;

    /// <summary>
    /// True when all of it is as it was approved. A text is approved as a whole; figures, quotations, photographs and observations one by
    /// one, so that what is gone takes nothing from the others.
    /// </summary>
    public bool IsWhole => HasFingerprint && Valid == Total && !IsReordered && (Of != ValidationObject.Text || Removed.Count == 0);

    /// <summary>True when some of it may still be said to be validated.</summary>
    public bool Holds => Total > 0 && (Of == ValidationObject.Text ? IsWhole : HasFingerprint && Valid > 0);
}
