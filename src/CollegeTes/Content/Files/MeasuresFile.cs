using System.Globalization;
using CollegeTes.Machine;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>
/// What was measured of a sound, noted beside it (<c>episode.mp3.mesures.yaml</c>) with the digest of the sound it is true of. Listening
/// takes ffmpeg and time:
/// it is done once, by <c>tes audio</c>; a build says the same on every machine.
/// </summary>
public static class MeasuresFile
{
    /// <summary>What its name ends with, after that of the sound.</summary>
    public const string Ending = ".mesures.yaml";

    private const string FirstWords = "# Mesuré par « tes audio »";

    private static readonly Field<Located<string>> Digest = new("empreinte", UnshownText, "SHA-256 du son mesuré.", true);
    private static readonly Field<Located<decimal>> Loudness = new("sonie", Number, "Sonie intégrée, en LUFS.", true);
    private static readonly Field<Located<decimal>> Peak = new("crete", Number, "Crête vraie, en dBTP.", true);
    private static readonly Field<Located<decimal>> AtStart = new("silence-debut", Number, "Silence au début, en secondes.", true);
    private static readonly Field<Located<decimal>> AtEnd = new("silence-fin", Number, "Silence à la fin, en secondes.", true);
    internal static readonly ObjectShape Shape = new("les mesures d'un son", [Digest, Loudness, Peak, AtStart, AtEnd]);

    /// <summary>Reads a note.</summary>
    internal static NotedMeasures Read(YamlMapping mapping, ReadContext context)
    {
        var r = new ObjectReader(mapping, Shape, context);
        return new NotedMeasures(
            r.Text(Digest).Value,
            new SoundMeasures(
                r.Value(Loudness)?.Value ?? 0,
                r.Value(Peak)?.Value ?? 0,
                r.Value(AtStart)?.Value ?? 0,
                r.Value(AtEnd)?.Value ?? 0
            )
        );
    }

    /// <summary>True for a note, which a newer one may replace; false for a link, or anything else of that name.</summary>
    public static bool IsNote(string path)
    {
        if (
            new FileInfo(path) is not { Exists: true, LinkTarget: null, Length: > 0 and < TextLoader.MaxBytes }
            || !FileKinds.IsRegular(path)
        )
            return false;
        return File.ReadAllText(path).StartsWith(FirstWords, StringComparison.Ordinal);
    }

    /// <summary>The text of a note.</summary>
    /// <param name="digest">SHA-256 of the sound.</param>
    public static string Write(SoundMeasures measures, ReadOnlySpan<byte> digest) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{FirstWords} ; à refaire quand le son change : tes audio mesurer --noter.\nempreinte: "
                + $"\"{Convert.ToHexStringLower(digest)}\"\nsonie: {measures.Loudness:0.0}\ncrete: {measures.TruePeak:0.0}\n"
                + $"silence-debut: {measures.SilenceAtStart:0.0}\nsilence-fin: {measures.SilenceAtEnd:0.0}\n"
        );
}

/// <summary>What a note says, and of which sound.</summary>
internal sealed record NotedMeasures(string Digest, SoundMeasures Measures);
