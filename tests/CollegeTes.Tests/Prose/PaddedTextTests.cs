using System.Diagnostics;
using CollegeTes.Diagnostics;

namespace CollegeTes.Tests.Prose;

/// <summary>Spaces that editors add to tidy a table cost nothing; a line far from its margin is refused where it stands.</summary>
public sealed class PaddedTextTests
{
    private static readonly string Wide = new(' ', 90);

    public static TheoryData<string> Padded =>
        new()
        {
            $"| a{Wide} | b |\n| {new string('-', 91)} | - |\n| c{Wide} | d |\n",
            $"|   | b |\n| {new string('-', 91)} | :-: |\n| {Wide} | d |\n| e | {Wide} |\n",
            $"> | a{Wide} | b |\n> | --- | --- |\n> | c | {Wide} |\n",
            $"- un\n\n  | a{Wide} | b |\n  | --- | --- |\n  | c | {Wide}d |\n",
            $"Un mot{Wide}puis un autre.\n",
            $"Un mot{Wide}\net la suite.\n",
            $"Un.\n{Wide}\nDeux.\n",
        };

    [Theory]
    [MemberData(nameof(Padded))]
    public void Spaces_inside_a_line_are_read(string text)
    {
        foreach (var ending in new[] { "\n", "\r\n" })
        {
            var shown = Words.Page(text.Replace("\n", ending, StringComparison.Ordinal), out var bag);
            Assert.DoesNotContain(bag.Sorted(), d => d.Severity == Severity.Error);
            Assert.Equal(text.Contains("---", StringComparison.Ordinal), shown.Contains("<table", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Un.\n\n§perdu", 3)]
    [InlineData("Un.\n\n- deux\n§perdu", 4)]
    [InlineData("> §perdu", 1)]
    [InlineData("1. a\n2. §perdu", 2)]
    [InlineData("| a§ | b |\n| --- | --- |\n| c | d |\n\n§| perdu |", 5)]
    public void A_line_that_begins_far_from_the_margin_is_refused_where_it_stands(string text, int line)
    {
        Words.Page(text.Replace("§", Wide, StringComparison.Ordinal), out var bag);
        var found = Assert.Single(bag.Sorted());
        Assert.Equal(("TES0303", line), (found.Code, found.Span!.Value.Line));
        Assert.Contains("retrait", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](b) ", 5_001, "plus de 5000 liens", 5_000 / 10 + 1)]
    [InlineData("## a\n", 1_002, "plus de 1000 titres", 1_002)]
    [InlineData("||||||||||||||||", 1, "une ligne de barres verticales sans fin", 1)]
    public void What_is_too_much_is_said_where_it_begins_to_be(string part, int times, string message, int line)
    {
        var text = string.Concat(Enumerable.Range(0, times).Select(i => part + (part.EndsWith(' ') && i % 10 == 9 ? "\n" : "")));
        Words.Page(text, out var bag);
        var found = Assert.Single(bag.Sorted());
        Assert.Equal(("TES0303", message), (found.Code, found.Message));
        Assert.InRange(found.Span!.Value.Line, line - 1, line);
    }

    // As many as a text may hold, wherever they stand.
    [Theory]
    [InlineData("| a", " | b |\n| - | - |\n| c | d |\n")]
    [InlineData("a", "b")]
    [InlineData("a", "\nb")]
    [InlineData("`a", "b`")]
    [InlineData("[a", "b](c.md)")]
    [InlineData("**a", "b**")]
    [InlineData("# ", "a")]
    [InlineData("```\n", "a\n```")]
    public void Very_many_spaces_are_read_at_once(string before, string after)
    {
        var clock = Stopwatch.StartNew();
        Words.Page(before + new string(' ', 250_000) + after, out _);
        Words.Page(string.Concat(Enumerable.Repeat($"{before}{Wide}{after}\n\n", 1_500)), out _);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
    }
}
