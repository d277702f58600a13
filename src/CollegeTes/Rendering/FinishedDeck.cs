using CollegeTes.Imaging;
using CollegeTes.Planning;
using CollegeTes.Printing;
using CollegeTes.Slides;
using CollegeTes.Themes;

namespace CollegeTes.Rendering;

/// <summary>A page of slides as a deck that looks as the publication does.</summary>
/// <param name="set">The theme, and the rules of drawings.</param>
internal sealed class FinishedDeck(DeliverableSet set)
{
    /// <summary>The deck of a page.</summary>
    /// <param name="planned">What it is made of.</param>
    /// <param name="html">The page.</param>
    /// <param name="facts">What the page says of itself.</param>
    /// <param name="image">Bytes of an image by its address on the page, or null.</param>
    public byte[] Make(PlannedArtifact planned, ReadOnlySpan<byte> html, DocumentFacts facts, Func<string, byte[]?> image) =>
        PageDeck.Make(
            html,
            image,
            new SlideDrawings(Shared("dessins.css"), set.Theme.Colours, new DrawingImage(Environment.GetEnvironmentVariable)),
            new SlideTheme(set.Theme.Colours, Font("titres", "Georgia"), Font("sans", "Verdana")),
            new DeckFacts(facts.Author, facts.Subject, $"{planned.Deliverable.Name} {planned.SubjectId}", facts.Date)
        );

    // A deck carries no font: it names one that computers have.
    private string Font(string name, string otherwise) =>
        FontStack.FirstOfComputers(set.Theme.Fonts.GetValueOrDefault(name, ""), Shared("base.css"), otherwise);

    private string Shared(string file) => StyleSheet.Compact(set.Files.Text($"{DeliverableSet.Shared}/{file}") ?? "");
}
