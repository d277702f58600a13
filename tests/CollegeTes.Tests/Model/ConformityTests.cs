using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Tests.Model;

/// <summary>The state of conformity is what the law counts, whatever an audit holds, and pages can only lower it.</summary>
public sealed class ConformityTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Theory]
    [InlineData(106, 0, 0, ConformityState.Total, 100)]
    [InlineData(105, 1, 0, ConformityState.Partial, 99)]
    [InlineData(53, 53, 0, ConformityState.Partial, 50)]
    [InlineData(52, 54, 0, ConformityState.None, 49)]
    [InlineData(60, 0, 46, ConformityState.Total, 100)]
    [InlineData(1, 1, 104, ConformityState.Partial, 50)]
    [InlineData(0, 106, 0, ConformityState.None, 0)]
    [InlineData(0, 0, 106, ConformityState.None, null)]
    // Not tested counts as not met.
    [InlineData(60, 0, 0, ConformityState.Partial, 100)]
    [InlineData(3, 0, 0, ConformityState.None, 100)]
    [InlineData(105, 0, 0, ConformityState.Partial, 100)]
    public void The_state_is_counted(int met, int failed, int notApplicable, ConformityState state, int? rate)
    {
        var audit = Audit(Results(met, failed, notApplicable));
        var measured = Conformity.Measure(audit, []);
        Assert.Equal((state, rate), (measured.State, measured.Rate));
        Assert.Equal((met, failed, 106 - met - failed - notApplicable), (measured.Met, measured.Failed, measured.NotTested));
    }

    [Fact]
    public void One_page_fails_a_criterion_and_one_that_applies_makes_it_apply()
    {
        foreach (var one in Enum.GetValues<CriterionStatus>())
        {
            foreach (var other in Enum.GetValues<CriterionStatus>())
            {
                var both = new[] { one, other };
                var expected =
                    both.Contains(CriterionStatus.Failed) ? CriterionStatus.Failed
                    : both.Contains(CriterionStatus.NotTested) ? CriterionStatus.NotTested
                    : both.Contains(CriterionStatus.Met) ? CriterionStatus.Met
                    : CriterionStatus.NotApplicable;
                Assert.Equal(
                    expected,
                    Conformity.Measure(Audit([Result("1.1", one, "A"), Result("1.1", other, "B")]), []).Verdicts[0].Status
                );
            }
        }
    }

    [Fact]
    public void A_derogation_takes_a_criterion_away_only_where_it_offers_another_way()
    {
        var without = Result("1.1", CriterionStatus.Failed, "A", new Derogation(At("Trop long"), null, null));
        var with = Result("1.1", CriterionStatus.Failed, "A", new Derogation(At("Trop long"), At("Un résumé"), null));
        Assert.Equal(CriterionStatus.Failed, Conformity.Measure(Audit([without]), []).Verdicts[0].Status);
        Assert.Equal(CriterionStatus.NotApplicable, Conformity.Measure(Audit([with]), []).Verdicts[0].Status);
    }

    [Fact]
    public void What_is_seen_lowers_and_never_raises()
    {
        var random = new Random(12);
        for (var draw = 0; draw < 300; draw++)
        {
            var met = random.Next(107);
            var failed = random.Next(107 - met);
            var audit = random.Next(4) == 0 ? null : Audit(Results(met, failed, random.Next(107 - met - failed)));
            var seen = Enumerable
                .Range(0, random.Next(5))
                .Select(_ => new SeenFault(Rgaa.Criteria[random.Next(106)].Number, "Vu", "index.html"))
                .ToList();
            var (before, after) = (Conformity.Measure(audit, []), Conformity.Measure(audit, seen));
            Assert.True(after.State <= before.State);
            Assert.True(after.Met <= before.Met);
            Assert.All(seen, f =>
                Assert.Equal(CriterionStatus.Failed, after.Verdicts.Single(v => v.Criterion.Number == f.Criterion).Status)
            );
            Assert.True(audit is not null || after.State == ConformityState.None);
        }
    }

    [Theory]
    [InlineData("2026-11-23", "4.1.2", true)]
    [InlineData("2026-11-24", "4.1.2", false)]
    [InlineData("2023-11-23", "4.1", true)]
    [InlineData("2023-11-22", "4.1", false)]
    [InlineData("2023", "4.1.1", true)]
    [InlineData("2022", "4.1.1", false)]
    [InlineData("2026-01", "4.0", false)]
    [InlineData("2026-01", "3.2017", false)]
    [InlineData("2026-01", "4.10", false)]
    public void An_audit_counts_for_three_years_and_for_the_version_in_force(string date, string version, bool counts)
    {
        Assert.True(PartialDate.TryParse(date, out var on));
        var audit = Audit(Results(106, 0, 0)) with { Date = new Located<PartialDate>(on, default), Version = At(version) };
        var statement = new AccessibilityStatement { Path = "content/accessibilite.yaml", Audit = audit };
        Assert.Equal(counts ? ConformityState.Total : ConformityState.None, statement.MeasuredOn(Day, []).Conformity!.State);
        Assert.Equal(counts, statement.HasClaims(Day));
    }

    private static Located<string> At(string text) => new(text, default);

    private static AuditResult Result(string criterion, CriterionStatus status, string? page = null, Derogation? derogation = null) =>
        new(At(criterion), new Located<CriterionStatus>(status, default), page, null, derogation, default);

    private static List<AuditResult> Results(int met, int failed, int notApplicable) =>
        [
            .. Rgaa
                .Criteria.Take(met + failed + notApplicable)
                .Select(
                    (c, i) =>
                        Result(
                            c.Number,
                            i < met ? CriterionStatus.Met
                                : i < met + failed ? CriterionStatus.Failed
                                : CriterionStatus.NotApplicable
                        )
                ),
        ];

    private static AccessibilityAudit Audit(IReadOnlyList<AuditResult> results) =>
        new(new Located<PartialDate>(new PartialDate(2026, 1, null), default), At("Un cabinet"), At("4.1.2"), [], [], [], null, results);
}
