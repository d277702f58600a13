namespace CollegeTes.Imaging.Vips;

/// <summary>
/// libvips could not do what it was asked: the file is damaged, most often. The message is the library's own, in English.
/// </summary>
internal sealed class VipsException(string message) : Exception(message);
