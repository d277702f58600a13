namespace CollegeTes.Content.MediaFiles;

/// <summary>What makes an SVG more than a picture.</summary>
public enum SvgDanger
{
    /// <summary>A script, or an address that runs one.</summary>
    Script,

    /// <summary>An event handler: <c>onload</c>, <c>onclick</c>, a <c>handler</c> element.</summary>
    EventHandler,

    /// <summary><c>foreignObject</c>, a frame, or any element of HTML.</summary>
    ForeignContent,

    /// <summary>Something that is fetched from elsewhere: an image, a style sheet, a font, an entity.</summary>
    ExternalReference,

    /// <summary>
    /// No XML that can be read: malformed, with a document type, nested deeper than 64, or too large. Nothing is known of it.
    /// </summary>
    Unreadable,
}
