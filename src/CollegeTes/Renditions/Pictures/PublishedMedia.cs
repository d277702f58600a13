using CollegeTes.Imaging;

namespace CollegeTes.Renditions.Pictures;

/// <summary>A media file of the publication, and what it is made of.</summary>
/// <param name="Path">Path inside the publication.</param>
/// <param name="Source">Workspace path.</param>
/// <param name="Recipe">How it is made of the source; null for the source itself without its metadata.</param>
public sealed record PublishedMedia(string Path, string Source, ImageRecipe? Recipe);
