namespace CollegeTes.Drawings;

/// <summary>The alternative of a drawing that informs: a short name and what it says, in the language of the page.</summary>
/// <param name="Id">Prefix of the identifiers, unique in the page: ASCII letters, digits and hyphens, a letter first.</param>
/// <param name="Title">The name, for instance "Où se trouve Redon Agglomération".</param>
/// <param name="Description">What the drawing shows, for those who do not see it.</param>
public sealed record DrawingCaption(string Id, string Title, string Description);
