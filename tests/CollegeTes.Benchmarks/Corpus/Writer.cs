using System.Text;

namespace CollegeTes.Benchmarks.Corpus;

/// <summary>Writes sentences from a seed: the same seed, the same text, on any machine.</summary>
internal sealed class Writer(int seed)
{
    private ulong _state = ((ulong)seed * 0x9E3779B97F4A7C15) + 0xD1B54A32D192ED03;

    /// <summary>A number from 0 to <paramref name="limit"/> excluded.</summary>
    public int Next(int limit)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)((_state * 0x2545F4914F6CDD1D >> 33) % (ulong)limit);
    }

    public string Pick(string[] words) => words[Next(words.Length)];

    /// <summary>A sentence, with the source it comes from where there is one.</summary>
    public string Sentence(string? source = null) =>
        $"{Pick(Vocabulary.Subjects)} {Pick(Vocabulary.Predicates)} "
        + $"{Pick(Vocabulary.Circumstances)}{(source is null ? "" : $" [@{source}]")}.";

    /// <summary>Sentences of one paragraph, every other one with a source.</summary>
    public string Paragraph(int sentences, IReadOnlyList<string> sources)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++)
            text.Append(i == 0 ? "" : " ").Append(Sentence(i % 2 == 0 ? sources[Next(sources.Count)] : null));
        return text.ToString();
    }
}
