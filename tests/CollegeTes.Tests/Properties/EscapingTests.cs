using System.Net;
using System.Text.Json;
using CollegeTes.Diagnostics;
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
        _workspace.Write("templates/affiche/livrable.yaml", """
            titre: Affiche
            sorties:
              - {pour: retour, medium: html, gabarit: a.sbn, chemin: "{territoire}/{retour}.html"}
              - {pour: retour, medium: json, gabarit: b.sbn, chemin: "{territoire}/{retour}.json"}
              - {pour: retour, medium: texte, gabarit: c.sbn, chemin: "{territoire}/{retour}.txt"}
            """);
        _workspace.Write("templates/affiche/a.sbn", "<p title=\"{{ retour.titre }}\">{{ retour.titre }}</p>");
        _workspace.Write("templates/affiche/b.sbn", "\"{{ retour.titre }}\"");
        _workspace.Write("templates/affiche/c.sbn", "{{ retour.titre }}");
        var hostile = new HostileText(_seed);
        var titles = Enumerable.Range(0, 200).ToDictionary(i => $"texte-{i}", _ => "T" + hostile.Line(50));
        var model = File.ReadAllText(_workspace.PathOf(SmallWorkspace.Text));
        foreach (var (name, title) in titles)
            _workspace.Write($"content/territoires/val-clair/retours/{name}.md", model.Replace("\"Des haies\"", JsonSerializer.Serialize(title), StringComparison.Ordinal));

        var done = new Pipeline(new PipelineOptions(_workspace.Root, _workspace.Output, "1.0.0", new DateOnly(2026, 1, 1))).Build(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(done.Diagnostics, d => d.Severity > Severity.Notice);
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
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_workspace.Output, "val-clair", name));
}
