namespace CollegeTes.Content.MediaFiles;

/// <summary>One change to a file.</summary>
/// <param name="Beginning">What stands at its start; zeros follow.</param>
/// <param name="IsCut">True when it is taken out instead.</param>
internal readonly record struct BytePatch(long Offset, long Length, byte[] Beginning, bool IsCut);
