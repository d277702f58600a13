using CollegeTes.Searching;

namespace CollegeTes.Tests.Searching;

/// <summary>Words of one family, and words that must stay apart.</summary>
public sealed class FrenchStemmerTests
{
    [Theory]
    [InlineData("finance financer financement financière financiers financée")]
    [InlineData("éolien éolienne éoliennes éoliens")]
    [InlineData("coopérer coopération coopérative coopératif coopératives")]
    [InlineData("communal communale communaux commune communes")]
    [InlineData("maraîcher maraîchère maraîchage maraîchers")]
    [InlineData("partage partager partagée partages")]
    [InlineData("légume légumes légumerie")]
    [InlineData("fonction fonctionner fonctionnement fonctionnel")]
    [InlineData("riverain riveraine riverains")]
    [InlineData("collectif collective collectivité collectivités")]
    public void A_family_has_one_stem(string family) =>
        Assert.Single(family.Split(' ').SelectMany(SearchWords.In).Select(FrenchStemmer.Stem).Distinct());

    [Theory]
    [InlineData("ville village")]
    [InlineData("eau eolien")]
    [InlineData("mer mairie")]
    [InlineData("argent argument")]
    public void Others_stay_apart(string words) =>
        Assert.Equal(words.Split(' ').Length, words.Split(' ').Select(FrenchStemmer.Stem).Distinct().Count());

    [Fact]
    public void What_a_question_is_put_with_is_left_out() =>
        Assert.Equal(["financer", "legumerie", "communale"], SearchWords.In("Comment faut-il financer une légumerie communale ?"));
}
