using System.Text;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.WordProcessing.Review;
using CollegeTes.WordProcessing.Writing;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>A review carried into the sources: what goes where, what stays, and why.</summary>
public sealed class SourcePatchTests
{
    private const string Source = """
        ---
        titre: "Des haies"
        freins:
          - "Le prix des plants."
        ---

        ## Contexte

        {chiffre:fermes} fermes ont planté [@A], sur **deux** kilomètres [@B; @A]. La suite est prévue.

        Personne ne taillait plus [@B].

        ## Déroulement

        Trois temps :

        1. choisir
        2. planter [@A]
           - en hiver
        3. tailler

        Une clôture protège {chiffre:part} des plants.

        | Année | Mètres |
        |---|---|
        | 2019 | 40 |

        Un [living lab]{lang=en} étudie le vent, [dit-on]{lang=fr}.
        """;

    private static readonly string[] Page =
    [
        "<p>Le prix des plants.</p>",
        "<h2>1. Contexte</h2>",
        "<p>Environ 20 fermes ont planté<sup>1</sup>, sur <b>deux</b> kilomètres<sup>2, 1</sup>. La suite est prévue.</p>",
        "<p>Personne ne taillait plus<sup>2</sup>.</p>",
        "<blockquote><p>Paroles d'un éleveur.</p></blockquote><h2>2. Déroulement</h2>",
        "<p>Trois temps :</p>",
        "<ol><li>choisir</li><li>planter<sup>1</sup><ul><li>en hiver</li></ul></li><li>tailler</li></ol>",
        "<p>Une clôture protège 9,3 % des plants.</p>",
        "<table><tr><td>Année</td><td>Mètres</td></tr><tr><td>2019</td><td>40</td></tr></table>",
        "<p>9,3 % des plants protégés</p>",
        "<p>Un <span lang=\"en\">living lab</span> étudie le vent, <span lang=\"fr\">dit-on</span>.</p>",
    ];

    private static readonly Dictionary<string, IReadOnlyList<Figure>> Figures = new()
    {
        ["a.md"] =
        [
            Fact("fermes", "fermes", 20, "", Approximation.About, 31),
            Fact("part", "des plants protégés", 9.3m, "%", Approximation.Exact, 32),
        ],
    };

