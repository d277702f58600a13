using CollegeTes.Themes;

namespace CollegeTes.Tests.Cases;

/// <summary>The folders of <c>tests/cases</c>: one case each; a name that starts with <c>_</c> is shared by several.</summary>
internal static class CaseFolders
{
    public static string PathOf(string family, string name) => Path.Combine(Repository.Root, "tests", "cases", family, name);

    public static TheoryData<string> Names(string family) =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(Repository.Root, "tests", "cases", family))
                .Select(d => Path.GetFileName(d)!)
                .Where(n => !n.StartsWith('_'))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>
    /// Silences the deliverables of the program that the workspace does not replace, so that a case shows its own templates and
    /// stays true when those of the program change.
    /// </summary>
    public static void SilenceBuiltInDeliverables(string workspace)
    {
        var ours = new TemplateFiles(null);
        foreach (var manifest in ours.Paths.Where(p => p.EndsWith("/livrable.yaml", StringComparison.Ordinal)))
        {
            var path = Path.Combine(workspace, "templates", manifest);
            if (File.Exists(path))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var roles = ours.Text(manifest)!.Split('\n').Where(l => l.StartsWith("page-de:", StringComparison.Ordinal));
            File.WriteAllText(path, $"titre: Sans objet\n{string.Concat(roles.Select(r => r + "\n"))}sorties: []\n");
        }
    }
}
