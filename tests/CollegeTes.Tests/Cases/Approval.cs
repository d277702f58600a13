using System.Text;

namespace CollegeTes.Tests.Cases;

/// <summary>
/// Expected texts that a person has read and approved. <c>TES_ACCEPTER=1</c> writes what came out in their place, for the next
/// <c>git diff</c> to be read; never under CI.
/// </summary>
internal static class Approval
{
    private static readonly bool Accepts =
        Environment.GetEnvironmentVariable("TES_ACCEPTER") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    /// <summary>Compares a text with a file of the repository.</summary>
    public static void Check(string path, string actual)
    {
        var expected = File.Exists(path) ? File.ReadAllText(path) : null;
        if (expected == actual)
            return;
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }
        Assert.Fail(
            $"{Path.GetRelativePath(Repository.Root, path)} n'attendait pas cela (TES_ACCEPTER=1 l'accepte) :\n"
                + $"{Difference(expected ?? "", actual)}"
        );
    }

    /// <summary>Compares a folder of the repository with files, by path.</summary>
    public static void CheckFolder(string folder, IReadOnlyDictionary<string, string> actual)
    {
        var expected = Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .ToList()
            : [];
        var gone = expected.Where(f => !actual.ContainsKey(f)).ToList();
        if (Accepts)
            gone.ForEach(f => File.Delete(Path.Combine(folder, f)));
        else if (gone.Count > 0)
            Assert.Fail($"fichiers attendus qui manquent : {string.Join(", ", gone)}");
        foreach (var (path, text) in actual.OrderBy(a => a.Key, StringComparer.Ordinal))
            Check(Path.Combine(folder, path), text);
    }

    // Lines that went and lines that came, with what is around the first of them.
    private static string Difference(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
            start++;
        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        var text = new StringBuilder($"ligne {start + 1}\n");
        foreach (var line in before[Math.Max(0, start - 2)..start])
            text.Append("  ").Append(line).Append('\n');
        foreach (var line in before[start..^end].Take(40))
            text.Append("- ").Append(line).Append('\n');
        foreach (var line in after[start..^end].Take(40))
            text.Append("+ ").Append(line).Append('\n');
        return text.ToString();
    }
}
