using CollegeTes.Diagnostics;
using CollegeTes.Reporting;

namespace CollegeTes.Cli;

/// <summary>The reports that a run was asked for, and where each goes. Without a word, one for people.</summary>
internal sealed class RunReports
{
    private readonly IReadOnlyList<(ReportKind Kind, string? File)> _wanted;
    private readonly Terminal _terminal;

    private RunReports(IReadOnlyList<(ReportKind, string?)> wanted, Terminal terminal)
    {
        _wanted = wanted;
        _terminal = terminal;
    }

    /// <summary>True when the text report goes to the terminal, so that a summary may follow it.</summary>
    public bool HasText => _wanted.Any(w => w is (ReportKind.Text, null)) || !_wanted.Any(w => w.File is null);

    /// <summary>True when what pages weigh is asked for.</summary>
    public bool HasWeights => _wanted.Any(w => w.Kind == ReportKind.Poids);

    /// <exception cref="UsageException">A kind is unknown, or two reports would share standard output.</exception>
    public static RunReports Parse(string[]? values, Terminal terminal)
    {
        var wanted = new List<(ReportKind Kind, string? File)>();
        foreach (var value in values ?? [])
        {
            var equals = value.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? value : value[..equals];
            if (!Enum.GetNames<ReportKind>().Contains(name, StringComparer.OrdinalIgnoreCase) || !Enum.TryParse<ReportKind>(name, ignoreCase: true, out var kind))
                throw new UsageException($"--report {name} : les rapports sont text, json, sarif, github, gitlab, junit et poids");
            wanted.Add((kind, equals < 0 ? null : Path.GetFullPath(value[(equals + 1)..], terminal.Folder)));
        }
        if (wanted.Count(w => w is { File: null, Kind: not ReportKind.Poids }) > 1 || (wanted.Exists(w => w is (ReportKind.Poids, null)) && wanted.Exists(w => w.File is null && w.Kind is not (ReportKind.Poids or ReportKind.Text))))
            throw new UsageException("--report : un seul rapport peut aller à la sortie standard ; écrivez les autres avec =FICHIER");
        // The table of weights is for people too: it stands beside the findings.
        if (wanted.TrueForAll(w => w.Kind == ReportKind.Poids))
            wanted.Insert(0, (ReportKind.Text, null));
        return new RunReports(wanted, terminal);
    }

    public void Write(string command, PipelineOptions options, PipelineResult done)
    {
        var report = new RunReport(command, options.ToolVersion, Path.GetFileName(options.Root), done.Diagnostics, done.HasFailed(options.Strict) ? RunOutcome.ContentErrors : RunOutcome.Clean)
        {
            Deliverables = done.Made,
            Publication = done.Summary,
            Weights = done.Weights,
            PathPrefix = Path.GetRelativePath(_terminal.Folder, options.Root) is "." ? "" : Prefix(options.Root),
        };
        // On the terminal a build ends with its own summary: its report is the findings, if there are any.
        var findings = report with { Deliverables = [], Publication = null };
        foreach (var (kind, file) in _wanted)
        {
            if (kind == ReportKind.Text && file is null && command == "build" && done.Diagnostics.Count == 0)
                continue;
            WriteOne(kind, file, kind == ReportKind.Text && file is null ? findings : report, new WorkspaceLines(options.Root));
        }
    }

    /// <summary>Errors of the machine, for people, on standard error.</summary>
    public static Task WriteErrorsAsync(IReadOnlyList<Diagnostic> diagnostics, Terminal terminal)
    {
        foreach (var diagnostic in diagnostics)
        {
            terminal.Error.WriteLine($"tes : {SeverityNames.Of(diagnostic.Severity)} {diagnostic.Code} : {diagnostic.Message}");
            if (diagnostic.Remedy is { } remedy)
                terminal.Error.WriteLine($"aide : {remedy}");
        }
        return Task.CompletedTask;
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
            File.WriteAllBytes(file, bytes.ToArray());
        else
            _terminal.Output.Write(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }

    /// <summary>The few lines that excerpts show, read again from the files.</summary>
    private sealed class WorkspaceLines(string root) : ISourceLines
    {
        private (string Path, string[] Lines) _last = ("", []);

        public string? Line(string path, int line)
        {
            if (_last.Path != path)
            {
                var full = Path.Combine(root, path);
                _last = (path, File.Exists(full) && new FileInfo(full).Length < 1024 * 1024 ? File.ReadAllLines(full) : []);
            }
            return line >= 1 && line <= _last.Lines.Length ? _last.Lines[line - 1] : null;
        }
    }
}
