using CollegeTes.Model;

namespace CollegeTes.Teaching;

/// <summary>
/// What each answer of a question is worth, in per cent of it. Where several may be right, the right ones share the whole, and the wrong
/// ones take it back: who ticks everything gets nothing.
/// </summary>
public static class AnswerWeights
{
    // Moodle takes only weights of a closed list: the shares of ten and fewer, and those by tens and fives.
    private const int MostEqual = 10;
    private const int MostShared = 20;

    /// <summary>In the order of the answers; the right ones add up to 100, to the fifth decimal of each.</summary>
    public static IReadOnlyList<decimal> Of(QuizQuestion question)
    {
        if (question.Kind.Value != QuestionKind.MultipleChoice)
            return [.. question.Answers.Select(a => a.IsRight ? 100m : 0m)];
        var right = question.Answers.Count(a => a.IsRight);
        var wrong = question.Answers.Count - right;
        var (nextRight, nextWrong) = (0, 0);
        return [.. question.Answers.Select(a => a.IsRight ? Share(nextRight++, right) : -Share(nextWrong++, wrong))];
    }

    private static decimal Share(int rank, int among) =>
        among <= MostEqual ? Math.Round(100m / among, 5)
        : rank < MostShared - among ? 10
        : rank < MostShared ? 5
        : 0;
}
