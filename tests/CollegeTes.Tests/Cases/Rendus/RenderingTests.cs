using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CollegeTes.Cli;

namespace CollegeTes.Tests.Cases.Rendus;

/// <summary>
/// <c>tests/cases/rendus</c>: a few lines of content, a tiny template, and the very text that comes out. What the command says
/// stands in <c>attendu/constats.txt</c> when it says anything.
/// </summary>
public sealed partial class RenderingTests
{
    public static TheoryData<string> Names => CaseFolders.Names("rendus");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Renders(string name)
    {
        var folder = CaseFolders.PathOf("rendus", name);
        using var temporary = new TemporaryFolder();
        var root = temporary.Combine("collection");
        TemporaryFolder.Copy(CaseFolders.PathOf("rendus", "_commun"), root);
        TemporaryFolder.Copy(Path.Combine(folder, "espace"), root);
        CaseFolders.SilenceBuiltInDeliverables(root);

        var said = await BuildAsync(root, Path.Combine(folder, "options"));
        var published = Directory.Exists(Path.Combine(root, "dist")) ? Published(Path.Combine(root, "dist")) : [];
        if (said.Length > 0)
            published["constats.txt"] = said;
        Approval.CheckFolder(Path.Combine(folder, "attendu"), published);
    }

    // Findings only: the summary says sizes and times.
    private static async Task<string> BuildAsync(string root, string options)
    {
        CultureInfo.CurrentUICulture = new CultureInfo("fr");
        var report = Path.Combine(Path.GetDirectoryName(root)!, "constats.txt");
        string[] arguments =
        [
            "build",
            "--report",
            "text=" + report,
            .. File.Exists(options) ? File.ReadAllText(options).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [],
        ];
        var error = new StringWriter();
        var code = await Application.RunAsync(
            arguments,
            new Terminal(TextWriter.Null, error)
            {
                Folder = root,
                HasColour = false,
                HasProgress = false,
            }
        );
        Assert.InRange(code, 0, 1);
        Assert.Equal("", error.ToString());
        var findings = File.ReadAllText(report)
            .Replace("\r", "", StringComparison.Ordinal)
            .Split("\n\n")
            .TakeWhile(block => Finding().IsMatch(block));
        return string.Concat(string.Join("\n\n", findings).TrimEnd('\n').Append('\n')).TrimStart('\n');
    }

    // Each finding is a block of its own, and the first line of it bears a code.
    [GeneratedRegex(@"\A[^\n]* TES[0-9]{4} : ")]
    private static partial Regex Finding();

    // What deliverables made; shared files are the program's own.
    private static Dictionary<string, string> Published(string output)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "manifest.json")));
        return manifest
            .RootElement.GetProperty("fichiers")
            .EnumerateArray()
            .Where(f => f.GetProperty("livrable").ValueKind != JsonValueKind.Null)
            .Select(f => f.GetProperty("chemin").GetString()!)
            .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(output, path)), StringComparer.Ordinal);
    }
}
