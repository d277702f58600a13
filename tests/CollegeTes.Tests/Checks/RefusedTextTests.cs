using CollegeTes.Building;

namespace CollegeTes.Tests.Checks;

/// <summary>A text that is refused whole makes one finding: what it lacks, nobody knows.</summary>
public sealed class RefusedTextTests : IDisposable
{
    private const string Other = "content/territoires/val-clair/retours/mares.md";

    private readonly SmallWorkspace _workspace = new();

    public static TheoryData<string, string> Texts =>
        new()
        {
            { "listes", string.Concat(Enumerable.Repeat("- ", 70)) + "fond [@A]" },
            { "citations", string.Concat(Enumerable.Repeat("> ", 70)) + "fond [@A]" },
            { "citations sans fin", string.Concat(Enumerable.Repeat("> ", 300)) + "fond [@A]" },
            { "listes en escalier", string.Concat(Enumerable.Range(0, 70).Select(i => new string(' ', 2 * i) + "- a\n")) },
            { "titres", string.Concat(Enumerable.Repeat("## Titre\n\nx\n\n", 1_100)) },
            { "liens", string.Concat(Enumerable.Repeat("[a](https://a.fr) ", 5_100)) },
            { "crochets", new string('[', 11_000) },
            { "barres", "a " + new string('|', 40) + " b" },
        };

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    public void One_error_says_it(string name, string text)
    {
        var other = File.ReadAllText(_workspace.PathOf(SmallWorkspace.Text)).Replace("Des haies", "Des mares", StringComparison.Ordinal);
        _workspace.Write(Other, other + "\nVoir [les haies](haies.md#contexte).\n");
        _workspace.WriteBody("\n" + text + "\n\n");

        var options = new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", new DateOnly(2026, 1, 15));
        var found = new Pipeline(options).Check(TestContext.Current.CancellationToken).Diagnostics;

        Assert.True(found.Count == 1, name + "\n" + string.Join('\n', found.Select(d => $"{d.Span} {d.Code} {d.Message}")));
        Assert.Equal(("TES0303", SmallWorkspace.Text), (found[0].Code, found[0].Span!.Value.Path));
    }
}
