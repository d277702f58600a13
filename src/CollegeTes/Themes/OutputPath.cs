using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Themes;

/// <summary>What is right and wrong with the path patterns of manifests.</summary>
internal static class OutputPath
{
    /// <summary>What is wrong with an output's path, in French, or null.</summary>
    public static string? Problem(DeliverableOutput output) => Problem(output.PathPattern.Value, output.For.Names);

    /// <summary>What is wrong with the path of a feed's archives, in French, or null.</summary>
    public static string? ArchiveProblem(DeliverableOutput output) =>
        output.Archives is not { } archives ? null
        : output.For != SubjectKind.Podcast ? "seul le flux d'une émission a des archives"
        : Problem(archives.PathPattern.Value, [.. output.For.Names, "page"]);

    /// <summary>What is wrong with the path of the pages that a reading is cut into, in French, or null.</summary>
    public static string? CutProblem(DeliverableOutput output) =>
        output.Cuts is not { } cuts ? null
        : output.For != SubjectKind.Collection ? "seule une page de la collection est une lecture que l'on coupe"
        : cuts.PathPattern is { } pattern ? Problem(pattern.Value, ["coupe"])
        : null;

    /// <summary>The patterns of an output's files.</summary>
    public static IEnumerable<Located<string>> Patterns(DeliverableOutput output) =>
        new[] { output.PathPattern, output.Archives?.PathPattern, output.Cuts?.PathPattern }.OfType<Located<string>>();

    /// <summary>A path that a kind of subject may have.</summary>
    public static string Example(SubjectKind kind) => kind.Folder.Length == 0 ? "affiche.html" : kind.Folder + "/affiche.html";

    private static string? Problem(string pattern, IReadOnlyList<string> names)
    {
        foreach (var needed in names.Where(n => !pattern.Contains("{" + n + "}", StringComparison.Ordinal)))
            return $"le chemin ne contient pas {{{needed}}} : plusieurs documents iraient au même endroit";
        var bare = names.Aggregate(pattern, (path, name) => path.Replace("{" + name + "}", "x", StringComparison.Ordinal));
        if (
            bare.StartsWith('/')
            || bare.Split('/').Any(p => p is "" or "." or "..")
            || !bare.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '/' or '-' or '.' or '_')
        )
            return "un chemin est relatif, en minuscules sans accent, sans « .. »";
        return bare.StartsWith("assets/", StringComparison.Ordinal) || bare == "manifest.json" ? "ce chemin est réservé" : null;
    }
}
