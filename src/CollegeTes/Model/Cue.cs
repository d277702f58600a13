using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>What one voice says between two moments of a recording.</summary>
/// <param name="Start">From the beginning of the recording.</param>
/// <param name="End">Later than <paramref name="Start"/>.</param>
/// <param name="Voice">Who speaks, or null when the transcript does not say.</param>
/// <param name="Text">Plain text, lines separated by <c>\n</c>; never empty.</param>
/// <param name="Span">The lines of the file it was read from.</param>
public sealed record Cue(TimeSpan Start, TimeSpan End, string? Voice, string Text, SourceSpan Span);
