namespace CollegeTes.Deliverables.Drawings;

/// <summary>
/// The shape of the land: a valley that winds to the horizon, and hills on both sides. Heights are in units of the camera's
/// world. Immutable once drawn from the seed.
/// </summary>
internal sealed class Terrain
{
    private readonly double _meander, _phase, _drift, _slope, _noise, _noisePhase, _left, _right;

    public Terrain(LandscapeTraits traits, SeededRandom random)
    {
        _meander = traits.GreatRiver ? 0.34 : traits.River ? random.Between(0.42, 0.62) : random.Between(0.2, 0.4);
        if (traits.Marsh)
            _meander *= 1.25;
        _phase = random.Between(0, 6.28);
        _drift = random.Between(-0.14, 0.14);
        (_slope, _noise) = traits.Relief switch
        {
            LandscapeRelief.Flat => (0.05, 0.03),
            LandscapeRelief.Rolling => (0.26, 0.09),
            _ => (0.44, 0.14),
        };
        if (traits.Island)
            (_slope, _noise) = (0.06, 0.04);
        _noisePhase = random.Between(0, 6.28);
        _left = random.Between(0.7, 1.2);
        _right = random.Between(0.7, 1.2);
    }

    /// <summary>Where the river, or the road, is at a depth.</summary>
    public double Course(double z) =>
        _meander * (Wave.Sin(z * 0.72 + _phase) - Wave.Sin(0.9 * 0.72 + _phase) * 0.5) + _drift * (z - 1) + 0.06 * Wave.Sin(z * 1.9 + _phase * 2);

    /// <summary>Height of the land; 0 at the river.</summary>
    public double Height(double x, double z)
    {
        var offset = x - Course(z);
        var side = offset < 0 ? _left : _right;
        var d2 = offset * offset / 1.4;
        var valley = _slope * side * d2 / (1 + d2) + _slope * 0.22 * side * Math.Max(0, Math.Abs(offset) - 0.8);
        var bumps = _noise * (Wave.Sin(1.25 * x + 0.8 * z + _noisePhase) + 0.8 * Wave.Sin(2.0 * z - 1.15 * x + _noisePhase * 1.7)
            + 0.45 * Wave.Sin(3.1 * x + 1.3 * z + _noisePhase * 0.6));
        return valley + bumps * Math.Min(1, Math.Abs(offset) * 1.2);
    }
}
