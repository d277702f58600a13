using System.Text.Json;
using CollegeTes.Reporting;

namespace CollegeTes.Tests.Reporting;

public sealed class SarifReportTests
{
    private static readonly JsonDocument Schema = JsonDocument.Parse(
        typeof(SarifReportTests).Assembly.GetManifestResourceStream("sarif-2.1.0.json")!
    );

    [Fact]
    public void A_result_has_its_rule_region_and_fingerprint()
    {
        var text = ReportFixture.Write(ReportKind.Sarif, ReportFixture.Small);
        AssertValid(text);
        using var json = JsonDocument.Parse(text);
        var run = json.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        Assert.Equal(
            "TES0301",
            run.GetProperty("tool")
                .GetProperty("driver")
                .GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()]
                .GetProperty("id")
                .GetString()
        );
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("content/a%20%C3%A9.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal([4, 16, 4, 20], place.GetProperty("region").EnumerateObject().Select(property => property.Value.GetInt32()));
        Assert.Equal("« x.md » n'existe pas\naide : écrivez y.md", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(
            3,
            run.GetProperty("results")
                .EnumerateArray()
                .Select(item => item.GetProperty("partialFingerprints").GetProperty("constat/v1").GetString())
                .Distinct()
                .Count()
        );
        var invocation = run.GetProperty("invocations")[0];
        Assert.True(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(
            "plus de place",
            invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString()
        );
    }

    [Fact]
    public void A_run_that_the_environment_stopped_did_not_succeed()
    {
        var text = ReportFixture.Write(ReportKind.Sarif, ReportFixture.Of() with { Outcome = RunOutcome.Environment });
        AssertValid(text);
        Assert.Contains("\"executionSuccessful\": false", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_the_limit_of_github_the_gravest_remain_and_the_rest_is_counted()
    {
        var many = Enumerable
            .Range(1, SarifReport.MaxResults + 5)
            .Select(line =>
                ReportFixture.At(
                    line > SarifReport.MaxResults ? ReportFixture.DeadLink : ReportFixture.NoAlternative,
                    "content/a.md",
                    line,
                    1,
                    1,
                    "m"
                )
            )
            .ToArray();
        using var json = JsonDocument.Parse(ReportFixture.Write(ReportKind.Sarif, ReportFixture.Of(many)));
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal(SarifReport.MaxResults, run.GetProperty("results").GetArrayLength());
        Assert.Equal(5, run.GetProperty("results").EnumerateArray().Count(result => result.GetProperty("level").GetString() == "error"));
        Assert.StartsWith(
            "5 constats de plus",
            run.GetProperty("invocations")[0]
                .GetProperty("toolExecutionNotifications")[0]
                .GetProperty("message")
                .GetProperty("text")
                .GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("\"level\": \"error\"", "\"level\": \"grave\"")]
    [InlineData("\"startLine\": 4", "\"startLine\": 0")]
    [InlineData("\"executionSuccessful\": true,", "")]
    [InlineData("\"columnKind\"", "\"colonnes\"")]
    [InlineData("%20", " ")]
    public void The_schema_sees_faults(string sound, string faulty)
    {
        using var json = JsonDocument.Parse(
            ReportFixture.Write(ReportKind.Sarif, ReportFixture.Small).Replace(sound, faulty, StringComparison.Ordinal)
        );
        Assert.NotEmpty(JsonSchema.Validate(Schema, json.RootElement));
    }

    internal static void AssertValid(string text)
    {
        using var json = JsonDocument.Parse(text);
        Assert.Empty(JsonSchema.Validate(Schema, json.RootElement));
    }
}
