namespace CollegeTes.Deliverables;

/// <summary>Path patterns of manifests: which names they need, and what they become for a subject.</summary>
internal static class OutputPath
{
    /// <summary>The path of one subject.</summary>
    public static string For(string pattern, ReadOnlySpan<(string Name, string Value)> names)
    {
        foreach (var (name, value) in names)
            pattern = pattern.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return pattern;
    }

    /// <summary>What is wrong with an output's path, in French, or null.</summary>
    public static string? Problem(DeliverableOutput output) => Problem(output.PathPattern.Value, Needed(output.For));

    /// <summary>What is wrong with the path of a feed's archives, in French, or null.</summary>
    public static string? ArchiveProblem(DeliverableOutput output) => output.Archives is not { } archives ? null
        : output.For != SubjectKind.Podcast ? "seul le flux d'une émission a des archives"
        : Problem(archives.PathPattern.Value, [.. Needed(output.For), "page"]);

    private static string? Problem(string pattern, string[] names)
    {
        foreach (var needed in names.Where(n => !pattern.Contains("{" + n + "}", StringComparison.Ordinal)))
            return $"le chemin ne contient pas {{{needed}}} : plusieurs documents iraient au même endroit";
        // What is needed is also known: the number of an archive has a name in its path alone.
        var bare = For(pattern, [.. Names.Concat(names).Select(n => (n, "x"))]);
        if (bare.StartsWith('/') || bare.Split('/').Any(p => p is "" or "." or "..") || !bare.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '/' or '-' or '.' or '_'))
            return "un chemin est relatif, en minuscules sans accent, sans « .. »";
        return bare.StartsWith("assets/", StringComparison.Ordinal) || bare == "manifest.json" ? "ce chemin est réservé" : null;
    }

    public static string Example(SubjectKind kind) => kind switch
    {
        SubjectKind.Territory => "territoires/{territoire}/affiche.html",
        SubjectKind.Experience => "territoires/{territoire}/retours/{retour}/affiche.html",
        SubjectKind.Booklet => "livrets/{livret}/affiche.html",
        SubjectKind.Podcast => "podcast/{emission}/affiche.html",
        SubjectKind.Episode => "podcast/{emission}/{episode}/affiche.html",
        SubjectKind.Film => "videos/{video}/affiche.html",
        _ => "affiche.html",
    };

    private static readonly string[] Names = ["territoire", "retour", "livret", "emission", "episode", "video"];

    private static string[] Needed(SubjectKind kind) => kind switch
    {
        SubjectKind.Territory => ["territoire"],
        SubjectKind.Experience => ["territoire", "retour"],
        SubjectKind.Booklet => ["livret"],
        SubjectKind.Podcast => ["emission"],
        SubjectKind.Episode => ["emission", "episode"],
        SubjectKind.Film => ["video"],
        _ => [],
    };
}
