using CollegeTes.Building;
using CollegeTes.Model;

namespace CollegeTes.Tests.Model;

/// <summary>What names a statement: the three forms and no other, and what can be named in a write-up.</summary>
public sealed class StatementReferenceTests
{
    [Theory]
    [InlineData("animatrice", null, "animatrice")]
    [InlineData("#animatrice", null, "animatrice")]
    [InlineData("redon/eolien", "redon/eolien", null)]
    [InlineData("redon/eolien#animatrice", "redon/eolien", "animatrice")]
    public void A_name_is_read_and_written_again(string text, string? experience, string? id)
    {
        Assert.True(StatementReference.TryParse(text, out var reference));
        Assert.Equal(experience, reference.Experience);
        Assert.Equal(id, reference.Id);
        Assert.Equal(text.TrimStart('#'), reference.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("redon/")]
    [InlineData("/eolien")]
    [InlineData("redon/eolien#")]
    [InlineData("redon/eolien/mats")]
    [InlineData("redon/eolien#a#b")]
    [InlineData("a#b")]
    [InlineData("Animatrice")]
    [InlineData("redon/Éolien#a")]
    public void Anything_else_is_no_name(string text) => Assert.False(StatementReference.TryParse(text, out _));

    // Each thing that can be named is written with an id of its own; each id is found, and given twice it is refused.
    [Theory]
    [InlineData("chiffres: [{id: un-nom, libelle: de haies, valeur: 12}]")]
    [InlineData("resultats: [{id: un-nom, texte: \"A\"}]")]
    [InlineData("facteurs: [{id: un-nom, texte: \"A\"}]")]
    [InlineData("enseignements: [{id: un-nom, texte: \"A\"}]")]
    [InlineData("reproductibilite: {necessaires: [{id: un-nom, texte: \"A\"}]}")]
    [InlineData("reproductibilite: {adaptables: [{id: un-nom, texte: \"A\"}]}")]
    [InlineData("reproductibilite: {limites: [{id: un-nom, texte: \"A\"}]}")]
    [InlineData("citations: [{id: un-nom, texte: \"A\", auteur: \"Anne\", source: A}]")]
    [InlineData("observations: [{id: un-nom, critere: cooperation, niveau: nr}]")]
    [InlineData("observations: [{critere: un-nom, niveau: nr}]", true)]
    public void Whatever_has_an_id_can_be_named(string line, bool isCriterion = false)
    {
        Assert.Empty(Findings(line, "un-nom"));
        Assert.Equal(["TES0273"], Findings(line, "un-non"));
        if (!isCriterion)
            Assert.Equal(["TES0210"], Findings(line, "un-nom", ", id: un-nom"));
    }

    private static List<string> Findings(string line, string lifting, string more = "")
    {
        using var workspace = new SmallWorkspace();
        workspace.Write(
            "content/cadre.yaml",
            "titre: C\nversion: \"1\"\nniveaux: [{id: nr, titre: Non renseigné}]\ndimensions: [{id: d, titre: D, nature: niveaux, criteres: "
                + "[{id: cooperation, titre: C}, {id: un-nom, titre: U}]}]\n"
        );
        workspace.WriteHeader(line.Split(':')[0], line);
        workspace.WriteHeader("freins", $"freins: [{{texte: \"B\", leve-par: {lifting}{more}}}]");
        var options = new PipelineOptions(workspace.Root, workspace.Output, "1.0.0", new DateOnly(2026, 1, 15));
        return
        [
            .. new Pipeline(options)
                .Check(TestContext.Current.CancellationToken)
                .Diagnostics.Select(d => d.Code)
                .Where(c => c is "TES0273" or "TES0210" or "TES0208"),
        ];
    }
}
