using System.Text;
using CollegeTes.Printing;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Tests.Printing;

/// <summary>What a font has is read from the font: compared with what it was made of, and with files that are no fonts.</summary>
public sealed class FontCoverageTests
{
    // As fabriquer.py, which makes them, writes it down.
    private static readonly HashSet<int> Made =
    [
        .. Enumerable.Range(0x20, 0x5F),
        .. Enumerable.Range(0xC0, 0x40).Except("ÐÞðþ÷".Select(c => (int)c)),
        .. "\u00a0§©«»°²³·ŒœŸ₂\u2009\u2011\u202f–—‘’“”•…€−←↑→↓".Select(c => (int)c),
    ];

    private static IEnumerable<(string Path, byte[] Bytes)> Fonts()
    {
        var files = new TemplateFiles(null);
        return files.Paths.Where(p => p.EndsWith(".woff2", StringComparison.Ordinal)).Select(p => (p, files.Find(p)!));
    }

    [Fact]
    public void A_font_has_what_it_was_made_of()
    {
        Assert.True(Fonts().Count() >= 7);
        Findings.None(Fonts().Where(f => !Made.SetEquals(FontCoverage.CharactersOf(f.Bytes)!)).Select(f => f.Path));
    }

    // Looked for first, and never asked of a font: each must be in all of them.
    [Fact]
    public void What_is_ordinary_is_in_every_font()
    {
        var ordinary = Enumerable
            .Range(0x20, 0xFFFF - 0x20)
            .Where(c => !char.IsSurrogate((char)c) && RareCharacters.Find([(char)c], 0) < 0)
            .ToList();
        Assert.InRange(ordinary.Count, 140, 200);
        // What chooses the look of the character before it is no character.
        int[] joiners = [0xFE0E, 0xFE0F, 0x200D, 0x20E3];
        Assert.Empty(ordinary.Except(Made).Except(joiners));
    }

    [Theory]
    [InlineData("🌱", "émoji")]
    [InlineData("한", "coréen")]
    [InlineData("ع", "arabe")]
    [InlineData("ב", "hébreu")]
    [InlineData("中", "chinois ou japonais")]
    [InlineData("か", "japonais")]
    [InlineData("Ω", "grec")]
    [InlineData("Ж", "cyrillique")]
    [InlineData("∀", "signe mathématique")]
    [InlineData("𝔸", "signe mathématique")]
    [InlineData("⇒", "flèche")]
    [InlineData("☐", "pictogramme")]
    [InlineData("✓", "pictogramme")]
    [InlineData("Ł", "lettre latine")]
    [InlineData("ễ", "lettre latine")]
    [InlineData("½", "signe")]
    [InlineData("⅓", "fraction")]
    [InlineData("⁻", "exposant ou indice")]
    [InlineData("\uE001", "caractère sans nom d'une police particulière")]
    public void What_a_font_lacks_is_known_by_its_script(string text, string kind)
    {
        var character = Rune.GetRuneAt(text, 0);
        Assert.Equal(0, RareCharacters.Find(text, 0));
        Assert.Equal(kind, RareCharacters.KindOf(character));
        Assert.False(FontCoverage.HasGlyph([.. Fonts().Select(f => (ReadOnlyMemory<byte>)f.Bytes)])(character));
    }

    [Fact]
    public void A_damaged_font_stops_nothing()
    {
        var random = new Random(1);
        foreach (var (_, bytes) in Fonts())
        {
            for (var i = 0; i < 300; i++)
            {
                var damaged = i % 3 == 0 ? bytes[..random.Next(bytes.Length)] : [.. bytes];
                for (var j = random.Next(4); j >= 0 && damaged.Length > 0; j--)
                    damaged[random.Next(i % 2 == 0 ? Math.Min(200, damaged.Length) : damaged.Length)] = (byte)random.Next(256);
                _ = FontCoverage.CharactersOf(damaged);
            }
        }
        Assert.Null(FontCoverage.CharactersOf("OTTO"u8));
        Assert.Null(FontCoverage.CharactersOf([]));
        Assert.True(FontCoverage.HasGlyph([])(new Rune('x')));
    }
}
