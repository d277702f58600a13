using CollegeTes.Drawings;

namespace CollegeTes.Tests.Deliverables.Drawings;

public sealed class LandscapeTests
{
    private static readonly LandscapeTraits Island = new("85113", 1)
    {
        Island = true,
        Solar = true,
        Density = LandscapeDensity.High,
    };
    private static readonly LandscapeTraits Bocage = new("248500464", 10)
    {
        Hedges = true,
        Mill = true,
        Relief = LandscapeRelief.Hilly,
    };

    [Fact]
    public void The_same_traits_give_the_same_drawing_and_another_seed_another_one()
    {
        Assert.Equal(Landscape.Draw(Bocage), Landscape.Draw(Bocage with { Communes = 10 }));
        Assert.NotEqual(Landscape.Draw(Bocage), Landscape.Draw(Bocage with { Seed = "248500465" }));
    }

    [Fact]
    public void Every_landscape_is_sound_and_keeps_its_promise_of_weight()
    {
        for (var i = 0; i < 120; i++)
        {
            var traits = new LandscapeTraits($"graine-{i}", 1 + i * 7 % 60)
            {
                Island = i % 16 == 15,
                River = i % 2 == 0,
                GreatRiver = i % 6 == 0,
                Marsh = i % 5 == 0,
                Hedges = i % 3 == 0,
                Turbines = i % 4 == 0,
                Solar = i % 7 == 0,
                Vines = i % 8 == 0,
                Gardens = i % 9 == 0,
                Herds = i % 10 == 0,
                Mill = i % 11 == 0,
                Density = (LandscapeDensity)(i % 3),
                Relief = (LandscapeRelief)(i / 3 % 3),
            };
            foreach (
                var (frame, most) in new[] { (LandscapeFrame.Cover, 14000), (LandscapeFrame.Wide, 14000), (LandscapeFrame.Thumbnail, 2500) }
            )
            {
                var svg = Landscape.Draw(traits, frame);
                DrawingAssert.IsValid(svg);
                Assert.True(svg.Length <= most, $"{traits.Seed}, {frame} : {svg.Length}");
            }
        }
    }

    [Fact]
    public void A_landscape_is_decorative()
    {
        var root = DrawingAssert.IsValid(Landscape.Draw(Island));
        Assert.Equal("true", root.Attribute("aria-hidden")!.Value);
        Assert.Contains($"ton-{Landscape.Tone(Island)}", root.Attribute("class")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_caller_may_choose_the_light() => Assert.Equal(5, Landscape.Tone(Island with { Light = 5 }));

    [Fact]
    public void A_trait_is_seen()
    {
        Assert.Contains("class=\"mer\"", Landscape.Draw(Island), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"eolienne\"", Landscape.Draw(Bocage), StringComparison.Ordinal);
        Assert.Contains("class=\"eolienne\"", Landscape.Draw(Bocage with { Turbines = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Bands_are_sound_light_and_each_its_own()
    {
        var bands = Enumerable.Range(0, 100).Select(i => Band.Draw($"retour-{i}")).ToList();
        Assert.All(bands, band => DrawingAssert.IsValid(band));
        Assert.All(bands, band => Assert.True(band.Length <= 1300, $"{band.Length}"));
        Assert.Equal(100, bands.Distinct().Count());
        Assert.Equal(bands[0], Band.Draw("retour-0"));
    }
}
