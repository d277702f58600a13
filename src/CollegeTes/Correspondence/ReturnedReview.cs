using CollegeTes.Model;
using CollegeTes.Scaffolding;

namespace CollegeTes.Correspondence;

/// <summary>A figure that somebody corrected: the change of its file that would follow the answer.</summary>
/// <param name="Figure">The figure as it stands.</param>
/// <param name="Change">The value in the file, and the right one.</param>
public sealed record CorrectedFigure(Figure Figure, NameChange Change);

/// <summary>Something that a person has to read: it is in no field, or what it says cannot be carried anywhere.</summary>
/// <param name="Where">French: the question, or the place in the document.</param>
/// <param name="What">French, with the words that were written.</param>
public sealed record ReviewRemark(string Where, string What);

/// <summary>What came back of a demand: what its review file takes, what is proposed to the subject, and all the rest.</summary>
/// <param name="Request">The demand, by its id.</param>
public sealed record ReturnedReview(string Request)
{
    /// <summary>Items of lists of the review file, in the order of the questions.</summary>
    public IReadOnlyList<ReviewEntry> Entries { get; init; } = [];

    /// <summary>Keys of the demand itself, with their YAML.</summary>
    public IReadOnlyList<(string Key, string Yaml)> Keys { get; init; } = [];

    /// <summary>Changes of the subject, applied only when that is asked.</summary>
    public IReadOnlyList<CorrectedFigure> Corrections { get; init; } = [];

    /// <summary>What is left to a person.</summary>
    public IReadOnlyList<ReviewRemark> Remarks { get; init; } = [];

    /// <summary>French: questions that nobody answered.</summary>
    public IReadOnlyList<string> Unanswered { get; init; } = [];

    /// <summary>True for a document that does not say any more what it was made from.</summary>
    public bool LacksOrigin { get; init; }
}

/// <summary>One answer as the review file holds it.</summary>
/// <param name="List">confirmations, reponses, grille.</param>
/// <param name="Shown">French, one line: what is answered to what.</param>
/// <param name="Yaml">The item, on one line.</param>
public sealed record ReviewEntry(string List, string Shown, string Yaml);
