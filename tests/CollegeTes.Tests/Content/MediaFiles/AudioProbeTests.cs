using CollegeTes.Content.MediaFiles;
using CollegeTes.Tests.Text;
using static CollegeTes.Tests.Content.Media.MediaBytes;

namespace CollegeTes.Tests.Content.MediaFiles;

public sealed class AudioProbeTests
{
    [Fact]
    public void Counts_the_frames_of_an_mp3_and_steps_over_its_tags()
    {
        var bytes = Join(Id3(2_000), new byte[37], Mp3Frames(100), Mp3Frames(50, bitrateIndex: 5), Ascii("TAG"), new byte[125]);
        Check(bytes, 150 * 1152 / 44.1, "audio/mpeg", 2, 44_100);
        Assert.Equal(bytes[(2_010 + 37)..^128], PublicCopy.Of(bytes));
    }

    [Fact]
    public void Knows_where_the_sound_of_an_mp3_ends_before_an_ape_tag()
    {
        var ape = Join(new byte[40], Ascii("APETAGEX"), Little32(2_000), Little32(72), Little32(1), Little32(0x80000000), new byte[8]);
        var bytes = Join(Mp3Frames(10), new byte[32], ape, Ascii("TAG"), new byte[125]);
        Assert.Equal(bytes[..4_170], PublicCopy.Of(bytes));
    }

    [Fact]
    public void Walks_over_damage_and_drops_a_last_frame_cut_short()
    {
        var bytes = Join(Mp3Frames(10), new byte[55], Mp3Frames(10))[..^9];
        Check(bytes, 19 * 1152 / 44.1, "audio/mpeg", 2, 44_100);
    }

    // The frame that counts the others is not heard.
    [Fact]
    public void Counts_frames_whatever_a_header_says() => Check(Mp3WithXing(2_000), 2 * 1152 / 44.1, "audio/mpeg", 2, 44_100);

    [Fact]
    public void Reads_wav_ogg_and_m4a()
    {
        Check(Wav(3), 3_000, "audio/wav", 1, 8_000);
        Check(Opus(12), 12_000, "audio/ogg", 2, 48_000);
        Check(Vorbis(5), 5_000, "audio/ogg", 1, 22_050);
        Check(M4a(61_234), 61_234, "audio/mp4", 2, 44_100);
    }

    // Programs write two channels in the description whatever the sound has.
    [Fact]
    public void The_channels_of_an_m4a_are_those_of_its_configuration()
    {
        Check(
            M4a(
                61_234,
                Box(
                    "esds",
                    new byte[4],
                    [3, 0x80, 0x80, 0x80, 0x22, 0, 1, 0, 4, 0x14, 0x40, 0x15, .. new byte[11], 5, 2, 0x12, 0x08, 6, 1, 2]
                )
            ),
            61_234,
            "audio/mp4",
            1,
            44_100
        );
        Check(
            M4a(61_234, Box("esds", new byte[4], [3, 0x22, 0, 1, 0, 4, 0x14, 0x40, 0x15, .. new byte[11], 5, 2, 0x12, 0x10])),
            61_234,
            "audio/mp4",
            2,
            44_100
        );
        Check(M4a(61_234, Box("esds", new byte[4], [3, 0x22, 0])), 61_234, "audio/mp4", 2, 44_100);
    }

    [Fact]
    public void A_recording_that_was_cut_off_is_as_long_as_what_is_there()
    {
        var wav = Wav(3);
        Check(wav[..^16_000], 2_000, "audio/wav", 1, 8_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("RIFF")]
    [InlineData("une page de texte, pas de son")]
    [InlineData("<?xml version=\"1.0\"?><a/>")]
    public void Anything_else_is_null(string text) => Assert.Null(AudioProbe.Read(new MemoryStream(Ascii(text))));

    [Fact]
    public void Never_throws_on_damaged_files_and_gives_up_soon()
    {
        var seed = Seed.Next();
        var random = new Random(seed);
        byte[][] samples = [Mp3Frames(8), Mp3WithXing(9), Join(Id3(100), Mp3Frames(4)), Wav(1)[..300], Opus(1), Vorbis(1), M4a(1_000)];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < Seed.Rounds(20_000); i++)
        {
            var bytes = (byte[])samples[random.Next(samples.Length)].Clone();
            for (var hits = random.Next(1, 8); hits > 0; hits--)
                bytes[random.Next(bytes.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            bytes = bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)];
            var error = Record.Exception(() => AudioProbe.Read(new MemoryStream(bytes)));
            Assert.True(error is null, $"seed {seed}, {i}: {error}");
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_large_file_without_a_frame_is_given_up_soon()
    {
        var bytes = new byte[8 << 20];
        Array.Fill(bytes, (byte)0xFF);
        Assert.Null(AudioProbe.Read(new MemoryStream(bytes)));
    }

    private static void Check(byte[] bytes, double milliseconds, string mimeType, int channels, int rate)
    {
        var info = AudioProbe.Read(new MemoryStream(bytes));
        Assert.Equal(new AudioInfo(TimeSpan.FromMilliseconds(Math.Round(milliseconds)), bytes.Length, mimeType, channels, rate), info);
    }
}
