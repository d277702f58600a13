using CollegeTes.Reporting;
using CollegeTes.Tests.Text;
using CollegeTes.Text;

namespace CollegeTes.Tests.Reporting;

public sealed class TextReportTests
{
    [Fact]
    public void A_report_shows_place_line_remedy_and_counts() =>
        Assert.Equal(
            """
            erreur TES0005 : plus de place

            content/a é.md:4:16 · erreur TES0301 : « x.md » n'existe pas
                4 │ Voir [la page](x.md), puis la suite.
                  │                ^^^^
              aide : écrivez y.md

            content/b.md · avertissement TES0310 : fichier entier

            content/b.md:2:1 · avertissement TES0310 : image sans texte

            Fiche                   12 fichiers     98,3⍽ko
            Livret du territoire      1 fichier      1,2⍽Mo
            publication : 1 créé, 2 modifiés, 10 inchangés, 0 supprimé ; 1,3⍽Mo en tout
            2 erreurs, 2 avertissements

            """.ReplaceLineEndings("\n").Replace('⍽', '\u00A0'),
            ReportFixture.Write(ReportKind.Text, ReportFixture.Small)
        );

    [Fact]
    public void A_clean_run_says_so() =>
        Assert.Equal(
            "durée : 0,35 s\naucune erreur\n",
            ReportFixture.Write(ReportKind.Text, ReportFixture.Of() with { Elapsed = TimeSpan.FromMilliseconds(350) })
        );

    [Fact]
    public void Colours_come_only_when_asked_for()
    {
        var colour = ReportFixture.Write(ReportKind.Text, ReportFixture.Small, new TextStyle(Colour: true));
        Assert.Contains("\u001b[1;31merreur TES0301\u001b[0m", colour, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', ReportFixture.Write(ReportKind.Text, ReportFixture.Small));
    }

    [Theory]
    [InlineData("abc def", 4, 7, "abc def", 4, 3)]
    [InlineData("\ta\tb", 3, 4, "    a   b", 8, 1)]
    [InlineData("日本 ici", 0, 2, "日本 ici", 0, 4)]
    [InlineData("日本 ici", 3, 6, "日本 ici", 5, 3)]
    [InlineData("e\u0301te\u0301 x", 6, 7, "e\u0301te\u0301 x", 4, 1)]
    [InlineData("🌳 x", 3, 4, "🌳 x", 3, 1)]
    [InlineData("a\u001b[31mb", 0, 1, "a␛[31mb", 0, 1)]
    [InlineData("a\u202eb", 2, 3, "a�b", 2, 1)]
    [InlineData("abc", 3, 3, "abc", 3, 1)]
    [InlineData("abc", 9, 12, "abc", 3, 1)]
    [InlineData("", 0, 0, "", 0, 1)]
    public void The_underline_is_under_the_place(string line, int start, int end, string shown, int indent, int length) =>
        Assert.Equal(new Excerpt(shown, indent, length), Excerpt.Of(line, start, end, 100));

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var line = new string('a', 300) + "ICI" + new string('b', 300);
        var excerpt = Excerpt.Of(line, 300, 303, 60);
        Assert.Equal("…" + new string('a', 20) + "ICI" + new string('b', 37) + "…", excerpt.Line);
        Assert.Equal("ICI", excerpt.Line.Substring(excerpt.Indent, excerpt.Length));
        var wide = Excerpt.Of(new string('日', 300), 150, 152, 61);
        Assert.Equal(4, wide.Length);
        Assert.InRange(wide.Line.Length, 29, 32);
    }

    [Fact]
    public void A_place_over_several_lines_is_underlined_to_the_end_of_the_first()
    {
        var report = ReportFixture.Of(ReportFixture.DeadLink.At(new SourceSpan("content/a é.md", 4, 34, 5, 2), "m"));
        Assert.Contains(
            "\n      │ " + new string(' ', 33) + "^^^\n",
            ReportFixture.Write(ReportKind.Text, report),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nothing_becomes_a_command_of_a_continuous_integration()
    {
        var report = ReportFixture.Of(
            ReportFixture.At(ReportFixture.DeadLink, "::error::x.md", 1, 1, 1, "##[error]a ##vso[task.x]b \n::warning::c")
        );
        var text = ReportFixture.Write(ReportKind.Text, report);
        Assert.DoesNotContain(text.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
        Assert.DoesNotContain("##[", text, StringComparison.Ordinal);
        Assert.DoesNotContain("##vso[", text, StringComparison.Ordinal);
        Assert.Equal("## Titre [a](b)", VisibleText.Of("## Titre [a](b)"));
    }

    // Sixteen times the findings on one line take no more than sixteen times as long; the line itself is measured once.
    [Fact]
    public void Thousands_of_findings_on_one_line_take_little_time()
    {
        var line = string.Concat(Enumerable.Repeat("un mot, ", 32_000));
        var found = Enumerable
            .Range(0, 8_000)
            .Select(i => ReportFixture.At(ReportFixture.DeadLink, "a.md", 1, (i * 32) + 1, 3, $"constat {i}", "aide"))
            .ToArray();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var report = ReportFixture.Write(ReportKind.Text, ReportFixture.Of(found), null, new OneLine(line));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"{clock.Elapsed}");
        Assert.Contains("8000 erreurs", report, StringComparison.Ordinal);
    }

    // What is measured once shows what is measured each time.
    [Fact]
    public void A_line_measured_once_shows_every_place_as_before()
    {
        var random = new Random(Seed.Next());
        for (var i = 0; i < Seed.Rounds(300); i++)
        {
            var line = string.Concat(
                Enumerable
                    .Range(0, random.Next(1, 120))
                    .Select(_ => new[] { "a", "é", "\t", "日", "e\u0301", "👩", "\u200B", " " }[random.Next(8)])
            );
            var measured = new ExcerptLine(line);
            for (var j = 0; j < 10; j++)
            {
                var (start, width) = (random.Next(line.Length + 2), random.Next(10, 60));
                var excerpt = measured.Find(start, start + random.Next(5), width);
                Assert.Equal(Excerpt.Of(line, start, start, width).Line, measured.Find(start, start, width).Line);
                Assert.True(excerpt.Indent >= 0 && excerpt.Length >= 1);
            }
        }
    }

    private sealed class OneLine(string line) : ISourceLines
    {
        public string? Line(string path, int number) => line;
    }
}
