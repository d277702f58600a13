using System.Text.RegularExpressions;

namespace CollegeTes.Tests.Prose;

/// <summary>What authors write besides CommonMark, and what they are told of it.</summary>
public sealed class AuthorMarksTests
{
    [Theory]
    // Brackets that form nothing.
    [InlineData("[0 ; 5[", "<p>[0 ; 5[</p>", "")]
    [InlineData("« Il [le maire][…] a dit »", "<p>« Il [le maire][…] a dit »</p>", "")]
    [InlineData("[HT][TTC]", "<p>[HT][TTC]</p>", "")]
    [InlineData("Voir [1], [2][3]", "<p>Voir [1], [2][3]</p>", "")]
    [InlineData("![", "<p>![</p>", "")]
    // Comments.
    [InlineData("<!-- relu --> La suite.", "<p>La suite.</p>", "")]
    [InlineData("<!-- relu -->\n### Titre\n\nx", "<h4 id=\"x-titre\">Titre</h4><p>x</p>", "")]
    [InlineData("<!-- relu --> ### Titre\n\nx", "<h4 id=\"x-titre\">Titre</h4><p>x</p>", "")]
    [InlineData("<!-- a\n\nb --> La suite\nencore.", "<p>La suite encore.</p>", "")]
    [InlineData("un<!-- a\nb -->deux", "<p>un deux</p>", "")]
    [InlineData("un <!-- a --> deux", "<p>un deux</p>", "")]
    [InlineData("> <!-- a --> dit\n> encore", "<blockquote><p>dit encore</p></blockquote>", "")]
    [InlineData("- <!-- a --> un\n- deux", "<ul><li>un</li><li>deux</li></ul>", "")]
    [InlineData("<!-- a --> - un", "<ul><li>un</li></ul>", "")]
    [InlineData("<!---->suite", "<p>suite</p>", "")]
    [InlineData("<!-- ouvert\n\nsuite", "<p>&lt;!-- ouvert</p><p>suite</p>", "TES0340")]
    [InlineData("un <!-- ouvert", "<p>un &lt;!-- ouvert</p>", "TES0340")]
    [InlineData("> <!-- ouvert\n\nsuite --> fin", "<blockquote></blockquote><p>suite --&gt; fin</p>", "TES0340")]
    [InlineData("un \\<!-- voulu", "<p>un &lt;!-- voulu</p>", "")]
    // Definitions that nothing uses.
    [InlineData("[Maire]: Oui.", "", "TES0341")]
    [InlineData("[x](https://a.fr)\n\n[w]: https://a.fr", "<p><a href=\"https://a.fr\">x</a></p>", "TES0342")]
    [InlineData("[w]\n\n[w]: https://a.fr\n[w]: Encore.", "<p><a href=\"https://a.fr\">w</a></p>", "TES0341")]
    // Struck text, tasks, terms.
    [InlineData("~~a b~~", "<p><s><span class=\"vh\">[raye] </span>a b<span class=\"vh\">[raye-fin]</span></s></p>", "")]
    [InlineData(
        "- [ ] a\n- [x] b\n- c",
        "<ul><li><span class=\"case\"><span class=\"vh\">[case-a-faire] </span></span> a</li><li><span class=\"case faite\"><span "
            + "class=\"vh\">[case-faite] </span></span> b</li><li>c</li></ul>",
        ""
    )]
    [InlineData("Choisir [ ] ou [x] ici", "<p>Choisir [ ] ou [x] ici</p>", "")]
    [InlineData("A\n: un\n: deux\n\nB\n\n: trois", "<dl><dt>A</dt><dd>un</dd><dd>deux</dd><dt>B</dt><dd>trois</dd></dl>", "")]
    [InlineData("A\n:   **un**\nsuite", "<dl><dt>A</dt><dd><strong>un</strong> suite</dd></dl>", "")]
    [InlineData("Prix : 3", "<p>Prix : 3</p>", "")]
    // Addresses.
    [InlineData(
        "Voir https://a.fr/x_y_z, ou (https://b.fr/c(d)).",
        "<p>Voir <a href=\"https://a.fr/x_y_z\">https://a.fr/x_y_z</a>, ou (<a href=\"https://b.fr/c(d)\">https://b.fr/c(d)</a>).</p>",
        ""
    )]
    // Marks of emphasis in an address are part of it; around it, they are not.
    [InlineData("https://a.fr/x*y*z fin", "<p><a href=\"https://a.fr/x*y*z\">https://a.fr/x*y*z</a> fin</p>", "")]
    [InlineData("https://a.fr/_x_/_y_/z", "<p><a href=\"https://a.fr/_x_/_y_/z\">https://a.fr/_x_/_y_/z</a></p>", "")]
    [InlineData("https://a.fr/~b/c~~d~~e", "<p><a href=\"https://a.fr/~b/c~~d~~e\">https://a.fr/~b/c~~d~~e</a></p>", "")]
    [InlineData("www.a.fr/**x**y, fin", "<p><a href=\"https://www.a.fr/**x**y\">www.a.fr/**x**y</a>, fin</p>", "")]
    [InlineData("**https://a.fr/x** fin", "<p><strong><a href=\"https://a.fr/x\">https://a.fr/x</a></strong> fin</p>", "")]
    [InlineData("*Voir https://a.fr/x_y*, fin", "<p><em>Voir <a href=\"https://a.fr/x_y\">https://a.fr/x_y</a></em>, fin</p>", "")]
    [InlineData(
        "(~~https://a.fr/x~~)",
        "<p>(<s><span class=\"vh\">[raye] </span><a href=\"https://a.fr/x\">https://a.fr/x</a><span class=\"vh\">[raye-fin]</span></s>)</p>",
        ""
    )]
    [InlineData("*a* https://a.fr *b*", "<p><em>a</em> <a href=\"https://a.fr\">https://a.fr</a> <em>b</em></p>", "")]
    [InlineData("www.a.fr.", "<p><a href=\"https://www.a.fr\">www.a.fr</a>.</p>", "")]
    [InlineData("a.b@c.fr", "<p><a href=\"mailto:a.b@c.fr\">a.b@c.fr</a></p>", "")]
    [InlineData("https:// seul, http://x et x@y", "<p>https:// seul, http://x et x@y</p>", "")]
    [InlineData("`https://a.fr`", "<p><code>https://a.fr</code></p>", "")]
    [InlineData("[voir https://b.fr](https://a.fr)", "<p><a href=\"https://a.fr\">voir https://b.fr</a></p>", "")]
    [InlineData("[voir <https://b.fr>](https://a.fr)", "<p><a href=\"https://a.fr\">voir https://b.fr</a></p>", "")]
    // Lines pushed in are no listing; tables too wide for paper say so.
    [InlineData("\tPoussé par une tabulation.", "<p>Poussé par une tabulation.</p>", "")]
    [InlineData("    Poussé par quatre espaces.", "<p>Poussé par quatre espaces.</p>", "")]
    [InlineData("Un.\n\n\tDeux,\nsuite.", "<p>Un.</p><p>Deux, suite.</p>", "")]
    [InlineData("    Une ligne\n    et une autre", "<p>Une ligne et une autre</p>", "TES0372")]
    [InlineData("\tUne ligne\\\n\tet une autre", "<p>Une ligne<br>et une autre</p>", "")]
    [InlineData("- un\n\n    suite\n    encore", "<ul><li><p>un</p><p>suite encore</p></li></ul>", "")]
    [InlineData("```\n    un\n```", "<pre><code>    un</code></pre>", "")]
    [InlineData(
        "|a|b|\n|---|---|\n|c|d|",
        "<table><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead><tbody><tr><th "
            + "scope=\"row\">c</th><td>d</td></tr></tbody></table>",
        ""
    )]
    // Headings and marks.
    [InlineData("###Titre\n\nx", "<h4 id=\"x-titre\">Titre</h4><p>x</p>", "TES0348")]
    [InlineData("##Titre\n\nx", "<h3>Titre</h3><p>x</p>", "TES0348")]
    [InlineData("#Titre et #mot", "<p>#Titre et #mot</p>", "")]
    [InlineData("## Voir https://a.fr et <b@c.fr>\n\nx", "<h3>Voir https://a.fr et b@c.fr</h3><p>x</p>", "")]
    [InlineData("## Un [lien](https://a.fr)\n\nx", "<h3>Un lien</h3><p>x</p>", "TES0349")]
    [InlineData("Du **gras ouvert", "<p>Du **gras ouvert</p>", "TES0345")]
    [InlineData("Un prix* et \\*\\*voulu\\*\\*, ______", "<p>Un prix* et **voulu**, ______</p>", "")]
    [InlineData("Du `code ouvert", "<p>Du `code ouvert</p>", "TES0345")]
    [InlineData("Du ==surligné==", "<p>Du ==surligné==</p>", "TES0346")]
    // Links that do not form, or are refused.
    [InlineData("![x](../medias/ma photo.jpg)", "<p>![x](../medias/ma photo.jpg)</p>", "TES0347")]
    [InlineData("[x](https://a.fr/b c)", "<p>[x](<a href=\"https://a.fr/b\">https://a.fr/b</a> c)</p>", "TES0347")]
    [InlineData("[x](<https://a.fr/b c>)", "<p>x</p>", "TES0302")]
    [InlineData("[x](www.a.fr)", "<p>x</p>", "TES0302")]
    [InlineData("[x](https://)", "<p>x</p>", "TES0302")]
    [InlineData("[x](mailto:)", "<p>x</p>", "TES0302")]
    public void An_author_reads_what_was_meant(string text, string markup, string code)
    {
        var shown = Words.Page(text, out var bag).Replace('\u00A0', ' ').Replace('\u202F', ' ');
        Assert.Equal(markup, shown);
        Assert.Equal(code, string.Join(' ', bag.Sorted().Select(d => d.Code).Distinct()));
    }

