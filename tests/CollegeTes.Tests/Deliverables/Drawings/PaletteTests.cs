using System.Globalization;
using System.Text.RegularExpressions;

namespace CollegeTes.Tests.Deliverables.Drawings;

/// <summary>The colours of templates/_commun/theme.yaml, by day and by night, and the skies of dessins.css.</summary>
public sealed partial class PaletteTests
{
    private static readonly string Css = ReadEmbedded("templates/_commun/dessins.css");
    private static readonly string Theme = ReadEmbedded("templates/_commun/theme.yaml");
    private static readonly string Day = Theme[..Theme.IndexOf("\ncouleurs-sombres:", StringComparison.Ordinal)];
    private static readonly string Night = Theme[Day.Length..];

    [Theory]
    [InlineData("v1", "p1")]
    [InlineData("v2", "p2")]
    [InlineData("v3", "p3")]
    [InlineData("v4", "p4")]
    [InlineData("v5", "p5")]
    [InlineData("v6", "p6")]
    [InlineData("carte-texte", "carte-terre")]
    [InlineData("carte-ville", "carte-terre")]
    [InlineData("carte-ici", "carte-terre")]
    [InlineData("titre", "lavis")]
    [InlineData("lien", "lavis")]
    [InlineData("accent", "lavis")]
    [InlineData("gris", "lavis")]
    [InlineData("sur-courge", "courge")]
    [InlineData("sur-dos", "dos")]
    [InlineData("sur-tuile1", "tuile1")]
    [InlineData("sur-tuile2", "tuile2")]
    [InlineData("sur-tuile3", "tuile3")]
    [InlineData("sur-tuile4", "tuile4")]
    public void Text_can_be_read_on_its_ground(string text, string ground)
    {
        Assert.InRange(Contrast(Colour(text, false), Colour(ground, false)), 4.5, 21);
        Assert.InRange(Contrast(Colour(text, true), Colour(ground, true)), 4.5, 21);
    }

    [Theory]
    [InlineData("encre")]
    [InlineData("titre")]
    [InlineData("prune")]
    [InlineData("lien")]
    [InlineData("accent")]
    [InlineData("gris")]
    [InlineData("graphique-texte")]
    [InlineData("graphique-cible")]
    [InlineData("carte-texte")]
    [InlineData("carte-ville")]
    public void Text_can_be_read_on_the_page(string text)
    {
        Assert.InRange(Contrast(Colour(text, false), Colour("fond", false)), 4.5, 21);
        Assert.InRange(Contrast(Colour(text, true), Colour("fond", true)), 4.5, 21);
    }

    [Fact]
    public void A_title_in_aubergine_can_be_read_on_every_sky()
    {
        var skies = Sky().Matches(Css).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(6, skies.Count);
        Assert.All(skies, sky => Assert.InRange(Contrast("341a3b", sky), 4.5, 21));
    }

    private static string Colour(string name, bool night)
    {
        var inNight = Regex.Match(Night, $" {name}: \"#([0-9a-f]+)");
        var match = night && inNight.Success ? inNight : Regex.Match(Day, $" {name}: \"#([0-9a-f]+)");
        Assert.True(match.Success, name);
        var hex = match.Groups[1].Value;
        return hex.Length == 3 ? string.Concat(hex.Select(c => new string(c, 2))) : hex;
    }

    /// <summary>WCAG 2.2, contrast ratio.</summary>
    private static double Contrast(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var c = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Channel(0) + 0.7152 * Channel(2) + 0.0722 * Channel(4);
    }

    private static string ReadEmbedded(string name)
    {
        using var stream = typeof(CollegeTes.Drawings.Landscape).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("--ciel:#([0-9a-f]{6})")]
    private static partial Regex Sky();
}
