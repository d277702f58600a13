using CollegeTes.Machine;
using CollegeTes.Printing;
using CollegeTes.Printing.Browser;

namespace CollegeTes.Tests.Printing;

/// <summary>Which browser prints, and what is said when none can.</summary>
public sealed class BrowserTests
{
    [Fact]
    public void The_option_comes_before_the_variable_and_the_variable_before_the_path()
    {
        using var folder = new TemporaryFolder();
        var (option, variable, inPath) = (
            folder.Write("option/chrome", ""),
            folder.Write("variable/chrome", ""),
            folder.Write("bin/chromium", "")
        );
        string? Read(string name) =>
            name switch
            {
                "TES_CHROMIUM" => variable,
                "PATH" => folder.Combine("vide") + Path.PathSeparator + folder.Combine("bin"),
                _ => null,
            };
        Assert.Equal(option, BrowserLocator.Find(option, Read));
        Assert.Equal(variable, BrowserLocator.Find(null, Read));
        Assert.Equal(inPath, BrowserLocator.Find(null, name => name == "TES_CHROMIUM" ? "" : Read(name)));
        Assert.Equal(inPath, BrowserLocator.Find("chromium", Read));
    }

    [Theory]
    [InlineData("/nulle/part/chrome", null, "--browser désigne /nulle/part/chrome")]
    [InlineData(null, "/nulle/part/chrome", "TES_CHROMIUM désigne /nulle/part/chrome")]
    public void A_browser_that_is_named_and_absent_is_said_and_not_replaced(string? option, string? variable, string said)
    {
        var failure = Assert.Throws<PrintingException>(() => BrowserLocator.Find(option, name => name == "TES_CHROMIUM" ? variable : null));
        Assert.Equal("TES0020", failure.Diagnostic.Code);
        Assert.StartsWith(said, failure.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n", "156.0.8078.79")]
    [InlineData("Google Chrome 131.0.6778.85 ", "131.0.6778.85")]
    [InlineData("Microsoft Edge 140.0.3485.54", "140.0.3485.54")]
    public void A_version_is_read_in_what_the_browser_says(string said, string version) =>
        Assert.Equal(version, BrowserVersion.Check(said, "chrome"));

    [Theory]
    [InlineData("Chromium 130.0.6723.91", "TES0021")]
    [InlineData("Chromium 90.0.4430.212", "TES0021")]
    [InlineData("Mozilla Firefox 140.0", "TES0022")]
    [InlineData("", "TES0022")]
    public void An_old_or_foreign_browser_is_refused(string said, string code) =>
        Assert.Equal(code, Assert.Throws<PrintingException>(() => BrowserVersion.Check(said, "chrome")).Diagnostic.Code);

    [Fact]
    public void The_version_is_asked_again_only_when_the_browser_changes()
    {
        using var folder = new TemporaryFolder();
        var browser = folder.WriteProgram("chrome", $"echo x >> '{folder.Combine("appels")}'\necho Chromium 156.0.1.2");
        for (var i = 0; i < 3; i++)
            Printer.Make(browser, folder.Combine("cache"), _ => null).Dispose();
        Assert.Single(File.ReadAllLines(folder.Combine("appels")));
        File.SetLastWriteTimeUtc(browser, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Printer.Make(browser, folder.Combine("cache"), _ => null).Dispose();
        Assert.Equal(2, File.ReadAllLines(folder.Combine("appels")).Length);
    }

    [Fact]
    public void The_version_of_a_linked_browser_is_that_of_the_browser()
    {
        using var folder = new TemporaryFolder();
        var browser = folder.WriteProgram("opt/chrome", "echo Chromium 156.0.1.2");
        File.CreateSymbolicLink(folder.Combine("chrome"), browser);
        Assert.Equal("156.0.1.2", Version());
        File.WriteAllText(browser, "#!/bin/sh\necho Chromium 157.0.1.22\n");
        Assert.Equal("157.0.1.22", Version());

        string Version()
        {
            using var printer = Printer.Make(folder.Combine("chrome"), folder.Combine("cache"), _ => null);
            return printer.Version;
        }
    }

    [Theory]
    [InlineData("{\"id\":1}")]
    [InlineData("{\"id\":\"un\",\"result\":{}}")]
    [InlineData("{\"sessionId\":3}")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task What_speaks_another_language_is_as_gone(string said)
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream();
        using var answers = new System.IO.Pipes.AnonymousPipeClientStream(pipe.GetClientHandleAsString());
        using var browser = new DevTools(Stream.Null, answers);
        var answer = browser.Send("Browser.getVersion", null);
        pipe.Write(System.Text.Encoding.UTF8.GetBytes(said + "\0"));
        await Assert.ThrowsAsync<DevToolsException>(() =>
            answer.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)
        );
        Assert.True(browser.Closed.IsCancellationRequested);
    }

    [Fact]
    public void The_folder_of_a_killed_run_goes_with_the_next_and_one_in_use_stays()
    {
        var temporary = Path.GetTempPath();
        var (killed, foreign) = (
            Path.Combine(temporary, "tes-navigateur-" + Path.GetRandomFileName()),
            Path.Combine(temporary, "tes-navigateur-" + Path.GetRandomFileName())
        );
        Directory.CreateDirectory(killed);
        File.WriteAllText(Path.Combine(killed, ".tes"), "");
        Directory.CreateDirectory(foreign);
        try
        {
            string first;
            using (var inUse = WorkFolder.Make("tes-navigateur-"))
            {
                first = inUse.Path;
                Assert.False(Directory.Exists(killed));
                WorkFolder.Make("tes-navigateur-").Dispose();
                Assert.True(Directory.Exists(inUse.Path));
                Assert.True(Directory.Exists(foreign));
            }
            Assert.False(Directory.Exists(first));
        }
        finally
        {
            Directory.Delete(foreign);
        }
    }
}
