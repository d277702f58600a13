namespace CollegeTes.Model;

/// <summary>The words of a recording, in the order they are said.</summary>
/// <param name="Cues">Where several voices share a moment, one cue for each, with the same times.</param>
public sealed record Transcript(IReadOnlyList<Cue> Cues);
