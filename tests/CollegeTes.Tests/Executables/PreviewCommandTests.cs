using System.Net;

namespace CollegeTes.Tests.Executables;

/// <summary><c>tes preview</c> as a process: what it prints, the browser it opens, how it ends.</summary>
public sealed class PreviewCommandTests
{
    [Fact]
    public async Task It_prints_an_address_that_answers_opens_it_when_asked_and_ends_at_ctrl_c()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("le navigateur s'ouvre autrement sous Windows");
            return;
        }
        using var workspace = new SmallWorkspace();
        var opened = workspace.PathOf("outils/ouvert.txt");
        var opener = workspace.PathOf("outils/xdg-open");
        workspace.Write("outils/xdg-open", $"#!/bin/sh\nprintf '%s' \"$1\" > '{opened}.neuf' && mv '{opened}.neuf' '{opened}'\n");
        File.SetUnixFileMode(opener, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var tes = new Tes(workspace.Root)
        {
            HearsInterruptions = true,
            Variables = new Dictionary<string, string>
            {
                ["PATH"] = Path.GetDirectoryName(opener) + ":" + Environment.GetEnvironmentVariable("PATH"),
            },
        };
        using var process = tes.Start("preview", "val-clair/haies", "--open");
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith("Aperçu : http://127.0.0.1:", line, StringComparison.Ordinal);
            var address = new Uri(line!["Aperçu : ".Length..]);
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Contains("haies", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);

            for (var i = 0; i < 400 && !File.Exists(opened); i++)
                await Task.Delay(25, TestContext.Current.CancellationToken);
            Assert.Equal(address.AbsoluteUri, await File.ReadAllTextAsync(opened, TestContext.Current.CancellationToken));

            using var interrupt = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]);
            Assert.True(process.WaitForExit(TimeSpan.FromSeconds(5)), "still there five seconds after Ctrl-C");
            Assert.Equal("", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Theory]
    [InlineData("--port", "0", "--port 0 : un nombre de 1 à 65535")]
    [InlineData("--port", "quatre", "--port quatre : un nombre de 1 à 65535")]
    [InlineData("--host", "mon-poste", "--host mon-poste : une adresse en chiffres")]
    public async Task What_it_cannot_listen_on_is_a_wrong_use(string option, string value, string message)
    {
        using var workspace = new SmallWorkspace();
        var answer = await new Tes(workspace.Root).RunAsync("preview", option, value);
        Assert.Equal(2, answer.Code);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }
}
