using CollegeTes.Content.Files;
using CollegeTes.Content.Sound;
using CollegeTes.Machine;
using CollegeTes.Model;

namespace CollegeTes.Tests.Content.Sound;

/// <summary>Recordings made here are measured and prepared by the real ffmpeg.</summary>
public sealed class SoundTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Measures_what_was_recorded()
    {
        var ffmpeg = Find();
        // A tone of 1 kHz at a tenth of full scale: −20 dB of peak, and by the definition of LUFS −23 and the little that the filter adds.
        var source = SoundSource.Of(
            Tone("a.wav", 0.1, silence: 1.5, seconds: 6, tail: 0.8),
            ffmpeg,
            TestContext.Current.CancellationToken
        )!;
        var measures = SoundMeter.Measure(source, ffmpeg, TestContext.Current.CancellationToken)!;
        Assert.InRange(measures.Loudness, -23.5m, -22.5m);
        Assert.InRange(measures.TruePeak, -20.2m, -19.8m);
        Assert.InRange(measures.SilenceAtStart, 1.4m, 1.6m);
        Assert.InRange(measures.SilenceAtEnd, 0.7m, 0.9m);
        var lines = SoundVerdicts.Of(source, measures);
        Assert.Equal(["sonie", "debit"], lines.Where(l => l.Verdict == SoundVerdict.Bad).Select(l => l.Key));
    }

    [Fact]
    public void Nothing_to_hear_is_no_measure()
    {
        var ffmpeg = Find();
        var source = SoundSource.Of(Tone("a.wav", 0, 1, 3, 1), ffmpeg, TestContext.Current.CancellationToken)!;
        Assert.Null(SoundMeter.Measure(source, ffmpeg, TestContext.Current.CancellationToken));
        Assert.Null(
            SoundPreparation.Make(source, _folder.Combine("b.mp3"), new SoundFormat(1, 64), ffmpeg, TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData(0.05, 64)]
    [InlineData(0.9, 32)]
    public void Prepares_at_the_loudness_of_directories_and_the_same_each_time(double amplitude, int rate)
    {
        var ffmpeg = Find();
        var path = Tone("a.wav", amplitude, 0.3, 8, 0.3);
        var before = File.ReadAllBytes(path);
        var source = SoundSource.Of(path, ffmpeg, TestContext.Current.CancellationToken)!;
        var made = SoundPreparation.Make(
            source,
            _folder.Combine("b.mp3"),
            new SoundFormat(1, rate),
            ffmpeg,
            TestContext.Current.CancellationToken
        )!;
        Assert.InRange(made.Measures.Loudness, -16.5m, -15.5m);
        Assert.True(made.Measures.TruePeak <= -1, $"{made.Measures.TruePeak} dBTP");
        Assert.Equal(("mp3", 1), (made.Source.Demuxer, made.Source.Channels));
        Assert.InRange(made.Source.BitRate, rate * 950, rate * 1050);
        Assert.InRange((made.Source.Duration - source.Duration).TotalSeconds, -0.1, 0.2);
        Assert.Equal(before, File.ReadAllBytes(path));
        var first = File.ReadAllBytes(_folder.Combine("b.mp3"));
        SoundPreparation.Make(source, _folder.Combine("b.mp3"), new SoundFormat(1, rate), ffmpeg, TestContext.Current.CancellationToken);
        Assert.Equal(first, File.ReadAllBytes(_folder.Combine("b.mp3")));
    }

    // What would make ffmpeg read another file is not a sound, whatever it is called.
    [Theory]
    [InlineData("#EXTM3U\n#EXTINF:10,\n/etc/passwd\n#EXT-X-ENDLIST\n")]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n")]
    [InlineData("court")]
    public void A_playlist_is_no_sound(string text)
    {
        var ffmpeg = Find();
        var path = _folder.Combine("liste.mp3");
        File.WriteAllText(path, text);
        Assert.Null(SoundSource.Of(path, ffmpeg, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_note_says_what_it_was_measured_on() =>
        Assert.Equal(
            "# Mesuré par « tes audio » ; à refaire quand le son change : tes audio mesurer --noter.\nempreinte: \"0102\"\nsonie: -16.2\n"
                + "crete: -1.0\nsilence-debut: 0.5\nsilence-fin: 1.0\n",
            MeasuresFile.Write(new SoundMeasures(-16.2m, -1m, 0.5m, 1m), [1, 2])
        );

    private static Ffmpeg Find()
    {
        try
        {
            return Ffmpeg.Find(null, Environment.GetEnvironmentVariable);
        }
        catch (ToolException)
        {
            Tools.Require(null, "ffmpeg");
            throw;
        }
    }

    // 16 bits, 44,100 Hz, mono.
    private string Tone(string name, double amplitude, double silence, double seconds, double tail)
    {
        const int Rate = 44_100;
        var samples = new byte[2 * (int)((silence + seconds + tail) * Rate)];
        for (var i = (int)(silence * Rate); i < (int)((silence + seconds) * Rate); i++)
            BitConverter.TryWriteBytes(
                samples.AsSpan(2 * i),
                (short)(amplitude * short.MaxValue * Math.Sin(2 * Math.PI * 1000 * i / Rate))
            );
        var path = _folder.Combine(name);
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write("RIFF"u8);
        writer.Write(36 + samples.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(samples.Length);
        writer.Write(samples);
        return path;
    }
}
