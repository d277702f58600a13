namespace CollegeTes.Reporting;

/// <summary>How the text report looks.</summary>
/// <param name="Colour">True on a terminal that shows colours.</param>
/// <param name="ExcerptWidth">Columns an excerpt may take; a longer line is cut around the place.</param>
public sealed record TextStyle(bool Colour = false, int ExcerptWidth = 100);
