using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Teaching;
using CollegeTes.Tests.Pages;

namespace CollegeTes.Tests.Teaching;

/// <summary>What slides a training has, whoever wrote them.</summary>
public sealed class DeckTests : IDisposable
{
    private readonly CompleteCollection _collection = new();

    public void Dispose() => _collection.Dispose();

    /// <summary>A sequence shows its title first, then what its method and its write-ups give.</summary>
    [Theory]
    [InlineData("accueil", "Title, Instruction")]
    [InlineData("matrice", "Title, Matrix")]
    [InlineData("pause", "Break")]
    [InlineData("montrer", "Title, Figures, Milestones, Lesson, Matrix, Question, Call")]
    [InlineData("quiz", "Title, Question, Question, Question, Question, Question")]
    [InlineData("bilan", "Title")]
    public void A_sequence_shows_what_its_method_gives(string id, string kinds)
    {
        var (deck, training) = Read("");
        var slides = deck.SlidesOf(training.Sequences.Single(s => s.Id.Value == id));
        Assert.Equal(kinds, string.Join(", ", slides.Select(s => s.Kind)));
    }

    /// <summary>What is told of a case shows its steps and figures; what a group is to find in it is not shown.</summary>
    [Theory]
    [InlineData("expose", true)]
    [InlineData("debat", true)]
    [InlineData("etude-de-cas", false)]
    [InlineData("arpentage", false)]
    public void A_case_that_is_studied_keeps_its_lesson_for_the_group(string method, bool isTold)
    {
        var (deck, training) = Read($"methode: {method}");
        var kinds = deck.SlidesOf(training.Sequences.Single(s => s.Id.Value == "cas")).Select(s => s.Kind).ToHashSet();
        Assert.Contains(SlideKind.Place, kinds);
        Assert.Contains(SlideKind.Figures, kinds);
        Assert.Equal(isTold, kinds.Overlaps([SlideKind.Milestones, SlideKind.Lesson]));
    }

    /// <summary>The author's own words are of no write-up, even in a sequence that studies one.</summary>
    [Fact]
    public void Words_of_the_author_are_of_no_case()
    {
        var (deck, training) = Read("");
        var lesson = deck.SlidesOf(training.Sequences.Single(s => s.Id.Value == "montrer")).Single(s => s.Kind == SlideKind.Lesson);
        Assert.Null(lesson.Experience);
    }

    /// <summary>A title that names a write-up is its title, and does not stand for that of the sequence.</summary>
    [Fact]
    public void A_title_that_names_a_case_is_the_title_of_the_case()
    {
        var (deck, training) = Read("methode: expose, diapos: [{genre: titre, retour: val-clair/mares}]");
        var slides = deck.SlidesOf(training.Sequences.Single(s => s.Id.Value == "cas")).ToList();
        Assert.Equal(["Étudier", "Des mares"], slides.Select(s => s.Title));
        Assert.Equal(["val-clair/mares"], slides.Select(s => s.Experience?.Id).OfType<string>());
    }

    // The training of the complete collection, with another method for its cases.
    private (Deck Deck, Training Training) Read(string cases)
    {
        if (cases.Length > 0)
            _collection.Write(
                CompleteCollection.Training,
                CompleteTraining.Text.Replace("methode: expose, retours", cases + ", retours", StringComparison.Ordinal)
            );
        var library = WorkspaceReader.Read(_collection.Root, 1, new DiagnosticBag(), TestContext.Current.CancellationToken).Library;
        var training = SubjectKind.Training.In(library).Single();
        return (new Deck(training, library, "formation", key => key), training);
    }
}
