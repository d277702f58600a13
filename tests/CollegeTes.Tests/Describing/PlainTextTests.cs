using System.Text.RegularExpressions;
using CollegeTes.Describing;
using CollegeTes.Diagnostics;
using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Tests.Describing;

/// <summary>Words of two blocks, or of two cells, stay two words where markup is gone.</summary>
public sealed partial class PlainTextTests
{
    private static readonly string[] Blocks =
    [
        "mot{0}un mot{0}deux",
        "### mot{0}un",
        "- mot{0}un\n- mot{0}deux",
        "1. mot{0}un\n2. mot{0}deux",
        "> mot{0}un",
        "```\nmot{0}un\n```",
        "    mot{0}un",
        "| mot{0}un | mot{0}deux |\n|---|---|\n| mot{0}trois | mot{0}quatre |",
        "mot{0}un\n:   mot{0}deux",
        "- [ ] mot{0}un\n- [x] mot{0}deux",
    ];

    public static TheoryData<string, string> Pairs => [.. Blocks.SelectMany(a => Blocks.Select(b => (a, b)))];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Words_of_two_blocks_are_not_one(string first, string second)
    {
        // A line between them: two lists, or two blocks of code, would be one.
        var text = $"## Titre\n\n{first.Replace("{0}", "a")}\n\nmotentre\n\n{second.Replace("{0}", "b")}\n\n{first.Replace("{0}", "c")}\n";
        var prose = ProseReader.Read(new SourceFile("content/x.md", text), new ProseContext("", [], []), new DiagnosticBag());
        var plain = PlainText.Of(prose.Sections[0].Content, null);
        Assert.Equal(
            Word().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal),
            Word().Matches(plain).Select(m => m.Value).Order(StringComparer.Ordinal)
        );
    }

    [GeneratedRegex(@"mot\w+")]
    private static partial Regex Word();
}
