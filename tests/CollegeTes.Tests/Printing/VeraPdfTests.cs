using CollegeTes.Printing;

namespace CollegeTes.Tests.Printing;

/// <summary>The validator of PDF/UA, a script in its place.</summary>
public sealed class VeraPdfTests
{
    [Fact]
    public void A_file_that_passes_has_no_fault() => Assert.Empty(Ask("echo \"PASS $6 ua1\""));

    [Fact]
    public void A_file_that_fails_has_the_rules_it_breaks_once_each() =>
        Assert.Equal(
            ["FAIL 7.1-3", "FAIL 7.18.5-2"],
            Ask("echo \"FAIL $6 ua1\"; echo '  FAIL 7.1-3'; echo '  FAIL 7.1-3'; echo '  FAIL 7.18.5-2'; exit 1")
        );

    [Fact]
    public void A_file_that_fails_without_a_word_fails_all_the_same() =>
        Assert.Equal(["règle non précisée"], Ask("echo \"FAIL $6 ua1\"; exit 1"));

    [Theory]
    [InlineData("echo 'java: not found' >&2; exit 127", "java: not found")]
    [InlineData("exit 0", "sans un mot")]
    [InlineData("echo PASS rien; exit 9", "code 9")]
    public void Without_a_verdict_nothing_is_said_of_the_file(string script, string expected)
    {
        var failure = Assert.Throws<PrintingException>(() => Ask(script));
        Assert.Equal("TES0024", failure.Diagnostic.Code);
        Assert.Contains(expected, failure.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_without_it_is_told_what_to_install()
    {
        var failure = Assert.Throws<PrintingException>(() => VeraPdf.Find(_ => null));
        Assert.Equal("TES0023", failure.Diagnostic.Code);
        Assert.Contains("verapdf.org", failure.Diagnostic.Remedy, StringComparison.Ordinal);
        Assert.Contains(
            "/nulle/part",
            Assert
                .Throws<PrintingException>(() => VeraPdf.Find(name => name == VeraPdf.Variable ? "/nulle/part" : null))
                .Diagnostic.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_is_shown_as_long_as_it_is_looked_at()
    {
        var shown = Assert.Single(Ask("echo \"FAIL $6 ua1\"; cat \"$6\"; echo; echo \"$6\"; exit 1").Skip(1));
        Assert.Equal("un livret.pdf", Path.GetFileName(shown));
        Assert.False(Directory.Exists(Path.GetDirectoryName(shown)));
    }

    private static IReadOnlyList<string> Ask(string script)
    {
        using var folder = new TemporaryFolder();
        var program = folder.WriteProgram("verapdf", script);
        return VeraPdf
            .Find(name => name == VeraPdf.Variable ? program : null)
            .Faults("contenu"u8.ToArray(), "un livret", TestContext.Current.CancellationToken);
    }
}
