using CollegeTes.Model;
using CollegeTes.Rendering.Weight;
using CollegeTes.Text;

namespace CollegeTes.Tests.Deliverables.Weight;

/// <summary>What pages weigh, and the grade that follows.</summary>
public sealed class WeightTests
{
    [Theory]
    [InlineData(100, 100, 100_000, 72, "B")]
    [InlineData(0, 0, 0, 100, "A")]
    [InlineData(315, 1, 280_000, 84, "A")]
    [InlineData(600_000, 4_000, 300_000_000, 0, "G")]
    public void The_score_is_that_of_the_reference(int elements, int requests, long bytes, int score, string grade) =>
        Assert.Equal(
            (score, grade),
            (EcoIndex.Score(elements, requests, bytes), EcoIndex.Grade(EcoIndex.Score(elements, requests, bytes)))
        );

    [Theory]
    [InlineData(81, "A")]
    [InlineData(80, "B")]
    [InlineData(71, "B")]
    [InlineData(70, "C")]
    [InlineData(55, "D")]
    [InlineData(40, "E")]
    [InlineData(25, "F")]
    [InlineData(10, "G")]
    public void Grades_begin_above_their_limit(int score, string grade) => Assert.Equal(grade, EcoIndex.Grade(score));

    [Theory]
    [InlineData("(max-width: 43em) calc(100vw - 2.7em), 640px", 640)]
    [InlineData("(max-width: 100em) 50vw, 640px", 640)]
    [InlineData("(min-width: 60em) 40rem, 100vw", 640)]
    [InlineData("33vw", 422.4)]
    [InlineData("", 1280)]
    [InlineData("n'importe quoi", 1280)]
    public void The_place_of_a_picture_is_that_of_a_window_of_1280_pixels(string sizes, double width) =>
        Assert.Equal(width, PictureChoice.WidthOf(sizes), 3);

    [Theory]
    [InlineData("a 480w, b 800w, c 1600w", "640px", "b")]
    [InlineData("c 1600w, b 800w, a 480w", "640px", "b")]
    [InlineData("a 200w, b 320w", "640px", "b")]
    [InlineData("a 200w", "640px", "a")]
    [InlineData("", "640px", null)]
    public void The_smallest_that_fills_it_is_taken(string candidates, string sizes, string? taken) =>
        Assert.Equal(taken, PictureChoice.Of(candidates, sizes));

    [Fact]
    public void A_page_beyond_its_budget_is_told_with_its_heaviest_images()
    {
        var page = new PageWeight("a/livret.html", "content/a.yaml", 40_000, 8_000, 90_000, 400_000, 12, 700)
        {
            Heaviest = [("content/p.jpg", 300_000), ("content/q.jpg", 100_000)],
        };
        var found = WeightDiagnostics
            .Of(page, new PageBudget(new Located<long>(500_000, default), new Located<string>("A", default)))
            .ToList();
        Assert.Equal(["TES0709", "TES0710"], found.Select(d => d.Code));
        Assert.All(found, d => Assert.Equal("content/a.yaml", d.Span!.Value.Path));
        Assert.Equal("a/livret.html pèse 538\u00a0ko ; 500\u00a0ko au plus", found[0].Message);
        Assert.Equal(
            "Retirez ou remplacez les images les plus lourdes : content/p.jpg (300\u00a0ko), content/q.jpg (100\u00a0ko).",
            found[0].Remedy
        );
        Assert.Empty(WeightDiagnostics.Of(page, new PageBudget(new Located<long>(538_000, default), new Located<string>("D", default))));
        Assert.Empty(WeightDiagnostics.Of(page, new PageBudget(null, null)));
    }
}
