using System.Text.RegularExpressions;

namespace CollegeTes.Tests.Architecture;

/// <summary>The rooms of the library, in order: each knows only those before it. Read from what was compiled.</summary>
public sealed partial class RoomOrderTests
{
    // A field of YAML gives a Documented<T> of the model, which is why Model stands before Yaml.
    private static readonly string[] Order =
    [
        "Text",
        "Diagnostics",
        "Machine",
        "Caching",
        "Model",
        "Yaml",
        "Prose",
        "Content",
        "Capsules",
        "Comparing",
        "Teaching",
        "Validating",
        "Checks",
        "Templating",
        "Markup",
        "Conformance",
        "WordProcessing",
        "Printing",
        "Imaging",
        "Video",
        "Epub",
        "Mail",
        "Slides",
        "Themes",
        "Drawings",
        "Renditions",
        "Planning",
        "Describing",
        "Searching",
        "Exports",
        "Packaging",
        "Views",
        "Rendering",
        "Publishing",
        "Reporting",
        "Building",
        "Scaffolding",
        "Correspondence",
    ];

    // Things that are each other's by nature: said here, so that no other comes unseen.
    private static readonly string[] KnownCircles =
    [
        // What is found says what kind of finding it is, and the kind makes what is found.
        "Diagnostics/Descriptor Diagnostics/Diagnostic",
        // A library holds subjects, which find each other in it.
        "Model/Capsule Model/Collection Model/CriterionPath Model/Experience Model/Film Model/Framework Model/FrameworkComparison "
            + "Model/FrameworkVersion Model/Letter Model/Library Model/Perimeter Model/Placement Model/Podcast Model/Subject Model/SubjectKind "
            + "Model/Synthesis Model/Territory Model/ThematicBooklet Model/Training",
        // A text is written by parts that call each other: a note holds paragraphs, an image a caption.
        "Prose/BlockWriter Prose/HeadingRegister Prose/ImageWriter Prose/InlineWriter Prose/NoteWriter Prose/ProofReader "
            + "Prose/ProseSession",
        // A number that is written has groups of digits, of which one reads how numbers are written.
        "Text/DigitGroups Text/NumberTypography",
        // A view has names, of which some hold another view.
        "Templating/MemberType Templating/View Templating/ViewMembers Templating/ViewType",
        // A template goes from a territory to its write-ups, from a write-up to its territory, its films, its episodes.
        "Views/EpisodeViews Views/ExperienceReading Views/ExperienceViews Views/FilmNeighbourView Views/FilmViews "
            + "Views/FrameworkHistoryViews Views/FrameworkViews Views/PodcastViews Views/ReferenceViews Views/TerritoryViews",
        // A paragraph holds drawings, a drawing boxes of text, a box paragraphs; likewise of frames.
        "WordProcessing/Docx/DocxBlocks WordProcessing/Docx/DocxDrawing WordProcessing/Docx/DocxInlines",
        "WordProcessing/Odt/OdtBlocks WordProcessing/Odt/OdtInlines",
        // The body of a document names parts of its package, which the package then writes.
        "WordProcessing/Writing/DocxBodyWriter WordProcessing/Writing/DocxWriter",
    ];

    // Decodes character references; name the assembly where the files of the program are, or a defect. Neither speaks to a network nor looks at types.
    private static readonly string[] Harmless =
    [
        "System.Net.WebUtility",
        "System.Reflection.Assembly",
        "System.Reflection.Module",
        "System.Reflection.MemberInfo",
    ];

    // Who may see each library. What speaks to a network is seen by no room: the browser is spoken to through pipes.
    private static readonly (string Namespace, string[] Rooms)[] ThirdParties =
    [
        ("YamlDotNet", ["Yaml"]),
        ("Markdig", ["Prose"]),
        ("Scriban", ["Templating"]),
        ("DocumentFormat", ["WordProcessing"]),
        ("QRCoder", ["Drawings"]),
        ("System.CommandLine", []),
        ("System.Net", []),
        ("System.Reflection", []),
    ];

    [Fact]
    public void Each_room_uses_only_the_rooms_before_it()
    {
        var wrong =
            from type in TypeGraph.Library.Uses
            from used in type.Value
            where Array.IndexOf(Order, TypeGraph.RoomOf(used)) > Array.IndexOf(Order, TypeGraph.RoomOf(type.Key))
            select $"{type.Key} uses {used}";
        Findings.None(wrong);
    }

    [Fact]
    public void Every_room_is_in_the_order() =>
        Assert.Equal(
            Order.Order(StringComparer.Ordinal),
            TypeGraph.Library.Uses.Keys.Select(TypeGraph.RoomOf).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Files_of_a_room_form_no_circle()
    {
        var files = TypeGraph.Files();
        var graph = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (type, used) in TypeGraph.Library.Uses)
        {
            if (!graph.TryGetValue(FileOf(type), out var others))
                graph.Add(FileOf(type), others = []);
            others.UnionWith(used.Select(FileOf).Where(f => f != FileOf(type)));
        }
        var circles = TypeGraph
            .Circles(graph)
            .Select(c => string.Join(' ', c.Select(f => f["src/CollegeTes/".Length..^".cs".Length])))
            .ToList();
        Findings.None(circles.Except(KnownCircles).Select(c => "new: " + c).Concat(KnownCircles.Except(circles).Select(c => "gone: " + c)));

        string FileOf(string type) => files[type.Split('`')[0]];
    }

    [Fact]
    public void No_two_types_have_one_name()
    {
        var twice = TypeGraph
            .Library.Uses.Keys.GroupBy(t => t.Split('.')[^1].Split('`')[0])
            .Where(g => g.Select(t => t.Split('`')[0]).Distinct().Count() > 1);
        Findings.None(twice.Select(g => string.Join(' ', g)));
    }

    [Fact]
    public void Each_library_stays_in_its_room()
    {
        var wrong =
            from type in TypeGraph.Library.Outside
            from used in type.Value
            from party in ThirdParties
            where
                used.StartsWith(party.Namespace + ".", StringComparison.Ordinal)
                && !Harmless.Contains(used)
                && !party.Rooms.Contains(TypeGraph.RoomOf(type.Key))
            select $"{type.Key}: {used}";
        Findings.None(wrong);
    }

    [Fact]
    public void Every_file_lives_in_the_namespace_of_its_folder()
    {
        var wrong =
            from source in Repository.CSharp("src")
            let expected = "namespace " + Path.GetDirectoryName(source.Path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.') + ";"
            where !source.Lines.Contains(expected) && !source.Path.EndsWith("/Program.cs", StringComparison.Ordinal)
            select $"{source.Path}: {expected}";
        Findings.None(wrong);
    }

    [Fact]
    public void The_library_asks_neither_the_clock_nor_the_console_nor_chance()
    {
        var wrong =
            from source in Repository.CSharp("src/CollegeTes")
            from line in source.Lines
            where AmbientState().IsMatch(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            select $"{source.Path}: {line.Trim()}";
        Findings.None(wrong);
    }

    [GeneratedRegex(
        @"\bDateTime(Offset)?\.(Utc)?Now\b|\bConsole\.|\bRandom\.Shared\b|\bnew Random\(\)|\bGuid\.NewGuid\b|\bTimeZoneInfo\.Local\b|\bEnvironment\.(MachineName|UserName|Exit)\b|\bCultureInfo\.Current"
    )]
    private static partial Regex AmbientState();
}
