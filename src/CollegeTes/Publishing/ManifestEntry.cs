namespace CollegeTes.Publishing;

/// <summary>One published file, as <c>manifest.json</c> lists it.</summary>
/// <param name="Path">Path inside the publication, with forward slashes (<c>chemin</c>).</param>
/// <param name="Sha256">SHA-256 of the content (<c>sha256</c>).</param>
/// <param name="Size">Bytes (<c>taille</c>).</param>
/// <param name="Medium">html, texte, json, xml, … (<c>medium</c>).</param>
/// <param name="Deliverable">Name of the deliverable, or null for what all share (<c>livrable</c>).</param>
/// <param name="Sources">Workspace paths it was made from, sorted (<c>sources</c>).</param>
public sealed record ManifestEntry(
    string Path,
    ContentHash Sha256,
    long Size,
    string Medium,
    string? Deliverable,
    IReadOnlyList<string> Sources
);