    // From the longest word of each column: across a page, in smaller letters, cut, cut to the figures.
    [Theory]
    [InlineData(2, 20, "---", "", "", "")]
    [InlineData(3, 20, "---", "", "", "")]
    [InlineData(4, 20, "---", "", " class=\"serre\"", "")]
    [InlineData(7, 14, "---", "", " class=\"serre coupe\"", "TES0371")]
    [InlineData(2, 90, "---", "", " class=\"serre coupe\"", "TES0371")]
    [InlineData(7, 14, "--:", "", " class=\"serre coupe tout\"", "TES0371")]
    [InlineData(3, 18, "---", "> > ", "", "")]
    [InlineData(3, 21, "---", "> > ", " class=\"serre\"", "")]
    [InlineData(4, 20, "---", "> > ", " class=\"serre coupe\"", "TES0371")]
    public void A_table_is_as_wide_as_its_longest_words(int columns, int letters, string rule, string margin, string name, string code)
    {
        var cell = string.Join('|', Enumerable.Repeat(new string('x', letters) + (rule == "--:" ? "" : " a"), columns));
        var rules = string.Join('|', Enumerable.Repeat(rule, columns));
        var shown = Words.Page($"{margin}|{cell}|\n{margin}|{rules}|\n{margin}|{cell}|", out var bag);
        Assert.Contains($"<table{name}>", shown, StringComparison.Ordinal);
        Assert.Equal(code, string.Join(' ', bag.Sorted().Select(d => d.Code).Distinct()));
    }

