using CollegeTes.Content;
using CollegeTes.Machine;

namespace CollegeTes.Scaffolding.Schemas;

/// <summary>
/// Where editors find the schemas: <c>.tes/schemas/</c> beside <c>content/</c>, outside what tes reads. A content file says so
/// on its first line, in the words of the YAML language server.
/// </summary>
public static class SchemaFolder
{
    /// <summary>Below the workspace.</summary>
    public const string Path = ".tes/schemas";

    /// <summary>What makes the schemas anew.</summary>
    internal const string Refresh = "« tes schema --write »";

    /// <summary>The comment that ties a content file to its schema, without line end.</summary>
    /// <param name="kind">What the file is.</param>
    /// <param name="path">Its workspace path.</param>
    public static string Line(ContentKind kind, string path) =>
        $"# yaml-language-server: $schema={string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')))}{Path}/{kind.Name}.json";

    /// <summary>Writes all schemas; gives their workspace paths. They are made, never written by hand, and so replaced.</summary>
    /// <exception cref="IOException">The machine refuses.</exception>
    public static IReadOnlyList<string> Write(string root, Vocabulary vocabulary)
    {
        var paths = new List<string>();
        foreach (var kind in ContentKind.All)
        {
            var path = $"{Path}/{kind.Name}.json";
            var full = OwnFolder.Make(root, path);
            var bytes = ContentSchema.Of(kind, vocabulary);
            if (new FileInfo(full) is not { Exists: true, LinkTarget: null } || !File.ReadAllBytes(full).AsSpan().SequenceEqual(bytes))
                WholeFile.Write(full, bytes);
            paths.Add(path);
        }
        return paths;
    }
}
