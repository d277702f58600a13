namespace CollegeTes.Drawings;

/// <summary>What grows in a field.</summary>
internal enum Crop
{
    Fallow,
    Along,
    Across,
    Vines,
    Orchard,
    Panels,
    Herd,
    Heath,
}

/// <summary>The colour of a field (a class of dessins.css), that of its furrows, and what grows there.</summary>
internal readonly record struct FieldStyle(string Fill, string Furrow, Crop Crop)
{
    public bool IsDark => Fill is "c1" or "c2" or "c3" or "c4" or "c8";
}

/// <summary>Chooses the colours of the fields: what the territory lives on, and the haze of the distance.</summary>
internal sealed class FieldPalette
{
    // 1 aubergine, 2 plum, 3 deep green, 4 meadow, 5 moss, 6 leaf, 7 tender green, 8 mauve, 9 gold: see dessins.css
    private readonly string _near,
        _middle;
    private readonly LandscapeTraits _traits;

    public FieldPalette(LandscapeTraits traits)
    {
        _traits = traits;
        (_near, _middle) = traits switch
        {
            { Island: true } => ("45873", "768594"),
            { Marsh: true } => ("43574", "764597"),
            { Vines: true } => ("251352", "629587"),
            { Hedges: true } => ("345471", "7465946"),
            { Relief: LandscapeRelief.Flat } => ("914539", "968792"),
            _ => ("13245", "472698"),
        };
    }

    /// <summary>The colour between the fields.</summary>
    public string Bed(double depth) =>
        _traits.Marsh && depth < 7.5 ? "eau"
        : depth > 6 ? "l5"
        : "c3";

    public FieldStyle Choose(SeededRandom random, double depth, string? last, bool nearRiver)
    {
        var far = depth > 5.6;
        string fill,
            furrow;
        do
        {
            var colour = random.Pick<char>(
                far ? "12345"
                : nearRiver && depth < 4 ? "764"
                : depth > 2.2 ? _middle
                : _near
            );
            (fill, furrow) = far ? ($"l{colour}", "sl") : ($"c{colour}", $"s{colour}");
        } while (fill == last);
        var crop = Grow(random, depth, far, fill);
        if (crop == Crop.Vines && (!nearRiver || _traits.GreatRiver))
        {
            // Vines stand on bare ground or in autumn colours: what tells a vineyard from wheat, from afar.
            var ground = random.Pick<char>(last == "c2" ? "589" : "2289");
            (fill, furrow) = ($"c{ground}", $"s{ground}");
        }
        return new FieldStyle(fill, furrow, crop);
    }

    private Crop Grow(SeededRandom random, double depth, bool far, string fill)
    {
        var chance = random.Next();
        var direction = random.Chance(0.6) ? Crop.Along : Crop.Across;
        if (far)
            return chance < 0.45 ? Crop.Fallow : direction;
        if (_traits.Solar && !_traits.Island && depth is > 1.2 and < 4.5 && chance > 0.9)
            return Crop.Panels;
        if (_traits.Vines && chance < 0.55)
            return Crop.Vines;
        if (_traits.Gardens && chance < 0.2)
            return Crop.Orchard;
        if (_traits.Island && chance < 0.35)
            return Crop.Heath;
        if (_traits.Herds && fill is "c4" or "c6" or "c7" && chance < 0.4)
            return Crop.Herd;
        return chance > (_traits.Hedges || _traits.Marsh || _traits.Island ? 0.62 : 0.84) ? Crop.Fallow : direction;
    }
}
