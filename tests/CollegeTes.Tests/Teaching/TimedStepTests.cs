using CollegeTes.Teaching;
using CollegeTes.Text;

namespace CollegeTes.Tests.Teaching;

/// <summary>The time at the head of what whoever leads does, and what is no time.</summary>
public sealed class TimedStepTests
{
    [Theory]
    [InlineData("0 à 5 min : Accueillez.", "0 à 5 min", "Accueillez.")]
    [InlineData("0 à 5 min: Accueillez.", "0 à 5 min", "Accueillez.")]
    [InlineData("10 min\u00A0: Lisez : à voix haute.", "10 min", "Lisez : à voix haute.")]
    [InlineData("1 h 05 – 1 h 20 : Débat", "1 h 05 – 1 h 20", "Débat")]
    [InlineData("1h05-1h20 : Débat", "1h05-1h20", "Débat")]
    [InlineData("20 minutes : Seul.", "20 minutes", "Seul.")]
    [InlineData("12 habitants : ce qu'ils disent.", null, "12 habitants : ce qu'ils disent.")]
    [InlineData("5 à 8 personnes : un groupe.", null, "5 à 8 personnes : un groupe.")]
    [InlineData("Accueillez : dites l'heure.", null, "Accueillez : dites l'heure.")]
    [InlineData("0 à 5 min :", null, "0 à 5 min :")]
    [InlineData("0 à 5 min Accueillez.", null, "0 à 5 min Accueillez.")]
    [InlineData("14:30 on commence.", null, "14:30 on commence.")]
    [InlineData("1 : Accueillez.", null, "1 : Accueillez.")]
    [InlineData("", null, "")]
    public void A_time_at_the_head_is_told_apart(string paragraph, string? moment, string text)
    {
        var step = TimedStep.Read(new Located<string>(paragraph, default));
        Assert.Equal((moment, text), (step.Moment, step.Text.Value));
    }
}
