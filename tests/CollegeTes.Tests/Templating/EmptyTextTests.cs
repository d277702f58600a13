using System.Text;
using CollegeTes.Templating;
using CollegeTes.Text;

namespace CollegeTes.Tests.Templating;

/// <summary>A text or a markup that says nothing is nothing to a template, like what was never written.</summary>
public sealed class EmptyTextTests
{
    public static TheoryData<object?, string> Values =>
        new()
        {
            { null, "non" },
            { "", "non" },
            { Html.Empty, "non" },
            { false, "non" },
            { " ", "oui" },
            { "x", "oui" },
            { 0, "oui" },
            { Html.FromTrusted("<b>x</b>"), "oui" },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void What_is_empty_is_not_shown(object? value, string expected)
    {
        string[] texts =
        [
            "{{ if x }}oui{{ else }}non{{ end }}",
            "{{ x ? 'oui' : 'non' }}",
            "{{ if x && true }}oui{{ else }}non{{ end }}",
            "{{ if !x }}non{{ else }}oui{{ end }}",
        ];
        foreach (var text in texts)
        {
            var templates = new TemplateSet([("essai.sbn", text)], e => Assert.Fail(e.Message));
            var renderer = new TemplateRenderer(templates, new Dictionary<string, object>(), TestContext.Current.CancellationToken);
            var written = renderer.Render("essai.sbn", new Dictionary<string, object?> { ["x"] = value }, Escaping.Markup, null);
            Assert.Equal(expected, Encoding.UTF8.GetString(written.Span));
        }
    }
}
