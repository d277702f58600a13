using CollegeTes.Building;

namespace CollegeTes.Tests.Architecture;

/// <summary>Every kind of finding can be explained, and its code means one thing for ever.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        var codes = DiagnosticCatalogue.All.Select(d => d.Code).ToList();
        Assert.Equal(codes.Distinct(), codes);
        Assert.All(codes, code => Assert.Matches("^TES0[0-9]{3}$", code));
    }

    [Fact]
    public void Every_kind_has_a_title_a_help_text_and_two_examples() => Assert.All(DiagnosticCatalogue.All, descriptor =>
    {
        Assert.NotEqual("", descriptor.Title.Trim());
        Assert.True(descriptor.Help.Length > 40, descriptor.Code + " hardly explains itself");
        Assert.NotEqual("", descriptor.Bad.Trim());
        Assert.NotEqual("", descriptor.Good.Trim());
        Assert.NotEqual(descriptor.Bad, descriptor.Good);
    });
}
