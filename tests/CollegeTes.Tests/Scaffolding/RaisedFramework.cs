using System.Globalization;
using System.Text.RegularExpressions;
using CollegeTes.Cli;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;

namespace CollegeTes.Tests.Scaffolding;

/// <summary>
/// A copy of the real collection whose framework can be raised to its next version: « essaimage » is renamed « diffusion », « cooperation »
/// and « cooperative » become one, « combinaison » is given up.
/// </summary>
internal sealed partial class RaisedFramework : IDisposable
{
    private const string File = "content/cadre.yaml";

    private readonly TemporaryFolder _folder = new();

    public RaisedFramework()
    {
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "content"), _folder.Combine("content"));
        Old = VersionLine().Match(Read(File)).Groups[1].Value;
        New = NextOf(Old);
    }

    public string Old { get; }

    public string New { get; }

    public void Dispose() => _folder.Dispose();

    public string PathOf(string path) => _folder.Combine(path);

    public void Raise()
    {
        Assert.Equal(0, Run("cadre", "figer").Code);
        Write(s =>
        {
            s = VersionLine().Replace(s, $"version: \"{New}\"", 1);
            s = DateLine().Replace(s, "date: 2027-03-15", 1);
            s = Without(Without(s, "cooperative"), "combinaison");
            s = Block("essaimage")
                .Replace(s, m =>
                    m.Value.Replace("id: essaimage", "id: diffusion", StringComparison.Ordinal)
                        .Replace("titre: \"Essaimage\"", "titre: \"Diffusion\"", StringComparison.Ordinal)
                );
            s = WithOrigin(s, "diffusion", $"[{{critere: essaimage, version: \"{Old}\", rapport: identique}}]");
            s = WithOrigin(
                s,
                "cooperation",
                $"[{{critere: cooperation, version: \"{Old}\", rapport: fusion}}, {{critere: cooperative, version: \"{Old}\", rapport: fusion}}]"
            );
            return s.Replace("\njournal:\n", "\njournal:\n" + Entry(), StringComparison.Ordinal)
                + $"\nretires:\n  - {{id: combinaison, titre: \"Combinaison d'innovations\", retire-en: \"{New}\", motif: \"Jamais observé.\"}}\n";
        });
    }

    private string Entry() =>
        $"""
              - version: "{New}"
                date: 2027-03-15
                resume: "Trois changements."
                decide-par: "Le comité du cadre"
                changements:
                  - {"{"}nature: reformulation, critere: essaimage, vers: diffusion, motif: "Le mot parle mieux."{"}"}
                  - {"{"}nature: fusion, critere: [cooperation, cooperative], vers: cooperation, motif: "Deux mots pour une question."{"}"}
                  - {"{"}nature: retrait, critere: combinaison, motif: "Jamais observé."{"}"}

            """.Replace("      - version", "  - version", StringComparison.Ordinal).Replace(
            "\n        ",
            "\n    ",
            StringComparison.Ordinal
        );

    // A criterion is a block of lines: its first has a dash, the others are further in.
    private static Regex Block(string id) => new(@"(?m)^      - id: " + id + @"\n(?:        .*\n)*");

    private static string Without(string text, string id) => Block(id).Replace(text, "");

    private static string WithOrigin(string text, string id, string origin) =>
        Block(id).Replace(text, m => m.Value + "        origine: " + origin + "\n");

    public void Build()
    {
        var (_, error, code) = Run("build");
        Assert.True(code == 0, error);
    }

    public Library Library()
    {
        var bag = new DiagnosticBag();
        return WorkspaceReader.Read(_folder.Path, 2, bag, TestContext.Current.CancellationToken).Library;
    }

    public SortedDictionary<string, string> Texts() =>
        new(
            Directory
                .EnumerateFiles(_folder.Combine("content"), "*.md", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(_folder.Path, f).Replace('\\', '/'), System.IO.File.ReadAllText),
            StringComparer.Ordinal
        );

    public string Read(string path) => System.IO.File.ReadAllText(_folder.Combine(path));

    /// <summary>Changes the framework in force by hand.</summary>
    public void Write(Func<string, string> change) => _folder.Write(File, change(Read(File)));

    public (string Output, string Error, int Code) Run(params string[] arguments)
    {
        CultureInfo.CurrentUICulture = new CultureInfo("fr");
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(output, error)
        {
            Folder = _folder.Path,
            HasColour = false,
            HasProgress = false,
        };
        var code = Application.RunAsync(arguments, terminal).GetAwaiter().GetResult();
        return (output.ToString(), error.ToString(), code);
    }

    private static string NextOf(string version)
    {
        var parts = version.Split('.');
        return $"{parts[0]}.{int.Parse(parts[1], CultureInfo.InvariantCulture) + 1}";
    }

    [GeneratedRegex("(?m)^version: \"([0-9.]+)\"")]
    private static partial Regex VersionLine();

    [GeneratedRegex("(?m)^date: .*")]
    private static partial Regex DateLine();
}
