using System.Text;
using CollegeTes.Model;
using CollegeTes.WordProcessing.Review;
using CollegeTes.WordProcessing.Writing;
using static CollegeTes.Tests.WordProcessing.WordPackage;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>What came back from partners, against the sources.</summary>
public sealed class ReviewTests
{
    private const string Source = """
        ---
        titre: "Des haies"
        accroche: "Planter deux kilomètres de haies."
        ---

        ## Contexte

        Le **vent** emportait la terre [@A], l'hiver surtout.

        Une phrase. Une phrase.
        """;

    private const string Call = "<sup><a href=\"#s1\">1</a></sup>";

    private static readonly string[] Page =
    [
        "Planter deux kilomètres de haies.",
        $"Le vent emportait la terre{Call}, l’hiver surtout.",
        "Une phrase. Une phrase.",
        "Le budget : 12 000 €.",
    ];

    private static readonly Dictionary<string, IReadOnlyList<Figure>> NoFigures = [];

    [Fact]
    public void Nothing_changed_gives_nothing() => Assert.Equal("", Review(Page).Write());

    [Fact]
    public void Changes_show_word_by_word_and_remarks_after_them()
    {
        var review = DocumentReview.Of(
            new WordPackage(
                $"""
                {P(Page[0])}<w:p>{R("Le vent ")}<w:del w:id="1"><w:r><w:delText>emportait </w:delText></w:r></w:del><w:ins w:id="2">{R(
                    "prenait "
                )}</w:ins><w:commentRangeStart w:id="3"/>{R("la terre")}<w:commentRangeEnd w:id="3"/>{R("¹, l’hiver surtout.")}</w:p>{P(
                    Page[2]
                )}{P("Un paragraphe de plus.")}
                """
            )
                .Comments($"<w:comment w:id=\"3\" w:author=\"Anne\" w:date=\"2026-03-02T10:00:00Z\">{P("Laquelle ?")}</w:comment>")
                .ToBytes(),
            Document(Page)
        );
        Assert.Equal(
            """
            En tête du document
              Le vent [-emportait-]{+prenait+} la terre, l’hiver surtout.
              [-Le budget : 12 000 €.-]
              {+Un paragraphe de plus.+}

            Remarques en marge
              - Anne, 2026-03-02, sur « la terre » : Laquelle ?

            """,
            review.Write()
        );
    }

    [Fact]
    public void A_link_that_could_not_be_read_is_told_with_the_changes()
    {
        var body =
            string.Concat(Page[..3].Select(p => P(p.Replace(Call, "¹", StringComparison.Ordinal))))
            + $"""<w:p>{R("Le ")}<w:hyperlink r:id="rA">{R("budget")}</w:hyperlink>{R(" : 12 000 €.")}</w:p>""";
        Assert.Equal(
            """
            Autres différences, à reporter à la main
              - paragraphe 3 : lien gardé comme du texte, son adresse étant mal formée : « http://[mal formé »

            """,
            DocumentReview.Of(new WordPackage(body).Link("rA", "http://[mal formé").ToBytes(), Document(Page)).Write()
        );
    }

    [Fact]
    public void What_is_found_once_is_carried_over_with_its_markup_and_its_references_kept()
    {
        var (files, patch) = Patch(
            "Planter trois kilomètres de haies.",
            $"Le vent du nord emportait la terre{Call}, l’hiver *surtout*.",
            Page[2],
            Page[3]
        );
        Assert.Equal(2, patch.Applied);
        Assert.Empty(patch.Left);
        Assert.Contains("accroche: \"Planter trois kilomètres de haies.\"", files["a.md"], StringComparison.Ordinal);
        Assert.Contains(
            "Le **vent** du nord emportait la terre [@A], l'hiver \\*surtout\\*.",
            files["a.md"].Replace("**vent du nord**", "**vent** du nord", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(2, "Une phrase. Une autre phrase. Une phrase.")]
    [InlineData(3, "Le budget : 13 000 €.")]
    [InlineData(0, "Planter \"deux\" kilomètres de haies.")]
    [InlineData(1, "Le vent emportait tout.")]
    public void What_could_be_wrong_is_left_to_a_person(int line, string text)
    {
        var page = Page.ToArray();
        page[line] = text;
        var source =
            line == 2
                ? Source.Replace("Une phrase. Une phrase.", "Une phrase. Une phrase.\n\nUne phrase. Une phrase.", StringComparison.Ordinal)
                : Source;
        var patch = SourcePatch.Of(Review(page), new Dictionary<string, string> { ["a.md"] = source }, NoFigures);
        Assert.Equal(0, patch.Applied);
        Assert.NotEmpty(patch.Left);
        Assert.Empty(patch.Files());
    }

    private static (IReadOnlyDictionary<string, string> Files, SourcePatch Patch) Patch(params string[] page)
    {
        var patch = SourcePatch.Of(Review(page), new Dictionary<string, string> { ["a.md"] = Source }, NoFigures);
        return (patch.Files(), patch);
    }

    private static DocumentReview Review(string[] page) =>
        DocumentReview.Of(
            WordParts.With(Document(page), WordParts.Of(Document(Page)).Where(p => WordParts.IsOrigin(p.Key))),
            Document(Page)
        );

    private static byte[] Document(string[] page) =>
        PageDocument.Make(
            Encoding.UTF8.GetBytes("<html><body>" + string.Concat(page.Select(p => $"<p>{p}</p>")) + "</body></html>"),
            "x",
            _ => null
        );
}
