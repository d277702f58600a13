namespace CollegeTes.Benchmarks.Corpus;

/// <summary>One invented write-up: YAML and Markdown as authors of tes write them.</summary>
/// <param name="Territory">Slug of its territory.</param>
/// <param name="Slug">Unique in the corpus.</param>
/// <param name="Header">Front matter, without its fences.</param>
/// <param name="Body">Sections.</param>
/// <param name="Sources">Ids of its sources, in their order.</param>
/// <param name="Figures">Its typed facts as words, by id: what another tool is given ready-made.</param>
internal sealed record WriteUp(
    string Territory,
    string Slug,
    string Header,
    string Body,
    IReadOnlyList<string> Sources,
    IReadOnlyDictionary<string, string> Figures
);