    [Fact]
    public void Notes_stand_at_the_end_of_the_part_that_calls_them_and_follow_the_sources()
    {
        var shown = Words.Page(
            "Un[^a] deux[^b] trois[^a].\n\n## Suite\n\nQuatre[^a].\n\n[^a]: La note[^c].\n\n[^b]: Sur\n    deux lignes.\n\n    Et plus.\n"
                + "\n[^c]: Dedans.\n",
            out var bag,
            sources: 2
        );
        Assert.Empty(bag.Sorted());
        Assert.Equal(
            "<p>Un"
                + Call(3, " id=\"r1-3\"")
                + " deux"
                + Call(4, " id=\"r1-4\"")
                + " trois"
                + Call(3, "")
                + ".</p><div class=\"notes\">"
                + Note(3, "La note" + Call(5, " id=\"r1-5\"") + ".</p>")
                + Note(4, "Sur deux lignes.</p><p>Et plus.</p>")
                + Note(5, "Dedans.</p>")
                + "</div><h3>Suite</h3><p>Quatre"
                + Call(3, "")
                + ".</p>",
            shown
        );

        static string Call(int number, string id) => $"<sup><a href=\"#n1-{number}\"{id} role=\"doc-noteref\">{number}</a></sup>";
        static string Note(int number, string rest) =>
            $"<div id=\"n1-{number}\" role=\"doc-footnote\"><p><sup><a href=\"#r1-{number}\" role=\"doc-backlink\">{number}</a></sup> "
            + $"{rest}</div>";
    }

    [Theory]
    [InlineData("Un[^a].", "TES0344")]
    [InlineData("Un.\n\n[^a]: Seule.", "TES0343")]
    [InlineData("## Titre[^a]\n\nx\n\n[^a]: Gardée.", "TES0349")]
    public void A_note_without_its_call_and_a_call_without_its_note_are_reported(string text, string code)
    {
        var shown = Words.Page(text, out var bag);
        Assert.Equal(code, Assert.Single(bag.Sorted()).Code);
        Assert.Equal(code == "TES0349", shown.Contains("Gardée", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plain_text_says_what_marks_mean()
    {
        var prose = CollegeTes.Prose.ProseReader.Read(
            new CollegeTes.Text.SourceFile(
                Words.File,
                "~~a~~ b[^n] [c](x.md) www.d.fr\n\n- [ ] e\n- [x] f\n  - g\n\nH\n: i\n\n[^n]: La note.\n"
            ),
            new CollegeTes.Prose.ProseContext("x", [], []),
            new CollegeTes.Diagnostics.DiagnosticBag()
        );
        Assert.Equal(
            "a b[1] c www.d.fr\n\n- e\n- f\n- g\n\nH\ni\n\n[1] La note.",
            Regex
                .Replace(CollegeTes.Describing.PlainText.Of(prose.Lead, null), "(?<=-|^) +", " ")
                .Replace(" \n", "\n", StringComparison.Ordinal)
                .Trim()
        );
    }

    [Theory]
    [InlineData("> ", 70)]
    [InlineData("- ", 70)]
    public void What_is_too_deep_is_an_error(string mark, int depth)
    {
        Words.Page(string.Concat(Enumerable.Repeat(mark, depth)) + "fond", out var bag);
        Assert.Equal("TES0303", Assert.Single(bag.Sorted()).Code);
    }
}
