using CollegeTes.Scaffolding;

namespace CollegeTes.Tests.Scaffolding;

public sealed class OfficialTerritoryTests
{
    [Theory]
    [InlineData("Erdre et Gesvres", "244400503", "Erdre et Gesvres", "erdre-et-gesvres")]
    [InlineData("erdre-et-gesvres", "244400503", "Erdre et Gesvres", "erdre-et-gesvres")]
    [InlineData("communauté de communes d'Erdre et Gesvres", "244400503", "Erdre et Gesvres", "erdre-et-gesvres")]
    [InlineData("CC du Pays de Pouzauges", "248500464", "Pays de Pouzauges", "pays-de-pouzauges")]
    [InlineData("plessé", "44128", "Plessé", "plesse")]
    public void A_name_finds_its_territory(string name, string code, string usual, string slug)
    {
        var found = Assert.Single(OfficialTerritory.Named(name));
        Assert.Equal((code, usual, slug), (found.Code, found.UsualName, found.Slug));
    }

    [Fact]
    public void Words_of_a_name_find_those_that_hold_them_all() =>
        Assert.Contains(OfficialTerritory.Named("Loire Layon"), t => t.UsualName == "Loire Layon Aubance");

    [Fact]
    public void Communes_of_one_name_are_all_given() => Assert.True(OfficialTerritory.Named("Saint-Denis").Count > 1);

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("Val-Clair-sous-Nuage")]
    public void A_name_that_is_none_finds_nothing(string name) => Assert.Empty(OfficialTerritory.Named(name));

    [Theory]
    [InlineData("244400503")]
    [InlineData("244 400 503")]
    public void A_siren_finds_its_group(string code) =>
        Assert.Equal("CC d'Erdre et Gesvres", OfficialTerritory.OfSiren(code)!.OfficialName);

    [Fact]
    public void A_postal_code_is_no_insee_code() => Assert.Null(OfficialTerritory.OfInsee("44390"));
}
