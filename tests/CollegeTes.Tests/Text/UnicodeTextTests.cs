using System.Text;
using CollegeTes.Text;

namespace CollegeTes.Tests.Text;

public sealed class UnicodeTextTests
{
    [Theory]
    [InlineData("e\u0301tat", "état")]
    [InlineData("C\u0327a", "Ça")]
    [InlineData("i\u0302le nai\u0308ve", "île naïve")]
    [InlineData("S\u030Cumava \u0141o\u0301dz\u0301", "Šumava Łódź")]
    [InlineData("e\u0302\u0301", "\u1EBF")]
    [InlineData("\u00E9\u0323", "\u1EB9\u0301")]
    [InlineData("e\u0301\u0323", "\u1EB9\u0301")]
    [InlineData("a\u0308\u0304", "\u01DF")]
    [InlineData("a\u0304\u0308", "\u0101\u0308")]
    [InlineData("c\u0301\u0327", "\u1E09")]
    [InlineData("x\u0301", "x\u0301")]
    [InlineData("\u0301e\u0301", "\u0301é")]
    [InlineData("u\u0344", "\u01D8")]
    [InlineData("a\u0340", "à")]
    [InlineData("e\u034F\u0301", "e\u034F\u0301")]
    [InlineData("\U0001F600\u0301e\u0301", "\U0001F600\u0301é")]
    public void Composes_as_NFC_does(string given, string expected)
    {
        var composed = UnicodeText.Compose(given);
        Assert.Equal(expected, composed);
        Assert.Same(composed, UnicodeText.Compose(composed));
    }

    [Fact]
    public void Composing_gives_the_same_instance_and_allocates_nothing_when_there_is_nothing_to_do()
    {
        var text = new string('é', 5_000) + " l\u2019île";
        Assert.Same(text, UnicodeText.Compose(text));
        Assert.Equal(0, Allocation.Least(() => UnicodeText.Compose(text)));
    }

    [Fact]
    public void A_tower_of_marks_is_left_alone_and_costs_little()
    {
        var tower = "e" + new string('\u0301', 200_000);
        Assert.Same(tower, UnicodeText.Compose(tower));
    }

    [Theory]
    [InlineData("Résumé", "resume")]
    [InlineData("ŒUVRE", "oeuvre")]
    [InlineData("Æther, Straße", "aether, strasse")]
    [InlineData("re\u0301sume\u0301", "resume")]
    [InlineData("İstanbul ısı", "istanbul isi")]
    [InlineData("L\u2019Île\u00A0d\u2019Yeu", "l'ile d'yeu")]
    [InlineData("Łódź", "lodz")]
    [InlineData("\u1EBF", "e")]
    [InlineData("ẞ", "ss")]
    public void Folds(string given, string expected) => Assert.Equal(expected, UnicodeText.Fold(given));

    [Fact]
    public void Folding_is_idempotent_over_the_whole_plane_and_keeps_the_instance_of_what_is_folded()
    {
        for (var c = 0; c <= 0xFFFF; c++)
        {
            var once = UnicodeText.Fold(((char)c).ToString());
            Assert.Same(once, UnicodeText.Fold(once));
        }
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\r')]
    [InlineData('\u001B')]
    [InlineData('\u007F')]
    [InlineData('\u0085')]
    [InlineData('\u00AD')]
    [InlineData('\u200B')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\u202A')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    [InlineData('\u2060')]
    [InlineData('\uFEFF')]
    public void Refuses_what_deceives_and_names_it(char c)
    {
        Assert.True(UnicodeText.IsForbidden(c));
        Assert.True(UnicodeText.IsForbidden(new Rune(c)));
        Assert.Equal(2, UnicodeText.FindForbidden("ab" + c + "cd"));
        Assert.Matches(@"^U\+[0-9A-F]{4} \([a-zéèàâç' C1-]+\)$", UnicodeText.NameOf(c));
    }

    [Theory]
    [InlineData("une ligne\n\tune autre")]
    [InlineData("l\u2019été à 14\u00A0h, 12\u202F500\u00A0€ …")]
    [InlineData("👩\u200D🌾 famille 👨\u200D👩\u200D👧 ❤\uFE0F\u200D🔥")]
    [InlineData("مرحبا \u200Fبالعالم")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("Hawaiʻi ʻokina")]
    [InlineData("क\u094D\u200Dष")]
    public void Leaves_living_scripts_alone(string text) => Assert.Equal(-1, UnicodeText.FindForbidden(text));

    [Theory]
    [InlineData("pu\u200Dblie", 2)]
    [InlineData("pu\u200Cblie", 2)]
    [InlineData("fin\u200D", 3)]
    [InlineData("abc\u200Fdef", 3)]
    [InlineData("a\U000E0041", 1)]
    public void Refuses_by_its_neighbours(string text, int at) => Assert.Equal(at, UnicodeText.FindForbidden(text));

    [Fact]
    public void Refuses_lone_surrogates()
    {
        Assert.Equal(1, UnicodeText.FindForbidden("x\uD800y"));
        Assert.Equal(1, UnicodeText.FindForbidden("x\uDC00"));
        Assert.Equal(1, UnicodeText.FindForbidden("x\uD83D"));
        Assert.Equal("U+D800 (demi-codet isolé)", UnicodeText.NameOf('\uD800'));
    }

    [Fact]
    public void Finds_the_next_from_an_offset()
    {
        Assert.Equal(3, UnicodeText.FindForbidden("\0ab\0", 1));
        Assert.Equal(-1, UnicodeText.FindForbidden("\0ab", 1));
        Assert.Equal(-1, UnicodeText.FindForbidden("\0ab", 99));
    }

    [Fact]
    public void What_is_forbidden_is_found_wherever_it_stands()
    {
        var lines = "L\u2019été\u202F: «\u00A0l\u2019œuvre\u00A0» de 2024\n";
        for (var c = 0; c <= 0xFFFF; c++)
        {
            var at = c % lines.Length;
            var text = lines.Insert(at, ((char)c).ToString());
            Assert.Equal(UnicodeText.IsForbidden((char)c) ? at : -1, UnicodeText.IndexOfForbidden(text));
            if (UnicodeText.IsForbidden((char)c))
                Assert.Equal(at, UnicodeText.FindForbidden(text));
        }
    }
}
