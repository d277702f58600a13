using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CollegeTes.Building;
using CollegeTes.Diagnostics;
using CollegeTes.Templating;
using CollegeTes.Tests.Text;
using CollegeTes.Text;

namespace CollegeTes.Tests.Properties;

/// <summary>A field comes out of every medium as the author wrote it, typography applied, and never as anything else than text.</summary>
public sealed class EscapingTests : IDisposable
{
    private readonly SmallWorkspace _workspace = new();
    private readonly int _seed = Seed.Next();

    [Fact]
    public void A_title_is_the_same_text_in_every_medium()
    {
        _workspace.Write(
            "templates/affiche/livrable.yaml",
            """
            titre: Affiche
            sorties:
              - {pour: retour, medium: html, gabarit: a.sbn, chemin: "{territoire}/{retour}.html"}
              - {pour: retour, medium: json, gabarit: b.sbn, chemin: "{territoire}/{retour}.json"}
              - {pour: retour, medium: texte, gabarit: c.sbn, chemin: "{territoire}/{retour}.txt"}
              - {pour: retour, medium: xml, gabarit: d.sbn, chemin: "{territoire}/{retour}.xml"}
            """
        );
        _workspace.Write("templates/affiche/a.sbn", "<p title=\"{{ retour.titre }}\">{{ retour.titre }}</p>");
        _workspace.Write("templates/affiche/b.sbn", "\"{{ retour.titre }}\"");
        _workspace.Write("templates/affiche/c.sbn", "{{ retour.titre }}");
        _workspace.Write("templates/affiche/d.sbn", "<a b=\"{{ retour.titre }}\">{{ retour.titre }}</a>");
        var hostile = new HostileText(_seed);
        var titles = Enumerable.Range(0, 200).ToDictionary(i => $"texte-{i}", _ => "T" + hostile.Line(50));
        var model = File.ReadAllText(_workspace.PathOf(SmallWorkspace.Text));
        foreach (var (name, title) in titles)
            _workspace.Write(
                $"content/territoires/val-clair/retours/{name}.md",
                model.Replace("\"Des haies\"", JsonSerializer.Serialize(title), StringComparison.Ordinal)
            );

        var done = new Pipeline(new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", new DateOnly(2026, 1, 1))).Build(
            TestContext.Current.CancellationToken
        );
        // That fonts lack some of these characters is said, and changes nothing.
        Assert.DoesNotContain(done.Diagnostics, d => d.Severity > Severity.Notice && d.Code != "TES0373");
        Findings.None(titles.SelectMany(t => Wrong(t.Key, FrenchTypography.Apply(t.Value))).Select(w => $"seed {_seed}, {w}"));
    }

    public void Dispose() => _workspace.Dispose();

    private IEnumerable<string> Wrong(string name, string title)
    {
        var html = Read(name + ".html");
        var inside = html.Replace("<p title=\"", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal);
        var parts = inside.Split("\">");
        if (parts.Length != 2 || parts[0] != parts[1] || parts[0].AsSpan().ContainsAny("<>\"'") || WebUtility.HtmlDecode(parts[0]) != title)
            yield return $"html: {title}\n→ {html}";
        var json = Read(name + ".json");
        if (JsonSerializer.Deserialize<string>(json) != title || json.Contains('<', StringComparison.Ordinal))
            yield return $"json: {title}\n→ {json}";
        if (Read(name + ".txt") != title)
            yield return $"texte: {title}";
        var xml = XElement.Parse(Read(name + ".xml"));
        if (xml.Value != title || xml.Attribute("b")!.Value != title || xml.HasElements)
            yield return $"xml: {title}\n→ {xml}";
    }

    // Whatever reaches a template, a feed can be read: what XML cannot hold is replaced, the rest comes back as it was.
    [Fact]
    public void Any_text_at_all_is_read_back_from_XML()
    {
        var random = new Random(_seed);
        var files = new TemplateSet([("a/a.sbn", "<a b=\"{{ texte }}\">{{ texte }}{{ balisage }}</a>")], error =>
            Assert.Fail(error.Message)
        );
        var renderer = new TemplateRenderer(files, new Dictionary<string, object>());
        for (var i = 0; i < Seed.Rounds(2000); i++)
        {
            var text =
                string.Concat(
                    Enumerable
                        .Range(0, random.Next(1, 30))
                        .Select(_ => (char)(random.Next(4) == 0 ? random.Next(0x80) : random.Next(0x10000)))
                ) + "]]>";
            var bytes = renderer.Render(
                "a/a.sbn",
                new Dictionary<string, object?> { ["texte"] = text, ["balisage"] = Html.FromTrusted("<b>&amp;</b>") },
                Escaping.Xml,
                null
            );
            var read = XElement.Parse(System.Text.Encoding.UTF8.GetString(bytes.Span), LoadOptions.PreserveWhitespace);
            var expected = Legal(text);
            Assert.True(read.Value == expected + "<b>&amp;</b>" && !read.HasElements, $"seed {_seed}: {JsonSerializer.Serialize(text)}");
            Assert.Equal(expected.Replace('\n', ' '), read.Attribute("b")!.Value);
        }

        // XML 1.0, § 2.2.
        static string Legal(string text)
        {
            var legal = new System.Text.StringBuilder(System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
            for (var i = 0; i < legal.Length; i++)
                legal[i] = legal[i] is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' ? '\uFFFD' : legal[i];
            return legal.ToString();
        }
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_workspace.Output, "val-clair", name));
}
