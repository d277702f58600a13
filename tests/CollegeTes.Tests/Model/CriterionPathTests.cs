using CollegeTes.Model;

namespace CollegeTes.Tests.Model;

/// <summary>What becomes of a criterion, version after version.</summary>
public sealed class CriterionPathTests
{
    [Theory]
    // Nothing said: the name is the thing.
    [InlineData("a", "a", "", "a b", "a b")]
    // Renamed, once and again; told once, then kept as it was written.
    [InlineData("a", "x", "Same", "a b", "x=a:identique b")]
    [InlineData("a", "y", "Same Same", "a b", "x=a:identique b", "y=x:identique b")]
    [InlineData("a", "x", "Same", "a b", "x=a@1.0:identique b", "x=a@1.0:identique b", "x=a@1.0:identique b")]
    // Told of the version before the one before.
    [InlineData("a", "x", "Same", "a b", "a b", "x=a@1.0:identique b")]
    // Merged, under a new name or under one of theirs.
    [InlineData("a", "x", "Merged", "a b", "x=a+b:fusion")]
    [InlineData("b", "a", "Merged", "a b", "a=a+b:fusion")]
    [InlineData("a", "a", "Merged", "a b", "a=a+b:fusion")]
    [InlineData("a", "a", "Merged", "a b", "a=a@1.0+b@1.0:fusion", "a=a@1.0+b@1.0:fusion")]
    // Broadened, narrowed.
    [InlineData("a", "x", "Broader", "a b", "x=a:elargi b")]
    [InlineData("a", "a", "Narrower", "a b", "a=a:restreint b")]
    [InlineData("a", "y", "Same Broader", "a", "x=a:identique", "y=x:elargi")]
    // Split: nowhere, whether or not a part kept the name.
    [InlineData("a", null, "", "a b", "x=a:scission y=a:scission b")]
    [InlineData("a", null, "", "a b", "a=a:scission y=a:scission b")]
    [InlineData("a", null, "Same", "a", "x=a:identique", "y=x:scission z=x:scission")]
    // Two that say they are the same: nobody chooses.
    [InlineData("a", null, "", "a b", "x=a:identique y=a:identique b")]
    // Given up.
    [InlineData("a", null, "", "a b", "b")]
    [InlineData("a", null, "", "a b", "b", "a b")]
    public void It_is_followed_to_the_version_in_force(string id, string? expected, string steps, params string[] versions)
    {
        var framework = Frameworks.InForce(versions);
        var first = framework.FindVersion("1.0")!;
        var path = CriterionPath.Follow(id, first, framework);
        Assert.Equal(expected, path.Criterion?.Id);
        Assert.Equal(steps, string.Join(' ', path.Steps));
    }

    [Fact]
    public void A_name_that_was_free_again_is_another_criterion()
    {
        var framework = Frameworks.InForce("a", "x=a:identique", "x=a@1.0:identique a", "x=a@1.0:identique a");
        var reborn = framework.Earlier[2];
        Assert.Equal("a", CriterionPath.Follow("a", reborn, framework).Criterion?.Id);
        Assert.Equal("x", CriterionPath.Follow("a", framework.Earlier[0], framework).Criterion?.Id);
    }

    [Fact]
    public void Only_the_same_and_the_merged_may_be_written_anew()
    {
        foreach (var kind in Enum.GetValues<OriginKind>().Zip(["identique", "elargi", "restreint", "scission", "fusion"]))
        {
            var framework = Frameworks.InForce("a", "x=a:" + kind.Second);
            var path = CriterionPath.Follow("a", framework.Earlier[0], framework);
            Assert.Equal(kind.First is OriginKind.Same or OriginKind.Merged, path.IsRewritable);
        }
    }
}
