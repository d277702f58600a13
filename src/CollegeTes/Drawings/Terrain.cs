namespace CollegeTes.Drawings;

/// <summary>
/// The shape of the land: a valley that winds to the horizon, and hills on both sides. Heights are in units of the camera's
/// world. Immutable once drawn from the seed.
/// </summary>
internal sealed class Terrain
{
    private readonly double _meander,
        _bends,
        _phase,
        _drift,
        _slope,
        _noise,
        _noisePhase,
        _left,
        _right;

    public Terrain(LandscapeTraits traits, SeededRandom random)
    {
        _meander =
            traits.GreatRiver ? 0.16
            : traits.River ? random.Between(0.2, 0.26)
            : random.Between(0.1, 0.15);
        _bends =
            traits.GreatRiver ? 12
            : traits.River ? random.Between(17, 21)
            : random.Between(12, 16);
        _phase = random.Between(0, 6.28);
        _drift = random.Between(-0.1, 0.1);
        (_slope, _noise) = traits.Relief switch
        {
            LandscapeRelief.Flat => (0.12, 0.045),
            LandscapeRelief.Rolling => (0.34, 0.1),
            _ => (0.46, 0.14),
        };
        if (traits.Island)
            (_slope, _noise) = (0.14, 0.05);
        _noisePhase = random.Between(0, 6.28);
        _left = random.Between(0.7, 1.2);
        _right = random.Between(0.7, 1.2);
    }

    /// <summary>Where the river, or the road, is at a depth. Its bends look alike from near to far, as bends do to the eye.</summary>
    public double Course(double z) => _meander * z / (1 + 0.1 * z) * Wave.Sin(_bends * z / (z + 2) + _phase) + _drift * (z - 1);

    /// <summary>Height of the land; 0 at the river.</summary>
    public double Height(double x, double z)
    {
        var offset = x - Course(z);
        var side = offset < 0 ? _left : _right;
        var d2 = offset * offset / 1.4;
        var valley = _slope * side * d2 / (1 + d2) + _slope * 0.22 * side * Math.Max(0, Math.Abs(offset) - 0.8);
        var bumps =
            _noise
            * (
                Wave.Sin(1.25 * x + 0.8 * z + _noisePhase)
                + 0.8 * Wave.Sin(2.0 * z - 1.15 * x + _noisePhase * 1.7)
                + 0.45 * Wave.Sin(3.1 * x + 1.3 * z + _noisePhase * 0.6)
            );
        return valley + bumps * Math.Min(1, Math.Abs(offset) * 1.2);
    }
}
