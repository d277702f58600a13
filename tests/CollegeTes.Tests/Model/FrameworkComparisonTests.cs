using CollegeTes.Model;

namespace CollegeTes.Tests.Model;

/// <summary>What differs between two versions of the framework.</summary>
public sealed class FrameworkComparisonTests
{
    [Theory]
    [InlineData("", "a b", "a b")]
    [InlineData("Added :c", "a b", "a b c")]
    [InlineData("Retired a:", "a b", "b")]
    [InlineData("Retired a: | Added :x", "a b", "x b")]
    [InlineData("Renamed a:x", "a b", "x=a:identique b")]
    [InlineData("Reworded a:a", "a b", "a~Autre b")]
    [InlineData("Broadened a:a", "a b", "a=a:elargi b")]
    [InlineData("Narrowed a:x", "a b", "x=a:restreint b")]
    [InlineData("Merged a,b:x", "a b", "x=a+b:fusion")]
    [InlineData("Merged a,b:a", "a b", "a=a+b:fusion")]
    [InlineData("Split a:x,y", "a b", "x=a:scission y=a:scission b")]
    public void Each_criterion_says_what_happened_to_it(string expected, string before, string after)
    {
        var framework = Frameworks.InForce(before, after);
        var found = FrameworkComparison.Compare(framework.Earlier[0], framework).Select(Told).Order(StringComparer.Ordinal);
        Assert.Equal(expected.Split(" | ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void What_was_told_once_is_not_told_again()
    {
        var framework = Frameworks.InForce("a b", "x=a@1.0+b@1.0:fusion", "x=a@1.0+b@1.0:fusion");
        Assert.Empty(FrameworkComparison.Compare(framework.Earlier[1], framework));
        Assert.Equal("Merged a,b:x", Assert.Single(FrameworkComparison.Compare(framework.Earlier[0], framework).Select(Told)));
    }

    [Fact]
    public void Other_levels_are_seen()
    {
        var before = Frameworks.Version("1.0", "a", "");
        var after = before with { Dimensions = [before.Dimensions[0] with { Levels = [new Level("creee", "Créée", 1, "Elle existe.")] }] };
        Assert.Equal(DifferenceNature.Levels, Assert.Single(FrameworkComparison.Compare(before, after)).Nature);
    }

    private static string Told(FrameworkDifference difference) =>
        $"{difference.Nature} {string.Join(',', difference.Before.Select(c => c.Id))}:{string.Join(',', difference.After.Select(c => c.Id))}";
}
