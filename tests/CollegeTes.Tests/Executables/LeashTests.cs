using System.Diagnostics;
using System.Globalization;

namespace CollegeTes.Tests.Executables;

/// <summary>Programs that work for tes end with it, even when it is killed and cannot tell them.</summary>
public sealed class LeashTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("KILL")]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Ffmpeg_ends_with_the_program_that_is_killed(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "les signaux sont ceux d'Unix");
        using var folder = new TemporaryFolder();
        var pid = folder.Combine("pid");
        // It hears no signal but the last, as a program that is busy.
        folder.WriteProgram(
            "ffmpeg",
            $"if [ \"$1\" = -version ]; then echo 'ffmpeg version 5.1.9 Copyright'; exit; fi\ntrap '' TERM INT HUP\necho $$ > "
                + $"'{pid}.neuf'; mv '{pid}.neuf' '{pid}'\nwhile :; do sleep 1; done"
        );
        File.WriteAllBytes(folder.Combine("son.wav"), Wave());
        using var tes = new Tes(folder.Path) { HearsInterruptions = true }.Start(
            "audio",
            "mesurer",
            "son.wav",
            "--ffmpeg",
            folder.Combine("ffmpeg")
        );
        await WaitAsync(() => File.Exists(pid) || tes.HasExited);
        // What it says is read only then: its end would be waited for.
        if (!File.Exists(pid))
            Assert.Fail(await tes.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        var ffmpeg = int.Parse(
            (await File.ReadAllTextAsync(pid, TestContext.Current.CancellationToken)).Trim(),
            CultureInfo.InvariantCulture
        );
        using (var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {tes.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await WaitAsync(() => tes.HasExited);
        Assert.True(tes.HasExited, "tes is still there");
        await WaitAsync(() => !IsThere(ffmpeg));
        Assert.False(IsThere(ffmpeg), "ffmpeg outlives tes");
    }

    private static bool IsThere(int process)
    {
        try
        {
            // What has ended and is not yet counted off is no longer there.
            return File.ReadAllText($"/proc/{process}/stat") is var state && state[state.LastIndexOf(')') + 2] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task WaitAsync(Func<bool> done)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience && !done(); )
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    // A second of silence: 8 kHz, one channel, 16 bits.
    private static byte[] Wave()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("RIFF"u8);
        writer.Write(36 + 16_000);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(8_000);
        writer.Write(16_000);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(16_000);
        writer.Write(new byte[16_000]);
        writer.Flush();
        return stream.ToArray();
    }
}
