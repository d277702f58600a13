using CollegeTes.Checks;
using CollegeTes.Content;
using CollegeTes.Diagnostics;

namespace CollegeTes.Tests.Checks;

public sealed class CheckListTests
{
    [Fact]
    public void Checks_that_nobody_waits_for_are_given_up_between_two_documents()
    {
        using var workspace = new SmallWorkspace();
        var bag = new DiagnosticBag();
        var read = WorkspaceReader.Read(workspace.Root, 1, bag, TestContext.Current.CancellationToken);
        var context = new CheckContext(read, new DateOnly(2026, 12, 1), [], DiagnosticCatalogue.All, bag) { Cancellation = new CancellationToken(true) };
        Assert.ThrowsAny<OperationCanceledException>(() => CheckList.Run(context, new ParallelOptions { MaxDegreeOfParallelism = 2 }));
        CheckList.Run(context with { Cancellation = default }, new ParallelOptions { MaxDegreeOfParallelism = 2 });
    }
}
