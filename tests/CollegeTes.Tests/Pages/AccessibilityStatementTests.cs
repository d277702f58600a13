using CollegeTes.Markup;

namespace CollegeTes.Tests.Pages;

/// <summary>The statement on accessibility, and the mention that leads to it from every page.</summary>
public sealed class AccessibilityStatementTests
{
    private const string Statement = "accessibilite.html";

    [Fact]
    public void Every_page_leads_to_the_statement_and_says_its_state()
    {
        using var collection = new CompleteCollection();
        Assert.NotNull(collection.Build("html").Summary);
        var pages = Pages(collection.Output);
        Assert.True(pages.Count > 20, $"{pages.Count} pages");
        Findings.None(pages.Where(p => Mention(p) != "Accessibilité : non conforme").Select(p => $"{p} : {Mention(p)}"));
    }

    [Theory]
    [InlineData("soumis: non\n", false)]
    [InlineData("soumis: non renseigne\n", true)]
    [InlineData("soumis: oui\ncontact: {courriel: a@exemple.fr}\netablie-le: 2026\n", true)]
    public void Nothing_is_declared_where_the_law_does_not_bind(string file, bool isDeclared)
    {
        using var collection = new CompleteCollection();
        collection.Write(CompleteCollection.Accessibility, file);
        Assert.NotNull(collection.Build("html").Summary);
        Assert.Equal(isDeclared, File.Exists(Path.Combine(collection.Output, Statement)));
        var pages = Pages(collection.Output);
        Findings.None(pages.Where(p => Mention(p) is not null != isDeclared));
    }

    [Fact]
    public void The_statement_has_the_sections_of_the_model_in_their_order()
    {
        using var collection = new CompleteCollection();
        Assert.NotNull(collection.Build("html").Summary);
        var page = MarkupReader.Read(File.ReadAllText(Path.Combine(collection.Output, Statement)));
        Assert.Equal(
            [
                "État de conformité",
                "Résultats des tests",
                "Contenus non accessibles",
                "Non-conformités",
                "Dérogations pour charge disproportionnée",
                "Contenus non soumis à l’obligation d’accessibilité",
                "Établissement de cette déclaration d’accessibilité",
                "Technologies utilisées pour la réalisation du site",
                "Environnement de test",
                "Outils pour évaluer l’accessibilité",
                "Pages du site ayant fait l’objet de la vérification de conformité",
                "Retour d’information et contact",
                "Voies de recours",
            ],
            page.SelfAndDescendants().Where(e => e.Name is "h2" or "h3").Skip(1).Select(h => h.Line())
        );
        var text = page.Line();
        // One met of two that were tested; four more that nobody tested count against.
        Assert.Contains(
            "50 % des critères vérifiés qui s’appliquent sont respectés (1 sur 2)",
            text.Replace('\u202f', ' ').Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );
        Assert.Contains("Défenseur des droits", text, StringComparison.Ordinal);
    }

    private static List<string> Pages(string output) =>
        [
            .. Directory
                .GetFiles(output, "*.html", SearchOption.AllDirectories)
                .Where(f => File.ReadAllText(f).StartsWith("<!doctype html>", StringComparison.Ordinal)),
        ];

    private static string? Mention(string page) =>
        MarkupReader
            .Read(File.ReadAllText(page))
            .All("a")
            .Where(a => a["href"]?.EndsWith(Statement, StringComparison.Ordinal) == true)
            .Select(a => a.Line().Replace('\u00a0', ' ').Replace('\u202f', ' '))
            .LastOrDefault();
}
