using static CollegeTes.Tests.WordProcessing.WordPackage;

namespace CollegeTes.Tests.WordProcessing;

/// <summary>A table of two columns is not an action sheet because some words of its first column are those of one.</summary>
public sealed class OrdinaryTableTests
{
    [Theory]
    [InlineData("Public|Effectif", "Élèves|25", "Partenaires|4")]
    [InlineData("Freins|Leviers", "Budget|Portage politique", "Temps|Méthode")]
    [InlineData("Public|Effectif", "Bénéficiaires|25", "Partenaires|4", "Auteurs|2")]
    [InlineData("Étapes|Contenu", "Diagnostic|Une étude", "Bilan|Une réunion")]
    [InlineData("Thème|Note", "Résultats|4", "Freins|2", "Objectifs|5")]
    [InlineData("Critère|Avis", "Gouvernance|Bonne", "Moyens|Faibles", "Résultats|Bons")]
    [InlineData(
        "Acteur|Apport",
        "Partenaires|Des plants",
        "Financeurs|Des crédits",
        "Habitants|Du temps",
        "Écoles|Des bras",
        "Fermes|Des terres"
    )]
    [InlineData("Étapes|Dates|Pilote", "Diagnostic|2019|Région", "Résultats|2020|Pays", "Freins|2021|Commune")]
    public void An_ordinary_table_stays_a_table(params string[] rows)
    {
        var read = Imports.Of(Table([.. rows.Select(r => r.Split('|'))]));
        Assert.Equal(0, read.Sheet.Sheets);
        Assert.Contains("| " + rows[0].Replace("|", " | ", StringComparison.Ordinal) + " |", Imports.Body(read), StringComparison.Ordinal);
        Assert.Contains("| " + rows[^1].Replace("|", " | ", StringComparison.Ordinal) + " |", Imports.Body(read), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_row_in_bold_or_marked_as_a_head_makes_a_table()
    {
        var bold = (string text) => $"<w:tc><w:p>{R(text, "<w:b/>")}</w:p></w:tc>";
        var rows = Table(["Titre", "Haies"], ["Période", "2019"], ["Freins", "Le temps"])["<w:tbl>".Length..];
        Assert.Equal(0, Imports.Of($"<w:tbl><w:tr>{bold("Rubrique")}{bold("Ce que nous avons fait")}</w:tr>{rows}").Sheet.Sheets);
        Assert.Equal(
            0,
            Imports
                .Of(
                    $"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>{P("Rubrique")}</w:tc><w:tc>{P("Réponse du groupe")}</w:tc></w:tr>{rows}"
                )
                .Sheet.Sheets
        );
    }

    [Theory]
    [InlineData("Titre|Haies", "Période|2019")]
    [InlineData("Titre|Haies", "Période|2019", "Budget|12 000 €")]
    [InlineData("Intitulé|Haies", "Pilote|Syndicat", "Période|2019", "Surface|12 ha", "Longueur|3 km")]
    public void A_sheet_is_still_a_sheet(params string[] rows) =>
        Assert.Equal(1, Imports.Of(Table([.. rows.Select(r => r.Split('|'))])).Sheet.Sheets);
}
