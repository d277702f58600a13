using CollegeTes.Tests.Cases;

namespace CollegeTes.Tests;

/// <summary>A copy of the small collection of <c>tests/cases/cli</c>, to be spoilt.</summary>
internal sealed class SmallWorkspace : IDisposable
{
    public const string Text = "content/territoires/val-clair/retours/haies.md";
    public const string Territory = "content/territoires/val-clair/territoire.yaml";

    private readonly TemporaryFolder _folder = new();

    public SmallWorkspace()
    {
        TemporaryFolder.Copy(CaseFolders.PathOf("cli", "_collection"), Root);
        CaseFolders.SilenceBuiltInDeliverables(Root);
    }

    public string Root => _folder.Combine("collection");

    public string Output => System.IO.Path.Combine(Root, "dist");

    public string PathOf(string path)
    {
        var full = System.IO.Path.Combine(Root, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        return full;
    }

    public void Write(string path, string text) => File.WriteAllText(PathOf(path), text);

    public void Write(string path, byte[] bytes) => File.WriteAllBytes(PathOf(path), bytes);

    /// <summary>The front matter of a valid write-up, with another body.</summary>
    public void WriteBody(string body) => Write(Text, Header() + body);

    /// <summary>Adds a line to the front matter of the write-up, or replaces the one of the same key.</summary>
    public void WriteHeader(string key, string line)
    {
        var lines = File.ReadAllLines(PathOf(Text)).ToList();
        lines.RemoveAll(l => l.StartsWith(key + ":", StringComparison.Ordinal));
        lines.Insert(1, line);
        Write(Text, string.Join('\n', lines) + "\n");
    }

    public string Header()
    {
        var text = File.ReadAllText(PathOf(Text));
        return text[..(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)];
    }

    public void Dispose() => _folder.Dispose();
}
