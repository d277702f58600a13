using System.Text;
using CollegeTes.Markup;
using CollegeTes.WordProcessing.Forms;
using CollegeTes.WordProcessing.Review;

namespace CollegeTes.WordProcessing.Writing;

/// <summary>
/// A .docx made of a page that a template rendered. The page is the seam, rather than the model: the prose of a write-up is finished
/// markup by then, and what stands in a Word version stays a matter of templates, which an organisation can change without C#.
/// </summary>
public static class PageDocument
{
    /// <summary>The bytes of the document; the same page gives the same bytes.</summary>
    /// <param name="markup">The page, in UTF-8.</param>
    /// <param name="identifier">What it was made of: <c>fiche val-clair/haies</c>.</param>
    /// <param name="image">Bytes of an image by its address on the page, or null.</param>
    public static byte[] Make(ReadOnlySpan<byte> markup, string identifier, Func<string, byte[]?> image)
    {
        var reader = new MarkupBlocks(image);
        var blocks = HeadingLevels.Settle(reader.Read(MarkupReader.Read(Encoding.UTF8.GetString(markup))));
        // What it was made from is what a reader makes of it, so that nothing differs where nothing was changed.
        var plain = DocxWriter.Write(blocks, reader.Title, reader.Language, identifier, null);
        var read = LineReader.Read(DocumentFile.Read(plain).Blocks);
        var origin = new DocumentOrigin(
            identifier,
            read with
            {
                Lines = ReferenceMarkFinder.Recognise(LineReader.Read(blocks).Lines, read.Lines),
            }
        )
        {
            Request = reader.Request,
            Objects = reader.Objects,
            Questions = FormQuestions.Find(blocks),
        };
        return DocxWriter.Write(blocks, reader.Title, reader.Language, identifier, origin, reader.HasNarrowMargins);
    }
}
