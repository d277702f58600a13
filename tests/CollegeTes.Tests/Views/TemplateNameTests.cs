using System.Text.RegularExpressions;
using CollegeTes.Templating;
using CollegeTes.Views;

namespace CollegeTes.Tests.Views;

/// <summary>
/// The built-in templates ask only for names that are told, in the branches that no collection takes as in the others: what rendering
/// finds when it gets there, read from their text.
/// </summary>
public sealed partial class TemplateNameTests
{
    [Fact]
    public void Templates_ask_for_names_that_are_told()
    {
        var checkedNames = 0;
        var wrong = new List<string>();
        foreach (var path in Directory.GetFiles(Path.Combine(Repository.Root, "templates"), "*.sbn", SearchOption.AllDirectories))
        {
            var (unknown, count) = Read(File.ReadAllText(path));
            checkedNames += count;
            wrong.AddRange(unknown.Select(u => $"{Path.GetRelativePath(Repository.Root, path)}: {u}"));
        }
        Findings.None(wrong);
        Assert.True(checkedNames > 500, $"{checkedNames} names");
    }

    [Theory]
    [InlineData("{{ retour.acroche }}", "retour.acroche")]
    [InlineData("{{ if retour.territoire.nmo }}{{ end }}", "retour.territoire.nmo")]
    [InlineData("{{ for e in retour.etapes }}{{ e.tittre }}{{ end }}", "e.tittre")]
    [InlineData("{{ t = retour.territoire }}{{ t.titre }}", "t.titre")]
    [InlineData("{{ for e in retour.etapes }}{{ e.titre }}{{ end }}", null)]
    [InlineData("{{ inconnu.acroche }} retour.acroche", null)]
    public void A_name_that_is_not_told_is_seen(string template, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Read(template).Unknown);

    // What a variable of a file holds: one of the views that the file puts there; null for anything else.
    private static (List<string> Unknown, int Count) Read(string text)
    {
        var code = string.Join('\n', Blocks().Matches(text).Select(m => Texts().Replace(m.Groups[1].Value, "\"\"")));
        var variables = new Dictionary<string, HashSet<ViewType?>>(StringComparer.Ordinal);
        // Names are given before they are used, save across a loop: twice is enough.
        for (var turn = 0; turn < 2; turn++)
        {
            foreach (Match match in Loops().Matches(code))
                Put(match.Groups[1].Value, match.Groups[3].Success ? null : TypeOf(match.Groups[2].Value));
            foreach (Match match in Assignments().Matches(code))
                Put(match.Groups[1].Value, match.Groups[3].Success ? null : TypeOf(match.Groups[2].Value));
        }
        var unknown = new List<string>();
        var count = 0;
        foreach (Match match in Chains().Matches(code))
        {
            var names = match.Value.Split('.');
            var views = Start(names[0]);
            for (var i = 1; i < names.Length && views.Count > 0 && !views.Contains(null); i++)
            {
                var members = views.Select(v => v!.Members.FirstOrDefault(m => m.Name == names[i])).ToList();
                count++;
                if (members.TrueForAll(m => m is null) && names[i] != "size")
                    unknown.Add(string.Join('.', names[..(i + 1)]));
                views = [.. members.Select(m => m?.Type.IsList == false ? m.Type.View : null)];
            }
        }
        return (unknown, count);

        void Put(string name, ViewType? view)
        {
            if (!variables.TryGetValue(name, out var all))
                variables.Add(name, all = []);
            all.Add(view);
        }

        HashSet<ViewType?> Start(string name) =>
            variables.TryGetValue(name, out var held) ? held
            : ViewCatalogue.Globals.Members.FirstOrDefault(m => m.Name == name)?.Type.View is { } view ? [view]
            : [];

        // The view at the end of a chain, or the one that its list holds.
        ViewType? TypeOf(string chain)
        {
            var names = chain.Split('.');
            var view = Start(names[0]) is { Count: 1 } one ? one.First() : null;
            foreach (var name in names[1..])
                view = view?.Members.FirstOrDefault(m => m.Name == name)?.Type.View;
            return view;
        }
    }

    [GeneratedRegex(@"\{\{[-~]?(.*?)[-~]?\}\}", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|#[^\\n]*")]
    private static partial Regex Texts();

    [GeneratedRegex(@"\bfor (\w+) in ([\w.]+)[ \t]*([^ \t\r\n;][^\r\n;]*)?")]
    private static partial Regex Loops();

    [GeneratedRegex(@"(?<![\w.])(\w+) = ([\w.]+)[ \t]*([^ \t\r\n;][^\r\n;]*)?")]
    private static partial Regex Assignments();

    [GeneratedRegex(@"(?<![\w.])[a-z_]\w*(?:\.[a-z_]\w*)+")]
    private static partial Regex Chains();
}
