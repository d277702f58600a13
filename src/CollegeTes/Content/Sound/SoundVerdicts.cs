using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Content.Sound;

/// <summary>What is to be thought of one measure.</summary>
public enum SoundVerdict
{
    /// <summary>Nothing to compare it with.</summary>
    None,

    Good,

    /// <summary>It could be better; it can be published.</summary>
    Remark,

    /// <summary>Out of the bounds.</summary>
    Bad,
}

/// <summary>One measure, for people.</summary>
/// <param name="Key">Name for programs: <c>sonie</c>.</param>
/// <param name="Label">French.</param>
/// <param name="Value">French, with its unit.</param>
/// <param name="Advice">What to do, or null.</param>
public sealed record SoundLine(string Key, string Label, string Value, SoundVerdict Verdict, string? Advice = null);

/// <summary>Judges a recording, measure by measure.</summary>
public static class SoundVerdicts
{
    private const string Prepare = "« tes audio preparer » s'en charge";

    public static IReadOnlyList<SoundLine> Of(SoundSource source, SoundMeasures measures)
    {
        var difference = measures.Loudness - SoundBounds.Loudness;
        return
        [
            new("duree", "durée", FrenchFormat.Duration(source.Duration), SoundVerdict.None),
            new(
                "sonie",
                "sonie intégrée",
                $"{FrenchFormat.Fixed(measures.Loudness, 1)} LUFS, {Signed(difference)} LU de {FrenchFormat.Number(SoundBounds.Loudness)}",
                Math.Abs(difference) <= SoundBounds.LoudnessTolerance ? SoundVerdict.Good : SoundVerdict.Bad,
                $"{(difference < 0 ? "trop faible" : "trop forte")} : une unité d'écart au plus ; {Prepare}"
            ),
            new(
                "crete",
                "crête vraie",
                $"{FrenchFormat.Fixed(measures.TruePeak, 1)} dBTP",
                measures.TruePeak <= SoundBounds.HighestPeak ? SoundVerdict.Good : SoundVerdict.Bad,
                $"{FrenchFormat.Number(SoundBounds.HighestPeak)} au plus, sinon le son sature chez l'auditeur ; {Prepare}"
            ),
            Silence("silence-debut", "silence au début", measures.SilenceAtStart),
            Silence("silence-fin", "silence à la fin", measures.SilenceAtEnd),
            new(
                "canaux",
                "canaux",
                source.Channels switch
                {
                    1 => "1, mono",
                    2 => "2, stéréo",
                    var n => FrenchFormat.Number(n),
                },
                source.Channels == 1 ? SoundVerdict.Good : SoundVerdict.Remark,
                "la parole se contente d'un canal, qui pèse moitié moins"
            ),
            new(
                "frequence",
                "fréquence",
                $"{FrenchFormat.Number(source.SampleRate)} Hz",
                source.SampleRate >= SoundBounds.LowestSampleRate ? SoundVerdict.Good : SoundVerdict.Remark,
                "une voix demande 22 050 Hz au moins"
            ),
            Rate(source),
            new(
                "poids",
                "poids",
                $"{FrenchFormat.Size(source.Length)}, soit {FrenchFormat.Size((long)(source.Length / source.Duration.TotalHours))} par "
                    + $"heure",
                SoundVerdict.None
            ),
        ];
    }

    private static SoundLine Silence(string key, string label, decimal seconds) =>
        new(
            key,
            label,
            $"{FrenchFormat.Fixed(seconds, 1)} s",
            seconds <= SoundBounds.LongestSilence ? SoundVerdict.Good : SoundVerdict.Bad,
            $"{FrenchFormat.Number(SoundBounds.LongestSilence)} s au plus ; à couper au montage"
        );

    private static SoundLine Rate(SoundSource source)
    {
        var (verdict, advice) =
            source.BitRate > SoundBounds.HighestBitRate ? (SoundVerdict.Bad, $"trop pour de la parole ; {Prepare}")
            // The last tenth: a rate is an average.
            : source.BitRate < SoundBounds.LowestBitRate * source.Channels * 9 / 10
                ? (SoundVerdict.Remark, "peu pour de la parole : elle s'altère")
            : (SoundVerdict.Good, "");
        return new SoundLine("debit", "débit", $"{FrenchFormat.Number((int)Math.Round(source.BitRate / 1000.0))} kb/s", verdict, advice);
    }

    private static string Signed(decimal value) => (value > 0 ? "+" : "") + FrenchFormat.Fixed(value, 1);
}
