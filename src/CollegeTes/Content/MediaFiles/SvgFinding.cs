namespace CollegeTes.Content.MediaFiles;

/// <summary>One reason not to publish an SVG.</summary>
/// <param name="Danger">What it is.</param>
/// <param name="Found">The element or attribute, as written.</param>
/// <param name="Line">From 1; 0 when not known.</param>
/// <param name="Column">From 1; 0 when not known.</param>
public sealed record SvgFinding(SvgDanger Danger, string Found, int Line, int Column);
