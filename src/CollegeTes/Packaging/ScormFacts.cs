using System.Globalization;
using CollegeTes.Markup;

namespace CollegeTes.Packaging;

/// <summary>What a page says of itself to a learning platform.</summary>
/// <param name="Identifier">Name that no other package has.</param>
/// <param name="MasteryScore">The score, from 0 to 100, that passes; null for a page that is only read.</param>
/// <param name="Duration">How long it takes (ISO 8601), or null.</param>
internal sealed record ScormFacts(
    string Identifier,
    string Language,
    string Title,
    string? Description,
    IReadOnlyList<string> Keywords,
    string Publisher,
    string? Rights,
    DateOnly? Date,
    decimal? MasteryScore,
    string? Duration
)
{
    /// <summary>
    /// Reads what a page says: its language and title, <c>description</c>, <c>keywords</c> and <c>dcterms.license</c> of its head,
    /// <c>data-seuil</c> and <c>data-duree</c> of the elements that have them.
    /// </summary>
    public static ScormFacts Read(MarkupElement page, string identifier, string language, string publisher, DateOnly? date) =>
        new(
            identifier,
            page["lang"] ?? language,
            page.All("h1").FirstOrDefault()?.Line() ?? page.All("title").FirstOrDefault()?.Line() ?? "",
            Meta(page, "description"),
            [.. (Meta(page, "keywords") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            publisher,
            Meta(page, "dcterms.license"),
            date,
            decimal.TryParse(Data(page, "data-seuil"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score)
                ? score
                : null,
            Data(page, "data-duree")
        );

    private static string? Meta(MarkupElement page, string name) =>
        page.All("meta").FirstOrDefault(m => string.Equals(m["name"], name, StringComparison.OrdinalIgnoreCase))?["content"];

    private static string? Data(MarkupElement page, string name) =>
        page.SelfAndDescendants().Select(e => e[name]).FirstOrDefault(v => !string.IsNullOrEmpty(v));
}
