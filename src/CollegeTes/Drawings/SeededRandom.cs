using System.Text;

namespace CollegeTes.Drawings;

/// <summary>
/// The random numbers of the drawings: SplitMix64 (Steele, Lea and Flood, 2014), seeded by a word (FNV-1a 64 of its UTF-8).
/// The same word gives the same numbers on every platform and every version of .NET, which <see cref="Random"/> does not promise.
/// Not thread-safe: one per drawing.
/// </summary>
internal sealed class SeededRandom
{
    private ulong _state;

    /// <summary>Starts from a word, usually the official code or the slug of a territory.</summary>
    public SeededRandom(string seed)
    {
        _state = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(seed))
            _state = (_state ^ b) * 1099511628211UL;
    }

    private ulong NextBits()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>A number in [0, 1).</summary>
    public double Next() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number in [low, high).</summary>
    public double Between(double low, double high) => low + (high - low) * Next();

    /// <summary>An integer from low to high, both included.</summary>
    public int Integer(int low, int high) => low + (int)(NextBits() % (ulong)(high - low + 1));

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Next() < probability;

    /// <summary>One of the choices.</summary>
    public T Pick<T>(ReadOnlySpan<T> choices) => choices[Integer(0, choices.Length - 1)];
}
