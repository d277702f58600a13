using CollegeTes.Printing.Repair;

namespace CollegeTes.Tests.Printing;

/// <summary>The words of a link, as a PDF says them: cut between words where there are any, whatever they are.</summary>
public sealed class LinkRepairTests
{
    [Fact]
    public void Words_of_any_length_and_of_any_characters_are_cut()
    {
        foreach (var piece in new[] { "a", "mot ", "mot\u00A0", "😀", "a😀", " ", "https://exemple.fr/" })
        {
            for (var count = 0; count < 400; count++)
            {
                var words = string.Concat(Enumerable.Repeat(piece, count));
                var cut = LinkRepair.Cut(words);
                Assert.InRange(cut.Length, 0, 161);
                Assert.StartsWith(cut.TrimEnd('…'), words, StringComparison.Ordinal);
                Assert.True(words.Length <= 160 ? cut == words : cut.Length > 1, $"{piece} × {count}");
                Assert.False(cut.Length > 1 && char.IsHighSurrogate(cut[^2]) && cut[^1] == '…');
            }
        }
    }
}
