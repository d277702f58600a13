using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Publishing;
using CollegeTes.Templating;
using CollegeTes.Themes;

namespace CollegeTes.Cli;

/// <summary>What stops a command before its end, other than a bug: its exit code and what to show.</summary>
/// <param name="Words">What is said of a wrong use, in one line; null when the findings say it.</param>
internal sealed record Failure(int ExitCode, IReadOnlyList<Diagnostic> Diagnostics, string? Words = null)
{
    /// <summary>What an exception stands for; null for what is a bug or an interruption.</summary>
    public static Failure? Find(Exception exception) =>
        exception switch
        {
            UsageException or RefusedPathException => new Failure(
                ExitCodes.Usage,
                [MachineDiagnostics.WrongUse.At(null, exception.Message)],
                exception.Message
            ),
            UnreadableSourceException failed => new Failure(ExitCodes.Content, [failed.Diagnostic]),
            ToolException failed => new Failure(ExitCodes.Environment, [failed.Diagnostic]),
            // A template of the workspace that only this rendering meets.
            TemplateException failed => new Failure(ExitCodes.Usage, [DeliverableSet.Report(failed)]),
            PublicationException failed => new Failure(failed.ExitCode, failed.Diagnostics),
            IOException or UnauthorizedAccessException => new Failure(ExitCodes.Environment, [MachineFailure.Describe(exception)]),
            AggregateException { InnerExceptions: [var only, ..] } => Find(only),
            TypeInitializationException { InnerException: { } inner } => Find(inner),
            _ when SystemErrors.IsOutOfFiles(exception) => new Failure(ExitCodes.Environment, [MachineDiagnostics.TooManyFiles()]),
            _ when DeepThread.IsRefusal(exception) => new Failure(ExitCodes.Environment, [DeepThread.Refused().Diagnostic]),
            _ => null,
        };

    /// <summary>Says it on standard error.</summary>
    public void Write(Terminal terminal)
    {
        if (Words is not null)
            terminal.Error.WriteLine($"tes : {Words}");
        else
            RunReports.WriteErrors(Diagnostics, terminal);
    }
}
