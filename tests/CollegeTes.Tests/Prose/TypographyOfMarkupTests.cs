using System.Net;
using System.Text.RegularExpressions;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Prose;
using CollegeTes.Tests.Text;
using CollegeTes.Text;

namespace CollegeTes.Tests.Prose;

/// <summary>
/// Typography of texts with markup: what readers see is what the same words give without it, however the source is wrapped. Here
/// <c>⍽</c> stands for U+00A0 and <c>˽</c> for U+202F.
/// </summary>
public sealed partial class TypographyOfMarkupTests
{
    private const int Texts = 6_000;

    private static readonly ProseContext Context = new(
        "x",
        [Source("s1"), Source("s2")],
        [
            Fact("env", 12_500, "ha", Approximation.About),
            Fact("plus", 40, "%", Approximation.MoreThan),
            Fact("nu", 12, "", Approximation.Exact),
        ]
    );

    private static readonly string[] Words =
    [
        "mot",
        "Mot",
        "l'eau",
        "d'un",
        "12500 habitants",
        "12 500 habitants",
        "12 %",
        "10 €",
        "n° 7",
        "p. 12",
        "M. Roux",
        "Mme Élise",
        "XXe siècle",
        "14 h 30",
        "\"oui\"",
        "« oui »",
        "«non»",
        "bref...",
        "fin.",
        "or,",
        "et ;",
        "quoi ?",
        "Non !",
        "But :",
        "– élu en 2020 –",
        "(sic)",
        "ISO 14001",
        "le 44300",
        "50 km",
        "1er",
        "\"Il dit\"",
    ];

    [Theory]
    [InlineData("**gras**: x", "gras⍽: x")]
    [InlineData("[lien](https://a.fr): x, [lien](https://a.fr) ; y", "lien⍽: x, lien˽; y")]
    [InlineData("`code`: x ! `12` % et `x` ?", "code⍽: x˽! 12⍽% et x˽?")]
    [InlineData("<https://a.fr/b>: x", "https://a.fr/b⍽: x")]
    [InlineData("https://a.fr/b : x", "https://a.fr/b⍽: x")]
    [InlineData("![alt](../medias/a.jpg): x ![alt](../medias/a.jpg) ; y", "⍽: x ˽; y")]
    [InlineData("un mot[@s1]: x", "un mot⍽: x")]
    [InlineData("un mot [@s1] ; x", "un mot˽; x")]
    [InlineData("un mot[^1] ! Et\n\n[^1]: Note.", "un mot˽! Et")]
    [InlineData("{chiffre:nu}: x", "12⍽: x")]
    [InlineData("soit {chiffre:nu} %, n° {chiffre:nu}", "soit 12⍽%, n°⍽12")]
    [InlineData("\"*oui*\" et *\"non\"* et \"voir [ici](https://a.fr)\"", "«⍽oui⍽» et «⍽non⍽» et «⍽voir ici⍽»")]
    [InlineData("\"un mot [@s1]\", \"[@s1]\" et \"{chiffre:nu}\"", "«⍽un mot⍽», «⍽⍽» et «⍽12⍽»")]
    [InlineData("\"`code`\" et \"un \\*mot\\*\"", "«⍽code⍽» et «⍽un *mot*⍽»")]
    [InlineData("«*oui*» et « **non** »", "«⍽oui⍽» et «⍽non⍽»")]
    [InlineData("10\n%, Mme\nXu et «\nmot\n»", "10⍽%, Mme⍽Xu et «⍽mot⍽»")]
    [InlineData("**10**\n%, *Mme*\nXu", "10⍽%, Mme⍽Xu")]
    [InlineData("Le maire - *élu en 2020* - a dit", "Le maire –⍽élu en 2020⍽– a dit")]
    [InlineData("l'*eau* et l'`x`", "l’eau et l’x")]
    [InlineData("autour de {chiffre:env}", "autour d’environ⍽12˽500⍽ha")]
    [InlineData("autour de\n{chiffre:env}", "autour d’environ⍽12˽500⍽ha")]
    [InlineData("plus **de** {chiffre:env} que {chiffre:env}", "plus d’environ⍽12˽500⍽ha qu’environ⍽12˽500⍽ha")]
    [InlineData("environ {chiffre:env}, plus de {chiffre:plus}", "environ 12˽500⍽ha, plus de 40⍽%")]
    [InlineData("soude {chiffre:env}, de {chiffre:plus} et de {chiffre:nu}", "soude environ⍽12˽500⍽ha, de plus de⍽40⍽% et de 12")]
    [InlineData("{chiffre:env}\\\n{chiffre:env}", "Environ⍽12˽500⍽haEnviron⍽12˽500⍽ha")]
    [InlineData("fin.  \n\"Oui\"  \n! x", "fin.«⍽Oui⍽»! x")]
    [InlineData("CM2/6e et 6e/5e", "CM2/6e et 6e/5e")]
    public void Sees_the_text_and_not_its_markup(string markdown, string shown) => Assert.Equal(shown, Show(Seen(markdown)));

