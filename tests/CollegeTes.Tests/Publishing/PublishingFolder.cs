using System.Text;
using CollegeTes.Planning;
using CollegeTes.Publishing;
using CollegeTes.Themes;

namespace CollegeTes.Tests.Publishing;

/// <summary>A workspace and an output of their own for one test.</summary>
internal sealed class PublishingFolder : IDisposable
{
    public PublishingFolder(string? root = null)
    {
        Root = root ?? Directory.CreateTempSubdirectory("tes-publi-é ").FullName;
        Directory.CreateDirectory(Path.Combine(Workspace, "content"));
    }

    public string Root { get; }

    public string Workspace => Path.Combine(Root, "espace");

    public string Output => Path.Combine(Workspace, "dist");

    /// <summary>One of the implementations of the changes to the disk, by name: what theories run over.</summary>
    public static IFileOperations Operations(string name) =>
        name == "linux" && OperatingSystem.IsLinux() ? new LinuxFileOperations() : new PortableFileOperations();

    public static Artifact Artifact(string path, string content, params string[] sources) =>
        new(path, Encoding.UTF8.GetBytes(content), Medium.Html, "fiche", sources.Length > 0 ? sources : ["content/a.md"]);

    public PublicationOptions Options(string? output = null) => new(output ?? Output, Workspace, "1.0.0") { Parallelism = 2 };

    public Publication Open(IFileOperations? files = null) =>
        files is null ? Publication.Open(Options()) : Publication.Open(Options(), files);

    public PublicationSummary Publish(params (string Path, string Content)[] files) => Publish("entrees", null, files);

    public PublicationSummary Publish(string? inputs, IFileOperations? operations, params (string Path, string Content)[] files)
    {
        using var publication = Open(operations);
        foreach (var (path, content) in files)
            publication.Stage(Artifact(path, content));
        return publication.Commit(inputs);
    }

    /// <summary>Every file of the output with its content: what readers have.</summary>
    public IReadOnlyList<string> Published() => Contents(Output);

    public static IReadOnlyList<string> Contents(string folder) =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(folder, file) + " = " + File.ReadAllText(file))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>What the tool left beside the output.</summary>
    public IReadOnlyList<string> Beside() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(Workspace)
                .Select(path => Path.GetFileName(path)!)
                .Where(name => name is not ("dist" or "content"))
                .Order(StringComparer.Ordinal),
        ];

    public string Write(string path, string content)
    {
        var full = Path.Combine(Output, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return full;
    }

    public void Dispose()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }
}

internal static class PublicationExtensions
{
    /// <summary>Commits to the end, whatever becomes of the test run: what is under test is a whole publication.</summary>
    public static PublicationSummary Finish(this Publication publication, string? inputs, Func<ManifestEntry, bool>? carryOver = null) =>
        publication.Commit(inputs, carryOver, cancellation: CancellationToken.None);
}
