using CollegeTes.Capsules;
using CollegeTes.Tests.Text;

namespace CollegeTes.Tests.Capsules;

/// <summary>Captions are short, keep every word, and are cut where one breathes.</summary>
public sealed class CaptionTextTests
{
    [Theory]
    [InlineData("Une phrase courte.", "Une phrase courte.")]
    [InlineData("Elles reviennent. Les oiseaux aussi.", "Elles reviennent.|Les oiseaux aussi.")]
    [InlineData(
        "En pays de Redon, une association d’habitants a mis près de douze ans.",
        "En pays de Redon, une association\nd’habitants a mis près de douze ans."
    )]
    [InlineData("Sept. 2002 compte pour un mot, à 3.5 % près.", "Sept. 2002 compte\npour un mot, à 3.5 % près.")]
    [InlineData("«\u00A0On a tâtonné.\u00A0» Puis tout est allé vite.", "«\u00A0On a tâtonné.\u00A0»|Puis tout est allé vite.")]
    // Cut before a word that begins a group, never after one that leans on the next.
    [InlineData(
        "En pays de Redon, une association d’habitants a mis près de douze ans à faire tourner les quatre éoliennes de Béganne.",
        "En pays de Redon, une association\nd’habitants a mis près de douze ans|à faire tourner\nles quatre éoliennes de Béganne."
    )]
    [InlineData(
        "Six ans plus tard, l’intercommunalité aide cinq associations par de l’argent et un accompagnement.",
        "Six ans plus tard, l’intercommunalité\naide cinq associations|par de l’argent et un accompagnement."
    )]
    public void Captions_follow_the_sentences(string text, string expected) => Assert.Equal(expected.Split('|'), CaptionText.Split(text));

    [Fact]
    public void Captions_keep_every_word_and_hold_on_two_lines()
    {
        var random = new Random(Seed.Next());
        for (var i = 0; i < Seed.Rounds(500); i++)
        {
            var words = Enumerable
                .Range(0, random.Next(1, 80))
                .Select(_ =>
                    new string('a', random.Next(1, 16))
                    + (
                        random.Next(9) switch
                        {
                            0 => ",",
                            1 => ".",
                            2 => "\u00A0:",
                            _ => "",
                        }
                    )
                )
                .ToList();
            var text = string.Join(' ', words);
            var captions = CaptionText.Split(text);
            Assert.Equal(text, string.Join(' ', captions).Replace('\n', ' '));
            Assert.All(captions, c =>
            {
                Assert.True(c.Split('\n').Length <= 2, c);
                Assert.All(c.Split('\n'), line => Assert.True(line.Length <= CaptionText.LongestLine, line));
            });
        }
    }
}
