using CollegeTes.Capsules;
using CollegeTes.Comparing;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Teaching;

/// <summary>One slide, all it shows found: what its author wrote, and what was taken from a write-up.</summary>
public sealed record DeckSlide
{
    public required SlideKind Kind { get; init; }

    /// <summary>The part of the day it belongs to; null for those before the first and after the last.</summary>
    public Sequence? Sequence { get; init; }

    /// <summary>True for the first slide of its sequence.</summary>
    public bool OpensSequence { get; init; }

    /// <summary>The write-up it shows, or null.</summary>
    public Experience? Experience { get; init; }

    /// <summary>
    /// Its large words, finished, where they were taken from a write-up or a sequence; <see cref="Heading"/> replaces them.
    /// </summary>
    public string Title { get; init; } = "";

    /// <summary>The same as its author wrote them.</summary>
    public Located<string>? Heading { get; init; }

    /// <summary>Its text, finished, where it was taken from a write-up; <see cref="Words"/> replaces it.</summary>
    public string Text { get; init; } = "";

    /// <summary>The same as written, a paragraph each.</summary>
    public IReadOnlyList<Located<string>> Words { get; init; } = [];

    /// <summary>Figures and what they count, dates and what happened.</summary>
    public IReadOnlyList<SceneItem> Items { get; init; } = [];

    /// <summary>Who is quoted, as what, and where it was published.</summary>
    public string? Author { get; init; }

    /// <inheritdoc cref="Author"/>
    public string? Role { get; init; }

    /// <inheritdoc cref="Author"/>
    public string? Source { get; init; }

    public Matrix? Matrix { get; init; }

    public QuizQuestion? Question { get; init; }

    /// <summary>What is said while it is shown.</summary>
    public IReadOnlyList<Located<string>> Notes { get; init; } = [];
}
