using CollegeTes.Comparing;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Tests.Comparing;

/// <summary>The real collection read together: nothing of what write-ups say is lost, nothing is said twice.</summary>
public sealed class TogetherTests
{
    private static readonly Library Real = WorkspaceReader.Read(Repository.Root, 2, new DiagnosticBag()).Library;
    private static readonly IReadOnlyList<Experience> All = [.. Real.Experiences];

    [Fact]
    public void Every_obstacle_stands_under_one_criterion_with_factors_of_others()
    {
        var groups = Levers.Of(Real, All);

        Assert.Equal(
            All.SelectMany(e => e.Obstacles.Or([]).Select(o => (e.Id, o.Text.Span))).Order(),
            groups.SelectMany(g => g.Obstacles).Select(o => (o.Experience.Id, o.Obstacle.Text.Span)).Order()
        );
        Assert.All(groups, g => Assert.All(g.Obstacles, o => Assert.Equal(g.Criterion?.Id, o.Obstacle.Criterion?.Value)));
        Assert.All(groups, g => Assert.All(g.Elsewhere, l =>
            {
                Assert.Equal(g.Criterion!.Id, l.Lever.Criterion!.Value.Value);
                Assert.Contains(g.Obstacles, o => o.Experience != l.Experience);
            }));
        Assert.Contains(groups, g => g.Elsewhere.Count > 0);
    }

    [Fact]
    public void What_an_obstacle_says_that_it_was_lifted_by_is_not_told_as_our_reading()
    {
        var of = All.First(e => Levers.Of(Real, All).Any(g => g.Elsewhere.Any(l => l.Experience == e)));
        var lever = Levers.Of(Real, All).SelectMany(g => g.Elsewhere).First(l => l.Experience == of).Lever;
        var group = Levers.Of(Real, All).First(g => g.Elsewhere.Any(l => l.Lever == lever));
        var named = lever with { Id = lever.Text.With("temoin") };
        var experiences = All.Select(e =>
                e == of
                    ? e with
                    {
                        Factors = Documented<IReadOnlyList<Statement>>.Of([.. e.Factors.Or([]).Select(f => f == lever ? named : f)]),
                    }
                : e == group.Obstacles[0].Experience
                    ? e with
                    {
                        Obstacles = Documented<IReadOnlyList<Statement>>.Of([
                            .. e
                                .Obstacles.Or([])
                                .Select(o =>
                                    o == group.Obstacles[0].Obstacle
                                        ? o with
                                        {
                                            LiftedBy = [o.Text.With(new StatementReference(of.Id, "temoin"))],
                                        }
                                        : o
                                ),
                        ]),
                    }
                : e
            )
            .ToList();
        Assert.NotEqual(of, group.Obstacles[0].Experience);
        var library = Real with
        {
            Territories =
            [
                .. Real.Territories.Select(t => t with { Experiences = [.. experiences.Where(e => e.TerritorySlug == t.Slug)] }),
            ],
        };

        var now = Levers.Of(library, [.. library.Experiences]).First(g => g.Criterion?.Id == group.Criterion!.Id);

        Assert.DoesNotContain(now.Elsewhere, l => l.Lever.Id?.Value == "temoin");
        Assert.Contains(now.Obstacles, o => o.LiftedBy.Any(l => l.Experience.Id == of.Id && l.Name == "temoin"));
    }

    [Fact]
    public void Key_steps_are_all_in_a_lane_and_those_without_a_date_apart()
    {
        var timeline = Timeline.Of(Real, All);

        Assert.Equal(All.Count, timeline.Lanes.Count);
        foreach (var lane in timeline.Lanes)
        {
            var steps = lane.Experience.Milestones;
            var wanted = steps.Any(m => m.IsKey) ? steps.Where(m => m.IsKey).ToList() : steps;
            Assert.Equal(wanted.Count, lane.Dated.Count + lane.Undated.Count);
            Assert.All(lane.Dated, m => Assert.True(m.Date.HasValue));
            Assert.All(lane.Undated, m => Assert.False(m.Date.HasValue));
            Assert.Equal(lane.Dated.OrderBy(m => m.Date.Value.Value.Earliest), lane.Dated);
        }
    }

    [Fact]
    public void Partners_of_several_territories_come_first_and_each_part_is_told_once()
    {
        var partnerships = Partnerships.Of(Real, All);

        Assert.Equal(partnerships.OrderBy(p => p.Territories.Count > 1 ? 0 : 1), partnerships);
        Assert.Equal(partnerships.Count, partnerships.DistinctBy(p => p.Name).Count());
        foreach (var experience in All)
        {
            foreach (var participation in experience.Partners)
            {
                var name = Real.Partners[participation.Reference.Value].Name;
                Assert.Contains(partnerships.Single(p => p.Name == name).Parts, x =>
                    x.Experience == experience && (x.IsLead || x.Role == participation.Role)
                );
            }
        }
    }

    [Fact]
    public void Each_silence_is_a_gap_and_one_question_of_the_guide_of_its_territory()
    {
        var criteria = Real.Framework.Dimensions.Sum(d => d.Criteria.Count);
        var gaps = All.SelectMany(e => Gaps.Of(e, Real.Framework)).ToList();
        var matrix = Matrix.Of(Real.Framework, All);

        Assert.Equal(
            matrix.Rows.Sum(r => r.Cells.Count(c => c.State is CellState.Unknown or CellState.NotObserved)),
            gaps.Count(g => g.Criterion is not null)
        );
        Assert.Equal(All.Sum(e => e.Milestones.Count(m => m.Date.IsUnknown)), gaps.Count(g => g.Kind == GapKind.Undated));
        foreach (var territory in Real.Territories)
        {
            var own = territory.Experiences.SelectMany(e => Gaps.Of(e, Real.Framework)).ToList();
            var questions = InterviewGuide.Of(territory.Experiences, Real.Framework).SelectMany(g => g.Questions).ToList();
            Assert.Equal(own.Count, questions.Sum(q => q.Silent.Count + q.Unseen.Count));
            Assert.True(questions.Count(q => q.Gap.Criterion is not null) <= criteria);
            Assert.Equal(
                questions.Count(q => q.Gap.Criterion is not null),
                questions.Select(q => q.Gap.Criterion).OfType<Criterion>().Distinct().Count()
            );
        }
    }
}
