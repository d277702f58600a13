using System.Diagnostics;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Tests.Templating;

/// <summary>
/// Templates that double, fill, repeat or nest without end: each is refused at its place, soon, with little memory. None is composed in
/// silence.
/// </summary>
public sealed class TemplateBudgetTests
{
    private const long MostMemory = 700L * 1024 * 1024;
    private const string Big = "{{ s = 'abcdefgh' }}{{ for i in 1..20; s = s + s; end }}";

    public static TheoryData<string> Hostile =>
        [
            // Texts that double.
            "{{ s = 'a' }}{{ for i in 1..60; s = s + s; end }}",
            "{{ s = 'a' }}{{ for i in 1..60; s = $\"{s}{s}\"; end }}",
            "{{ s = 'a' }}{{ for i in 1..60; s = s * 2; end }}",
            "{{ s = 'a' }}{{ for i in 1..60; s = 2 * s; end }}",
            "{{ s = 'a' }}{{ for i in 1..60; s = s | string.append s; end }}",
            "{{ s = 'a' }}{{ for i in 1..60; s = s | string.prepend s; end }}",
            "{{ s = 'a' }}{{ for i in 1..60; s = s | string.replace 'a' 'aa'; end }}",
            "{{ s = 'a' }}{{ for i in 1..60; s = s | string.replace_first 'a' s; s = s + 'b'; s = s | string.replace_first 'b' s; end }}",
            "{{ s = 'a' }}{{ for i in 1..60; s = [s, s] | array.join s; end }}",
            "{{ s = 'a' }}{{ for i in 1..60; capture t; s; s; end; s = t; end }}",
            "{{ s = 'a' }}{{ for i in 1..60; s = s | string.pad_left (string.size(s) * 2); end }}",
            "{{ s = 'a' }}{{ for i in 1..60; s = [s, s] + ''; end }}",
            "{{ func d(x); ret x + x; end }}{{ s = 'a' }}{{ for i in 1..60; s = d(s); end }}",
            "{{ s = 'a' }}{{ i = 0 }}{{ while true; s = s + s; i = i + 1; end }}",
            // One call that gives far more than it is given.
            "{{ s = 'a' * 2000000000 }}",
            "{{ s = 'a' | string.pad_left 2000000000 }}",
            "{{ s = 'a' | string.pad_right 2000000000 }}",
            "{{ s = 1 | math.format 'D999999999' }}",
            "{{ s = 1.5 | math.format 'F999999999' }}",
            "{{ s = 1 | math.format 'N99999' }}",
            Big + "{{ t = s | string.replace 'a' s }}",
            Big + "{{ t = s | string.split 'a' }}",
            Big + "{{ t = s | string.split '' }}",
            Big + "{{ t = $\"{s}{s}{s}{s}{s}{s}{s}{s}{s}{s}{s}{s}{s}{s}{s}{s}{s}{s}{s}{s}\" }}",
            Big + "{{ for i in 1..2000; capture t; for j in 1..2000; s; end; end; end }}",
            Big + "{{ a = [] }}{{ for i in 1..100000; a = a | array.add (s + i); end }}",
            Big + "{{ a = [] }}{{ for i in 1..100000; a[i] = s | string.upcase; end }}",
            // Lists.
            "{{ a = [1] }}{{ for i in 1..60; a = a | array.concat a; end; for x in a; end }}",
            "{{ a = [1] }}{{ for i in 1..60; a = a | array.add_range a; end; t = a | array.join '' }}",
            "{{ a = [1] }}{{ for i in 1..60; a = [a, a]; end; a }}",
            "{{ a = [1] }}{{ for i in 1..18; a = [a, a, a, a]; end; a }}",
            "{{ a = [] }}{{ a[2000000000] = 1 }}",
            "{{ a = [] | array.insert_at 2000000000 1 }}",
            "{{ a = 1..2000000000 | array.sort }}",
            "{{ a = (1..2000000000) | array.reverse }}",
            "{{ for i in 1..2000000000; end }}",
            "{{ a = [1] }}{{ for i in 1..2000000; a = a | array.add i; end }}",
            // Numbers.
            "{{ x = 3 }}{{ for i in 1..60; x = x * x; end }}",
            "{{ x = 3 }}{{ for i in 1..60; x = math.times x x; end }}",
            "{{ x = 1 << 1000000 }}",
            // Calls.
            "{{ func f(n); f(n); f(n); end }}{{ f(1) }}",
            "{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end }}{{ f(28) }}",
            "{{ while true; end }}",
            "{{ for i in 1..100000000; 'abcdefghijklmnopqrstuvwxyz'; end }}",
        ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Is_refused_at_its_place(string template)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var failure = Assert.Throws<TemplateException>(() => Render(template));
        var spent = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(failure.Line > 0, failure.Message);
        Assert.DoesNotContain("Scriban", failure.Message, StringComparison.Ordinal);
        Assert.True(spent < MostMemory, $"{spent / 1024 / 1024} MiB");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("{{ s = 'ab' * 1000 }}{{ s | string.size }}", "2000")]
    [InlineData("{{ 'a,b' | string.split ',' | array.join '-' }}", "a-b")]
    [InlineData("{{ 'a-b-c' | string.replace '-' ' et ' }}", "a et b et c")]
    [InlineData("{{ [1, 'deux', [3, null], true] }}", "[1, &quot;deux&quot;, [3, null], true]")]
    [InlineData("{{ 1..4 }}", "[1, 2, 3, 4]")]
    [InlineData("{{ 'a' | string.pad_left 4 }}", "   a")]
    [InlineData("{{ 3.14159 | math.format 'F2' }}", "3.14")]
    [InlineData("{{ 1234567 | math.format '0000000000' }}", "0001234567")]
    [InlineData("{{ capture x }}un{{ end }}{{ x }}{{ x }}", "unun")]
    [InlineData("{{ n = 0 }}{{ for i in 1..200000; n = n + i; end; n }}", "20000100000")]
    public void What_is_reasonable_is_composed(string template, string expected) => Assert.Equal(expected, Render(template));

    [Fact]
    public void A_long_document_is_written_whole_one_after_the_other()
    {
        var templates = new TemplateSet(
            [
                (
                    "a/a.sbn",
                    "{{ for i in 1..60000 }}<p>Un paragraphe de {{ i }} mots, écrit par le gabarit lui-même.</p>\n{{ end }}{{ capture x "
                        + "}}{{ for i in 1..20000 }}texte {{ end }}{{ end }}{{ x }}"
                ),
            ],
            e => Assert.Fail(e.Message)
        );
        var renderer = new TemplateRenderer(templates, new Dictionary<string, object>(), CancellationToken.None);
        var lengths = Enumerable
            .Range(0, 6)
            .Select(_ => renderer.Render("a/a.sbn", new Dictionary<string, object?>(), Escaping.Markup, null).Length)
            .ToList();
        Assert.Equal([lengths[0]], lengths.Distinct());
        Assert.True(lengths[0] > 3_000_000);
    }

    private static string Render(string template)
    {
        var templates = new TemplateSet([("a/a.sbn", template)], e => Assert.Fail(e.Message));
        var renderer = new TemplateRenderer(templates, new Dictionary<string, object>(), CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(
            renderer.Render("a/a.sbn", new Dictionary<string, object?>(), Escaping.Markup, null).Span
        );
    }
}
