using CollegeTes.Prose;

namespace CollegeTes.Tests.Prose;

/// <summary>Words that speak of all cases are found, others are left alone.</summary>
public sealed class GeneralWordsTests
{
    [Theory]
    [InlineData("Tous les territoires plantent.", "Tous")]
    [InlineData("Dans toutes les communes, on plante.", "toutes")]
    [InlineData("Chaque commune a son comité.", "Chaque")]
    [InlineData("Les élus y sont toujours associés.", "toujours")]
    [InlineData("On plante partout.", "partout")]
    [InlineData("Tous ont commencé par un diagnostic.", "Tous")]
    [InlineData("Partout, chaque élu vient toujours.", "Partout,chaque,toujours")]
    [InlineData("Tous les cinq territoires ont un comité.", "Tous")]
    public void Those_that_speak_of_all_are_found(string text, string words) =>
        Assert.Equal(words.Split(','), GeneralWords.Find(text).Select(w => text.Substring(w.Start, w.Length)));

    [Theory]
    [InlineData("Le comité se réunit tous les quinze jours.")]
    [InlineData("Tous les ans, tous les 2 mois, toutes les semaines.")]
    [InlineData("Il rend compte chaque année et chaque fois qu'on le lui demande.")]
    [InlineData("Ce n'est pas toujours le cas, ni pas partout.")]
    [InlineData("Un lieu ouvert à tous, pensé pour toutes.")]
    [InlineData("Tous deux viennent de Redon.")]
    [InlineData("Une élue dit : « tous les territoires y viendront, partout ».")]
    [InlineData("Trois territoires sur cinq le font.")]
    [InlineData("Il a tout appris de toute l'équipe.")]
    public void Others_are_left_alone(string text) => Assert.Empty(GeneralWords.Find(text));
}
