using CollegeTes.Prose;
using CollegeTes.Text;

namespace CollegeTes.Tests.Prose;

/// <summary>Numbers that authors typed, and references to figures that they wrote amiss.</summary>
public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData("les citoyens ont 64 % des parts", "64 %=64%")]
    [InlineData("64\u00A0% puis 12,5\u202Fkm", "64\u00A0%=64%", "12,5\u202Fkm=12.5km")]
    [InlineData("20 000 euros par an", "20 000 euros=20000€")]
    [InlineData("8 millions d'euros et 1,5 milliard d’euros", "8 millions d'euros=8000000€", "1,5 milliard d’euros=1500000000€")]
    [InlineData("500 hectares, 3 ha", "500 hectares=500ha", "3 ha=3ha")]
    [InlineData("18 000 MWh", "18 000 MWh=18000MWh")]
    [InlineData("26 MW", "26 MW=26MW")]
    [InlineData("25 habitants en 2024", "25=25", "2024=2024")]
    [InlineData("12 hausses, 3 tables, 4 kilos", "12=12", "3=3", "4=4")]
    [InlineData("« 64 % », `12 km`, {chiffre:a/b/c1}, [@OF22], [là](p12.md), https://exemple.fr/12%20km, <!-- 3 % -->")]
    [InlineData("A4, v1.2, 2020-03-12 et 1:25", "2020=2020", "1=1")]
    public void Each_is_found_once_with_its_unit(string text, params string[] expected) =>
        Assert.Equal(
            expected,
            WrittenNumbers
                .Find(text, (_, _) => default)
                .Select(n => $"{n.Text.Value}={n.Value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)}{n.Unit}")
        );

    [Theory]
    [InlineData("{chiffre:}")]
    [InlineData("{Chiffre:km}")]
    [InlineData("{chiffres:km}")]
    [InlineData("{chiffre :km}")]
    [InlineData("{ chiffre:km }")]
    [InlineData("{chiffre-km}")]
    [InlineData("{chiffre=km}")]
    [InlineData("{chiffre:k m}")]
    [InlineData("{chiffre:k_m}")]
    [InlineData("{chiffre:«km»}")]
    [InlineData("{chiffre km}")]
    [InlineData("{CHIFFRE:KM}")]
    [InlineData("{chiffre:km")]
    public void What_was_meant_for_a_reference_is_never_printed(string written)
    {
        Assert.Equal(["TES0279"], Codes($"Un texte {written} ici."));
        Assert.Equal(["TES0279"], Codes("Un texte.", lede: $"Un texte {written} ici."));
    }

    [Theory]
    [InlineData("{chiffre:km}")]
    [InlineData("{chiffre: km}")]
    [InlineData("{chiffre:km=12 km}")]
    [InlineData("{chiffre:val-clair/haies/km}")]
    [InlineData("`{chiffre: …}`")]
    [InlineData("\\{chiffre:y}")]
    [InlineData("{chiffré}")]
    [InlineData("{les chiffres}")]
    [InlineData("les chiffres : {a, b}")]
    public void What_is_understood_or_means_something_else_is_not_told(string written) => Assert.Empty(Codes($"Un texte {written} ici."));

    private static List<string> Codes(string body, string? lede = null)
    {
        using var workspace = new SmallWorkspace();
        workspace.WriteBody($"\n## Contexte\n\n{body} [@A]\n");
        workspace.WriteHeader("chiffres", "chiffres: [{id: km, libelle: de haies, valeur: 12, unite: km}]");
        if (lede is not null)
            workspace.WriteHeader("accroche", $"accroche: \"{lede}\"");
        var options = new Building.PipelineOptions(workspace.Root, workspace.Output, "1.0.0", new DateOnly(2026, 1, 15));
        return
        [
            .. new Building.Pipeline(options)
                .Check(TestContext.Current.CancellationToken)
                .Diagnostics.Select(d => d.Code)
                .Where(c => c is "TES0279" or "TES0228"),
        ];
    }
}
