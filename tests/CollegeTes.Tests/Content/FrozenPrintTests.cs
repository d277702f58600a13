using System.Text;
using CollegeTes.Content;

namespace CollegeTes.Tests.Content;

/// <summary>The print of a frozen copy breaks when a letter changes, and by nothing that a system does to a file.</summary>
public sealed class FrozenPrintTests
{
    private const string Text = "titre: \"Le cadre\"\nversion: \"1.0\"\n# é à\n";

    [Fact]
    public void What_was_sealed_is_intact() => Assert.True(FrozenPrint.Read(FrozenPrint.Seal(Text)).IsIntact);

    [Fact]
    public void Neither_line_ends_nor_marks_nor_composition_break_it()
    {
        var copy = FrozenPrint.Seal(Text);
        foreach (var same in new[] { copy.ReplaceLineEndings("\r\n"), "\uFEFF" + copy, copy.Normalize(NormalizationForm.FormC) })
            Assert.True(FrozenPrint.Read(same).IsIntact);
        Assert.Equal(copy, FrozenPrint.Seal("\uFEFF" + Text.ReplaceLineEndings("\r\n").Replace("é", "e\u0301", StringComparison.Ordinal)));
    }

    [Fact]
    public void Any_other_letter_breaks_it()
    {
        var copy = FrozenPrint.Seal(Text);
        for (var i = 0; i < copy.Length; i++)
        {
            var touched = copy[..i] + (copy[i] == 'x' ? 'y' : 'x') + copy[(i + 1)..];
            Assert.False(FrozenPrint.Read(touched).IsIntact, touched);
            Assert.False(FrozenPrint.Read(copy.Remove(i, 1)).IsIntact, $"sans le caractère {i}");
        }
        Assert.False(FrozenPrint.Read(copy + "\n").IsIntact);
        Assert.Null(FrozenPrint.Read(Text).Written);
    }
}
