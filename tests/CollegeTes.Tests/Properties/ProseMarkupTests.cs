using CollegeTes.Diagnostics;
using CollegeTes.Prose;
using CollegeTes.Tests.Prose;
using CollegeTes.Tests.Text;
using CollegeTes.Text;

namespace CollegeTes.Tests.Properties;

/// <summary>No text can put anything into a page but text and the markup of Markdown.</summary>
public sealed class ProseMarkupTests
{
    private readonly int _seed = Seed.Next();

    [Fact]
    public void Markup_is_closed_and_harmless_whatever_the_text()
    {
        var hostile = new HostileText(_seed);
        for (var round = 0; round < Seed.Rounds(4_000); round++)
        {
            var text = hostile.Text(50);
            foreach (
                var markup in Render(text, out _)
                    .Select(Words.Resolved)
                    .Append(RichText.Render(text, Context, withReferenceMarks: true).ToString())
            )
            {
                if (MarkupAudit.Problem(markup) is { } problem)
                    Assert.Fail($"seed {_seed}, round {round}: {problem}\n{text}\n→\n{markup}");
            }
        }
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](java&#x73;cript:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](javascript&colon;alert(1))")]
    [InlineData("[a](<javascript:alert(1)>)")]
    [InlineData("[a](<java\tscript:alert(1)>)")]
    [InlineData("[a](%6aavascript:alert(1))")]
    [InlineData("[a](java\\script:alert(1))")]
    [InlineData("[a](&#1;javascript:alert(1))")]
    [InlineData("[a](&Tab;javascript:alert(1))")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](//exemple.fr/x)")]
    [InlineData("[a](/etc/passwd)")]
    [InlineData("[a](\\\\exemple.fr\\x)")]
    [InlineData("[a](../../../../../../etc/passwd)")]
    [InlineData("[a](..%2f..%2f..%2f..%2f..%2fetc/passwd)")]
    [InlineData("[a](http:javascript:alert(1))")]
    [InlineData("[a][b]\n\n[b]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("![a](data:image/svg+xml,<svg/onload=alert(1)>)")]
    [InlineData("![a](http://exemple.fr/pixel.png)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("un <b>mot</b>")]
    [InlineData("<style>*{display:none}</style>")]
    [InlineData("<iframe src=\"https://exemple.fr\"></iframe>")]
    public void What_is_dangerous_is_refused_with_its_line(string text)
    {
        var markup = Words.Resolved(string.Concat(Render("Un.\n\n" + text + "\n", out var bag)));
        Assert.Null(MarkupAudit.Problem(markup));
        Assert.DoesNotContain("<img", markup, StringComparison.Ordinal);
        var error = Assert.Single(bag.Sorted().Select(d => d.Code).Distinct());
        Assert.Contains(error, new[] { "TES0301", "TES0302", "TES0305", "TES0306" });
        Assert.All(bag.Sorted(), d => Assert.InRange(d.Span!.Value.Line, 3, 5));
    }

    [Fact]
    public void Text_comes_out_as_it_went_in()
    {
        var hostile = new HostileText(_seed);
        for (var round = 0; round < Seed.Rounds(2_000); round++)
        {
            var text = hostile.Line(80);
            var shown = MarkupAudit.TextOf(Words.Resolved(string.Concat(Render(Literal(text), out var bag))));
            Assert.DoesNotContain(bag.Sorted(), d => d.Severity > Severity.Notice);
            Assert.True(Letters(text) == Letters(shown), $"seed {_seed}, round {round}\n{text}\n{shown}");
        }
    }

    [Fact]
    public void A_character_reference_cannot_make_one_of_our_marks()
    {
        foreach (
            var text in new[]
            {
                "Un &#1;l:non-renseigne&#2; mot.",
                "## &#x1;x",
                "![&#x1;x](x.png)",
                "![x](x.png \"&#x1;x\")",
                "[&#1;](https://exemple.fr)",
            }
        )
        {
            var markup = "piqcf".Aggregate(string.Concat(Render(text, out var bag)), (m, kind) =>
                m.Replace($"\u0001{kind}:content/territoires/x/retours/x.png\u0002", "", StringComparison.Ordinal)
            );
            Assert.DoesNotContain('\u0001', markup);
            Assert.DoesNotContain('\u0002', markup);
            Assert.All(bag.Sorted(), d => Assert.Equal("TES0206", d.Code));
            Assert.NotEmpty(bag.Sorted());
        }
    }

    [Theory]
    [InlineData("<script>")]
    [InlineData("<p>a")]
    [InlineData("<p onclick=\"x\">a</p>")]
    [InlineData("<a href=\"javascript:x\">a</a>")]
    [InlineData("<a href=\"java&#115;cript:x\">a</a>")]
    [InlineData("<em>a</strong>")]
    [InlineData("a > b")]
    public void The_audit_sees(string markup) => Assert.NotNull(MarkupAudit.Problem(markup));

    private static readonly ProseContext Context = new("x", [], []);

    private static IEnumerable<string> Render(string text, out DiagnosticBag bag)
    {
        bag = new DiagnosticBag();
        var prose = ProseReader.Read(new SourceFile("content/territoires/x/retours/x.md", text), Context, bag);
        return prose.Sections.SelectMany(s => new[] { s.Content.ToString(), s.Opening.ToString() }).Prepend(prose.Lead.ToString());
    }

    // Markdown that means these very characters.
    private static string Literal(string text) =>
        string.Concat(
            text.Select(c => char.IsAscii(c) && char.IsPunctuation(c) || char.IsSymbol(c) && char.IsAscii(c) ? $"\\{c}" : c.ToString())
        );

    // What typography may change, left out: spaces, quotes and apostrophes, dots.
    private static string Letters(string text) =>
        new([
            .. text.Select(c =>
                    c switch
                    {
                        '’' => '\'',
                        '«' or '»' or '“' or '”' => '"',
                        '…' => '.',
                        '\u2011' or '–' or '\u2212' => '-',
                        '×' => 'x',
                        _ => c,
                    }
                )
                .Where(c => !char.IsWhiteSpace(c) && c is not '.'),
        ]);
}
