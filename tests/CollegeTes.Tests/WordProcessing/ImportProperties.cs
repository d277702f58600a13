using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CollegeTes.Tests.Text;
using CollegeTes.WordProcessing.Import;
using static CollegeTes.Tests.WordProcessing.WordPackage;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>What must hold for any document: no word is lost, and Markdown shows the text that Word showed.</summary>
public sealed partial class ImportProperties
{
    private static readonly string[] Words =
    [
        "haie",
        "bocage",
        "été",
        "l’eau",
        "R&D",
        "1986.",
        "-",
        "*",
        "**",
        "_a_",
        "[@x]",
        "{chiffre:y}",
        "<b>",
        "`c`",
        "a|b",
        "#",
        "\\",
        "~~",
        "!",
        "(1)",
        "12 %",
        "m²",
        "«",
        "»",
        "https://x.org/a_b",
        "&amp;",
        "fin!",
        "+",
        "=",
        "1)",
        ">",
        "é\u0301",
        "co\u00ADopérer",
        "😀",
        "tes:ignorer",
    ];

    private static readonly string[] Looks = ["", "", "", "<w:b/>", "<w:i/>", "<w:b/><w:i/>", "<w:u w:val=\"single\"/>"];

    [Fact]
    public void No_word_of_a_document_is_lost()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        for (var i = 0; i < Seed.Rounds(150); i++)
        {
            var read = Imports.Of(Document(random));
            Assert.True(
                Imports.Report(read).Contains("chacun est dans le retour ou dans ce rapport", StringComparison.Ordinal),
                $"seed {seed}, document {i}:\n{read.Text}\n{Imports.Report(read)}"
            );
        }
    }

    [Fact]
    public void Each_paragraph_shows_the_text_that_it_had_in_Word()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        for (var i = 0; i < Seed.Rounds(200); i++)
        {
            var runs = Runs(random);
            var expected = Plain(CollegeTes.Text.FrenchTypography.Apply(string.Concat(runs.Select(r => r.Text))));
            // With a title and a heading, a bold line stays a line.
            var read = Imports.Of(
                P("Le titre", "Titre")
                    + P("Début du document.")
                    + $"<w:p>{string.Concat(runs.Select(r => R(r.Text, r.Look)))}</w:p>"
                    + P("Fin du document.")
                    + P("Après", "Titre1")
                    + P("x")
            );
            var (prose, _, findings) = read.ReadBack();
            var shown = Tags().Replace(prose.Lead.ToString(), "");
            Assert.True(
                Plain(WebUtility.HtmlDecode(shown)) == Plain("Début du document.") + expected + Plain("Fin du document."),
                $"seed {seed}, paragraph {i}:\n{Imports.Body(read)}\n{shown}\n{expected}\n{string.Join('|', runs)}"
            );
            Assert.DoesNotContain(findings, f => f.Code is "TES0301" or "TES0302" or "TES0303");
        }
    }

    [Fact]
    public void The_net_for_lost_words_does_catch_one()
    {
        var before = new WordCount();
        before.Add("deux haies, deux talus");
        var after = new WordCount();
        after.Add("deux haies et un talus");
        Assert.Equal(["deux"], before.MissingFrom(after));
    }

    private static string Document(Random random)
    {
        var body = new StringBuilder();
        for (var blocks = random.Next(1, 12); blocks > 0; blocks--)
        {
            body.Append(
                random.Next(8) switch
                {
                    0 => P(Text(random), random.Next(2) == 0 ? "Titre1" : "Titre2"),
                    1 => P(new[] { "1. CONTEXTE", "Résultats obtenus :", "Sources", "Gouvernence" }[random.Next(4)], "Titre1"),
                    2 => string.Concat(
                        Enumerable.Range(0, random.Next(1, 5)).Select(_ => Item(Text(random), random.Next(1, 3), random.Next(3)))
                    ),
                    3 => Table([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new[] { Text(random), Text(random), Text(random) })]),
                    4 => Table(
                        ["Intitulé", Text(random)],
                        ["Période", "de 2019 à 2021"],
                        ["Budget", "12 000 €"],
                        ["Contact", Text(random)],
                        [Text(random), Text(random)],
                        ["Freins", Text(random)]
                    ),
                    5 => P(Text(random), "Citation"),
                    6 => $"<w:p><w:ins w:id=\"1\">{R(Text(random))}</w:ins><w:del "
                        + $"w:id=\"2\"><w:r><w:delText>{new System.Xml.Linq.XText(Text(random))}</w:delText></w:r></w:del></w:p>",
                    _ => $"<w:p>{string.Concat(Runs(random).Select(r => R(r.Text, r.Look)))}</w:p>",
                }
            );
        }
        return body.ToString();
    }

    private static List<(string Text, string Look)> Runs(Random random) =>
        [
            .. Enumerable
                .Range(0, random.Next(1, 7))
                .Select(_ =>
                    (
                        string.Concat(
                            Enumerable
                                .Range(0, random.Next(1, 4))
                                .Select(_ => Words[random.Next(Words.Length)] + (random.Next(3) == 0 ? "" : " "))
                        ),
                        Looks[random.Next(Looks.Length)]
                    )
                ),
        ];

    private static string Text(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)]));

    // Spaces and dashes are the typography's business.
    private static string Plain(string text) =>
        string.Concat(CollegeTes.Text.UnicodeText.Compose(text).Where(c => !char.IsWhiteSpace(c) && c != '\u00AD')).Replace('–', '-');

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
