using CollegeTes.Diagnostics;

namespace CollegeTes.Cli;

/// <summary>The reports that a run was asked for, and where each goes.</summary>
internal sealed class RunReports
{
    private readonly Terminal _terminal;
    private RunReports(Terminal terminal) => _terminal = terminal;
    public bool HasText => _terminal is not null;
    public static RunReports Parse(string[]? values, Terminal terminal) => new(terminal);
    public void Write(string command, PipelineOptions options, PipelineResult done)
    {
        foreach (var d in done.Diagnostics) _terminal.Output.WriteLine($"{d.Span} · {SeverityNames.Of(d.Severity)} {d.Code} : {d.Message} aide : {d.Remedy}");
    }
    public static async Task WriteErrorsAsync(IReadOnlyList<Diagnostic> diagnostics, Terminal terminal)
    {
        foreach (var d in diagnostics) await terminal.Error.WriteLineAsync($"tes : {d.Code} {d.Message}").ConfigureAwait(false);
    }
}
