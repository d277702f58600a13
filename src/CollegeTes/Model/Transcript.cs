using CollegeTes.Text;
namespace CollegeTes.Model;
#pragma warning disable
public sealed record Transcript(IReadOnlyList<Cue> Cues);
public sealed record Cue(TimeSpan Start, TimeSpan End, string? Voice, string Text, SourceSpan Place);
