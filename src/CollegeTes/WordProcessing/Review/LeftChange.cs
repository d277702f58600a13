namespace CollegeTes.WordProcessing.Review;

/// <summary>A change that is left to a person.</summary>
/// <param name="Where">The heading it stands under; may be empty.</param>
/// <param name="Shown">As the review shows it.</param>
/// <param name="Reason">French: why, with the place in the sources where it is known.</param>
public sealed record LeftChange(string Where, string Shown, string Reason);
