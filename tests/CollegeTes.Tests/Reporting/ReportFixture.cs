using System.Text;
using CollegeTes.Diagnostics;
using CollegeTes.Publishing;
using CollegeTes.Reporting;
using CollegeTes.Text;

namespace CollegeTes.Tests.Reporting;

/// <summary>A small report and the means to read what becomes of it.</summary>
internal static class ReportFixture
{
    public static readonly Descriptor DeadLink = new(
        "TES0301",
        Severity.Error,
        "lien mort",
        "Le lien ne mène nulle part. Corrigez-le.",
        "[a](b)",
        "[a](c)"
    );
    public static readonly Descriptor NoAlternative = new(
        "TES0310",
        Severity.Warning,
        "image sans texte",
        "Une image doit être décrite.",
        "![](a.jpg)",
        "![Une haie](a.jpg)"
    );
    public static readonly Descriptor DiskFull = PublishingDiagnostics.DiskFull;

    public static RunReport Small =>
        new("build", "1.0.0", "collection", [.. Diagnostics().Order()], RunOutcome.ContentErrors)
        {
            Deliverables =
            [
                new DeliverableCount("fiche", "Fiche", 12, 98_304),
                new DeliverableCount("livret", "Livret du territoire", 1, 1_234_567),
            ],
            Publication = new PublicationSummary(
                [
                    new PublicationChange(PublicationChangeKind.Created, "a.html"),
                    new PublicationChange(PublicationChangeKind.Changed, "b.html"),
                    new PublicationChange(PublicationChangeKind.Changed, "c.html"),
                ],
                10,
                1_332_871,
                true
            ),
        };

    public static ISourceLines Lines { get; } =
        new FixedLines(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["content/a é.md"] = "---\ntitre: Été\n---\nVoir [la page](x.md), puis la suite.\n\tétat :\t日本 ici",
            }
        );

    public static Diagnostic At(Descriptor rule, string path, int line, int column, int length, string message, string? remedy = null) =>
        rule.At(new SourceSpan(path, line, column, line, column + length), message, remedy);

    public static RunReport Of(params Diagnostic[] diagnostics) =>
        new("check", "1.0.0", "collection", diagnostics, RunOutcome.ContentErrors);

    public static string Write(ReportKind kind, RunReport report, TextStyle? style = null, ISourceLines? lines = null)
    {
        using var output = new MemoryStream();
        Reporter.Write(kind, report, lines ?? Lines, output, style);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.ToArray());
    }

    private static IEnumerable<Diagnostic> Diagnostics() =>
        [
            At(DeadLink, "content/a é.md", 4, 16, 4, "« x.md » n'existe pas", "écrivez y.md"),
            At(NoAlternative, "content/b.md", 2, 1, 3, "image sans texte"),
            NoAlternative.At(SourceSpan.OfFile("content/b.md"), "fichier entier"),
            DiskFull.At(null, "plus de place"),
        ];

    private sealed class FixedLines(IReadOnlyDictionary<string, string> files) : ISourceLines
    {
        public string? Line(string path, int line) =>
            files.TryGetValue(path, out var text) && text.Split('\n') is var lines && line <= lines.Length ? lines[line - 1] : null;
    }
}
