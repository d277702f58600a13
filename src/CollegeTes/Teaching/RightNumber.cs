using CollegeTes.Model;

namespace CollegeTes.Teaching;

/// <summary>The number that answers a question.</summary>
public static class RightNumber
{
    /// <summary>The figure of a write-up that gives it; null for a typed number, and where there is no such figure.</summary>
    public static Figure? FigureOf(QuizQuestion question, Library library) =>
        question.Number is { FigureName: { } name, ExperienceName: { } experience } && experience.Value.Length < name.Value.Length
            ? library.FindFigure(
                new SubjectReference(SubjectKind.Experience, experience.Value),
                name.Value[(experience.Value.Length + 1)..]
            )
            : null;

    /// <summary>The number itself, typed or of a write-up; null where none is known.</summary>
    public static decimal? Of(QuizQuestion question, Library library) =>
        question.Number?.Typed?.Value ?? (FigureOf(question, library) is { Value.HasValue: true } figure ? figure.Value.Value.Value : null);
}
