using System.ComponentModel;
using System.Text;
using CollegeTes.Machine;
using CollegeTes.Text;

namespace CollegeTes.Printing;

/// <summary>The validator that says whether a PDF may claim PDF/UA-1 (ISO 14289-1). From any thread.</summary>
/// <param name="path">Full path of the program.</param>
public sealed class VeraPdf(string path)
{
    /// <summary>The variable that names it.</summary>
    public const string Variable = "TES_VERAPDF";

    // A virtual machine starts, then reads some hundreds of pages at the most.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PatiencePerMegabyte = TimeSpan.FromMinutes(2);

    private const int ReportedFaults = 5;

    /// <summary>Finds veraPDF.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="PrintingException">TES0023: there is none.</exception>
    public static VeraPdf Find(Func<string, string?> variable)
    {
        var named = variable(Variable) is { Length: > 0 } name ? name : null;
        return new ToolSearch(variable).Locate(named ?? "verapdf") is { } found
            ? new VeraPdf(found)
            : throw new PrintingException(
                PrintingDiagnostics.NoValidator.At(
                    null,
                    named is null
                        ? "vérifier les PDF demande veraPDF, qui n'est pas installé ici"
                        : $"{Variable} désigne {VisibleText.Of(named)}, qui n'existe pas",
                    $"installez-le depuis https://verapdf.org, ou désignez-le avec {Variable} ; sans --pdf-ua, rien n'est vérifié"
                )
            );
    }

    /// <inheritdoc cref="Faults(string, CancellationToken)"/>
    /// <param name="pdf">A PDF that claims to be, shown in the system's temporary folder for as long as it is looked at.</param>
    /// <param name="name">Name of the file, without its ending.</param>
    /// <param name="cancellation">Ends the validator.</param>
    public IReadOnlyList<string> Faults(byte[] pdf, string name, CancellationToken cancellation)
    {
        using var folder = WorkFolder.Make("tes-pdf-");
        var file = Path.Combine(folder.Path, name + ".pdf");
        File.WriteAllBytes(file, pdf);
        return Faults(file, cancellation);
    }

    /// <summary>How long a file of so many bytes may take.</summary>
    internal static TimeSpan PatienceFor(long length) => Patience + (PatiencePerMegabyte * (length / 1e6));

    /// <summary>What keeps a file from being PDF/UA-1, as the validator says it; empty when nothing does.</summary>
    /// <param name="file">Full path of a PDF that claims to be.</param>
    /// <param name="cancellation">Ends the validator.</param>
    /// <exception cref="PrintingException">TES0024: it fails.</exception>
    public IReadOnlyList<string> Faults(string file, CancellationToken cancellation)
    {
        int? code;
        ProgramOutcome outcome;
        try
        {
            var limit = PatienceFor(new FileInfo(file).Length);
            (code, outcome) = ProgramRun.Start(
                path,
                ["--flavour", "ua1", "--format", "text", "--verbose", file],
                limit,
                default,
                [],
                cancellation
            );
        }
        catch (Win32Exception exception)
        {
            throw Failure($"{VisibleText.Of(path)} ne démarre pas ({SystemErrors.Reason(exception)})", exception);
        }
        // « PASS file ua1 », or « FAIL file ua1 » and a line for each rule that is broken.
        var lines = Encoding
            .UTF8.GetString(outcome.Output)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (
            code,
            lines
                .FirstOrDefault(l => l.StartsWith("PASS ", StringComparison.Ordinal) || l.StartsWith("FAIL ", StringComparison.Ordinal))
                ?[..4]
        ) switch
        {
            (0, "PASS") => [],
            (0 or 1, "FAIL") =>
            [
                .. lines
                    .SkipWhile(l => !l.StartsWith("FAIL ", StringComparison.Ordinal))
                    .Skip(1)
                    .Select(VisibleText.Of)
                    .Distinct(StringComparer.Ordinal)
                    .Take(ReportedFaults)
                    .DefaultIfEmpty("règle non précisée"),
            ],
            (null, _) => throw Failure("veraPDF n'a pas fini à temps"),
            _ => throw Failure(
                $"veraPDF n'a pas rendu de verdict (code {code}) : "
                    + $"{VisibleText.Of(outcome.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "sans un mot")}"
            ),
        };
    }

    private static PrintingException Failure(string message, Exception? inner = null) =>
        new(
            PrintingDiagnostics.ValidatorFailed.At(null, message, $"vérifiez que « verapdf --version » répond, ou publiez sans --pdf-ua"),
            inner
        );
}
