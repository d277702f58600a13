using CollegeTes.Building;
using CollegeTes.Diagnostics;

namespace CollegeTes.Tests;

/// <summary>A file that cannot be finished is named; what is not a defect of ours keeps its own words.</summary>
public sealed class ProductionTests
{
    [Fact]
    public void A_defect_names_the_file()
    {
        var bag = new DiagnosticBag();
        Production.Attempt("livrets/a/livret.pdf", bag, () => throw new ArgumentOutOfRangeException("index"));
        Production.Attempt("livrets/b/livret.pdf", bag, () => { });
        var found = Assert.Single(bag.Sorted());
        Assert.Equal(("TES0350", Severity.Error), (found.Code, found.Severity));
        Assert.StartsWith("livrets/a/livret.pdf", found.Message, StringComparison.Ordinal);
    }

    public static TheoryData<Exception> NoDefects =>
        [new OperationCanceledException(), new IOException(), new UnauthorizedAccessException(), new InsufficientMemoryException()];

    [Theory]
    [MemberData(nameof(NoDefects))]
    public void What_the_machine_refuses_is_no_defect(Exception exception) =>
        Assert.Same(
            exception,
            Assert.Throws(exception.GetType(), () => Production.Attempt("x", new DiagnosticBag(), () => throw exception))
        );
}
