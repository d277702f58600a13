using System.Text;
using CollegeTes.Scaffolding;
using CollegeTes.Text;

namespace CollegeTes.Tests.Scaffolding;

/// <summary>Names written anew in the bytes of a file, where they were read, and nothing else touched.</summary>
public sealed class NameRewritingTests
{
    // « e » and its accent apart before the name: the columns of what is read are not those of the file.
    [Theory]
    [InlineData("a: 1\n- {critere: essaimage, x: essaimage}\n", 2, 13)]
    [InlineData("a: 1\r\n- {critere: \"essaimage\"}\r\n", 2, 13)]
    [InlineData("a: 1\r- {critere: 'essaimage'}\r", 2, 13)]
    [InlineData("\uFEFF{critere: essaimage}", 1, 11)]
    [InlineData("a: 1\n- {texte: \"e\u0301e\u0301\", critere: essaimage}\n", 2, 26)]
    public void Only_the_name_changes(string text, int line, int column)
    {
        var place = new SourceSpan("a.md", line, column, line, column + 9);
        var written = NameRewriting.Apply(Encoding.UTF8.GetBytes(text), [new NameChange(place, "essaimage", "diffusion")]);
        Assert.NotNull(written);
        var at = text.IndexOf("essaimage", StringComparison.Ordinal);
        Assert.Equal(text[..at] + "diffusion" + text[(at + 9)..], Encoding.UTF8.GetString(written));
    }

    [Fact]
    public void Several_names_of_several_lengths_change_at_once()
    {
        var text = "- {critere: aa, cadre: \"1.0\"}\n- {critere: bbb}\n";
        NameChange At(int line, int column, string from, string to) =>
            new(new SourceSpan("a.md", line, column, line, column + from.Length), from, to);
        var written = NameRewriting.Apply(
            Encoding.UTF8.GetBytes(text),
            [At(2, 13, "bbb", "c"), At(1, 24, "1.0", "1.10"), At(1, 13, "aa", "plus-long")]
        );
        Assert.Equal("- {critere: plus-long, cadre: \"1.10\"}\n- {critere: c}\n", Encoding.UTF8.GetString(written!));
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 1)]
    [InlineData(9, 1)]
    public void A_name_that_is_not_where_it_was_read_stops_all(int line, int column) =>
        Assert.Null(
            NameRewriting.Apply(
                "a: essaimage\nb\n"u8.ToArray(),
                [new NameChange(new SourceSpan("a.md", line, column + 1, line, column + 10), "essaimage", "diffusion")]
            )
        );
}
