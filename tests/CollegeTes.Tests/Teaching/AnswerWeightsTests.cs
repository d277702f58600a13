using CollegeTes.Model;
using CollegeTes.Teaching;
using CollegeTes.Text;

namespace CollegeTes.Tests.Teaching;

/// <summary>What answers are worth, as Moodle takes it: weights of its closed list, that add up.</summary>
public sealed class AnswerWeightsTests
{
    // question_bank::fraction_options of Moodle, in per cent; it takes the same below zero.
    // csharpier-ignore
    private static readonly decimal[] Known =
    [
        100, 90, 83.33333m, 80, 75, 70, 66.66667m, 60, 50, 40, 33.33333m, 30, 25, 20, 16.66667m, 14.28571m, 12.5m, 11.11111m, 10, 5, 0,
    ];

    [Fact]
    public void Right_answers_share_the_whole_and_wrong_ones_take_it_back()
    {
        for (var right = 1; right <= 20; right++)
        {
            for (var wrong = 0; wrong <= 20; wrong++)
            {
                var weights = AnswerWeights.Of(Question(QuestionKind.MultipleChoice, right, wrong));
                Assert.All(weights, w => Assert.Contains(Math.Abs(w), Known));
                Assert.Equal(right, weights.Count(w => w > 0));
                // Moodle rounds to the second decimal of the share.
                Assert.Equal(1, Math.Round(weights.Where(w => w > 0).Sum() / 100, 2));
                Assert.Equal(wrong == 0 ? 0 : -1, Math.Round(weights.Where(w => w < 0).Sum() / 100, 2));
            }
        }
    }

    [Theory]
    [InlineData(QuestionKind.Choice)]
    [InlineData(QuestionKind.TrueFalse)]
    public void One_right_answer_is_worth_all_and_the_others_nothing(QuestionKind kind) =>
        Assert.Equal([100m, 0m, 0m], AnswerWeights.Of(Question(kind, 1, 2)));

    private static QuizQuestion Question(QuestionKind kind, int right, int wrong) =>
        new()
        {
            Id = At("q"),
            Kind = new Located<QuestionKind>(kind, default),
            Wording = At("?"),
            Place = default,
            Answers = [.. Enumerable.Range(0, right + wrong).Select(i => new QuizAnswer(At($"r{i}"), i < right, null))],
        };

    private static Located<string> At(string text) => new(text, default);
}
