using System.Text;
using CollegeTes.Tests.Text;
using Markdig;

namespace CollegeTes.Tests.Prose;

/// <summary>
/// Random documents: what is visible of them through our writer, and through Markdig's own HTML, of the same text without its comments.
/// </summary>
public sealed class VisibleWordsTests
{
    private const int Documents = 4_000;

    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    private static readonly string[] Inlines =
    [
        "mot",
        "deux mots",
        "**gras**",
        "*italique*",
        "~~rayé~~",
        "`code`",
        "[lien](https://exemple.fr)",
        "[0 ; 5[",
        "[le maire][…]",
        "[HT][TTC]",
        "[1], [2][3]",
        "![",
        "[",
        "]",
        "][",
        "]]",
        "[[",
        "![seul]",
        "[a] [b][c]",
        "**ouvert",
        "ouvert**",
        "*",
        "_",
        "~~",
        "~",
        "<https://exemple.fr/a_b>",
        "https://exemple.fr/x",
        "www.exemple.fr",
        "elu@exemple.fr",
        "\\[",
        "\\*",
        "(x)",
        "[](",
        "[ref]",
        "[ref][]",
        "[**gras** et [dedans]][ref]",
        "&amp;",
        "&eacute;",
        "fin",
        "été",
        "[x",
        "x]",
        "[[un [deux] trois",
        "![image [avec] crochets",
        "- ",
        "# ",
        "1. ",
    ];

    private readonly int _seed = Seed.Next();

    [Fact]
    public void Nothing_that_others_show_is_lost_or_glued()
    {
        var random = new Random(_seed);
        var compared = 0;
        for (var round = 0; round < Documents; round++)
        {
            var (text, bare) = Document(random);
            var ours = Words.Page(text, out var bag);
            var theirs = Markdown.ToHtml(bare, Plain);
            // Words that are refused are told by an error; those of an address are no words of the text.
            if (bag.Sorted().Any(d => d.Code is "TES0301" or "TES0341" or "TES0303"))
                continue;
            // A box is drawn where others show brackets.
            if (ours.Contains("<span class=\"case\">", StringComparison.Ordinal))
                continue;
            compared++;
            Assert.True(
                Words.Of(ours) == Words.Of(theirs) && Words.Signs(ours) == Words.Signs(theirs),
                $"seed {_seed}, round {round}\n{text}\n--- ours\n{ours}\n{Words.Signs(ours)}\n--- theirs\n{theirs}\n{Words.Signs(theirs)}"
            );
        }
        Assert.InRange(compared, Documents * 3 / 4, Documents);
    }

    // The text, and the same without its comments.
    private static (string Text, string Bare) Document(Random random)
    {
        var text = new StringBuilder();
        var bare = new StringBuilder();
        for (var block = random.Next(1, 6); block > 0; block--)
        {
            var prefix = random.Next(9) switch
            {
                0 => "> ",
                1 => "- ",
                2 => "1. ",
                3 => "## ",
                4 => "### ",
                5 => "> - ",
                _ => "",
            };
            Both(prefix);
            if (prefix is "" && random.Next(4) == 0)
                text.Append(
                    random.Next(3) switch
                    {
                        0 => "<!-- relu -->",
                        1 => "<!-- sur\n\ndeux lignes --> ",
                        _ => "<!-- relu --> ",
                    }
                );
            for (var i = random.Next(1, 7); i > 0; i--)
            {
                var part = Inlines[random.Next(Inlines.Length)];
                Both(part);
                // After a mark that begins a list or a heading, a comment is all that it holds.
                if (i > 1 && part[^1] != ' ' && random.Next(8) == 0)
                    text.Append(" <!-- c -->");
                Both(i > 1 && prefix is "" && random.Next(6) == 0 ? "\n" : " ");
            }
            Both("\n\n");
        }
        if (random.Next(2) == 0)
            Both("[ref]: https://exemple.fr\n");
        return (text.ToString(), bare.ToString());

        void Both(string part)
        {
            text.Append(part);
            bare.Append(part);
        }
    }
}
