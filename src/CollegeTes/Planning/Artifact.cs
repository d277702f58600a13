using CollegeTes.Themes;

namespace CollegeTes.Planning;

/// <summary>One file of the publication, rendered and ready: bytes, with what the manifest says of them.</summary>
/// <param name="Path">Path inside the publication, with forward slashes, lower-case ASCII, never absolute, without <c>..</c>.</param>
/// <param name="Content">The bytes. The receiver must be done with them before it returns: the buffer is used again.</param>
/// <param name="Deliverable">Name of the deliverable, or null for what all share (styles, fonts).</param>
/// <param name="Sources">Workspace paths it was made from, sorted; templates not among them.</param>
public sealed record Artifact(string Path, ReadOnlyMemory<byte> Content, Medium Medium, string? Deliverable, IReadOnlyList<string> Sources);
