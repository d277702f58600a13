namespace CollegeTes.Text;

/// <summary>Something in a text that the author should look at, and that is never rewritten without asking.</summary>
/// <param name="Start">Offset in the text, in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Found">What is written.</param>
/// <param name="Suggestion">What French would write; empty when there is nothing to suggest.</param>
public sealed record TypographyNotice(int Start, int Length, TypographyNoticeKind Kind, string Found, string Suggestion);
