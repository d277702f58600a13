using System.Globalization;
using CollegeTes.WordProcessing.Import;
using static CollegeTes.Tests.WordProcessing.WordPackage;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>
/// An amount is taken when its line says it and nothing else of it; any other line stays in the text as its author wrote it.
/// </summary>
public sealed class ImportedAmountTests
{
    [Theory]
    [InlineData("12 000 €", "", "12000", null)]
    [InlineData("12000€", "", "12000", null)]
    [InlineData("12\u00A0000\u00A0€", "", "12000", null)]
    [InlineData("12\u202F000\u202F€", "", "12000", null)]
    [InlineData("12\u2009000 €", "", "12000", null)]
    [InlineData("1 250 000 euros", "", "1250000", null)]
    [InlineData("3 000 EUR", "", "3000", null)]
    [InlineData("1 euro", "", "1", null)]
    [InlineData("12 500,50 € HT", "", "12500.50", "ht")]
    [InlineData("12 500,50 €TTC", "", "12500.50", "ttc")]
    [InlineData("12 500 € H.T.", "", "12500", "ht")]
    [InlineData("12 500 € hors taxes", "", "12500", "ht")]
    [InlineData("12 500 € toutes taxes comprises", "", "12500", "ttc")]
    [InlineData("Budget HT : 12 500 €", "Budget HT", "12500", "ht")]
    [InlineData("1,5 k€", "", "1500", null)]
    [InlineData("15 K€", "", "15000", null)]
    [InlineData("15 k €", "", "15000", null)]
    [InlineData("15 keuros", "", "15000", null)]
    [InlineData("1,25 M€", "", "1250000", null)]
    [InlineData("2 millions d’euros", "", "2000000", null)]
    [InlineData("1,5 million d'euros", "", "1500000", null)]
    [InlineData("12 milliers d'euros", "", "12000", null)]
    [InlineData("Plants : 42 500 €", "Plants", "42500", null)]
    [InlineData("Plants : 42 500 € ;", "Plants", "42500", null)]
    [InlineData("Plants 42 500 €", "Plants", "42500", null)]
    [InlineData("Plants – 42 500 €", "Plants", "42500", null)]
    [InlineData("Plants, 42 500 €", "Plants", "42500", null)]
    [InlineData("Région (12 000 €)", "Région", "12000", null)]
    [InlineData("12 000 € (Région)", "Région", "12000", null)]
    [InlineData("12 000 € de subvention", "de subvention", "12000", null)]
    [InlineData("Étude 2023 : 12 000 €", "Étude 2023", "12000", null)]
    [InlineData("12 000 € en 2023", "en 2023", "12000", null)]
    [InlineData("Phase 2 : 12 000 €", "Phase 2", "12000", null)]
    [InlineData("Région 40 % : 12 000 €", "Région 40 %", "12000", null)]
    [InlineData("Total : 12 000 €", "Total", "12000", null)]
    public void A_plain_amount_is_read(string line, string name, string value, string? tax)
    {
        var read = AmountLine.Read(line);
        Assert.NotNull(read);
        Assert.Equal((name, value, tax), (read.Name, read.Value?.ToString(CultureInfo.InvariantCulture), read.Tax));
    }

