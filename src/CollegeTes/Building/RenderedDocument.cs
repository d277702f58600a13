using CollegeTes.Model;

namespace CollegeTes.Building;

/// <summary>A Word version as it would be published now.</summary>
/// <param name="Bytes">The document.</param>
/// <param name="Sources">Workspace paths it is made from.</param>
/// <param name="Figures">The typed facts of those sources, by workspace path.</param>
public sealed record RenderedDocument(
    byte[] Bytes,
    IReadOnlyList<string> Sources,
    IReadOnlyDictionary<string, IReadOnlyList<Figure>> Figures
);
