using CollegeTes.Content.MediaFiles;
using CollegeTes.Tests.Text;

namespace CollegeTes.Tests.Content.MediaFiles;

/// <summary>Real films of two seconds, as ffmpeg writes them, and what becomes of them when a byte changes.</summary>
public sealed class VideoProbeTests
{
    private static readonly byte[] Mp4 = Film("TES0571-film-illisible/bon/content/videos/haie/film.mp4");
    private static readonly byte[] WebM = Film("TES0586-film-qui-demarre-tard/bon/content/videos/haie/film.webm");

    [Fact]
    public void Reads_an_mp4_and_a_webm()
    {
        Assert.Equal(("video/mp4", 2.0, 160, 90, "avc1", true, true), Facts(Mp4));
        Assert.Equal(("video/webm", 2.0, 160, 90, "V_VP9", true, true), Facts(WebM));
    }

    [Fact]
    public void Sees_that_the_index_comes_last() =>
        Assert.False(
            VideoProbe.Read(new MemoryStream(Film("TES0586-film-qui-demarre-tard/mauvais/content/videos/haie/film.mp4")))!.StartsAtOnce
        );

    [Fact]
    public void Sees_that_there_is_no_sound()
    {
        var silent = Film("TES0584-film-trop-lourd/mauvais/content/videos/haie/film.mp4");
        Assert.False(VideoProbe.Read(new MemoryStream(silent))!.HasSound);
    }

    [Fact]
    public void Turns_a_film_that_was_shot_upright()
    {
        var bytes = (byte[])Mp4.Clone();
        // The matrix of the first track: a quarter turn instead of none.
        var matrix = bytes.AsSpan().IndexOf("tkhd"u8) + 4 + 40;
        bytes.AsSpan(matrix, 16).Clear();
        bytes[matrix + 5] = 1;
        Assert.Equal(("video/mp4", 2.0, 90, 160, "avc1", true, true), Facts(bytes));
    }

    [Theory]
    [InlineData("isom", "qt  ")]
    [InlineData("webm", "matr")]
    public void Refuses_what_browsers_do_not_play(string mark, string other)
    {
        var bytes = (byte[])(other == "qt  " ? Mp4 : WebM).Clone();
        var at = bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(mark));
        System.Text.Encoding.ASCII.GetBytes(other).CopyTo(bytes, at);
        Assert.Null(VideoProbe.Read(new MemoryStream(bytes)));
    }

    [Fact]
    public void Never_throws_whatever_the_bytes_are()
    {
        var random = new Random(Seed.Next());
        foreach (var film in new[] { Mp4, WebM })
        {
            for (var i = 0; i < Seed.Rounds(1_500); i++)
            {
                var bytes = film[..random.Next(film.Length + 1)];
                for (var change = random.Next(4); change > 0 && bytes.Length > 0; change--)
                    bytes[random.Next(Math.Min(bytes.Length, 1_500))] = (byte)random.Next(256);
                _ = VideoProbe.Read(new MemoryStream(bytes));
                var copy = PublicCopy.Of(bytes);
                Assert.Equal(copy?.Length, (int?)PublicCopy.LengthOf(new MemoryStream(bytes)));
            }
        }
    }

    private static (string, double, int, int, string, bool, bool) Facts(byte[] bytes)
    {
        var info = VideoProbe.Read(new MemoryStream(bytes));
        Assert.NotNull(info);
        return (
            info.MimeType,
            Math.Round(info.Duration.TotalSeconds, 1),
            info.Width,
            info.Height,
            info.Codec,
            info.HasSound,
            info.StartsAtOnce
        );
    }

    private static byte[] Film(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "tests/cases/checks", name));
}
