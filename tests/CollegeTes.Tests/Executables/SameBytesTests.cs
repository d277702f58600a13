using System.Security.Cryptography;

namespace CollegeTes.Tests.Executables;

/// <summary>One content, one publication, to the byte: whatever the machine, the day, the place and the number of workers.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_collection_gives_the_same_bytes_everywhere()
    {
        var reference = await BuildAsync(Copy("reference", reversed: false), new Tes(_folder.Path), "-j", "1");
        Assert.True(reference.Count > 20, "hardly anything was published");

        await SameAsync(reference, Copy("quatre", reversed: false), new Tes(_folder.Path), "-j", "4");
        await SameAsync(reference, Copy("autre ordre é ’", reversed: true), new Tes(_folder.Path), "-j", "3");
        await SameAsync(
            reference,
            Copy("turc", reversed: false),
            new Tes(_folder.Path)
            {
                Prelude = "umask 077",
                Variables = new Dictionary<string, string>
                {
                    ["LANG"] = "tr_TR.UTF-8",
                    ["LC_ALL"] = "tr_TR.UTF-8",
                    ["TZ"] = "Pacific/Kiritimati",
                    ["HOME"] = "/nonexistent",
                    ["DOTNET_gcServer"] = "0",
                },
            }
        );
        await SameAsync(
            reference,
            Copy("autre jour", reversed: false),
            new Tes(_folder.Path) { Variables = new Dictionary<string, string> { ["TZ"] = "America/Anchorage" } },
            "--clock",
            "2031-07-14"
        );
        await SameAsync(
            reference,
            Copy("époque", reversed: false),
            new Tes(_folder.Path) { Variables = new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1900000000" } }
        );
    }

    [Fact]
    public async Task Carriage_returns_and_marks_change_nothing_that_is_read()
    {
        var reference = await BuildAsync(Copy("lf", reversed: false), new Tes(_folder.Path));
        var other = Copy("crlf", reversed: false);
        foreach (
            var file in Directory
                .EnumerateFiles(Path.Combine(other, "content"), "*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f) is ".md" or ".yaml")
        )
            File.WriteAllText(file, "\uFEFF" + File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        var result = await BuildAsync(other, new Tes(_folder.Path));
        // The manifest holds a hash of the files as they are.
        reference.Remove("manifest.json");
        result.Remove("manifest.json");
        Findings.None(Differences(reference, result));
    }

    [Fact]
    public async Task A_second_build_touches_no_file()
    {
        var workspace = Copy("deux fois", reversed: false);
        await BuildAsync(workspace, new Tes(_folder.Path));
        var before = Times(workspace);
        File.AppendAllText(Path.Combine(workspace, "content/territoires/ile-d-yeu/retours/harmon-yeu.md"), "\nUn mot de plus.\n");
        await BuildAsync(workspace, new Tes(_folder.Path));
        var after = Times(workspace);
        Assert.Contains(after, t => before.TryGetValue(t.Key, out var time) && time != t.Value);
        Assert.True(after.Count(t => before[t.Key] == t.Value) > before.Count / 2, "most files had no reason to change");
    }

    public void Dispose() => _folder.Dispose();

    private static async Task SameAsync(Dictionary<string, string> reference, string workspace, Tes tes, params string[] options) =>
        Findings.None(Differences(reference, await BuildAsync(workspace, tes, options)).Select(d => $"{Path.GetFileName(workspace)}: {d}"));

    private static async Task<Dictionary<string, string>> BuildAsync(string workspace, Tes tes, params string[] options)
    {
        var answer = await tes.RunAsync(["build", "-s", workspace, .. options]);
        Assert.True(answer.Code == 0, answer.Output + answer.Error);
        var output = Path.Combine(workspace, "dist");
        return Directory
            .EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .ToDictionary(
                f => Path.GetRelativePath(output, f),
                f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))),
                StringComparer.Ordinal
            );
    }

    private static IEnumerable<string> Differences(Dictionary<string, string> expected, Dictionary<string, string> actual) =>
        expected
            .Keys.Union(actual.Keys)
            .Where(f => expected.GetValueOrDefault(f) != actual.GetValueOrDefault(f))
            .Order(StringComparer.Ordinal)
            .Select(f => $"{f} {(!actual.ContainsKey(f) ? "is missing" : expected.ContainsKey(f) ? "differs" : "is not expected")}");

    private static Dictionary<string, DateTime> Times(string workspace) =>
        Directory
            .EnumerateFiles(Path.Combine(workspace, "dist"), "*", SearchOption.AllDirectories)
            .ToDictionary(f => f, File.GetLastWriteTimeUtc, StringComparer.Ordinal);

    // A copy of the repository's content and templates; the order in which files are made is the order that some disks list them in.
    private string Copy(string name, bool reversed)
    {
        var target = _folder.Combine(name);
        var files = Repository.Files.Where(f =>
            f.StartsWith("content/", StringComparison.Ordinal) || f.StartsWith("templates/", StringComparison.Ordinal)
        );
        foreach (var file in reversed ? files.Reverse() : files)
        {
            var path = Path.Combine(target, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(Path.Combine(Repository.Root, file), path);
        }
        return target;
    }
}
