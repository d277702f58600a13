using System.Globalization;
using System.Xml.Linq;
using static CollegeTes.Slides.PresentationMarkup;

namespace CollegeTes.Slides;

/// <summary>What a deck says of itself in its properties.</summary>
/// <param name="Author">Who publishes, or null.</param>
/// <param name="Subject">In a sentence, or null.</param>
/// <param name="Identifier">What it was made of: <c>formation lire-quatre-experiences</c>.</param>
/// <param name="Date">Day of the publication, or null: never the day of the run.</param>
internal sealed record DeckFacts(string? Author, string? Subject, string Identifier, DateOnly? Date)
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The part of the package.</summary>
    public XElement ToPart(SlideDeck deck) =>
        new(
            Core + "coreProperties",
            Prefixed(Core, "cp"),
            Prefixed(Dublin, "dc"),
            Prefixed(Terms, "dcterms"),
            Prefixed(Instance, "xsi"),
            new XElement(Dublin + "title", deck.Title),
            Subject is null ? null : new XElement(Dublin + "subject", Subject),
            Author is null ? null : new XElement(Dublin + "creator", Author),
            new XElement(Dublin + "identifier", Identifier),
            new XElement(Dublin + "language", deck.Language),
            Day("created"),
            Day("modified")
        );

    private XElement? Day(string name) =>
        Date is not { } day
            ? null
            : new XElement(
                Terms + name,
                new XAttribute(Instance + "type", "dcterms:W3CDTF"),
                day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture)
            );
}
