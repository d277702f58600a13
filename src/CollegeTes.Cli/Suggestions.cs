using System.CommandLine;
using System.CommandLine.Completions;

namespace CollegeTes.Cli;

/// <summary>
/// The suggest directive of System.CommandLine, by which shells ask what may come next: <c>tes [suggest:8] "build re"</c>. Options are
/// proposed only once a dash is typed, so that names come first.
/// </summary>
internal static class Suggestions
{
    public static bool AreAsked(ParseResult result) =>
        ((RootCommand)result.RootCommandResult.Command).Directives.OfType<SuggestDirective>().Any(d => result.GetResult(d) is not null);

    public static async Task<int> WriteAsync(ParseResult result, string line, Terminal terminal, CancellationToken cancellation)
    {
        using var all = new StringWriter();
        await result
            .InvokeAsync(
                new InvocationConfiguration
                {
                    Output = all,
                    Error = TextWriter.Null,
                    EnableDefaultExceptionHandler = false,
                },
                cancellation
            )
            .ConfigureAwait(false);
        var wantsOptions = line[(line.LastIndexOf(' ') + 1)..].StartsWith('-');
        foreach (var suggestion in all.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (suggestion.StartsWith("--", StringComparison.Ordinal) ? wantsOptions : suggestion[0] is not ('-' or '/'))
                await terminal.Output.WriteLineAsync(suggestion).ConfigureAwait(false);
        }
        return ExitCodes.Clean;
    }
}
