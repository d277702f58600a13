using CollegeTes.Building;
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
        using var nobody = new CancellationTokenSource();
        var context = new CheckContext(read, new DateOnly(2026, 12, 1), [], DiagnosticCatalogue.All, bag) { Cancellation = nobody.Token };
        using var documents = context.Documents().GetEnumerator();
        Assert.True(documents.MoveNext());
        nobody.Cancel();
        Assert.Throws<OperationCanceledException>(() => documents.MoveNext());
        Assert.Throws<OperationCanceledException>(() => CheckList.Run(context, 2));
    }
}
