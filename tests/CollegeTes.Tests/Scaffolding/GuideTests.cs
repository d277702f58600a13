using System.Text.RegularExpressions;
using CollegeTes.Cli;

namespace CollegeTes.Tests.Scaffolding;

/// <summary>The guide says what the tool does: every command it shows is one, and those that create can be followed.</summary>
public sealed partial class GuideTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "content/livrets/produire-et-publier.md"));

    [Fact]
    public void Every_command_that_it_shows_is_one()
    {
        var root = Application.MakeRoot(new Terminal(TextWriter.Null, TextWriter.Null));
        var commands = Commands().ToList();
        Assert.True(commands.Count > 15);
        Findings.None(commands.SelectMany(c => root.Parse(Words(c)).Errors.Select(e => $"{c} : {e.Message}")));
    }

    [Fact]
    public void A_reader_who_follows_it_gets_a_collection_that_builds()
    {
        using var made = new NewCollection();
        foreach (var command in Commands().Where(c => c.StartsWith("new ", StringComparison.Ordinal)))
        {
            var (_, error, code) = made.Run(Words(command));
            Assert.True(code == 0 || error.Contains("existe déjà", StringComparison.Ordinal), $"{command} : {error}");
        }
        foreach (
            var command in Commands()
                .Where(c =>
                    c.StartsWith("build", StringComparison.Ordinal)
                    || c.StartsWith("check", StringComparison.Ordinal)
                    || c.StartsWith("explain", StringComparison.Ordinal)
                )
        )
        {
            // The one that is told in the last chapter needs the templates that the reader writes there; paper and video need a browser.
            if (
                command.Contains("affiche", StringComparison.Ordinal)
                || command.Contains("pdf", StringComparison.Ordinal)
                || command.Contains("cahier", StringComparison.Ordinal)
                || command.Contains("video", StringComparison.Ordinal)
            )
                continue;
            var (output, error, code) = made.Run(Words(command));
            Assert.True(code == 0, $"{command} : {output} {error}");
        }
    }

    [Fact]
    public void The_poster_of_the_last_chapter_can_be_made()
    {
        using var made = new NewCollection();
        var blocks = Fence().Matches(Text).Select(m => m.Groups[1].Value).ToList();
        made.Write("templates/affiche/livrable.yaml", blocks.First(b => b.StartsWith("titre: \"Affiche\"", StringComparison.Ordinal)));
        made.Write("templates/affiche/affiche.sbn", blocks.First(b => b.StartsWith("<!doctype", StringComparison.Ordinal)));
        var (output, error, code) = made.Run("build", "-d", "affiche", "--drafts");
        Assert.True(code == 0, output + error);
        Assert.Contains(
            "<h1>Premier retour d’expérience</h1>",
            made.Read("dist/affiches/mon-territoire-premier-retour.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_finding_that_it_shows_reads_as_the_tool_says_it()
    {
        using var made = new NewCollection();
        const string Path = "content/territoires/mon-territoire/retours/premier-retour.md";
        made.Write(Path, made.Read(Path).Replace("\naccroche:", "\nacroche:", StringComparison.Ordinal));
        var output = made.Run("check").Output;
        foreach (
            var words in new[]
            {
                "avertissement TES0201 : « acroche » n'est pas une clé connue dans un retour d'expérience",
                "aide : Vouliez-vous écrire « accroche » ?",
            }
        )
        {
            Assert.Contains(words, output, StringComparison.Ordinal);
            Assert.Contains(words, Text, StringComparison.Ordinal);
        }
    }

    // Without the name of the program and what the shell does with the answer.
    private static IEnumerable<string> Commands() =>
        Fence()
            .Matches(Text)
            .SelectMany(m => m.Groups[1].Value.Split('\n'))
            .Where(l => l.StartsWith("tes ", StringComparison.Ordinal))
            .Select(l => l["tes ".Length..].Split(" >>")[0]);

    // As a shell does: quotes keep spaces, and may stand inside a word.
    private static string[] Words(string command) =>
        [.. Word().Matches(command).Select(m => m.Value.Replace("\"", "", StringComparison.Ordinal))];

    [GeneratedRegex("^```\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("(?:\"[^\"]*\"|[^ \"])+")]
    private static partial Regex Word();
}
