using System.Reflection;
using CollegeTes.Model;
using CollegeTes.Rendering;
using CollegeTes.Scaffolding;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Views;

namespace CollegeTes.Tests.Views;

/// <summary>What is told of the names of templates: all of them, in words that fit a line.</summary>
public sealed class ViewCatalogueTests
{
    [Fact]
    public void Every_view_is_told()
    {
        var made = typeof(ViewCatalogue)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(ViewCatalogue).Namespace)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType.IsAssignableTo(typeof(ViewType)))
            .Select(f => (Place: $"{f.DeclaringType!.Name}.{f.Name}", View: (ViewType)f.GetValue(null)!))
            .ToList();
        Assert.True(made.Count > 60, $"{made.Count} views");
        var told = ViewCatalogue.All.Append(ViewCatalogue.Globals).ToList();
        Findings.None(made.Where(m => !told.Contains(m.View)).Select(m => m.Place + " is shown by no other"));
        Assert.Equal(made.Count, told.Count);
    }

    [Fact]
    public void Every_kind_of_subject_has_a_name_of_its_own() =>
        Findings.None(SubjectKind.All.Select(k => k.Name.Replace('-', '_')).Except(ViewCatalogue.Globals.Members.Select(m => m.Name)));

    [Fact]
    public void Names_of_views_stay_apart_without_their_accents() =>
        Findings.None(
            TemplateNames
                .Parts.GroupBy(UnicodeText.Fold, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => string.Join(", ", g))
        );

    [Fact]
    public void Meanings_fit_a_line()
    {
        var views = ViewCatalogue.All.Append(ViewCatalogue.Globals).ToList();
        var members = views.SelectMany(v => v.Members.Select(m => (Place: $"{v.Name}.{m.Name}", m.Name, m.Meaning))).ToList();
        Assert.True(members.Count > 600, $"{members.Count} names");
        Findings.None(
            views
                .Where(v => !v.Meaning.EndsWith('.') || v.Meaning.Contains('\n', StringComparison.Ordinal))
                .Select(v => $"{v.Name}: {v.Meaning}")
                .Concat(
                    members
                        .Where(m => m.Meaning.Length > 120 || m.Meaning.Contains('\n', StringComparison.Ordinal) || m.Meaning.EndsWith('.'))
                        .Select(m => $"{m.Place}: {m.Meaning}")
                )
                .Concat(members.Where(m => m.Name.Any(c => c is not (>= 'a' and <= 'z' or '_'))).Select(m => m.Place))
        );
    }

    public static TheoryData<string> Examples => [.. TemplateFunctions.Signatures.Where(f => f.Shown is not null).Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_of_a_function_gives_what_is_told(string name)
    {
        var function = TemplateFunctions.Signatures.Single(f => f.Name == name);
        var templates = new TemplateSet([("essai.sbn", $"{{{{ {function.Example} }}}}")], e => Assert.Fail(e.Message));
        var functions = TemplateFunctions.Make(() => throw new InvalidOperationException(), null!, (_, _) => "");
        var renderer = new TemplateRenderer(templates, functions);
        Assert.Equal(
            function.Shown,
            System.Text.Encoding.UTF8.GetString(
                renderer.Render("essai.sbn", new Dictionary<string, object?>(StringComparer.Ordinal), Escaping.Markup, null).Span
            )
        );
    }
}
