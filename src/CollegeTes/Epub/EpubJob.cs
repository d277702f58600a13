using CollegeTes.Markup;
using CollegeTes.Printing;

namespace CollegeTes.Epub;

/// <summary>A finished page to make a book of.</summary>
/// <param name="Page">The page, which is changed on the way.</param>
/// <param name="Path">Its path in the publication; relative links and images start from it.</param>
/// <param name="Style">Style sheet of the book.</param>
/// <param name="Facts">What the book says of itself.</param>
/// <param name="Words">The words of its language.</param>
/// <param name="Resources">The bytes at a path of the publication, or null.</param>
public sealed record EpubJob(
    MarkupElement Page,
    string Path,
    string Style,
    DocumentFacts Facts,
    EpubWords Words,
    Func<string, PageResource?> Resources
)
{
    /// <summary>Name that no other book has.</summary>
    public required string Identifier { get; init; }

    /// <summary>The series the book belongs to.</summary>
    public required string Series { get; init; }

    /// <summary>Who wrote it, when that is not who publishes it.</summary>
    public string? Creator { get; init; }

    /// <summary>Name of the licence, or null.</summary>
    public string? Rights { get; init; }

    /// <summary>
    /// Public address of the publication, ended by a slash; null when it has none, and links to its other pages are then taken out.
    /// </summary>
    public string? PublicBase { get; init; }

    /// <summary>The cover, as an SVG file.</summary>
    public required string Cover { get; init; }

    /// <summary>
    /// Page of the printed edition on which each heading and paragraph starts, in their order; null when the book is not printed with it.
    /// </summary>
    public IReadOnlyList<int>? PrintedPages { get; init; }
}

/// <summary>The words that a book adds to its page.</summary>
public sealed record EpubWords(
    string Contents,
    string Landmarks,
    string Start,
    string Cover,
    string PageList,
    string Page,
    string PrintedEdition,
    string Accessibility
);
