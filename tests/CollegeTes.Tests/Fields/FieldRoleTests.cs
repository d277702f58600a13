using System.Globalization;
using System.Text.RegularExpressions;
using CollegeTes.Checks;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Yaml.Fields;

namespace CollegeTes.Tests.Fields;

/// <summary>Every text that authors write says what it is, and every text that readers see is looked at by the checks.</summary>
public sealed class FieldRoleTests
{
    [Fact]
    public void Every_text_says_what_it_is()
    {
        var silent = ContentKind
            .All.SelectMany(k => Scalars(k.Shape, k.Name))
            .Where(s => s.Shape is { Type: "string", Pattern: null, Reference: null, Role: TextRole.None });

        Findings.None(silent.Select(s => $"{s.Path} : un texte qui ne dit pas ce qu'il est"));
    }

    // A file of each kind, made from the declarations: in every text, a reference to a source and one to a figure that do not exist.
    [Theory]
    [InlineData("[@inconnue]", "TES0225")]
    [InlineData("{chiffre:inconnu}", "TES0228")]
    [InlineData("{chiffre:val-clair/haies/inconnu}", "TES0228")]
    [InlineData("{chiffre:val-clair/absent/inconnu}", "TES0228")]
    public void A_reference_in_a_text_that_readers_see_is_resolved_or_refused(string reference, string unknown)
    {
        using var folder = new TemporaryFolder();
        var texts = new List<FilledText>();
        foreach (var (kind, path) in Files())
        {
            var file = FilledFile.Write(kind, path, _ => $"Au total, {reference} ici.");
            folder.Write(path, file.Text);
            texts.AddRange(file.Texts);
        }
        var bag = new DiagnosticBag();
        var workspace = WorkspaceReader.Read(folder.Path, 1, new DiagnosticBag(), TestContext.Current.CancellationToken);
        var context = new CheckContext(workspace, new DateOnly(2026, 1, 15), [], [], bag);
        new SourceReferences().Run(context);
        new FigureReferences().Run(context);
        var found = bag.Sorted().ToLookup(d => (d.Span!.Value.Path, d.Span.Value.Line), d => d.Code);

        Assert.True(texts.Count(t => IsShown(t.Role)) >= 100);
        Findings.None(
            texts
                .Where(t => IsShown(t.Role))
                .Select(t => (t, Expected(t), string.Join(' ', found[(t.Path, t.Line)])))
                .Where(t => t.Item3 != t.Item2)
                .Select(t => $"{t.t.Path}:{t.t.Line} {t.t.Key} ({t.t.Role}) : {t.Item2} attendu une fois, trouvé « {t.Item3} »")
        );

        string Expected(FilledText text) => text.Role == TextRole.Rich || unknown == "TES0228" ? unknown : "TES0241";
    }

    // A character that no font has, in every text: each is counted.
    [Fact]
    public void A_character_that_fonts_lack_is_reported_in_every_text_that_readers_see()
    {
        using var folder = new TemporaryFolder();
        var texts = new List<FilledText>();
        foreach (var (kind, path) in Files())
        {
            var file = FilledFile.Write(kind, path, _ => "Un ☃ ici.");
            folder.Write(path, file.Text);
            texts.AddRange(file.Texts);
        }
        var bag = new DiagnosticBag();
        var workspace = WorkspaceReader.Read(folder.Path, 1, new DiagnosticBag(), TestContext.Current.CancellationToken);
        new Glyphs().Run(new CheckContext(workspace, new DateOnly(2026, 1, 15), [], [], bag) { HasGlyph = c => c.Value < 0x2600 });

        var found = bag.Sorted();
        Assert.All(found, d => Assert.Equal("TES0373", d.Code));
        Assert.All(found, d => Assert.Contains("« ☃ » (U+2603)", d.Message, StringComparison.Ordinal));
        var counted = found
            .Select(d => Regex.Match(d.Message, @"(\d+) fois"))
            .Sum(m => m.Success ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : 1);
        Assert.True(counted >= 100);
        // The text of a booklet takes the place of its introduction.
        var replaced = texts.Count(t => t.Role == TextRole.Markdown && t.Path.EndsWith("livrets/val-clair.md", StringComparison.Ordinal));
        Assert.Equal(texts.Count(t => IsShown(t.Role) || t.Role == TextRole.Markdown) - replaced, counted);
    }

    private static bool IsShown(TextRole role) => role is TextRole.Plain or TextRole.Rich or TextRole.Quoted or TextRole.Verbatim;

    // One file of each kind, of the same territory, write-up, series… and both forms of those that have two.
    // A frozen copy is not proofread again: the version in force has the same fields.
    private static IEnumerable<(ContentKind Kind, string Path)> Files() =>
        ContentKind
            .All.Where(k => k != ContentKind.FrozenFramework)
            .SelectMany(k =>
                k.Beside.IsEmpty
                    ? k.PathsOf(NameOf(k.Subject)).Select(p => (k, p))
                    : k.Beside.Select(s => (k, k.PathBeside(new SubjectReference(s, NameOf(s)))))
            );

    private static string NameOf(SubjectKind? kind) => kind?.Parent is null ? "val-clair" : "val-clair/haies";

    private static IEnumerable<(string Path, ScalarShape Shape)> Scalars(Shape shape, string path) =>
        shape switch
        {
            ScalarShape scalar => [(path, scalar)],
            ListShape list => Scalars(list.Item, path),
            EitherShape either => either.Options.SelectMany(o => Scalars(o, path)),
            MapShape map => Scalars(map.Value, path),
            ObjectShape thing => thing.Fields.SelectMany(f => Scalars(f.Shape, path + "." + f.Key)),
            _ => [],
        };
}
