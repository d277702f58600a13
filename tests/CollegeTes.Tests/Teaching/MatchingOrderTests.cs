using CollegeTes.Model;
using CollegeTes.Teaching;
using CollegeTes.Tests.Text;
using CollegeTes.Text;

namespace CollegeTes.Tests.Teaching;

/// <summary>The order of what goes with what keeps all of it, is always the same, and never that of the answers.</summary>
public sealed class MatchingOrderTests
{
    [Fact]
    public void No_order_of_the_author_is_told()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        for (var round = Seed.Rounds(300); round > 0; round--)
        {
            var words = Enumerable.Range(0, random.Next(2, 9)).Select(i => $"{(char)('a' + random.Next(26))}{i}").ToArray();
            var pairs = words.Select((w, i) => new QuizPair(At($"{i}"), At(w))).ToList();
            var order = MatchingOrder.Of(pairs);
            Assert.Equal(pairs.Select(p => p.Left.Value).Order(), order.Select(p => p.Left.Value).Order());
            var told = order.Zip(pairs).Count(p => p.First == p.Second);
            Assert.True(
                told <= pairs.Count / 2,
                $"seed {seed}: {string.Join(' ', words)} became {string.Join(' ', order.Select(p => p.Right.Value))}"
            );
            // Whatever the order in which they were written, that of the alphabet is kept, begun anywhere.
            var sorted = pairs.Select(p => p.Right.Value).Order(StringComparer.Ordinal).ToList();
            Assert.Contains(
                string.Join(' ', order.Select(p => p.Right.Value)),
                string.Join(' ', sorted.Concat(sorted)),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Pairs_written_by_the_alphabet_are_not_left_in_line()
    {
        QuizPair[] pairs = [new(At("1"), At("Anime")), new(At("2"), At("Développe")), new(At("3"), At("Exploite"))];
        Assert.Equal(["Développe", "Exploite", "Anime"], MatchingOrder.Of(pairs).Select(p => p.Right.Value));
    }

    private static Located<string> At(string text) => new(text, default);
}
