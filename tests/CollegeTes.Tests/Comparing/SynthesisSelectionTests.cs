using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Tests.Comparing;

/// <summary>
/// Each write-up of the real collection hidden in its turn: no claim that is published names it, or stands on one case alone.
/// </summary>
public sealed class SynthesisSelectionTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);
    private static readonly Library Real = WorkspaceReader.Read(Repository.Root, 2, new DiagnosticBag()).Library;

    [Fact]
    public void A_write_up_that_is_not_published_is_the_case_of_nothing()
    {
        var fallen = 0;
        foreach (var hidden in Real.Experiences)
        {
            var library = Publishable.Of(Without(hidden), false, Day, new HashSet<string>());
            var all = Real.Others.OfType<Synthesis>().ToDictionary(s => s.Id);
            foreach (var synthesis in library.Others.OfType<Synthesis>())
            {
                Assert.DoesNotContain(synthesis.Cited, c => c.Value == hidden.Id);
                Assert.All(synthesis.Convergences, c => Assert.True(c.Cases.DistinctBy(x => x.Experience.Value).Count() >= 2));
                Assert.All(synthesis.Divergences, d => Assert.True(d.Cases.DistinctBy(x => x.Experience.Value).Count() >= 2));
                Assert.All(synthesis.CounterExamples, c => Assert.Contains(c.Against.Value, synthesis.ClaimIds));
                fallen += all[synthesis.Id].ClaimIds.Count() - synthesis.ClaimIds.Count();
                foreach (var claim in all[synthesis.Id].Convergences.Where(c => c.Cases.All(x => x.Experience.Value != hidden.Id)))
                    Assert.Contains(claim.Id.Value, synthesis.ClaimIds);
            }
        }
        // Some of the claims rest on two cases: the test would see nothing otherwise.
        Assert.True(fallen > 0);
    }

    [Fact]
    public void A_synthesis_of_which_no_case_is_published_is_not_either()
    {
        var none = Real with
        {
            Territories = [.. Real.Territories.Select(t => t with { Experiences = [.. t.Experiences.Select(AsDraft)] })],
        };

        Assert.NotEmpty(Publishable.Of(Real, false, Day, new HashSet<string>()).Others.OfType<Synthesis>());
        Assert.Empty(Publishable.Of(none, false, Day, new HashSet<string>()).Others.OfType<Synthesis>());
    }

    private static Library Without(Experience hidden) =>
        Real with
        {
            Territories =
            [
                .. Real.Territories.Select(t =>
                    t with
                    {
                        Experiences = [.. t.Experiences.Select(e => e.Id == hidden.Id ? AsDraft(e) : e)],
                    }
                ),
            ],
        };

    private static Experience AsDraft(Experience experience) => experience with { Status = experience.Status.With(Status.Draft) };
}
