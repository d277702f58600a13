namespace CollegeTes.Tests.Teaching;

/// <summary>A corrected figure is corrected in every form of the quiz; what may not appear is in none.</summary>
public sealed class QuizFilesTests : IDisposable
{
    private static readonly string[] Forms = ["html", "gift", "scorm"];

    private readonly TrainingWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_corrected_figure_changes_the_quiz_and_its_answers_everywhere()
    {
        _workspace.Build(Forms);
        Assert.All(All(), text => Assert.Contains("12,5\u00A0km", text, StringComparison.Ordinal));
        Assert.Contains("#12.5:0.5", All()[1], StringComparison.Ordinal);
        Assert.Contains("data-valeur=\"12.5\"", All()[2], StringComparison.Ordinal);
        _workspace.WriteFigure("14");
        _workspace.Build(Forms);
        Assert.All(All(), text => Assert.DoesNotContain("12,5", text, StringComparison.Ordinal));
        Assert.All(All(), text => Assert.Contains("14\u00A0km", text, StringComparison.Ordinal));
        Assert.Contains("#14:0.5", All()[1], StringComparison.Ordinal);
        Assert.Contains("data-valeur=\"14\"", All()[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_has_no_quiz()
    {
        _workspace.Build(Forms);
        _workspace.WriteTraining(TrainingWorkspace.Questions, "brouillon");
        _workspace.Run(Forms);
        Assert.False(Directory.Exists(_workspace.PathOf("")));
    }

    [Fact]
    public void A_case_that_may_not_appear_takes_its_questions_with_it()
    {
        _workspace.Build(Forms);
        _workspace.WriteHeader("publication", "publication: {a-partir-du: 2030-01-01}");
        Assert.Contains(_workspace.Run(Forms).Diagnostics, d => d.Code == "TES0973");
        // Its only case: nothing is left to study, and what stood goes where the rest is published all the same.
        Assert.True(_workspace.Run(keepsGoing: true, Forms).Summary is not null);
        Assert.False(Directory.Exists(_workspace.PathOf("")));
    }

    [Fact]
    public void A_training_that_asks_nothing_makes_no_quiz()
    {
        _workspace.WriteTraining("");
        _workspace.Build(Forms);
        Assert.True(File.Exists(_workspace.PathOf("index.html")));
        Assert.All(["quiz.html", "quiz.gift", "scorm.zip"], name => Assert.False(File.Exists(_workspace.PathOf(name)), name));
    }

    // The page, the questions to import, the page that a platform plays.
    private string[] All() =>
        [
            File.ReadAllText(_workspace.PathOf("quiz.html")),
            File.ReadAllText(_workspace.PathOf("quiz.gift")),
            _workspace.ReadEntry("scorm.zip", "index.html"),
        ];
}
