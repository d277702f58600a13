using System.Text;
using System.Text.Json;
using CollegeTes.Content.Sound;
using CollegeTes.Model;

namespace CollegeTes.Cli;

/// <summary>Measures of recordings, for people and for programs.</summary>
internal static class SoundTable
{
    public static void Write(IEnumerable<(string File, IReadOnlyList<SoundLine> Lines)> sounds, TextWriter output)
    {
        var isFirst = true;
        foreach (var (file, lines) in sounds)
        {
            output.WriteLine($"{(isFirst ? "" : "\n")}{file}");
            isFirst = false;
            foreach (var line in lines)
            {
                var words = $"  {line.Label, -18}{line.Value, -34}{Word(line.Verdict)}".TrimEnd();
                output.WriteLine(line.Verdict is SoundVerdict.Remark or SoundVerdict.Bad ? $"{words} : {line.Advice}" : words);
            }
            var wrong = lines.Count(l => l.Verdict == SoundVerdict.Bad);
            output.WriteLine(
                wrong == 0
                    ? "  Peut être publié."
                    : $"  À revoir avant de publier : {wrong} mesure{(wrong > 1 ? "s" : "")} hors des bornes."
            );
        }
    }

    public static void WriteJson(
        IEnumerable<(string File, IReadOnlyList<SoundLine> Lines, SoundSource Source, SoundMeasures Measures)> sounds,
        TextWriter output
    )
    {
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartArray();
            foreach (var (file, lines, source, measures) in sounds)
            {
                json.WriteStartObject();
                json.WriteString("fichier", file);
                json.WriteNumber("duree", Math.Round((decimal)source.Duration.TotalSeconds, 3));
                json.WriteNumber("sonie", measures.Loudness);
                json.WriteNumber("crete", measures.TruePeak);
                json.WriteNumber("silence-debut", measures.SilenceAtStart);
                json.WriteNumber("silence-fin", measures.SilenceAtEnd);
                json.WriteNumber("canaux", source.Channels);
                json.WriteNumber("frequence", source.SampleRate);
                json.WriteNumber("debit", source.BitRate);
                json.WriteNumber("poids", source.Length);
                json.WriteStartObject("verdicts");
                foreach (var line in lines.Where(l => l.Verdict != SoundVerdict.None))
                    json.WriteString(line.Key, Word(line.Verdict));
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static string Word(SoundVerdict verdict) =>
        verdict switch
        {
            SoundVerdict.Good => "bon",
            SoundVerdict.Remark => "remarque",
            SoundVerdict.Bad => "à revoir",
            _ => "",
        };
}
