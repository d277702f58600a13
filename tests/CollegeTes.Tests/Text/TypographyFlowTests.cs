using CollegeTes.Text;

namespace CollegeTes.Tests.Text;

/// <summary>Text that markup cuts into pieces is typeset as the text that it is.</summary>
public sealed class TypographyFlowTests
{
    private const int Texts = 20_000;

    private static readonly string[] Pieces =
    [
        "mot",
        "Mot",
        "l'",
        "12500",
        "12 500",
        "2024",
        "12",
        "44000",
        "%",
        "€",
        "km",
        "h",
        "30",
        "n°",
        "p.",
        "M.",
        "Mme",
        "Élise",
        "XXe",
        "siècle",
        "habitants",
        "\"",
        "«",
        "»",
        "'",
        "...",
        "…",
        ".",
        ",",
        ";",
        ":",
        "!",
        "?",
        "-",
        "–",
        "(",
        ")",
        "ISO",
        "le",
        "de",
        "environ",
        " ",
        " ",
        " ",
        " ",
        " ",
        " ",
        "\u00A0",
    ];

    [Fact]
    public void Pieces_are_those_of_the_whole_wherever_it_is_cut()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        var flow = new TypographyFlow();
        for (var i = 0; i < Texts; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var cuts = Enumerable
                .Range(0, random.Next(0, 6))
                .Select(_ => random.Next(text.Length + 1))
                .Append(0)
                .Append(text.Length)
                .Order()
                .ToList();
            flow.Clear();
            for (var cut = 1; cut < cuts.Count; cut++)
                flow.Add(text.AsSpan(cuts[cut - 1]..cuts[cut]));
            flow.Typeset(TypographyProfile.French);
            var shown = string.Concat(Enumerable.Range(0, flow.Count).Select(piece => flow.Piece(piece).ToString()));
            Assert.True(shown == FrenchTypography.Apply(text), $"seed {seed}: «{text}» cut at {string.Join(' ', cuts)} → «{shown}»");
        }
    }

    [Fact]
    public void Pieces_are_left_as_they_are_in_another_language()
    {
        var flow = new TypographyFlow();
        flow.Add("\"12500 euros\"");
        flow.Add(": it's");
        flow.Typeset(TypographyProfile.Of("en"));
        Assert.Equal("\"12500 euros\"", flow.Piece(0).ToString());
        Assert.Equal(": it's", flow.Piece(1).ToString());
    }

    [Fact]
    public void Nothing_is_allocated_once_a_block_of_that_length_was_read()
    {
        var text = TypographyCorpus.Printed(2_000);
        var flow = new TypographyFlow();
        Assert.Equal(
            0,
            Allocation.Least(() =>
            {
                flow.Clear();
                flow.Add(text);
                flow.Typeset(TypographyProfile.French);
                _ = flow.Piece(0).Length;
            })
        );
    }

    [Fact]
    public void Shortens_through_pieces()
    {
        var flow = new TypographyFlow();
        flow.Add("près de");
        flow.Add(" ");
        flow.Shorten(2);
        flow.Add("’environ");
        flow.Typeset(TypographyProfile.French);
        Assert.Equal("près d||’environ", $"{flow.Piece(0)}|{flow.Piece(1)}|{flow.Piece(2)}");
    }
}
