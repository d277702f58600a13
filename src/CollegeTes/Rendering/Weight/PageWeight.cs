namespace CollegeTes.Rendering.Weight;

/// <summary>What a page costs to whoever opens it on a computer for the first time. All sizes are bytes over the wire.</summary>
/// <param name="Path">Path inside the publication.</param>
/// <param name="Source">Workspace path of what the page is about.</param>
/// <param name="Html">The page, compressed as servers do (gzip).</param>
/// <param name="Styles">Its style sheets, compressed likewise.</param>
/// <param name="Fonts">The fonts its style sheets declare: a page that uses fewer receives fewer.</param>
/// <param name="Images">Its images, each once, in the form that a browser takes in a window of 1,280 pixels.</param>
/// <param name="Requests">Files asked for, the page among them.</param>
/// <param name="Elements">Elements of the page, those inside SVG drawings left out, as EcoIndex counts them.</param>
public sealed record PageWeight(string Path, string Source, long Html, long Styles, long Fonts, long Images, int Requests, int Elements)
{
    /// <summary>Workspace paths of its images and what each weighs, the heaviest first.</summary>
    public IReadOnlyList<(string Source, long Bytes)> Heaviest { get; init; } = [];

    public long Total => Html + Styles + Fonts + Images;

    /// <summary>EcoIndex score, from 0 to 100.</summary>
    public int Score => EcoIndex.Score(Elements, Requests, Total);

    /// <summary>EcoIndex grade, from A to G.</summary>
    public string Grade => EcoIndex.Grade(Score);
}
