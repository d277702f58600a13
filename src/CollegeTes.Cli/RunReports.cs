using CollegeTes.Building;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Machine;
using CollegeTes.Publishing;
using CollegeTes.Reporting;
using CollegeTes.Text;

namespace CollegeTes.Cli;

/// <summary>The reports that a run was asked for, and where each goes. Without a word, one for people.</summary>
internal sealed class RunReports
{
    private readonly IReadOnlyList<(ReportKind Kind, string? File)> _wanted;
    private readonly PipelineOptions _options;
    private readonly string _command;
    private readonly Terminal _terminal;

    private RunReports(IReadOnlyList<(ReportKind, string?)> wanted, string command, PipelineOptions options, Terminal terminal)
    {
        _wanted = wanted;
        _command = command;
        _options = options;
        _terminal = terminal;
    }

    /// <summary>True when the text report goes to the terminal, so that a summary may follow it.</summary>
    public bool HasText => _wanted.Any(w => w is (ReportKind.Text, null)) || !_wanted.Any(w => w.File is null);

    /// <summary>True when what pages weigh is asked for.</summary>
    public bool HasWeights => _wanted.Any(w => w.Kind == ReportKind.Poids);

    /// <summary>True when what pages show of the criteria of the RGAA is asked for.</summary>
    public bool HasConformance => _wanted.Any(w => w.Kind == ReportKind.Rgaa);

    /// <summary>The reports that were asked for, each with a place where it may be written.</summary>
    /// <exception cref="UsageException">A kind is unknown, or two reports would go to one place.</exception>
    /// <exception cref="RefusedPathException">A report may not be where it is wanted.</exception>
    public static RunReports Parse(string[]? values, string command, PipelineOptions options, Terminal terminal)
    {
        var places = new ReportPlace(options.Root, options.Output);
        var wanted = new List<(ReportKind Kind, string? File)>();
        foreach (var value in values ?? [])
        {
            var equals = value.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? value : value[..equals];
            if (
                !Enum.GetNames<ReportKind>().Contains(name, StringComparer.OrdinalIgnoreCase)
                || !Enum.TryParse<ReportKind>(name, ignoreCase: true, out var kind)
            )
                throw new UsageException($"--report {name} : les rapports sont text, json, sarif, github, gitlab, junit, poids et rgaa");
            var file =
                equals < 0 ? null : places.Find(UserPath.Full($"--report {name}=", value[(equals + 1)..], terminal), value[(equals + 1)..]);
            if (file is not null && wanted.Exists(w => string.Equals(w.File, file, StringComparison.OrdinalIgnoreCase)))
                throw new UsageException(
                    $"--report : deux rapports iraient dans {VisibleText.Of(value[(equals + 1)..])} ; donnez un fichier à chacun"
                );
            wanted.Add((kind, file));
        }
        if (
            wanted.Count(w => w.File is null && !IsBeside(w.Kind)) > 1
            || (
                wanted.Exists(w => w.File is null && IsBeside(w.Kind))
                && wanted.Exists(w => w.File is null && !IsBeside(w.Kind) && w.Kind != ReportKind.Text)
            )
        )
            throw new UsageException("--report : un seul rapport peut aller à la sortie standard ; écrivez les autres avec =FICHIER");
        // The table of weights is for people too: it stands beside the findings.
        if (wanted.TrueForAll(w => IsBeside(w.Kind)))
            wanted.Insert(0, (ReportKind.Text, null));
        return new RunReports(wanted, command, options, terminal);
    }

    // Tables for people, that stand beside the findings.
    private static bool IsBeside(ReportKind kind) => kind is ReportKind.Poids or ReportKind.Rgaa;

