using System.Text.RegularExpressions;

namespace CollegeTes.Tests.Architecture;

/// <summary>The rooms of the library, in order: each knows only those before it. Read from the sources, where the order is decided.</summary>
public sealed partial class RoomOrderTests
{
    // A field of YAML gives a Documented<T> of the model, which is why Model stands before Yaml.
    private static readonly string[] Order =
        ["Text", "Diagnostics", "Machine", "Model", "Yaml", "Prose", "Content", "WordProcessing", "Capsules", "Checks", "Templating", "Markup", "Printing", "Imaging", "Video", "Epub", "Deliverables", "Scaffolding", "Publishing", "Reporting"];

    // Who may see each library.
    private static readonly (string Namespace, string[] Rooms)[] ThirdParties =
    [
        ("YamlDotNet", ["Yaml"]), ("Markdig", ["Prose"]), ("Scriban", ["Templating"]), ("DocumentFormat", ["WordProcessing"]), ("System.CommandLine", []), ("System.Net", []), ("System.Reflection", []),
    ];

    [Fact]
    public void Each_room_uses_only_the_rooms_before_it()
    {
        var wrong = new List<string>();
        foreach (var (path, lines) in Sources())
        {
            var rank = Array.IndexOf(Order, RoomOf(path));
            foreach (var used in lines.SelectMany(UsedRooms))
            {
                if (Array.IndexOf(Order, used) is var other && (other < 0 || other > rank))
                    wrong.Add($"{path} uses {used}");
            }
        }
        Findings.None(wrong);
    }

    [Fact]
    public void Every_room_is_in_the_order() =>
        Assert.Equal(Order.Order(StringComparer.Ordinal), Sources().Select(s => RoomOf(s.Path)).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Each_library_stays_in_its_room()
    {
        var wrong = from source in Sources()
                    from line in source.Lines.Where(l => l.StartsWith("using ", StringComparison.Ordinal))
                    from party in ThirdParties
                    where Regex.IsMatch(line, $@"^using (static )?(\w+ = )?{Regex.Escape(party.Namespace)}[.;]") && !party.Rooms.Contains(RoomOf(source.Path))
                    select $"{source.Path}: {line}";
        Findings.None(wrong);
    }

    [Fact]
    public void Every_file_lives_in_the_namespace_of_its_folder()
    {
        var wrong = from source in Repository.CSharp("src")
                    let expected = "namespace " + Path.GetDirectoryName(source.Path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.') + ";"
                    where !source.Lines.Contains(expected) && !source.Path.EndsWith("/Program.cs", StringComparison.Ordinal)
                    select $"{source.Path}: {expected}";
        Findings.None(wrong);
    }

    [Fact]
    public void The_library_asks_neither_the_clock_nor_the_console_nor_chance()
    {
        var wrong = from source in Repository.CSharp("src/CollegeTes")
                    from line in source.Lines
                    where AmbientState().IsMatch(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                    select $"{source.Path}: {line.Trim()}";
        Findings.None(wrong);
    }

    private static IEnumerable<(string Path, string[] Lines)> Sources() =>
        Repository.CSharp("src/CollegeTes").Where(s => s.Path.Count(c => c == '/') > 2);

    private static string RoomOf(string path) => path.Split('/')[2];

    private static IEnumerable<string> UsedRooms(string line) => RoomName().Matches(line).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"\bCollegeTes\.([A-Z]\w+)(?=[.;])(?<!^namespace .*)")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bConsole\.|\bRandom\.Shared\b|\bnew Random\(\)|\bGuid\.NewGuid\b|\bTimeZoneInfo\.Local\b|\bEnvironment\.(MachineName|UserName|Exit)\b|\bCultureInfo\.Current")]
    private static partial Regex AmbientState();
}