    [Theory]
    [InlineData(
        2,
        "Environ 20 fermes ont planté",
        "Environ 20 grandes fermes ont vite planté",
        "{chiffre:fermes} grandes fermes ont vite planté [@A], sur"
    )]
    [InlineData(2, "planté<sup>1</sup>, sur", "replanté<sup>1</sup> la terre, sur", "fermes ont replanté [@A] la terre, sur **deux**")]
    [InlineData(
        2,
        "kilomètres<sup>2, 1</sup>. La suite est prévue.",
        "kilomètres de haies<sup>2, 1</sup>. Le reste attend.",
        "**deux** kilomètres de haies [@B; @A]. Le reste attend."
    )]
    [InlineData(
        7,
        "Une clôture protège 9,3 % des plants.",
        "Un grillage entoure 9,3 % des jeunes plants.",
        "Un grillage entoure {chiffre:part} des jeunes plants."
    )]
    public void Words_around_a_reference_change_and_it_stays(int line, string old, string now, string expected)
    {
        var (text, left) = Apply(line, old, now);
        Assert.Empty(left);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    // Words in another language stay so, whatever changes in them or around them.
    [Theory]
    [InlineData("étudie le vent", "observe le vent du soir", "Un [living lab]{lang=en} observe le vent du soir, [dit-on]{lang=fr}.")]
    [InlineData("<p>Un ", "<p>Ici, un ", "Ici, un [living lab]{lang=en} étudie le vent, [dit-on]{lang=fr}.")]
    [InlineData("living lab", "living farm lab", "Un [living farm lab]{lang=en} étudie le vent, [dit-on]{lang=fr}.")]
    public void Words_in_another_language_stay_marked(string old, string now, string expected)
    {
        var (text, left) = Apply(10, old, now);
        Assert.Empty(left);
        Assert.EndsWith(expected, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Environ 20 fermes", "Environ 25 fermes", "« environ 20 »", 31)]
    [InlineData(2, "Environ 20 fermes", "Plus de 20 fermes", "« environ 20 »", 31)]
    [InlineData(2, "Environ 20 fermes", "Environ 20,5 fermes", "« environ 20 »", 31)]
    [InlineData(7, "9,3 %", "9,5 %", "« 9,3 % »", 32)]
    [InlineData(9, "9,3 %", "9,5 %", "« 9,3 % »", 32)]
    public void The_value_of_a_typed_fact_is_left_with_the_place_of_its_definition(
        int line,
        string old,
        string now,
        string number,
        int defined
    )
    {
        var (text, left) = Apply(line, old, now);
        Assert.Equal(Source, text);
        Assert.StartsWith(
            $"le nombre {number} est défini sous « chiffres » (a.md, ligne {defined}, ",
            Plain(Assert.Single(left).Reason),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Beside_a_changed_value_the_other_words_are_carried_over()
    {
        var (text, left) = Apply(7, "Une clôture protège 9,3 %", "Un grillage protège 9,5 %");
        Assert.Contains("Un grillage protège {chiffre:part} des plants.", text, StringComparison.Ordinal);
        Assert.EndsWith("le reste du passage est reporté", Assert.Single(left).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "planté<sup>1</sup>, sur", "planté sur", "la source citée [@A] disparaîtrait (a.md, ligne 9)")]
    [InlineData(2, "est prévue.", "est bien prévue<sup>3</sup>.", "un appel de source a été ajouté ou déplacé (a.md, ligne 9)")]
    [InlineData(
        2,
        "sur <b>deux</b> kilomètres",
        "sur vingt-et-un longs mètres",
        "les mots changés touchent à une mise en forme ou à un lien (a.md, ligne 9)"
    )]
    [InlineData(
        1,
        "1. Contexte",
        "1. Contexte et enjeux",
        "ce texte n'est pas écrit d'un seul tenant dans les sources : un gabarit le compose"
    )]
    [InlineData(
        4,
        "<h2>2. Déroulement</h2>",
        "<h2>2. Déroulement</h2><h3>Un titre tout neuf</h3>",
        "un titre tient le plan du retour : ajoutez-le dans la source"
    )]
    [InlineData(
        0,
        "<p>Le prix des plants.</p>",
        "",
        "ce n'est pas un paragraphe du texte, mais un champ ou une partie d'un autre (a.md, ligne 4)"
    )]
    [InlineData(
        0,
        "<p>Le prix des plants.</p>",
        "<p>Le prix des plants.</p><p>Une autre idée.</p>",
        "sa place n'est pas certaine : les passages qui l'entourent ne se suivent pas dans la source"
    )]
    [InlineData(8, "<td>40</td>", "<td>40</td><td>neuf</td>", "une ligne ou une cellule de tableau se change dans la source")]
    [InlineData(
        6,
        "<ul><li>en hiver</li></ul>",
        "<p>Entre deux éléments.</p><ul><li>en hiver</li></ul>",
        "sa place dans la liste n'est pas certaine (a.md, ligne 18)"
    )]
    [InlineData(
        3,
        "<p>Personne ne taillait plus<sup>2</sup>.</p>",
        "<p>Personne ne taillait plus<sup>2</sup>.</p><p>Un ajout sourcé<sup>1</sup>.</p>",
        "ce paragraphe porte un appel de source, à écrire [@…] dans la source"
    )]
    public void What_cannot_be_carried_over_says_why_and_where(int line, string old, string now, string reason)
    {
        var (text, left) = Apply(line, old, now);
        Assert.Equal(Source, text);
        Assert.Equal(reason, Assert.Single(left).Reason);
    }

    [Theory]
    [InlineData(
        3,
        "</p>",
        "</p><p>Un ajout ; # deux *mots*.</p>",
        "taillait plus [@B].\n\nUn ajout ; # deux \\*mots\\*.\n\n## Déroulement"
    )]
    [InlineData(1, "</h2>", "</h2><p>Une entrée.</p>", "## Contexte\n\nUne entrée.\n\n{chiffre:fermes}")]
    [InlineData(
        2,
        "prévue.</p>",
        "prévue.</p><p>Entre les deux.</p><p>Et encore.</p>",
        "prévue.\n\nEntre les deux.\n\nEt encore.\n\nPersonne"
    )]
    [InlineData(7, "<p>Une", "<p>1986. Une date.</p><p>Une", "3. tailler\n\n1986\\. Une date.\n\nUne clôture")]
    [InlineData(7, "plants.</p>", "plants.</p><blockquote><p>Bien vu.</p></blockquote>", "des plants.\n\n> Bien vu.\n\n| Année")]
    [InlineData(6, "<li>tailler</li>", "<li>tailler</li><li>broyer</li>", "3. tailler\n4. broyer\n\nUne clôture")]
    [InlineData(6, "<li>tailler</li>", "<li>attendre un an</li><li>tailler</li>", "   - en hiver\n3. attendre un an\n3. tailler")]
    [InlineData(6, "<li>en hiver</li>", "<li>en hiver</li><li>au printemps</li>", "   - en hiver\n   - au printemps\n3. tailler")]
    [InlineData(
        2,
        "prévue.</p>",
        "prévue.</p><ul><li>un point</li><li>un autre</li></ul>",
        "prévue.\n\n- un point\n- un autre\n\nPersonne"
    )]
    public void Paragraphs_and_items_are_added_where_their_neighbours_are(int line, string old, string now, string expected)
    {
        var (text, left) = Apply(line, old, now);
        Assert.Empty(left);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Empty(Source.Split('\n').Except(text.Split('\n')));
    }

    [Theory]
    [InlineData(3, "<p>Personne ne taillait plus<sup>2</sup>.</p>", "", "prévue.\n\n## Déroulement")]
    [InlineData(6, "<li>choisir</li>", "", "temps :\n\n1. planter [@A]\n   - en hiver")]
    [InlineData(6, "<li>tailler</li>", "", "   - en hiver\n\nUne clôture")]
    [InlineData(6, "<ul><li>en hiver</li></ul>", "", "2. planter [@A]\n3. tailler")]
    public void Paragraphs_and_items_are_taken_out(int line, string old, string now, string expected)
    {
        var (text, left) = Apply(line, old, now);
        Assert.Empty(left);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_cut_in_two_keeps_its_references()
    {
        var (text, left) = Apply(2, ". La suite", ".</p><p>La suite");
        Assert.Empty(left);
        Assert.Contains("kilomètres [@B; @A].\n\nLa suite est prévue.\n\nPersonne", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_paragraphs_made_one_are_left()
    {
        var (text, left) = Apply(2, "prévue.</p>", "prévue. Personne ne taillait plus.</p>", (3, ""));
        Assert.Equal(Source, text);
        Assert.All(left, l => Assert.StartsWith("deux paragraphes ont été réunis", l.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_paragraph_that_changed_place_takes_its_references_along()
    {
        var (text, left) = Apply(3, Page[3], "", (7, Page[3] + Page[7]));
        Assert.Empty(left);
        Assert.Contains("prévue.\n\n## Déroulement", text, StringComparison.Ordinal);
        Assert.Contains("3. tailler\n\nPersonne ne taillait plus [@B].\n\nUne clôture", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_changed_place_and_words_is_left_where_it_was()
    {
        var (text, left) = Apply(3, Page[3], "", (7, "<p>Personne ne taillait plus rien.</p>" + Page[7]));
        Assert.Equal(Source, text);
        Assert.Equal(2, left.Count);
        Assert.All(left, l => Assert.Contains("déplacé et récrit", l.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_added_paragraph_loses_is_told()
    {
        var (text, left) = Apply(3, "</p>", "</p><p>Un <a href='https://example.org/'>lien</a>.</p>");
        Assert.Contains("[@B].\n\nUn lien.\n\n##", text, StringComparison.Ordinal);
        Assert.Equal("ses mots sont ajoutés, sans leurs liens ni leur mise en forme", Assert.Single(left).Reason);
    }

    [Fact]
    public void Line_ends_of_Windows_stay()
    {
        var (text, _) = Apply(3, "</p>", "</p><p>Un ajout.</p>", source: Source.ReplaceLineEndings("\r\n"));
        Assert.Contains("[@B].\r\n\r\nUn ajout.\r\n\r\n##", text, StringComparison.Ordinal);
        Assert.Equal(text, text.ReplaceLineEndings("\r\n"));
    }

    private static (string Text, IReadOnlyList<LeftChange> Left) Apply(
        int line,
        string old,
        string now,
        (int Line, string Html)? other = null,
        string source = Source
    )
    {
        var page = Page.ToArray();
        Assert.Contains(old, page[line], StringComparison.Ordinal);
        page[line] = page[line].Replace(old, now, StringComparison.Ordinal);
        if (other is { } more)
            page[more.Line] = more.Html;
        var patch = SourcePatch.Of(
            DocumentReview.Of(Back(Document(page)), Document(Page)),
            new Dictionary<string, string> { ["a.md"] = source },
            Figures
        );
        return (patch.Files().GetValueOrDefault("a.md", source), patch.Left);
    }

    // As it comes back: the text is the partner's, what it carries is what was sent.
    private static byte[] Back(byte[] document) =>
        WordParts.With(document, WordParts.Of(Document(Page)).Where(p => WordParts.IsOrigin(p.Key)));

    private static byte[] Document(string[] page) =>
        PageDocument.Make(
            Encoding.UTF8.GetBytes(
                "<html><body>"
                    + string.Concat(page)
                        .Replace("<sup>", "<sup><a href=\"#s\">", StringComparison.Ordinal)
                        .Replace("</sup>", "</a></sup>", StringComparison.Ordinal)
                    + "</body></html>"
            ),
            "x",
            _ => null
        );

    private static Figure Fact(string id, string label, decimal value, string unit, Approximation approximation, int line)
    {
        var place = new SourceSpan("a.md", line, 5, line, 60);
        return new Figure(
            new(id, place),
            new(label, place),
            Documented<Located<decimal>>.Of(new(value, place)),
            unit,
            null,
            null,
            null,
            approximation
        );
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
