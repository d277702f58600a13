using System.Text;
using CollegeTes.Markup;

namespace CollegeTes.Slides;

/// <summary>The .pptx of a page of slides.</summary>
internal static class PageDeck
{
    /// <param name="page">The page, in UTF-8.</param>
    /// <param name="image">Bytes of an image by its address on the page, or null.</param>
    /// <param name="drawings">Makes pictures of its drawings.</param>
    /// <param name="theme">How it looks.</param>
    /// <param name="facts">What the file says of itself.</param>
    public static byte[] Make(
        ReadOnlySpan<byte> page,
        Func<string, byte[]?> image,
        SlideDrawings drawings,
        SlideTheme theme,
        DeckFacts facts
    ) => DeckWriter.Write(new SlideReader(image, drawings).Read(MarkupReader.Read(Encoding.UTF8.GetString(page))), theme, facts);
}
