using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>A question of a quiz.</summary>
public sealed record QuizQuestion
{
    public required Located<string> Id { get; init; }

    public required Located<QuestionKind> Kind { get; init; }

    /// <summary>What is asked.</summary>
    public required Located<string> Wording { get; init; }

    public IReadOnlyList<QuizAnswer> Answers { get; init; } = [];

    /// <summary>What goes with what, for a matching question.</summary>
    public IReadOnlyList<QuizPair> Pairs { get; init; } = [];

    /// <summary>The right number, typed or cited.</summary>
    public QuizNumber? Number { get; init; }

    /// <summary>How far from it an answer is right still.</summary>
    public Located<decimal>? Tolerance { get; init; }

    /// <summary>Id of the objective it assesses.</summary>
    public Located<string>? Objective { get; init; }

    /// <summary>The write-up, or what in it, the answer rests on.</summary>
    public Located<StatementReference>? Source { get; init; }

    public Located<string>? Explanation { get; init; }

    /// <summary>Its first key.</summary>
    public required SourceSpan Place { get; init; }

    /// <summary>The write-ups it names, as written.</summary>
    public IEnumerable<Located<string>> Cited
    {
        get
        {
            if (Source is { } source)
                yield return source.With(source.Value.Experience ?? "");
            if (Number?.ExperienceName is { } experience)
                yield return experience;
        }
    }
}

/// <summary>choix, choix-multiple, vrai-faux, nombre, association, libre.</summary>
public enum QuestionKind
{
    Choice,
    MultipleChoice,
    TrueFalse,
    Number,
    Matching,
    Open,
}

/// <summary>An answer that can be chosen.</summary>
/// <param name="Feedback">What is said to who chose it.</param>
public sealed record QuizAnswer(Located<string> Text, bool IsRight, Located<string>? Feedback);

/// <summary>Two things that go together.</summary>
public sealed record QuizPair(Located<string> Left, Located<string> Right);

/// <summary>The number that answers a question: written there, or taken from a write-up.</summary>
/// <param name="Typed">As written, or null.</param>
/// <param name="FigureName"><c>territoire/retour/id</c>, or null.</param>
public sealed record QuizNumber(Located<decimal>? Typed, Located<string>? FigureName)
{
    /// <summary>The write-up that gives it: <c>territoire/retour</c>; null for a typed number.</summary>
    public Located<string>? ExperienceName =>
        FigureName is { } name ? name.With(name.Value.LastIndexOf('/') is > 0 and var at ? name.Value[..at] : name.Value) : null;
}
