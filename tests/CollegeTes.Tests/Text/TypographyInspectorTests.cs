using CollegeTes.Text;

namespace CollegeTes.Tests.Text;

public sealed class TypographyInspectorTests
{
    [Theory]
    [InlineData("soit 3.5 km et 12.25 %", "3.5=3,5 12.25=12,25")]
    [InlineData("passe de 3.5 à 4.2 fois (2.1).", "3.5=3,5 4.2=4,2 2.1=2,1")]
    [InlineData("12.500 € et 1.500 €, 3.125 kWh", "12.500=12\u202F500 1.500=1500 3.125=3,125")]
    [InlineData("En 2.5 ans", "")]
    [InlineData("v3.5, version 3.5, art. 3.5, article 3.5, n° 3.5, § 2.1", "")]
    [InlineData("Web 2.0, RGAA 4.1, CC BY-SA 4.0, l'industrie 4.0, Python 3.12", "")]
    [InlineData("192.168.0.1, 12.03.2024, 6.0.0, 1.2.3.4, 01.02", "")]
    [InlineData("2.1 Titre", "")]
    [InlineData("https://a.fr/3.5 et doc-3.5, 3.5/4.5, x3.5, 3.5b", "")]
    [InlineData("en 2024. 5 ans, 3,5 km", "")]
    public void Decimal_points(string text, string expected) => Check(text, TypographyNoticeKind.DecimalPoint, expected);

    [Theory]
    [InlineData("la 1ère, la 1ere et la 1ière fois", "1ère=1re 1ere=1re 1ière=1re")]
    [InlineData("2ème, 3eme, 15èmes, 2ième, 2è", "2ème=2e 3eme=3e 15èmes=15es 2ième=2e 2è=2e")]
    [InlineData("2nd et 2nde", "2nd=2d 2nde=2de")]
    [InlineData("XXIème siècle, Ière, Vème", "XXIème=XXIe Ière=Ire Vème=Ve")]
    [InlineData("1er, 1re, 2e, 2d, XXIe, 3nd, 5km, 12h, Xavier, Vie", "")]
    [InlineData("fichier-2ème, x_2ème", "")]
    public void Ordinal_forms(string text, string expected) => Check(text, TypographyNoticeKind.Ordinal, expected);

    [Theory]
    [InlineData("l'Etat et les Iles, l'Ecole et l'Eglise", "Etat=État Iles=Îles Ecole=École Eglise=Église")]
    [InlineData("Etude menée. Energie verte ! « Equipe » et Elus", "Etude=Étude Energie=Énergie Equipe=Équipe")]
    [InlineData("A partir de 2020. A l'origine, A la fin", "A=À A=À")]
    [InlineData("Ile-de-France, Ile d'Yeu", "Ile=Île Ile=Île")]
    [InlineData("Ca marche. Etre là", "Ca=Ça Etre=Être")]
    [InlineData("État, Île, À partir, ETAT, Eure, Est, Ensemble, Ils, Ca2", "")]
    [InlineData("Le bloc A la nuit, A. Dupont, A : oui, A 12", "")]
    [InlineData("Mauges Energie, CLER – Energie, plan Energie", "")]
    public void Capital_accents(string text, string expected) => Check(text, TypographyNoticeKind.CapitalAccent, expected);

    [Theory]
    [InlineData(
        "oeuvre, Oeuvre, OEUVRE, coeurs, soeur, noeud, voeux",
        "oeuvre=œuvre Oeuvre=Œuvre OEUVRE=ŒUVRE coeurs=cœurs soeur=sœur noeud=nœud voeux=vœux"
    )]
    [InlineData(
        "main-d'oeuvre, manoeuvre, choeur, rancoeur, oeil, oeufs, foetus",
        "oeuvre=œuvre manoeuvre=manœuvre choeur=chœur rancoeur=rancœur oeil=œil oeufs=œufs foetus=fœtus"
    )]
    [InlineData("moelle, coexister, poète, coefficient, Noël, poêle, goéland, Joey, roesti, proéminent", "")]
    [InlineData("cœur, œuvre, https://a.fr/coeur", "")]
    public void Ligature_words(string text, string expected) => Check(text, TypographyNoticeKind.Ligature, expected);

    [Theory]
    [InlineData("les élu·e·s, amené.e, chef(fe), habitant.es", "élu·e·s= amené.e= chef(fe)= habitant.es=")]
    [InlineData(
        "citoyen(ne)s, acteur.rice.s, habitant-e-s, directeur(trice).",
        "citoyen(ne)s= acteur.rice.s= habitant-e-s= directeur(trice)="
    )]
    [InlineData("col·laborar, fin.les autres, le(s) mot(s), a.e, www.amis.es, x@y.es", "")]
    [InlineData("commune (e), fiche.pdf, porte-à-porte, fin. e", "")]
    public void Inclusive_forms(string text, string expected) => Check(text, TypographyNoticeKind.InclusiveForm, expected);

    [Fact]
    public void Notices_come_in_order_inside_the_text_whatever_it_is()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        string[] pieces =
        [
            "Etat",
            "A ",
            "la",
            "oeuvre",
            "3.5",
            "1ère",
            "élu·e",
            ".e",
            "(e)",
            "-e-s",
            "é",
            " ",
            ".",
            "·",
            "12",
            "XX",
            "ème",
            "@",
            "://",
            "\n",
            "«",
        ];
        for (var i = 0; i < Seed.Rounds(50_000); i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var end = 0;
            foreach (var notice in FrenchTypography.Inspect(text))
            {
                Assert.True(notice.Start >= end && notice.Length > 0, $"seed {seed}: {text}");
                end = notice.Start + notice.Length;
                Assert.True(end <= text.Length && text.Substring(notice.Start, notice.Length) == notice.Found, $"seed {seed}: {text}");
            }
        }
    }

    [Fact]
    public void Says_nothing_of_good_French() => Assert.Empty(FrenchTypography.Inspect(TypographyCorpus.Printed(7_000)));

    private static void Check(string text, TypographyNoticeKind kind, string expected)
    {
        var notices = FrenchTypography.Inspect(text);
        Assert.Equal(expected, string.Join(' ', notices.Where(n => n.Kind == kind).Select(n => n.Found + "=" + n.Suggestion)));
        Assert.All(notices, n => Assert.Equal(n.Found, text.Substring(n.Start, n.Length)));
    }
}
