using CollegeTes.WordProcessing;

namespace CollegeTes.Slides;

/// <summary>A page of slides, read back: what goes in which placeholder of which layout.</summary>
/// <param name="Title">Of the whole.</param>
/// <param name="Language">Language tag, with its country: <c>fr-FR</c>.</param>
/// <param name="Slides">In the order of the page; one at least in what is written.</param>
internal sealed record SlideDeck(string Title, string Language, IReadOnlyList<PresentedSlide> Slides);

/// <summary>A slide.</summary>
/// <param name="Layout">Where things stand on it.</param>
/// <param name="Contents">In reading order; no placeholder is there twice, and none is empty.</param>
/// <param name="Notes">What the speaker reads.</param>
internal sealed record PresentedSlide(SlideLayout Layout, IReadOnlyList<SlideContent> Contents, IReadOnlyList<Block> Notes)
{
    /// <summary>The part of the deck that it belongs to; null for the same as the slide before.</summary>
    public string? Part { get; init; }

    /// <summary>What stands at its foot; empty for nothing.</summary>
    public string Foot { get; init; } = "";

    /// <summary>Its title on one line; empty when the page gives none.</summary>
    public string Title => Contents.OfType<SlideText>().FirstOrDefault(c => c.Place.IsTitle)?.Line ?? "";
}

/// <summary>What fills a placeholder.</summary>
internal abstract record SlideContent(Placeholder Place);

/// <summary>Words.</summary>
/// <param name="Place">Where.</param>
/// <param name="Paragraphs">One at least.</param>
/// <param name="Scale">How much smaller than the layout says, in percent: 100 for its own size.</param>
internal sealed record SlideText(Placeholder Place, IReadOnlyList<Paragraph> Paragraphs, int Scale) : SlideContent(Place)
{
    /// <summary>All its words on one line.</summary>
    public string Line => string.Join(" ", Paragraphs.Select(p => p.Text));
}

/// <summary>A table.</summary>
/// <param name="Place">Where.</param>
/// <param name="Table">Its rows.</param>
/// <param name="Scale">How much smaller than the layout says, in percent.</param>
/// <param name="HasRowHeaders">True when the first cell of a row says what the row is about.</param>
internal sealed record SlideTable(Placeholder Place, DocumentTable Table, int Scale, bool HasRowHeaders) : SlideContent(Place);

/// <summary>A drawing or a photograph.</summary>
/// <param name="Place">Where.</param>
/// <param name="Image">PNG or JPEG.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Alternative">What it shows, in words; empty when it only decorates.</param>
internal sealed record SlidePicture(Placeholder Place, byte[] Image, int Width, int Height, string Alternative) : SlideContent(Place)
{
    /// <summary>The same as SVG, for what shows it; null for a photograph.</summary>
    public byte[]? Drawing { get; init; }
}