    [Theory]
    [InlineData("12.000 €")]
    [InlineData("12.5 M€")]
    [InlineData("12,500 €")]
    [InlineData("1.250.000 €")]
    [InlineData("1.250,00 €")]
    [InlineData("12,5 €")]
    [InlineData("1,250 k€")]
    [InlineData("entre 10 000 et 15 000 €")]
    [InlineData("de 10 000 à 15 000 €")]
    [InlineData("10 000 à 15 000 €")]
    [InlineData("10 000 - 15 000 €")]
    [InlineData("10 000 – 15 000 €")]
    [InlineData("10 000/15 000 €")]
    [InlineData("15-20 k€")]
    [InlineData("15–20 k€")]
    [InlineData("10 ou 15 k€")]
    [InlineData("1'200 €")]
    [InlineData("1’200 €")]
    [InlineData("1`200 €")]
    [InlineData("2 x 3 000 €")]
    [InlineData("2 × 3 000 €")]
    [InlineData("2x3000 €")]
    [InlineData("2 * 3 000 €")]
    [InlineData("3 000 € x 2")]
    [InlineData("deux fois 3 000 €")]
    [InlineData("3 000 € / an")]
    [InlineData("3 000 €/an")]
    [InlineData("3 000 € par an")]
    [InlineData("3 000 € l'hectare")]
    [InlineData("3 000 € annuels")]
    [InlineData("3 000 € pour 3 ans")]
    [InlineData("3 000 € chacun")]
    [InlineData("3 000 € minimum")]
    [InlineData("env. 12 000 €")]
    [InlineData("environ 12 000 €")]
    [InlineData("12 000 € environ")]
    [InlineData("~ 12 000 €")]
    [InlineData("≈12 000 €")]
    [InlineData("± 12 000 €")]
    [InlineData("< 12 000 €")]
    [InlineData("+ 12 000 €")]
    [InlineData("plus de 12 000 €")]
    [InlineData("près de 12 000 €")]
    [InlineData("jusqu’à 12 000 €")]
    [InlineData("dix à 15 000 €")]
    [InlineData("-3 000 €")]
    [InlineData("- 3 000 €")]
    [InlineData("−3 000 €")]
    [InlineData("– 3 000 €")]
    [InlineData("(3 000 €)")]
    [InlineData("Solde : -3 000 €")]
    [InlineData("Remise : 3 000 €")]
    [InlineData("0 €")]
    [InlineData("012 €")]
    [InlineData("12 00 €")]
    [InlineData("1 2 000 €")]
    [InlineData("Lot 2 3 000 €")]
    [InlineData("Lot 2 300 €")]
    [InlineData("2019 12 000 €")]
    [InlineData("80 % de 12 000 €")]
    [InlineData("12 000 € (40 %)")]
    [InlineData("10 000 € HT soit 12 000 € TTC")]
    [InlineData("12 000 €, dont 3 000 € de plants")]
    [InlineData("dont animation : 3 000 €")]
    [InlineData("10 000 € + 2 000 €")]
    [InlineData("TVA : 2 000 €")]
    [InlineData("12 000 € HT ou TTC")]
    [InlineData("€ 12 000")]
    [InlineData("12 000 $")]
    [InlineData("12 000 CHF")]
    [InlineData("12 000 F")]
    [InlineData("12 Md€")]
    [InlineData("12 mille euros")]
    [InlineData("12 M d'euros")]
    [InlineData("12 k")]
    [InlineData("n°3 000 €")]
    [InlineData("x12 000 €")]
    public void What_is_not_plain_is_no_amount_and_stays_in_the_text(string line)
    {
        Assert.Null(AmountLine.Read(line));
        foreach (var label in new[] { "Budget", "Financement" })
        {
            var read = Imports.Of(Table(["Titre", "Des haies"], ["Période", "2019"], [label, line], ["Freins", "Le temps."]));
            Assert.DoesNotContain("montant", read.Text, StringComparison.Ordinal);
            Assert.Contains(label, Imports.Body(read), StringComparison.Ordinal);
            foreach (var digits in line.Split(' ').Where(w => w.All(char.IsAsciiDigit)))
                Assert.Contains(digits, Imports.Body(read), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Plants : 42 500 €\nAnimation : 18 000 €\nTotal : 60 500 €", 2)]
    [InlineData("TOTAL : 60 500 €\nPlants : 42 500 €\nAnimation : 18 000 €", 2)]
    [InlineData("- Plants : 42 500 €\n- Animation : 18 000 €", 2)]
    [InlineData("Plants : 42 500 €\nAnimation : 18 000 €\nTotal : 60 000 €", 0)]
    [InlineData("Budget : 60 500 €\nPlants : 42 500 €\nAnimation : 18 000 €", 0)]
    [InlineData("Plants : 42 500 €\nTotal : 42 500 €", 0)]
    [InlineData("Plants : 42 500 € HT\nAnimation : 18 000 € TTC", 0)]
    [InlineData("42 500 € HT\n51 000 € TTC", 0)]
    [InlineData("Plants : 42 500 €\nAnimation : à préciser", 0)]
    [InlineData("Plants : 42 500 €\nAnimation : environ 18 000 €", 0)]
    public void A_total_is_never_added_to_what_it_totals(string cell, int amounts)
    {
        var read = Imports.Of(Table(["Titre", "Des haies"], ["Période", "2019"], ["Budget", cell], ["Freins", "Le temps."]));
        Assert.Equal(amounts, read.Text.Split("montant:").Length - 1);
        Assert.Contains("chacun est dans le retour ou dans ce rapport", Imports.Report(read), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rows_of_amounts_are_not_added_up()
    {
        var read = Imports.Of(
            Table(
                ["Titre", "Des haies"],
                ["Période", "2019"],
                ["Coût total", "60 500 €"],
                ["Dépenses", "Plants : 42 500 €\nAnimation : 18 000 €"]
            )
        );
        Assert.Equal(2, read.Text.Split("montant:").Length);
        Assert.Contains("42 500 €", Imports.Body(read), StringComparison.Ordinal);
    }

    [Fact]
    public void The_label_of_a_row_says_the_tax_of_its_amounts()
    {
        var read = Imports.Of(Table(["Titre", "Des haies"], ["Période", "2019"], ["Budget (HT)", "60 500 €"]));
        Assert.Contains("{poste: \"Budget (HT)\", montant: 60500, taxe: ht}", read.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0,5 ETP d'animation", "0.5")]
    [InlineData("Animation : 1 ETP", "1")]
    [InlineData("1/2 ETP", null)]
    [InlineData("1 à 2 ETP", null)]
    [InlineData("2 x 0,5 ETP", null)]
    [InlineData("1 ETP puis 2 ETP", null)]
    public void Working_time_is_read_when_it_is_plain(string line, string? value)
    {
        var read = Imports.Of(Table(["Titre", "Des haies"], ["Période", "2019"], ["Moyens humains", line]));
        Assert.Equal(value is not null, read.Text.Contains($"etp: {value}, texte:", StringComparison.Ordinal));
        Assert.Contains(line, read.Text, StringComparison.Ordinal);
    }
}