    /// <summary>Runs a command; what stops it before its end is in the reports too, so that none speaks of an earlier run.</summary>
    public int Cover(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception exception) when (Failure.Find(exception) is { } failure)
        {
            WriteFailure(failure);
            throw;
        }
    }

    /// <summary>Writes them.</summary>
    /// <exception cref="IOException">A report cannot be written; what was published stands, and the message says so.</exception>
    public void Write(PipelineResult done)
    {
        var report = Report(done.Diagnostics, done.HasFailed(_options.Strict) ? RunOutcome.ContentErrors : RunOutcome.Clean) with
        {
            Deliverables = done.Made,
            Publication = done.Summary,
            Weights = done.Weights,
            Conformance = done.Conformance,
        };
        // On the terminal a build ends with its own summary: its report is the findings, if there are any.
        var findings = report with { Deliverables = [], Publication = null };
        foreach (var (kind, file) in _wanted)
        {
            if (kind == ReportKind.Text && file is null && _command == "build" && done.Diagnostics.Count == 0)
                continue;
            try
            {
                WriteOne(kind, file, kind == ReportKind.Text && file is null ? findings : report, new WorkspaceLines(_options.Root));
                if (file is null && kind != ReportKind.Text && !IsBeside(kind) && _terminal.OutputFailure is { } failure)
                    throw new ToolException(Lost(failure, "la sortie standard", done), failure);
            }
            catch (Exception exception) when (file is not null && exception is (IOException or UnauthorizedAccessException))
            {
                throw new ToolException(Lost(exception, VisibleText.Of(file!), done), exception);
            }
        }
    }

    private static Diagnostic Lost(Exception failure, string place, PipelineResult done) =>
        MachineDiagnostics.ReportLost.At(
            null,
            $"{SystemErrors.Reason(failure)} : le rapport n'a pas pu être écrit dans "
                + $"{place}{(done.Summary is { OutputReplaced: true } ? " ; la publication, elle, est faite" : "")}",
            "libérez de la place ou changez d'endroit, puis relancez"
        );

    // People read the failure on standard error, as of any command.
    private void WriteFailure(Failure failure)
    {
        var report = Report(
            failure.Diagnostics,
            failure.ExitCode == ExitCodes.Usage ? RunOutcome.Usage
                : failure.ExitCode == ExitCodes.Content ? RunOutcome.ContentErrors
                : RunOutcome.Environment
        );
        foreach (var (kind, file) in _wanted.Where(w => w.File is not null || (w.Kind != ReportKind.Text && !IsBeside(w.Kind))))
        {
            try
            {
                WriteOne(kind, file, report, new WorkspaceLines(_options.Root));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // What stopped the command is more worth saying.
            }
        }
    }

    private RunReport Report(IReadOnlyList<Diagnostic> diagnostics, RunOutcome outcome) =>
        new(_command, _options.ToolVersion, Path.GetFileName(_options.Root), diagnostics, outcome)
        {
            PathPrefix = Path.GetRelativePath(_terminal.Folder, _options.Root) is "." ? "" : Prefix(_options.Root),
        };

    /// <summary>Errors of the machine, for people, on standard error.</summary>
    public static void WriteErrors(IReadOnlyList<Diagnostic> diagnostics, Terminal terminal)
    {
        foreach (var diagnostic in diagnostics)
        {
            terminal.Error.WriteLine(
                $"tes : {(diagnostic.Span is { } place ? $"{VisibleText.Of(place.ToString())} · " : "")}{SeverityWords.NameOf(diagnostic.Severity)} {diagnostic.Code} : {diagnostic.Message}"
            );
            if (diagnostic.Remedy is { } remedy)
                terminal.Error.WriteLine($"aide : {remedy}");
        }
    }

    // Platforms place findings by path from the repository's root, which is where CI runs the command.
    private string Prefix(string root)
    {
        var relative = Path.GetRelativePath(_terminal.Folder, root).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? "" : relative + "/";
    }

    private void WriteOne(ReportKind kind, string? file, RunReport report, ISourceLines lines)
    {
        using var bytes = new MemoryStream();
        Reporter.Write(kind, report, lines, bytes, new TextStyle(file is null && _terminal.HasColour));
        if (file is not null)
            WholeFile.Write(file, bytes.ToArray());
        else
            _terminal.Output.Write(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    /// <summary>The few lines that excerpts show, read again from the files; a file that cannot be read any more shows none.</summary>
    private sealed class WorkspaceLines(string root) : ISourceLines
    {
        private (string Path, string[] Lines) _last = ("", []);

        public string? Line(string path, int line)
        {
            if (_last.Path != path)
                _last = (path, WorkspaceText.Lines(root, path));
            return line >= 1 && line <= _last.Lines.Length ? _last.Lines[line - 1] : null;
        }
    }
}