    [Fact]
    public void Markup_wrapping_and_calls_change_nothing_of_what_is_seen()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        for (var i = 0; i < Texts; i++)
        {
            var words = Enumerable.Range(0, random.Next(2, 9)).SelectMany(_ => Words[random.Next(Words.Length)].Split(' ')).ToList();
            words.Insert(0, "Ici");
            var plain = string.Join(' ', words);
            var marked = string.Join("", words.Select((word, at) => (at == 0 ? "" : Gap(random, word)) + Marked(random, word)));
            var wanted = FrenchTypography.Apply(plain);
            Assert.True(Seen(plain) == wanted, $"seed {seed}: «{plain}» → «{Show(Seen(plain))}»");
            Assert.True(Seen(marked) == wanted, $"seed {seed}: «{marked}» → «{Show(Seen(marked))}», not «{Show(wanted)}»");
        }
    }

    [Fact]
    public void Fields_are_typeset_as_texts_are()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        for (var i = 0; i < Texts; i++)
        {
            var words = Enumerable
                .Range(0, random.Next(2, 9))
                .Select(_ => random.Next(5) == 0 ? "de {chiffre:env}" : Words[random.Next(Words.Length)]);
            var text = "Ici " + string.Join(' ', words);
            var field = Strip(RichText.Render(text, Context, withReferenceMarks: false).ToString());
            Assert.True(field == Seen(text), $"seed {seed}: «{text}» → «{Show(field)}», not «{Show(Seen(text))}»");
            Assert.True(RichText.PlainText(text, Context) == field, $"seed {seed}: «{text}»");
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("br")]
    [InlineData("frp")]
    public void Another_language_keeps_what_its_author_typed(string language)
    {
        const string Text = "He said: \"it's 12500\" ... 2d and {chiffre:nu}! A 50% rise";
        var context = Context with { Language = language };
        var bag = new DiagnosticBag();
        var prose = ProseReader.Read(new SourceFile("content/x.md", "## A title: \"x\"\n\n" + Text), context, bag);
        var shown = Text.Replace("{chiffre:nu}", "12", StringComparison.Ordinal);
        Assert.Equal(shown, Strip(prose.Sections[0].Content.ToString()));
        Assert.Equal("A title: \"x\"", prose.Sections[0].Title);
        Assert.Equal(shown, Strip(RichText.Render(Text, context, withReferenceMarks: false).ToString()));
        Assert.Equal(shown, RichText.PlainText(Text, context));
        Assert.DoesNotContain("<sup>", prose.Sections[0].Content.ToString(), StringComparison.Ordinal);
        Assert.Empty(bag.Sorted());
    }

    [Theory]
    [InlineData("une puissance de **23.7**\nkWc, de\n23.7\nkWc", "TES0324 1:20-1:24, TES0324 3:1-3:5")]
    [InlineData("*mise en oeuvre*\nla 2ème\nfois", "TES0327 1:10-1:16, TES0325 2:4-2:8")]
    [InlineData("un \\*point\\* de 3.5", "TES0324 1:17-1:20")]
    public void Finds_the_place_of_what_it_notices(string markdown, string expected)
    {
        var bag = new DiagnosticBag();
        ProseReader.Read(new SourceFile("content/x.md", markdown), Context, bag);
        var found = bag.Sorted()
            .Select(d => (d.Code, Place: d.Span!.Value))
            .Select(d => $"{d.Code} {d.Place.Line}:{d.Place.Column}-{d.Place.EndLine}:{d.Place.EndColumn}");
        Assert.Equal(expected, string.Join(", ", found));
    }

    private static string Gap(Random random, string next) =>
        next[0] is not ('-' or '–' or '+' or '*' or '>' or '#' or '1' or '2' or ':') && random.Next(3) == 0 ? "\n" : " ";

    private static string Marked(Random random, string word)
    {
        // Emphasis wants a letter or a digit at its edges, and a reference nothing against a number.
        var isPlain = word.All(char.IsLetter);
        return random.Next(6) switch
        {
            0 when isPlain => $"**{word}**",
            1 when isPlain => $"*{word}*",
            2 when isPlain => $"[{word}](https://a.fr)",
            3 when isPlain && word.Length > 2 => $"{word}[@s1]",
            4 when isPlain && word.Length > 2 => $"{word} [@s1; @s2]",
            _ => word,
        };
    }

    private static string Seen(string markdown)
    {
        var prose = ProseReader.Read(new SourceFile("content/x.md", markdown), Context, new DiagnosticBag());
        return Strip(prose.Lead.ToString());
    }

    private static string Strip(string markup) => WebUtility.HtmlDecode(Tag().Replace(Call().Replace(markup, ""), ""));

    private static string Show(string text) => text.Replace('\u00A0', '⍽').Replace('\u202F', '˽');

    private static Source Source(string id) => new(new Located<string>(id, default), "Source", null, null, null);

    private static Figure Fact(string id, decimal value, string unit, Approximation approximation) =>
        new(
            new Located<string>(id, default),
            new Located<string>("fait", default),
            Documented<Located<decimal>>.Of(new Located<decimal>(value, default)),
            unit,
            null,
            null,
            null,
            approximation
        );

    [GeneratedRegex("<sup><a .*?</sup>|<div class=\"notes\">.*", RegexOptions.Singleline)]
    private static partial Regex Call();

    [GeneratedRegex("<[^>]*>|\u0001[^\u0002]*\u0002")]
    private static partial Regex Tag();
}
