namespace CollegeTes.Tests.Architecture;

/// <summary>What a visitor sees first, and what must never be in the tree.</summary>
public sealed class RepositoryTests
{
    private const int MostLines = 300;
    private const int MostColumns = 140;

    // Regular expressions, XML and interpolations that cannot be cut without being harder to read.
    private static readonly HashSet<string> WithLongLines = new(
        (
            "DocxParts AmountLine ImportReport BareAddresses FrenchDates ExplainCommand SchemaCommand RunReports HeldMedia StateWriter LicenceNames SoundPreparation "
            + "EpubNavigation CutText Metadata VeraPdf StrayMarks TemplateFunctions MediaPath CapsuleDraft FrenchFormat LatinComposition Loudness MarkdownBody DocumentReview"
        ).Split(' '),
        StringComparer.Ordinal
    );

    // In two parts, so that this file is not found itself.
    private static readonly string[] NotForTheTree =
    [
        "/wo" + "rk/",
        "/tmp" + "/wt/",
        "/ro" + "ot/",
        "registry.npm" + "js",
        "registry.yarn" + "pkg",
        "api.nuget" + ".org",
        "local" + "host:",
    ];

    [Fact]
    public void The_visible_root_is_what_the_house_says()
    {
        var visible = Repository.Files.Select(f => f.Split('/')[0]).Where(f => !f.StartsWith('.')).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["CollegeTes.Cli.sln", "README.md", "content", "src", "templates", "tests"], visible);
    }

    [Fact]
    public void No_source_file_is_long()
    {
        var folders = new[] { "src" };
        var longer = folders
            .SelectMany(Repository.CSharp)
            .Where(s => s.Lines.Length > MostLines)
            .Select(s => $"{s.Path}: {s.Lines.Length}");
        Findings.None(longer);
    }

    [Fact]
    public void No_line_is_long()
    {
        var longer =
            from source in Repository.CSharp("src")
            where !WithLongLines.Contains(Path.GetFileNameWithoutExtension(source.Path))
            from line in source.Lines.Select((text, i) => (Text: text, Number: i + 1))
            where line.Text.Length > MostColumns
            select $"{source.Path}:{line.Number}: {line.Text.Length}";
        Findings.None(longer);
    }

    [Fact]
    public void No_path_of_a_machine_and_no_registry_is_written_down()
    {
        var found =
            from file in Repository.Files
            where new FileInfo(Path.Combine(Repository.Root, file)).Length < 1024 * 1024
            let text = File.ReadAllText(Path.Combine(Repository.Root, file))
            from word in NotForTheTree
            where text.Contains(word, StringComparison.Ordinal)
            select $"{file}: {word}";
        Findings.None(found);
    }

    [Fact]
    public void Lock_files_name_no_server() =>
        Assert.DoesNotContain(
            "\"resolved\"",
            File.ReadAllText(Path.Combine(Repository.Root, "tests/outils/package-lock.json")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_text_file_of_ours_is_utf8_without_mark_and_ends_its_lines_with_a_line_feed()
    {
        string[] kinds = [".cs", ".md", ".yaml", ".css", ".sbn", ".csproj", ".props", ".sh", ".json"];
        var wrong = Repository
            .Files.Where(f => !f.StartsWith("tests/cases/", StringComparison.Ordinal) && kinds.Contains(Path.GetExtension(f)))
            .Where(f =>
            {
                var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, f));
                return bytes.AsSpan().StartsWith("\uFEFF"u8) || bytes.Contains((byte)'\r');
            });
        Findings.None(wrong);
    }
}
