using CollegeTes.Building;
using CollegeTes.Content;

namespace CollegeTes.Tests.Content;

/// <summary>An identifier that is refused is no name: two of them are not one, and each is told once, for what is wrong with it.</summary>
public sealed class RefusedIdTests : IDisposable
{
    private const string Consents = "content/territoires/val-clair/consentements.yaml";

    private readonly SmallWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData(
        Consents,
        "consentements: [{id: §, personne-cle: P1, objet: citation, preuve: d}, {id: §, personne-cle: P2, objet: nom, preuve: d}]"
    )]
    [InlineData(
        Consents,
        "consentements: [{id: Élise A, personne-cle: P1, objet: citation, preuve: d}, {id: Jean B, personne-cle: P2, objet: nom, preuve: "
            + "d}]"
    )]
    [InlineData(Consents, "consentements: [{personne-cle: P1, objet: citation, preuve: d}, {personne-cle: P2, objet: nom, preuve: d}]")]
    [InlineData("content/partenaires.yaml", "partenaires: [{id: La mairie, nom: A, type: commune}, {id: La région, nom: B, type: region}]")]
    [InlineData("content/partenaires.yaml", "partenaires: [{id: §, nom: A, type: commune}, {id: §, nom: B, type: region}]")]
    [InlineData(SmallWorkspace.Text, "sources: [{id: a_b, titre: A}, {id: c_d, titre: B}]")]
    [InlineData(SmallWorkspace.Text, "sources: [{titre: A}, {titre: B}]")]
    [InlineData(
        SmallWorkspace.Text,
        "chiffres: [{id: A B, libelle: x, valeur: 1, unite: ''}, {id: C D, libelle: y, valeur: 2, unite: ''}]"
    )]
    [InlineData("content/cadre.yaml", "dimensions: [{id: A B, titre: D, nature: niveaux}, {id: A B, titre: E, nature: niveaux}]")]
    public void Is_told_for_itself_alone(string path, string yaml)
    {
        if (path == SmallWorkspace.Text)
            _workspace.WriteHeader(yaml.Split(':')[0], yaml);
        else
            _workspace.Write(path, yaml + "\n");
        var options = new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", new DateOnly(2026, 11, 15));
        var found = new Pipeline(options).Check(TestContext.Current.CancellationToken).Diagnostics.Select(d => d.Code).ToList();
        Assert.Equal(
            2,
            found.Count(c => c is "TES0208" or "TES0202" && c == (yaml.Contains("id:", StringComparison.Ordinal) ? "TES0208" : "TES0202"))
        );
        Assert.DoesNotContain(ContentDiagnostics.DuplicateId.Code, found);
    }

    [Fact]
    public void One_that_is_valid_is_still_told_twice_defined()
    {
        _workspace.Write(
            Consents,
            "consentements: [{id: a, personne-cle: P, objet: nom, preuve: d}, {id: a, personne-cle: P, objet: nom, preuve: d}]\n"
        );
        var options = new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", new DateOnly(2026, 11, 15));
        Assert.Contains(new Pipeline(options).Check(TestContext.Current.CancellationToken).Diagnostics, d =>
            d.Code == ContentDiagnostics.DuplicateId.Code
        );
    }
}
