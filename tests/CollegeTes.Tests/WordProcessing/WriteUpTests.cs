using CollegeTes.WordProcessing;
using CollegeTes.WordProcessing.Import;
using static CollegeTes.Tests.WordProcessing.WordPackage;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>From a document to a write-up: its title, its sections, its front matter.</summary>
public sealed class WriteUpTests
{
    [Theory]
    [InlineData("Contexte", "Contexte")]
    [InlineData("1. CONTEXTE", "Contexte")]
    [InlineData("I – Contexte et enjeux :", "Contexte")]
    [InlineData("Mise en œuvre", "Mise en œuvre")]
    [InlineData("2.1 Gouvernence", "Gouvernance")]
    [InlineData("Difficultés rencontrées", "Freins")]
    [InlineData("a) Les résultats", "Les résultats")]
    [InlineData("Ce que l’on retient", "Ce que l’on retient")]
    [InlineData("La météo", null)]
    [InlineData("12", null)]
    public void Headings_are_recognised_under_what_people_write(string written, string? title) =>
        Assert.Equal(title, SectionHeadings.Recognise(written)?.Title);

    [Theory]
    [InlineData("Maître d’ouvrage :", "porteur")]
    [InlineData("MAÎTRISE D'OUVRAGE", "porteur")]
    [InlineData("Partenaires (financiers ou non)", "partenaires")]
    [InlineData("Thématiqes", "themes")]
    [InlineData("Météo", null)]
    public void Labels_are_recognised_under_what_people_write(string written, string? key) =>
        Assert.Equal(key, FieldLabels.Recognise(written)?.Key);

    [Theory]
    [InlineData("de mars 2019 à juin 2022", "2019-03", "2022-06")]
    [InlineData("2019-2022", "2019", "2022")]
    [InlineData("depuis 2021", "2021", null)]
    [InlineData("15/03/2020 – en cours", "2020-03-15", null)]
    [InlineData("2020", "2020", "2020")]
    public void Periods_are_read(string text, string from, string? to)
    {
        var period = FrenchDates.ReadPeriod(text);
        Assert.Equal(from, period?.From.ToIso());
        Assert.Equal(to, period?.To?.ToIso());
    }

    [Theory]
    [InlineData("trois ans")]
    [InlineData("2019, sous réserve des crédits")]
    [InlineData("de 2022 à 2019")]
    [InlineData("31/02/2020")]
    public void A_period_that_says_more_is_left_in_the_text(string text) => Assert.Null(FrenchDates.ReadPeriod(text));

    [Fact]
    public void An_action_sheet_becomes_front_matter_sections_and_a_residue()
    {
        var read = Imports.Of(
            Table(
                ["Intitulé", "Des haies"],
                ["Pilote", "ADEME"],
                ["Axe", "Agir ensemble"],
                ["Période", "2019-2022"],
                ["Avancement", "Étude terminée"],
                ["Budget", "12 500,50 € HT"],
                ["Financeurs", "Région : 1,5 k€\nHabitants"],
                ["Freins", "Le temps.\nLe prix."],
                ["Contexte", "Le vent.\nLa terre."],
                ["Surface", "12 ha"],
                ["Public", ""]
            )
        );
        foreach (
            var line in new[]
            {
                "titre: \"Des haies\"",
                "porteur: ademe",
                "axes: [agir]",
                "periode: {debut: 2019, fin: 2022}",
                "stade: {phase: etude, statut: termine}",
                "    - {poste: \"Budget\", montant: 12500.50, taxe: ht}",
                "    - {source: \"Région\", montant: 1500}",
                "    - {source: \"Habitants\", montant: non renseigne}",
                "  - \"Le temps.\"",
                "statut: brouillon",
            }
        )
            Assert.Contains(line + "\n", read.Text, StringComparison.Ordinal);
        Assert.Equal(
            "| Rubrique | Contenu |\n| --- | --- |\n| Surface | 12 ha |\n\n## Contexte\n\nLe vent.\n\nLa terre.\n",
            Imports.Body(read)
        );
        Assert.Contains("case vide : « Public »", Imports.Report(read), StringComparison.Ordinal);
        Assert.DoesNotContain(read.ReadBack().Findings, f =>
            !f.Code.StartsWith("TES02", StringComparison.Ordinal) || !f.Message.Contains("manque", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_contact_is_never_written_in_a_text_that_may_be_published()
    {
        var read = Imports.Of(Table(["Titre", "Des haies"], ["Période", "2019"], ["Contact", "Jeanne Dupont, 06 00 00 00 00"]));
        Assert.DoesNotContain("Dupont", read.Text, StringComparison.Ordinal);
        Assert.Contains("Contact : Jeanne Dupont, 06 00 00 00 00", Imports.Report(read), StringComparison.Ordinal);
    }

    [Fact]
    public void Bold_lines_are_headings_in_a_document_without_headings()
    {
        var bold = (string text) => $"<w:p>{R(text, "<w:b/>")}</w:p>";
        var read = Imports.Of(bold("Le récit des haies") + bold("CONTEXTE") + P("Le vent.") + bold("Une visite") + P("Un matin."));
        Assert.Equal("Le récit des haies", read.Title);
        Assert.Equal("## Contexte\n\nLe vent.\n\n## Une visite\n\nUn matin.\n", Imports.Body(read));
    }

    [Fact]
    public void Text_means_in_Markdown_what_Word_showed()
    {
        var read = Imports.Of(
            P("# pas un titre")
                + P("1986. Une année")
                + P("- tiret")
                + P("[@x] {chiffre:y} <b>*a*_b_ `c` R&amp;D")
                + P("Bravo ![")
                + P("<!-- tes:ignorer TES0312 x -->")
        );
        var (prose, _, findings) = read.ReadBack();
        Assert.Empty(prose.Images);
        Assert.Empty(prose.Citations);
        Assert.Empty(prose.Figures);
        Assert.Empty(prose.Sections);
        Assert.DoesNotContain("tes:ignorer", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(findings, f => f.Code.StartsWith("TES03", StringComparison.Ordinal));
        Assert.Contains("&lt;!-- tes:ignorer TES0312 x --&gt;", prose.Lead.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_territory_in_sight_nothing_is_made()
    {
        var many = Imports.Library with
        {
            Territories = [.. Imports.Library.Territories, Imports.Library.Territories[0] with { Slug = "bois-joli" }],
        };
        Assert.Null(
            new WriteUpComposer(many, _ => false).Compose(DocumentFile.Read(new WordPackage(P("x")).ToBytes()), "x.docx", null, null)
        );
    }
}
