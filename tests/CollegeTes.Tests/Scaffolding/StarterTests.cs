using System.Text.RegularExpressions;
using CollegeTes.Content;
using CollegeTes.Diagnostics;
using CollegeTes.Scaffolding;

namespace CollegeTes.Tests.Scaffolding;

/// <summary>What <c>tes new</c> writes knows every key of its reader, and is right once all its « # » are taken away.</summary>
public sealed partial class StarterTests
{
    private static readonly ContentKind[] Kinds =
    [
        ContentKind.Collection,
        ContentKind.Partners,
        ContentKind.Territory,
        ContentKind.Experience,
        ContentKind.Podcast,
        ContentKind.Episode,
        ContentKind.Booklet,
        ContentKind.Capsule,
        ContentKind.Consents,
    ];

    public static TheoryData<string> Names => [.. Kinds.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_model_has_all_the_keys_of_its_reader_and_no_other(string name)
    {
        var kind = Kinds.First(k => k.Name == name);
        Assert.Equal(
            kind.Shape.Fields.Select(f => f.Key).Order(StringComparer.Ordinal),
            FileModel.Of(kind).Keys.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_what_must_be_there_or_helps_to_begin_stands_without_its_sharp(string name)
    {
        var kind = Kinds.First(k => k.Name == name);
        var model = FileModel.Of(kind);
        // A territory's name may come from its code, so that its key is not required.
        Findings.None(kind.Shape.Fields.Where(f => f.IsRequired && model.Lines(f.Key).StartsWith('#')).Select(f => f.Key));
    }

    [Fact]
    public void Every_example_behind_a_sharp_is_read_without_error()
    {
        using var made = new NewCollection();
        made.Run("new", "emission", "recits");
        made.Run("new", "episode", "recits/un");
        made.Run("new", "livret", "eau");
        made.Run("new", "capsule", "mon-territoire/premier-retour");
        made.Run("new", "consentements", "mon-territoire");
        made.Run("new", "consentements", "recits");
        foreach (var path in made.Files("*").Where(f => !f.EndsWith("cadre.yaml", StringComparison.Ordinal)).ToList())
            made.Write(path, WithoutSharps(made.Read(path)));
        var bag = new DiagnosticBag();
        WorkspaceReader.Read(made.Root, 1, bag, TestContext.Current.CancellationToken);
        // The examples name files and codes that are not there; their keys and values must be right.
        Findings.None(
            bag.Sorted()
                .Where(d => d.Descriptor.Code is not ("TES0305" or "TES0401"))
                .Select(d => $"{d.Span} {d.Descriptor.Code} {d.Message}")
        );
    }

    [Fact]
    public void Every_key_is_explained()
    {
        using var made = new NewCollection();
        var text = made.Read("content/territoires/mon-territoire/retours/premier-retour.md");
        Findings.None(
            ContentKind.Experience.Shape.Fields.Where(f => !text.Contains($"\n## {f.Key} ", StringComparison.Ordinal)).Select(f => f.Key)
        );
        // A key inside a key, the words of a closed list, the names of the collection.
        Assert.Contains("##   cle : oui pour les quatre à six étapes que montre la fiche. Oui ou non.\n", text, StringComparison.Ordinal);
        Assert.Contains("Valeurs : brouillon, relu, valide, publie, archive.\n", text, StringComparison.Ordinal);
        Assert.Contains("Noms connus : agir-ensemble, changer-les-pratiques.\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Le « bourg », son \"moulin\" : 12 % d'eau # ou plus \\ moins")]
    [InlineData("- [piège]: {x}")]
    public void A_title_of_any_characters_is_kept(string title)
    {
        using var made = new NewCollection();
        Assert.Equal(0, made.Run("new", "retour", "mon-territoire/essai", "--titre", title).Code);
        var bag = new DiagnosticBag();
        var library = WorkspaceReader.Read(made.Root, 1, bag, TestContext.Current.CancellationToken).Library;
        Findings.None(bag.Sorted().Where(d => d.Severity == Severity.Error).Select(d => d.Message));
        Assert.Equal(title, library.Experiences.First(e => e.Slug == "essai").Title.Value);
    }

    private static string WithoutSharps(string text)
    {
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", StringComparison.Ordinal) : text.Length;
        return Sharp().Replace(text[..end], "") + text[end..];
    }

    [GeneratedRegex("^# (?!yaml-language-server)", RegexOptions.Multiline)]
    private static partial Regex Sharp();
}
