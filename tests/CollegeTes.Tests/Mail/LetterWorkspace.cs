using System.Text;
using CollegeTes.Building;
using CollegeTes.Diagnostics;

namespace CollegeTes.Tests.Mail;

/// <summary>The small collection with a letter, published by the program's own templates of letters.</summary>
internal sealed class LetterWorkspace : IDisposable
{
    public const string Address = "https://exemple.fr/recits";

    private readonly SmallWorkspace _workspace = new();

    public LetterWorkspace() => Directory.Delete(_workspace.PathOf("templates/lettre/x")[..^2], recursive: true);

    public string PathOf(string name) => Path.Combine(_workspace.Output, "lettres/2026-11-30", name);

    public string Read(string name) => File.ReadAllText(PathOf(name), Encoding.UTF8);

    public void Write(string letter) => _workspace.Write("content/lettres/2026-11-30.md", letter);

    public void WriteCollection(string lines) =>
        File.AppendAllText(_workspace.PathOf("content/collection.yaml"), lines.TrimEnd('\n') + "\n");

    /// <summary>Publishes letters alone, online; what is said is an error of the test, lengths apart.</summary>
    public void Build()
    {
        var result = Run(Address, ["html", "courriel"]);
        Findings.None(
            result
                .Diagnostics.Where(d => d.Severity == Severity.Error || d.Code.StartsWith("TES06", StringComparison.Ordinal))
                .Select(d => $"{d.Code} {d.Span}: {d.Message}")
        );
        Assert.NotNull(result.Summary);
    }

    public PipelineResult Run(string? address, string[] forms) =>
        new Pipeline(
            new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", new DateOnly(2026, 12, 1))
            {
                Media = forms,
                Deliverables = ["lettre"],
                Address = address,
            }
        ).Build(TestContext.Current.CancellationToken);

    public void Dispose() => _workspace.Dispose();
}
