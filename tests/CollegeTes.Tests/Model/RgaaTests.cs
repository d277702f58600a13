using CollegeTes.Model;

namespace CollegeTes.Tests.Model;

/// <summary>The criteria of the RGAA, against the count of each theme in the official text (4.1.2).</summary>
public sealed class RgaaTests
{
    // csharpier-ignore
    private static readonly (string Theme, int Criteria)[] Official =
    [
        ("Images", 9), ("Cadres", 2), ("Couleurs", 3), ("Multimédia", 13), ("Tableaux", 8), ("Liens", 2), ("Scripts", 5),
        ("Éléments obligatoires", 10), ("Structuration de l'information", 4), ("Présentation de l'information", 14), ("Formulaires", 13),
        ("Navigation", 11), ("Consultation", 12),
    ];

    [Fact]
    public void All_themes_and_criteria_are_there_by_number()
    {
        Assert.Equal(Official, Rgaa.Themes.Select(t => (t.Title, t.Criteria.Length)));
        Assert.Equal(106, Rgaa.Criteria.Length);
        Assert.Equal(
            Official.SelectMany((t, i) => Enumerable.Range(1, t.Criteria).Select(n => $"{i + 1}.{n}")),
            Rgaa.Criteria.Select(c => c.Number)
        );
    }

    [Fact]
    public void Each_has_words_of_its_own_and_its_official_address()
    {
        Assert.Equal(106, Rgaa.Criteria.Select(c => c.Title).Distinct(StringComparer.Ordinal).Count());
        Findings.None(
            Rgaa.Criteria.Where(c => c.Title.Length is < 10 or > 80 || c.Title.Contains('?', StringComparison.Ordinal))
                .Select(c => c.Number)
        );
        Findings.None(
            Rgaa.Criteria.Where(c => c.Address != "https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/#" + c.Number)
                .Select(c => c.Number)
        );
    }
}
