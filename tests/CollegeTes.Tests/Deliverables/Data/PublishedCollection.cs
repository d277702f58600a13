using System.Text.Json;
using CollegeTes.Building;

[assembly: AssemblyFixture(typeof(CollegeTes.Tests.Deliverables.Data.PublishedCollection))]

namespace CollegeTes.Tests.Deliverables.Data;

/// <summary>The real collection, published once under an address, for all that reads its metadata and data back.</summary>
public sealed class PublishedCollection : IDisposable
{
    public const string Address = "https://exemple.org/recits";

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<string> _output;

    public PublishedCollection() =>
        _output = new(() =>
        {
            var result = new Pipeline(
                new PipelineOptions(Repository.Root, _folder.Combine("dist"), "essai", new DateOnly(2026, 11, 24)) { Address = Address }
            ).Build();
            // The identifier of the series is written when its real address is known.
            Tests.Findings.None(result.Diagnostics.Where(d => d.Code != "TES0522").Select(d => $"{d.Span} {d.Code} {d.Message}"));
            return _folder.Combine("dist");
        });

    /// <summary>Paths of its pages, sorted; what is to paste into a page is none.</summary>
    public IReadOnlyList<string> Pages => [.. Files("*.html").Where(p => Read(p).StartsWith("<!doctype", StringComparison.Ordinal))];

    public string Read(string path) => File.ReadAllText(Path.Combine(_output.Value, path));

    public bool Has(string path) => File.Exists(Path.Combine(_output.Value, path));

    public IReadOnlyList<string> Files(string pattern) =>
        [
            .. Directory
                .EnumerateFiles(_output.Value, pattern, SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(_output.Value, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    public JsonDocument Json(string path) => JsonDocument.Parse(Read(path));

    public void Dispose() => _folder.Dispose();
}
