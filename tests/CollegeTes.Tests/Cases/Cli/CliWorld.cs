namespace CollegeTes.Tests.Cases.Cli;

/// <summary>What one command said.</summary>
internal sealed record CliAnswer(string Output, string Error, int Code);

/// <summary>Runs <c>tes</c> in a folder, one way or another.</summary>
internal delegate Task<CliAnswer> CliRunner(string folder, string[] arguments);

/// <summary>
/// Two folders for one case: <c>collection</c>, where commands start, and <c>ailleurs</c>, which belongs to no collection.
/// Plays the lines of <c>commande</c> and writes down all that can be seen.
/// </summary>
internal sealed class CliWorld : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly Transcript _transcript;
    private readonly CliRunner _run;
    private string _folder;

    public CliWorld(string caseFolder, CliRunner run)
    {
        _run = run;
        _folder = _root.Combine("collection");
        _transcript = new Transcript(_root.Path);
        Directory.CreateDirectory(_root.Combine("ailleurs"));
        TemporaryFolder.Copy(CaseFolders.PathOf("cli", "_collection"), _folder);
        if (Directory.Exists(Path.Combine(caseFolder, "espace")))
            TemporaryFolder.Copy(Path.Combine(caseFolder, "espace"), _folder);
        CaseFolders.SilenceBuiltInDeliverables(_folder);
    }

    /// <summary>Plays the lines; gives the transcript.</summary>
    public async Task<string> PlayAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            _transcript.Line(line.StartsWith('#') ? line : "$ " + line);
            switch (Words(line))
            {
                case ["tes", .. var arguments]:
                    _transcript.Add(await _run(_folder, arguments));
                    break;
                case ["cd", var target]:
                    _folder = Path.GetFullPath(target, _folder);
                    break;
                case ["ls", var target]:
                    _transcript.Files(Path.Combine(_folder, target));
                    break;
                case ["cat", var target]:
                    _transcript.Text(File.ReadAllText(Path.Combine(_folder, target)));
                    break;
                case ["#", ..]:
                    break;
                default:
                    throw new InvalidOperationException($"unknown line of a case: {line}");
            }
        }
        return _transcript.ToString();
    }

    public void Dispose() => _root.Dispose();

    // Words apart by spaces; double quotes keep them.
    private static string[] Words(string line) =>
        [.. line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
